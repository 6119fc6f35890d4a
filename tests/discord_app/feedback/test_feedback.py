"""Tests votes, one for each person and card, and the questions after a negative vote."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from sqlalchemy import select

from bot.discord_app.app.client import FalakClient
from bot.knowledge.assistant import Assistant
from bot.local_discord import Application, Channel, Guild, Message, Person, Response, ResponseType
from bot.storage.storage import Storage
from bot.storage.tables import NO_GUILD, misses, votes
from tests.discord_app import tea
from tests.discord_app.conftest import PLACES, RELATED, Start, handled, labels

UP, DOWN = "👍", "👎"
WHY, EXPECTED = "What was wrong?", "It should have been …"
QUESTION = "what was that emirates mars thing?"
HOPE = "hope-probe"


async def stored_votes(storage: Storage) -> Sequence[Any]:
    """Returns the stored votes with their people and topics."""
    return await storage.database.fetch(
        select(votes.c.user_id, votes.c.topic_id, votes.c.helpful, votes.c.reason, votes.c.expected_topic)
    )


async def stored_questions(storage: Storage) -> Sequence[Any]:
    """Returns the stored questions with the shown topic and the expected topic."""
    await storage.flush()
    return await storage.database.fetch(
        select(misses.c.text, misses.c.answered_topic, misses.c.expected_topic)
    )


async def ask(person: Person, place: Channel, application: Application, text: str = QUESTION) -> Message:
    message = (await person.run(place, application, "ask", question=text)).message
    assert message is not None
    return message


async def vote_down(person: Person, card: Message) -> Message:
    """Votes against a card. Returns the private message that asks for the reason."""
    response = await person.click(card, DOWN)
    assert (response.type, response.ephemeral) == (ResponseType.MESSAGE, True)
    assert response.message is not None
    return response.message


@pytest.mark.parametrize("place", PLACES, indirect=True)
@pytest.mark.parametrize("private", [False, True])
@pytest.mark.usefixtures("falak")
async def test_a_vote_is_stored_in_every_place_and_confirmed_privately(
    place: Channel, application: Application, guild: Guild, amina: Person, storage: Storage, private: bool
) -> None:
    card = (await amina.run(place, application, "ask", question=QUESTION, private=private)).message
    assert card is not None
    shown = card.text
    response = await amina.click(card, UP)
    assert (response.ephemeral, response.text.startswith("Saved: **helpful**.")) == (True, True)
    assert card.text == shown
    (row,) = await storage.database.fetch(select(votes))
    assert (row.message_id, row.user_id, row.topic_id, row.helpful) == (card.id, amina.id, HOPE, True)
    assert (row.locale, row.guild_id) == ("en", guild.id if place.guild is guild else NO_GUILD)


async def from_topic_list(
    amina: Person, bilal: Person, channel: Channel, application: Application
) -> Message:
    topic_list = (await amina.run(channel, application, "topics")).message
    assert topic_list is not None
    (topics, *_) = topic_list.selects
    await amina.select(topic_list, topics["options"][0]["label"], menu=topics["custom_id"])
    return topic_list


async def posted_reply(amina: Person, bilal: Person, channel: Channel, application: Application) -> Message:
    asked = await bilal.send(channel, QUESTION)
    preview = (await amina.use_menu(asked, application, "Answer this")).message
    assert preview is not None
    assert DOWN not in labels(preview)
    await amina.click(preview, "Post as reply")
    return channel.history()[-1]


async def from_mention(amina: Person, bilal: Person, channel: Channel, application: Application) -> Message:
    await amina.send(channel, f"{application.mention} {QUESTION}")
    return await channel.next_message()


async def with_related_topic(
    amina: Person, bilal: Person, channel: Channel, application: Application
) -> Message:
    card = await ask(amina, channel, application)
    await amina.select(card, card.selects[0]["options"][0]["label"], menu=RELATED)
    return card


@pytest.mark.parametrize("card_of", [from_topic_list, posted_reply, from_mention, with_related_topic])
@pytest.mark.usefixtures("falak")
async def test_every_answer_can_get_votes(
    channel: Channel, application: Application, amina: Person, bilal: Person, storage: Storage, card_of: Any
) -> None:
    card = await card_of(amina, bilal, channel, application)
    await amina.click(card, UP)
    (vote,) = await stored_votes(storage)
    assert vote.helpful


@pytest.mark.usefixtures("falak")
async def test_each_person_has_one_vote_a_card_and_can_change_it(
    channel: Channel, application: Application, amina: Person, bilal: Person, storage: Storage
) -> None:
    card = await ask(amina, channel, application)
    replies = [(await amina.click(card, button)).text for button in (UP, UP, DOWN, DOWN, UP)]
    assert [text.split(".")[0].split("\n")[-1] for text in replies] == [
        "Saved: **helpful**",
        "Saved: **helpful**",
        "Changed to **not helpful**",
        "Saved: **not helpful**",
        "Changed to **helpful**",
    ]
    await bilal.click(card, DOWN)
    assert sorted(await stored_votes(storage)) == sorted(
        [(amina.id, HOPE, True, None, None), (bilal.id, HOPE, False, None, None)]
    )


@pytest.mark.parametrize(
    ("label", "reason"),
    [
        ("It is unclear", "unclear"),
        ("Something is missing", "too-short"),
        ("It is wrong or out of date", "outdated"),
    ],
)
@pytest.mark.usefixtures("falak")
async def test_a_reason_is_stored_with_the_vote(
    channel: Channel, application: Application, amina: Person, storage: Storage, label: str, reason: str
) -> None:
    card = await vote_down(amina, await ask(amina, channel, application))
    await amina.select(card, label, menu=WHY)
    assert (card.text, card.selects) == (f"Thank you! Saved: {label}.", [])
    assert labels(card) == ["Report a mistake"]
    assert await stored_votes(storage) == [(amina.id, HOPE, False, reason, None)]
    assert await stored_questions(storage) == []


@pytest.mark.parametrize("gives_reason_first", [False, True])
@pytest.mark.usefixtures("falak")
async def test_expected_topic_is_stored_with_the_question_but_without_people(
    channel: Channel, application: Application, amina: Person, storage: Storage, gives_reason_first: bool
) -> None:
    question = "what was that *emirates* mars thing of amina@example.com & @bilal 12345?"
    card = await vote_down(amina, await ask(amina, channel, application, question))
    if gives_reason_first:
        await amina.select(card, "It doesn't answer the question", menu=WHY)
        assert [menu["placeholder"] for menu in card.selects] == [EXPECTED]
    await amina.select(card, "satellites", menu=EXPECTED)
    assert card.text == "Thank you! Saved: it should have been Satellites and Launch Capabilities."
    assert await stored_votes(storage) == [(amina.id, HOPE, False, "wrong-topic", "satellites")]
    assert await stored_questions(storage) == [
        ("what was that emirates mars thing of … & …", HOPE, "satellites")
    ]


async def by_mention(person: Person, channel: Channel, application: Application) -> Message:
    await person.send(channel, f"{application.mention} {QUESTION}")
    return await channel.next_message()


async def by_direct_message(person: Person, channel: Channel, application: Application) -> Message:
    await person.send(person.dm(application), QUESTION)
    return await person.dm(application).next_message()


async def by_answer_this(person: Person, channel: Channel, application: Application) -> Message:
    """Posts an answer to a message that wasn't for the bot."""
    asked = await person.send(channel, QUESTION)
    preview = (await person.use_menu(asked, application, "Answer this")).message
    assert preview is not None
    await person.click(preview, "Post as reply")
    return channel.history()[-1]


