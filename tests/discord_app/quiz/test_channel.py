"""Tests posting, answering and closing a quiz in a channel."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from bot.discord_app.app.client import FalakClient
from bot.knowledge.assistant import Assistant
from bot.local_discord import (
    Application,
    Channel,
    CommandUnavailableError,
    Guild,
    LocalDiscord,
    Message,
    MessageFlag,
    Permission,
    Person,
)
from bot.storage.outreach_counts import OutreachEvent
from bot.storage.storage import Storage
from bot.storage.tables import METADATA, quiz_answers
from bot.storage.tables import quizzes as stored_quizzes
from tests.discord_app import tea
from tests.discord_app.conftest import Start, labels, mentioned
from tests.discord_app.quiz.conftest import BLACK_TEA, TOPICS, Quizzes

OXIDISED = "How far is black tea oxidised?"
EDIT = ("PATCH", "/channels/{channel_id}/messages/{message_id}")


@pytest.fixture
def one_question(folder: Path) -> Assistant:
    """Returns an assistant with only one question."""
    start, end = BLACK_TEA.index("  - question: Where"), BLACK_TEA.index("source:")
    return tea.assistant(folder, TOPICS | {"black-tea": BLACK_TEA[:start] + BLACK_TEA[end:]})


@pytest.fixture
async def falak(start: Start, one_question: Assistant, guild: Guild) -> FalakClient:
    return await start(one_question)


@pytest.fixture
async def post(falak: FalakClient, quizzes: Quizzes, moderator: Person) -> Message:
    return await quizzes.post(moderator)


@pytest.fixture
def people(local_discord: LocalDiscord, guild: Guild) -> list[Person]:
    people = [local_discord.add_user(f"person-{number}") for number in range(5)]
    for person in people:
        guild.join(person)
    return people


async def test_a_moderator_posts_a_quiz(post: Message, quizzes: Quizzes) -> None:
    assert post.text.startswith(f"-# Quiz\n### {OXIDISED}\n-# Nobody has answered yet · Closes <t:")
    assert labels(post) == ["Answer"]
    assert "Fully" not in post.text
    assert MessageFlag.SUPPRESS_NOTIFICATIONS in post.flags
    quiz = await quizzes.of(post)
    assert quiz.closes_at - quiz.asked_at > datetime.timedelta(hours=23, minutes=59)
    assert sorted(quiz.asked.choices) == ["Fully", "Half", "Not at all"]


@pytest.mark.usefixtures("falak")
async def test_only_moderators_can_post_a_quiz(
    amina: Person, channel: Channel, application: Application
) -> None:
    with pytest.raises(CommandUnavailableError):
        await amina.run(channel, application, "outreach quiz")


async def test_the_choices_are_private_and_the_answer_is_explained(
    post: Message, quizzes: Quizzes, amina: Person, falak: FalakClient
) -> None:
    opened = (await amina.click(post, "Answer")).message
    assert opened is not None and opened.ephemeral_to is amina
    assert sorted(labels(opened)) == ["Fully", "Half", "Not at all"]
    assert not any("ully" in button["custom_id"] for button in opened.buttons)
    await amina.click(opened, "Fully")
    assert opened.text.startswith(
        f"### {OXIDISED}\n✅ **Right!** Fully\nBlack tea is fully oxidised.\n-# From"
    )
    assert labels(opened) == ["Read more"]
    await quizzes.close(falak)
    assert "-# 1 person has answered" in post.text and labels(post) == ["Answer"]


async def test_the_first_answer_counts(
    post: Message, quizzes: Quizzes, amina: Person, storage: Storage
) -> None:
    first = (await amina.click(post, "Answer")).message
    second = (await amina.click(post, "Answer")).message
    assert first is not None and second is not None
    assert labels(first) == labels(second), "a person always sees the same order"
    await amina.click(first, "Half")
    assert "❌ You chose: Half\nThe right answer: **Fully**" in first.text
    await amina.click(second, "Fully")
    assert "You have answered this already. Your first answer counts." in second.text
    assert "❌ You chose: Half" in second.text
    third = (await amina.click(post, "Answer")).message
    assert third is not None and "answered this already" in third.text and "Half" in third.text
    quiz = await quizzes.of(post)
    assert await storage.quizzes.number_of_answers(quiz.id) == 1


async def test_people_see_the_choices_in_different_orders(post: Message, people: list[Person]) -> None:
    opened = [(await person.click(post, "Answer")).message for person in people]
    assert len({tuple(labels(each)) for each in opened if each}) > 1


async def test_the_result_shows_how_often_each_choice_was_chosen(
    post: Message, quizzes: Quizzes, people: list[Person], falak: FalakClient, storage: Storage
) -> None:
    for person, choice in zip(people, ["Fully", "Fully", "Half", "Fully", "Not at all"], strict=True):
        await quizzes.answer(person, post, choice)
    await quizzes.close(falak, hours=23)
    assert "-# 5 people have answered" in post.text
    await quizzes.close(falak, hours=1)
    assert "The right answer: **Fully**\nBlack tea is fully oxidised." in post.text
    assert "The server got **3 of 5**." in post.text
    shown = post.text.translate(dict.fromkeys(map(ord, "\u2068\u2069")))
    assert "✅ Fully · 3 (60%)" in shown and "▫️ Half · 1 (20%)" in shown
    assert "-# From *The \\*Tea\\* Handbook*" in post.text
    assert labels(post) == ["Read more"]
    read = await people[0].click(post, "Read more")
    assert read.ephemeral and read.text.startswith("### Black Tea")


async def test_numbers_of_fewer_than_three_answers_are_not_shown_or_kept(
    post: Message, quizzes: Quizzes, people: list[Person], falak: FalakClient
) -> None:
    for person in people[:2]:
        await quizzes.answer(person, post, "Fully")
    await quizzes.close(falak, hours=24)
    assert "The right answer: **Fully**" in post.text and "Too few people" in post.text
    assert "The server got" not in post.text and "100%" not in post.text
    assert (await quizzes.of(post)).tally is None


async def test_people_are_stored_as_keyed_hashes_until_the_quiz_closes(
    post: Message, quizzes: Quizzes, amina: Person, falak: FalakClient, storage: Storage
) -> None:
    await quizzes.answer(amina, post, "Half")
    quiz = await quizzes.of(post)
    (row,) = await storage.database.fetch(quiz_answers.select())
    assert quiz.key is not None and len(row.person) == 16
    await storage.flush()
    for table in METADATA.sorted_tables:
        for stored in await storage.database.fetch(table.select()):
            assert amina.id not in tuple(stored), table.name
    await quizzes.close(falak, hours=24)
    assert (await quizzes.of(post)).key is None
    assert await storage.database.fetch(quiz_answers.select()) == []


async def test_buttons_of_a_closed_quiz_give_a_friendly_reply(
    post: Message, quizzes: Quizzes, amina: Person, bilal: Person, falak: FalakClient, storage: Storage
) -> None:
    early = (await amina.click(post, "Answer")).message
    button = next(each["custom_id"] for each in post.buttons if each["label"] == "Answer")
    opened = (await bilal.click(post, "Answer")).message
    assert early is not None and opened is not None
    quizzes.advance(hours=25)  # the quiz is not closed yet
    late = await amina.click(early, "Fully")
    assert late.text.startswith(f"### {OXIDISED}\nThis quiz is over.\nThe right answer: **Fully**")
    again = await amina.click(post, button)
    assert again.ephemeral and "This quiz is over." in again.text
    await quizzes.close(falak)
    assert labels(post) == ["Read more"]
    assert "This quiz is over." in (await bilal.click(opened, "Half")).text


async def test_buttons_of_a_deleted_quiz_mention_the_command(
    post: Message, amina: Person, application: Application, storage: Storage
) -> None:
    opened = (await amina.click(post, "Answer")).message
    assert opened is not None
    await storage.database.execute(quiz_answers.delete(), stored_quizzes.delete())
    for card, label in ((post, "Answer"), (opened, "Fully")):
        told = await amina.click(card, label)
        assert told.ephemeral and told.text.startswith("This quiz is over, and I don't have it any more.")
        assert mentioned(told.text, application) == ["quiz"]


async def test_a_moderator_can_close_a_quiz_early(
    post: Message, quizzes: Quizzes, moderator: Person, people: list[Person], falak: FalakClient
) -> None:
    for person in people:
        await quizzes.answer(person, post, "Fully")
    opened = (await moderator.click(post, "Answer")).message
    assert opened is not None and labels(opened)[-1] == "Close it now"
    assert "Close it now" not in labels(await quizzes.open(people[0], post))
    closing = await moderator.click(opened, "Close it now")
    assert closing.text == "Closing it now. The post will show the result in a moment."
    await quizzes.close(falak)
    assert "The server got **5 of 5**." in post.text


async def test_a_quiz_continues_after_restarts_and_content_changes(
    post: Message,
    quizzes: Quizzes,
    start: Start,
    folder: Path,
    amina: Person,
    bilal: Person,
    people: list[Person],
) -> None:
    opened = (await amina.click(post, "Answer")).message
    assert opened is not None
    await start(tea.assistant(folder, {"green-tea": tea.GREEN_TEA}))
    await amina.click(opened, "Fully")
    assert "✅ **Right!** Fully\nBlack tea is fully oxidised." in opened.text
    for person in people:
        await quizzes.answer(person, post, "Half")
    quizzes.advance(hours=30)  # the bot is off when the quiz is due
    client = await start(tea.assistant(folder, {"green-tea": tea.GREEN_TEA}))
    await quizzes.close(client)
    assert f"### {OXIDISED}\nThe right answer: **Fully**" in post.text
    assert "The server got **1 of 6**." in post.text
    assert labels(post) == [], "the topic was removed"


async def test_a_result_that_discord_refuses_at_first_is_shown_later(
    post: Message, quizzes: Quizzes, falak: FalakClient, local_discord: LocalDiscord
) -> None:
    local_discord.faults.fail(*EDIT, status=503)
    await quizzes.close(falak, hours=24)
    assert labels(post) == ["Answer"]
    await quizzes.close(falak, minutes=3)
    assert labels(post) == ["Read more"]


async def test_the_quiz_of_a_deleted_post_is_closed(
    post: Message, quizzes: Quizzes, falak: FalakClient, moderator: Person, storage: Storage, guild: Guild
) -> None:
    quiz = await quizzes.of(post)
    post.channel.world.delete_message(post)
    await quizzes.close(falak, hours=24)
    assert await storage.quizzes.next_due() is None
    stored = await storage.quizzes.get(quiz.id)
    assert stored is not None and stored.is_closed


async def test_a_channel_where_the_bot_cannot_post_is_named(
    falak: FalakClient, guild: Guild, moderator: Person, channel: Channel, application: Application,
    storage: Storage,
) -> None:  # fmt: skip
    hidden = guild.add_text_channel("hidden")
    hidden.deny(application.bot, Permission.VIEW_CHANNEL)
    response = await moderator.run(channel, application, "outreach quiz", channel=hidden)
    refusal = response.text or response.followups[-1].text
    assert refusal.startswith(f"I can't post in <#{hidden.id}>")
    assert await storage.quizzes.latest(guild.id) == []


async def test_options_choose_the_topic_the_time_and_the_channel(
    falak: FalakClient, guild: Guild, moderator: Person, quizzes: Quizzes, application: Application
) -> None:
    elsewhere = guild.add_text_channel("elsewhere")
    options: dict[str, Any] = {"topic": "black-tea", "hours": 2, "channel": elsewhere}
    response = await moderator.run(quizzes.channel, application, "outreach quiz", **options)
    assert response.message is not None and "Posted:" in response.message.text
    (post,) = elsewhere.history()
    assert OXIDISED in post.text
    await quizzes.close(falak, hours=2)
    assert labels(post) == ["Read more"]


async def test_questions_take_turns(
    start: Start, quiz_assistant: Assistant, quizzes: Quizzes, moderator: Person, guild: Guild
) -> None:
    await start(quiz_assistant)
    asked = [(await quizzes.of(await quizzes.post(moderator))).asked.question for _ in range(4)]
    assert len(set(asked[:2])) == 2 and asked[:2] == asked[2:]


async def test_posts_and_answers_are_counted(
    post: Message, quizzes: Quizzes, people: list[Person], storage: Storage
) -> None:
    for person, choice in zip(people, ["Fully", "Fully", "Half", "Fully", "Not at all"], strict=True):
        await quizzes.answer(person, post, choice)
    await quizzes.open(people[0], post)
    await storage.flush()
    sums = await storage.outreach_counts.since(storage.database.now().date(), quizzes.guild_id)
    assert {event: each.times for event, each in sums.items() if each.times} == {
        OutreachEvent.POST: 1,
        OutreachEvent.OPENED: 5,
        OutreachEvent.QUIZ_TAKEN: 5,
        OutreachEvent.QUIZ_ANSWER: 5,
        OutreachEvent.QUIZ_RIGHT: 3,
    }
    assert sums[OutreachEvent.QUIZ_TAKEN].may_be_shown


async def test_my_data_shows_and_deletes_answers(
    post: Message, quizzes: Quizzes, amina: Person, channel: Channel, application: Application,
    storage: Storage,
) -> None:  # fmt: skip
    await quizzes.answer(amina, post, "Half")
    shown = (await amina.run(channel, application, "mydata")).message
    assert shown is not None and "- Answers to quizzes that are open: 1" in shown.text
    await amina.click(shown, "Delete it")
    await amina.click(shown, "Delete it for good")
    assert (await storage.database.fetch(select(func.count()).select_from(quiz_answers)))[0][0] == 0
    again = await quizzes.answer(amina, post, "Fully")
    assert "✅ **Right!**" in again.text
