"""Tests `/quiz`, which starts a private round."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.discord_app.app.client import FalakClient
from bot.discord_app.quiz.rounds import begin, choices_of, find
from bot.knowledge.assistant import Assistant
from bot.local_discord import Application, Channel, Guild, Message, Person
from bot.outreach.quiz import MAX_QUESTIONS, fingerprint, mixed
from bot.storage.outreach_counts import OutreachEvent
from bot.storage.storage import Storage
from bot.storage.tables import METADATA
from tests.discord_app import tea
from tests.discord_app.conftest import Start, labels, mentioned
from tests.discord_app.quiz.conftest import BLACK_TEA, TOPICS

RIGHT = {"How far is black tea oxidised?": "Fully", "Where is it grown, among other places?": "In Assam"}
WRONG = {
    "How far is black tea oxidised?": "Half",
    "Where is it grown, among other places?": "In a greenhouse",
}


@pytest.fixture
async def opened(falak: FalakClient, amina: Person, channel: Channel, application: Application) -> Message:
    response = await amina.run(channel, application, "quiz")
    assert response.ephemeral and response.message is not None
    return response.message


async def answer(person: Person, card: Message, answers: dict[str, str]) -> Message:
    """Answers the question on the card."""
    (question,) = [question for question in answers if f"### {question}" in card.text]
    wanted = answers[question]
    pressed = wanted
    if wanted not in labels(card):  # the choices are a list, and the buttons are letters
        (line,) = [line for line in card.text.splitlines() if wanted in line]
        pressed = line.strip("*")[0]
    answered = (await person.click(card, pressed)).message
    assert answered is card, "the round stays in one message"
    return card


async def test_a_round_asks_explains_and_ends_with_the_result(opened: Message, amina: Person) -> None:
    card = opened
    assert "-# Question 1 of 2" in card.text
    card = await answer(amina, card, RIGHT)
    assert "✅ **Right!**" in card.text
    assert "-# From *The \\*Tea\\* Handbook*" in card.text
    assert labels(card) == ["Next question", "Read more"]
    await amina.click(card, "Next question")
    assert "-# Question 2 of 2" in card.text
    await answer(amina, card, WRONG)
    assert "❌ You chose:" in card.text and "The right answer:" in card.text
    await amina.click(card, "See the result")
    assert card.text.startswith("### You got 1 of 2 right\nWorth reading:\n**Black Tea**")
    assert labels(card) == ["Read more", "Another round"]
    read = await amina.click(card, "Read more")
    assert read.ephemeral and read.text.startswith("### Black Tea") and read.message is not card


async def test_a_round_without_mistakes_suggests_nothing_to_read(opened: Message, amina: Person) -> None:
    for button in ("Next question", "See the result"):
        await answer(amina, opened, RIGHT)
        await amina.click(opened, button)
    assert opened.text.startswith("### All 2 right!")
    assert labels(opened) == ["Another round"]
    await amina.click(opened, "Another round")
    assert "Question 1 of 2" in opened.text


async def test_a_round_only_stores_sums(opened: Message, amina: Person, storage: Storage) -> None:
    await answer(amina, opened, RIGHT)
    await storage.flush()
    for table in METADATA.sorted_tables:
        rows = await storage.database.fetch(table.select())
        assert not rows or table.name in {"outreach_counts"}, table.name
    sums = await storage.outreach_counts.since(storage.database.now().date())
    counted = {event: each.times for event, each in sums.items() if each.times}
    assert counted == {
        OutreachEvent.QUIZ_TAKEN: 1,
        OutreachEvent.QUIZ_ANSWER: 1,
        OutreachEvent.QUIZ_RIGHT: 1,
    }


@pytest.mark.usefixtures("falak")
async def test_options_choose_the_topic_and_the_number_of_questions(
    amina: Person, channel: Channel, application: Application
) -> None:
    one = await amina.run(channel, application, "quiz", topic="black-tea", questions=1)
    assert one.text.startswith("### ") and "Question" not in one.text
    typed = await amina.run(channel, application, "quiz", topic="what is assam?")
    assert "Question 1 of 2" in typed.text
    other = await amina.run(channel, application, "quiz", topic="green-tea")
    assert other.ephemeral and other.text.startswith("I have no quiz questions about that.")
    offered = await amina.autocomplete(channel, application, "quiz", topic="te")
    assert [choice.value for choice in offered] == ["black-tea"]


async def test_quiz_says_that_there_are_no_questions(
    start: Start, teas: Assistant, guild: Guild, amina: Person, channel: Channel, application: Application
) -> None:
    await start(teas)
    response = await amina.run(channel, application, "quiz")
    assert (response.ephemeral, response.text) == (True, "There are no quiz questions yet.")


async def test_no_questions_are_asked_about_a_topic_that_is_off(
    falak: FalakClient,
    storage: Storage,
    guild: Guild,
    amina: Person,
    channel: Channel,
    application: Application,
) -> None:
    await storage.settings.change(guild.id, guild.id, "topics_off", ["black-tea"], by=7)
    response = await amina.run(channel, application, "quiz")
    assert response.text == "There are no quiz questions yet."


async def test_a_round_continues_after_restarts_and_content_changes(
    start: Start, opened: Message, folder: Path, amina: Person
) -> None:
    first = next(question for question in RIGHT if question in opened.text)
    other = next(question for question in RIGHT if question != first)
    changed = BLACK_TEA.replace(other, "Is it tea?")
    await start(tea.assistant(folder, TOPICS | {"black-tea": changed}))
    await answer(amina, opened, RIGHT)
    await amina.click(opened, "Next question")
    assert opened.text.startswith("### You got 1 of 1 right"), "the changed question is left out"
    await start(tea.assistant(folder, tea.TOPICS))
    await amina.click(opened, "Another round")
    assert opened.text == "There are no quiz questions yet."


async def test_a_round_without_questions_left_mentions_the_command(
    start: Start, opened: Message, folder: Path, amina: Person, application: Application
) -> None:
    await start(tea.assistant(folder, tea.TOPICS))
    await amina.click(opened, opened.buttons[0]["custom_id"])
    assert opened.text.startswith("These questions were all changed meanwhile.")
    assert mentioned(opened.text, application) == ["quiz"]


async def test_a_question_that_changed_while_it_was_shown_is_left_out(
    start: Start, opened: Message, folder: Path, amina: Person
) -> None:
    first = next(question for question in RIGHT if question in opened.text)
    changed = BLACK_TEA.replace(first, "Is it tea?")
    await start(tea.assistant(folder, TOPICS | {"black-tea": changed}))
    await answer(amina, opened, RIGHT)
    assert opened.text.startswith("A question was changed meanwhile, so I left it out.")
    assert "Question 2 of 2" in opened.text


def test_custom_ids_do_not_reveal_the_right_choice(space: Assistant) -> None:
    """In our content, the right choice has each position about equally often."""
    positions: dict[tuple[int, int], int] = {}
    for topic in space.library:
        for number in range(60):
            round_ = begin([topic], "en", 1)
            assert round_ is not None, number
            found = find(space.library, round_.prints, "en")
            assert found is not None
            order = choices_of(found.question, round_)
            encoded = round_.encoded.casefold()
            assert found.question.answer.casefold() not in encoded
            place = len(order), order.index(found.question.right)
            positions[place] = positions.get(place, 0) + 1
    for length in {length for length, _ in positions}:
        each = [positions.get((length, place), 0) for place in range(length)]
        assert min(each) > 0.3 * max(each), positions


def test_a_round_has_each_question_once_and_topics_take_turns(space: Assistant) -> None:
    topics = list(space.library)[:5]
    for _ in range(20):
        round_ = begin(topics, "en", 5)
        assert round_ is not None
        found = [find(space.library, name, "en") for name in round_.questions]
        assert {each.topic for each in found if each} == set(topics)
    longest = begin(space.library, "en", 99)
    assert longest is not None and len(longest.questions) == MAX_QUESTIONS
    again = begin(space.library, "en", 5, longest.questions)
    assert again is not None and not set(again.questions) & set(longest.questions)


def test_the_longest_custom_id_fits(space: Assistant) -> None:
    longest = begin(space.library, "x" * 35, MAX_QUESTIONS)
    assert longest is not None
    whole = longest._replace(number=MAX_QUESTIONS, right=2**MAX_QUESTIONS - 1, place=4)
    assert len(f"quiz:{whole.encoded}") <= 100


def test_fingerprints_of_questions_differ_and_orders_are_mixed(space: Assistant) -> None:
    names = [fingerprint(topic.id, *each) for topic in space.library for each in topic.base.quiz]
    assert len(set(names)) == len(names)
    orders = [tuple(mixed(3, str(seed))) for seed in range(60)]
    assert len(set(orders)) == 6
