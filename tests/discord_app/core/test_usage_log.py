"""Tests which replies are counted, and which questions are stored."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from bot.discord_app.answers.small_talk import small_talk_in
from bot.discord_app.answers.strings import answer_texts_in
from bot.discord_app.app.client import FalakClient
from bot.discord_app.core.caller import Caller
from bot.discord_app.core.counts import Counts
from bot.discord_app.core.usage_log import UsageLog
from bot.discord_app.ui.strings import texts_in
from bot.insights.report import gather
from bot.knowledge.model import Suggestions
from bot.local_discord import Application, Channel, Guild, LocalDiscord, Message, Person
from bot.storage.storage import Storage
from bot.storage.tables import NO_GUILD, misses
from bot.storage.usage import EntryPoint, UsageEvent
from tests.discord_app import tea
from tests.discord_app.conftest import PLACES

LONG_AGO = datetime.date(2000, 1, 1)
ANSWERED = "What is the ultraviolet telescope?"
TOPIC = "ultraviolet-telescope"
UNANSWERED = "How do I bake sourdough bread?"
THANKS_IN_ARABIC = "شكرا"


async def stored_counts(storage: Storage, guild_id: int) -> Counter[UsageEvent]:
    await storage.flush()
    counts = Counter[UsageEvent]()
    for count in await storage.usage.since(LONG_AGO, guild_id):
        counts[count.event] += count.times
    return counts


async def stored_questions(storage: Storage) -> list[str]:
    await storage.flush()
    rows = await storage.database.fetch(select(misses.c.text).order_by(misses.c.id))
    return [text for (text,) in rows]


async def ask(person: Person, channel: Channel, application: Application, text: str) -> Message | None:
    return (await person.run(channel, application, "ask", question=text)).message


async def mention(person: Person, channel: Channel, application: Application, text: str) -> Message:
    await person.send(channel, f"{application.mention} {text}")
    return await channel.next_message()


async def ask_in_dm(person: Person, channel: Channel, application: Application, text: str) -> Message:
    dm = person.dm(application)
    await person.send(dm, text)
    return await dm.next_message()


async def use_menu(person: Person, channel: Channel, application: Application, text: str) -> Message | None:
    message = await person.send(channel, text)
    return (await person.use_menu(message, application, "Answer this")).message


AskFunction = Callable[[Person, Channel, Application, str], Awaitable[Message | None]]
ENTRY_POINTS: list[tuple[AskFunction, EntryPoint]] = [
    (ask, EntryPoint.ASK),
    (mention, EntryPoint.MENTION),
    (ask_in_dm, EntryPoint.DIRECT),
    (use_menu, EntryPoint.MENU),
]


@pytest.mark.parametrize(("ask_by", "entry_point"), ENTRY_POINTS)
@pytest.mark.usefixtures("falak")
async def test_replies_are_counted_by_entry_point_kind_topic_and_language(
    channel: Channel,
    application: Application,
    guild: Guild,
    amina: Person,
    storage: Storage,
    ambiguous: Suggestions,
    ask_by: AskFunction,
    entry_point: EntryPoint,
) -> None:
    for question in (ANSWERED, ANSWERED, ambiguous.query, UNANSWERED):
        await ask_by(amina, channel, application, question)
    guild_id = NO_GUILD if entry_point is EntryPoint.DIRECT else guild.id
    assert await stored_counts(storage, guild_id) == {
        UsageEvent(guild_id, entry_point, "answer", TOPIC, "en"): 2,
        UsageEvent(guild_id, entry_point, "suggestions", "", "en"): 1,
        UsageEvent(guild_id, entry_point, "none", "", "en"): 1,
    }


@pytest.mark.parametrize("place", PLACES, indirect=True)
@pytest.mark.usefixtures("falak")
async def test_usage_is_counted_for_guilds_that_installed_the_bot(
    place: Channel, application: Application, guild: Guild, amina: Person, storage: Storage
) -> None:
    await ask(amina, place, application, UNANSWERED)
    (use,) = await stored_counts(storage, guild.id if place.guild is guild else NO_GUILD)
    assert use.entry_point is EntryPoint.ASK
    assert await stored_questions(storage) == ["how do i bake sourdough bread?"]


@pytest.mark.usefixtures("falak")
async def test_topic_picked_on_a_card_counts_as_an_answer(
    channel: Channel,
    application: Application,
    guild: Guild,
    amina: Person,
    bilal: Person,
    storage: Storage,
    ambiguous: Suggestions,
) -> None:
    card = await mention(amina, channel, application, ambiguous.query)
    picked = ambiguous.offered[0]
    await bilal.click(card, card.buttons[0]["label"])
    await amina.click(card, card.buttons[0]["label"])
    assert (await stored_counts(storage, guild.id))[
        UsageEvent(guild.id, EntryPoint.BUTTON, "answer", picked.id, "en")
    ] == 2


@pytest.mark.usefixtures("falak")
async def test_edits_and_mentions_without_a_question_are_not_counted(
    channel: Channel, application: Application, guild: Guild, amina: Person, storage: Storage
) -> None:
    await mention(amina, channel, application, "")
    message = await amina.send(channel, f"{application.mention} {ANSWERED}")
    reply = await channel.next_message()
    await amina.edit(message, f"{application.mention} {UNANSWERED}")
    await ask(amina, channel, application, ANSWERED)
    assert reply.text
    counts = await stored_counts(storage, guild.id)
    by_entry_point = {event.entry_point: times for event, times in counts.items()}
    assert by_entry_point == {EntryPoint.MENTION: 1, EntryPoint.ASK: 1}


@pytest.mark.parametrize(
    ("question", "stored"),
    [
        (UNANSWERED, "how do i bake sourdough bread?"),
        ("how does amina@example.com bake SOURDOUGH?", "how does … bake sourdough?"),
        ("who brings sourdough to @bilal, tel. +49 170 1234?", "who brings sourdough to … tel. …"),
        ("is there sourdough at https://example.com/amina ?", "is there sourdough at … ?"),
        ("hello", None),
        ("thank you so much!", None),
        ("who are you?", None),
        ("hi, how are you doing today", None),
        (THANKS_IN_ARABIC, None),
        ("😀", None),
        ("@amina 12345", None),
    ],
)
@pytest.mark.parametrize("ask_by", [ask, mention, ask_in_dm])
@pytest.mark.usefixtures("falak")
async def test_unanswered_question_is_stored_without_personal_data(
    channel: Channel,
    application: Application,
    amina: Person,
    storage: Storage,
    ask_by: AskFunction,
    question: str,
    stored: str | None,
) -> None:
    reply = await ask_by(amina, channel, application, question)
    assert reply is not None
    language = "ar" if question == THANKS_IN_ARABIC else "en"
    expected = {texts_in(language).no_match, texts_in(language).nothing_asked}
    if ask_by is not ask and small_talk_in(question) is not None:
        texts = answer_texts_in(language)
        expected = {texts.welcome, texts.at_hand}
    assert expected & set(reply.text.split("\n"))
    assert await stored_questions(storage) == ([] if stored is None else [stored])


async def test_dotted_name_of_a_topic_is_stored(storage: Storage, tmp_path: Path) -> None:
    library = {"library": "---\ntitle: discord.py\n---\nA library for bots.\n"}
    log = UsageLog(storage, tea.assistant(tmp_path / "bots", {**tea.TOPICS, **library}), Counts())
    caller = Caller(person_id=1, guild_id=2, channel_id=3, client_locale="en")
    for question in ("what is discord.py", "how do I install discord.py or amina.py?"):
        log.note_mistake(caller, question, "en", "mate", "library")
    assert await stored_questions(storage) == ["what is discord.py", "how do i install discord.py or …"]


@pytest.mark.usefixtures("falak")
async def test_forwarded_questions_are_not_stored(
    channel: Channel, application: Application, amina: Person, bilal: Person, storage: Storage
) -> None:
    theirs = await bilal.send(channel, UNANSWERED)
    private = amina.dm(application)
    forwarded = await amina.forward(theirs, private)
    assert "I have no topic that answers this." in (await private.next_message()).text
    await amina.use_menu(forwarded, application, "Answer this")
    assert await stored_questions(storage) == []


@pytest.mark.usefixtures("falak")
async def test_questions_by_somebody_else_are_not_stored(
    channel: Channel, application: Application, amina: Person, bilal: Person, storage: Storage
) -> None:
    theirs = await bilal.send(channel, UNANSWERED)
    await amina.use_menu(theirs, application, "Answer this")
    await amina.send(channel, application.mention, reply_to=theirs)
    await channel.next_message()
    assert await stored_questions(storage) == []
    await bilal.use_menu(theirs, application, "Answer this")
    assert len(await stored_questions(storage)) == 1


@pytest.mark.usefixtures("falak")
async def test_answered_questions_are_not_stored(
    channel: Channel, application: Application, amina: Person, storage: Storage, ambiguous: Suggestions
) -> None:
    for question in (ANSWERED, ambiguous.query):
        await ask(amina, channel, application, question)
    assert await stored_questions(storage) == []


@pytest.mark.usefixtures("falak")
async def test_question_is_reported_once_three_people_have_asked_it(
    local_discord: LocalDiscord, guild: Guild, channel: Channel, application: Application, storage: Storage
) -> None:
    for number, name in enumerate(("amal", "badr", "dalia")):
        await storage.flush()
        assert (await gather(storage, 30, guild.id)).gaps == ()
        person = local_discord.add_user(name)
        guild.join(person)
        for _ in range(3 - number):
            await ask(person, channel, application, UNANSWERED)
    await storage.flush()
    (group,) = (await gather(storage, 30, guild.id)).gaps
    assert (group.people, group.times) == (3, 6)


async def test_replies_do_not_need_the_database(
    falak: FalakClient, channel: Channel, application: Application, amina: Person, storage: Storage
) -> None:
    await storage.database.__aexit__(None, None, None)
    for ask_by in (ask, mention, ask_in_dm, use_menu):
        reply: Any = await ask_by(amina, channel, application, ANSWERED)
        assert "### Ultraviolet Telescope" in reply.text