async def by_private_command(person: Person, channel: Channel, application: Application) -> Message:
    """Asks privately, so that nobody else sees the question."""
    card = (await person.run(channel, application, "ask", question=QUESTION, private=True)).message
    assert card is not None
    return card


@pytest.mark.parametrize(
    ("card_of", "keeps"),
    [(by_mention, True), (by_direct_message, True), (by_answer_this, False), (by_private_command, False)],
)
@pytest.mark.usefixtures("falak")
async def test_a_question_is_only_kept_if_it_is_visible_and_was_for_the_bot(
    channel: Channel, application: Application, amina: Person, storage: Storage, card_of: Any, keeps: bool
) -> None:
    card = await vote_down(amina, await card_of(amina, channel, application))
    assert (QUESTION in card.text) == keeps
    await amina.select(card, "satellites", menu=EXPECTED)
    assert await stored_questions(storage) == ([(QUESTION, HOPE, "satellites")] if keeps else [])
    assert len(await stored_votes(storage)) == 1


@pytest.mark.usefixtures("falak")
async def test_another_persons_question_is_not_kept(
    channel: Channel, application: Application, amina: Person, bilal: Person, storage: Storage
) -> None:
    for shown in (await ask(amina, channel, application), await by_mention(amina, channel, application)):
        card = await vote_down(bilal, shown)
        assert QUESTION not in card.text
        await bilal.select(card, "satellites", menu=EXPECTED)
    assert not await stored_questions(storage)
    assert len(await stored_votes(storage)) == 2


async def test_all_other_topics_are_offered_with_the_closest_first(
    start: Start,
    crowd: Assistant,
    channel: Channel,
    application: Application,
    amina: Person,
    storage: Storage,
) -> None:
    await start(crowd)
    topics = list(crowd.library)
    shown = topics[30]
    question = shown.wording().title
    near = [match.topic.id for match in crowd.reply(question).matches]
    card = await vote_down(amina, await ask(amina, channel, application, question))

    def offered() -> list[str]:
        (menu,) = [menu for menu in card.selects if menu["placeholder"] == EXPECTED]
        return [option["value"] for option in menu["options"]]

    first = offered()
    assert first[: len(near) - 1] == near[1:]
    assert card.text.endswith("Page 1 of 2")
    await amina.click(card, "Next ▶")
    assert card.text.endswith("Page 2 of 2")
    assert sorted([*first, *offered()]) == sorted(topic.id for topic in topics if topic is not shown)
    await start(crowd)
    await amina.click(card, "◀ Previous")
    assert offered() == first
    await amina.click(card, "Next ▶")
    await amina.select(card, offered()[-1], menu=EXPECTED)
    assert len(await stored_votes(storage)) == 1


async def test_every_step_works_after_a_restart(
    start: Start,
    space: Assistant,
    channel: Channel,
    application: Application,
    amina: Person,
    storage: Storage,
) -> None:
    await start(space)
    shown = await ask(amina, channel, application)
    await start(space)
    card = await vote_down(amina, shown)
    await start(space)
    await amina.select(card, "It doesn't answer the question", menu=WHY)
    await start(space)
    await amina.select(card, "satellites", menu=EXPECTED)
    assert await stored_votes(storage) == [(amina.id, HOPE, False, "wrong-topic", "satellites")]
    assert len(await stored_questions(storage)) == 1


async def vote_for(person: Person, shown: Message, card: Message) -> Response:
    return await person.click(shown, UP)


async def vote_against(person: Person, shown: Message, card: Message) -> Response:
    return await person.click(shown, DOWN)


async def give_reason(person: Person, shown: Message, card: Message) -> Response:
    return await person.select(card, "It is unclear", menu=WHY)


async def name_expected_topic(person: Person, shown: Message, card: Message) -> Response:
    return await person.select(card, "satellites", menu=EXPECTED)


async def say_that_topic_is_wrong(person: Person, shown: Message, card: Message) -> Response:
    return await person.select(card, "It doesn't answer the question", menu=WHY)


@pytest.mark.parametrize("step", [give_reason, say_that_topic_is_wrong, name_expected_topic])
@pytest.mark.usefixtures("falak")
async def test_a_complaint_that_changes_a_newer_vote_says_so(
    channel: Channel, application: Application, amina: Person, storage: Storage, step: Any
) -> None:
    shown = await ask(amina, channel, application)
    cards = [await vote_down(amina, shown) for _ in range(2)]
    await step(amina, shown, cards[0])
    assert cards[0].text.split("\n")[-1].startswith("Thank you!")
    await amina.click(shown, UP)
    await step(amina, shown, cards[1])
    assert "Changed to **not helpful**. Thank you!" in cards[1].text
    (vote,) = await stored_votes(storage)
    assert not vote.helpful


@pytest.mark.usefixtures("falak")
async def test_an_expected_topic_that_is_named_again_is_stored_once(
    channel: Channel, application: Application, amina: Person, storage: Storage
) -> None:
    shown = await ask(amina, channel, application)
    for card in [await vote_down(amina, shown) for _ in range(2)]:
        await amina.select(card, "satellites", menu=EXPECTED)
    assert [row.expected_topic for row in await stored_questions(storage)] == ["satellites"]


@pytest.mark.parametrize("step", [vote_for, vote_against, give_reason, name_expected_topic])
async def test_vote_during_an_outage_says_that_it_may_not_be_saved(
    falak: FalakClient,
    channel: Channel,
    application: Application,
    amina: Person,
    storage: Storage,
    step: Any,
) -> None:
    shown = await ask(amina, channel, application)
    card = await vote_down(amina, shown)
    before = card.text
    await storage.database.__aexit__(None, None, None)
    response = await step(amina, shown, card)
    assert (response.ephemeral, "may **not have been saved**" in response.text) == (True, True)
    assert card.text == before


async def test_a_mistake_can_be_reported_after_a_vote_that_was_not_saved(
    falak: FalakClient,
    channel: Channel,
    application: Application,
    amina: Person,
    storage: Storage,
    caplog: pytest.LogCaptureFixture,
) -> None:
    shown = await ask(amina, channel, application)
    await storage.database.__aexit__(None, None, None)
    card = await vote_down(amina, shown)
    assert labels(card) == ["Report a mistake"]
    form = (await amina.click(card, "Report a mistake")).modal
    assert form is not None
    with caplog.at_level("INFO", "bot.discord_app.reports"):
        assert (await amina.submit(form, mistake="It was 2020.")).text.startswith("Thank you!")
        await handled("interaction")
    assert f"{HOPE} (en): 'It was 2020.'" in caplog.text


async def test_a_removed_topic_gets_no_votes(
    start: Start,
    teas: Assistant,
    tmp_path: Any,
    channel: Channel,
    application: Application,
    amina: Person,
    storage: Storage,
) -> None:
    await start(teas)
    shown = await ask(amina, channel, application, "Black Tea")
    card = await vote_down(amina, shown)
    tea.write(tmp_path / "teas", {"green-tea": tea.GREEN_TEA})
    teas.reload()
    assert "no longer exists" in (await amina.click(shown, UP)).text
    assert "no longer exists" in (await amina.select(card, "mate", menu=EXPECTED)).text
    assert await stored_votes(storage) == [(amina.id, "black-tea", False, None, None)]


async def test_no_expected_topic_is_offered_if_there_is_only_one_topic(
    start: Start, tmp_path: Any, channel: Channel, application: Application, amina: Person
) -> None:
    await start(tea.assistant(tmp_path / "one", {"green-tea": tea.GREEN_TEA}))
    card = await vote_down(amina, await ask(amina, channel, application, "Green Tea"))
    assert [menu["placeholder"] for menu in card.selects] == [WHY]
    await amina.select(card, "It doesn't answer the question")
    assert card.selects == []
