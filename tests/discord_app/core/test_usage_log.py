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


async def counted(storage: Storage, guild_id: int) -> Counter[UsageEvent]:
    await storage.flush()
    counts = Counter[UsageEvent]()
    for count in await storage.usage.since(LONG_AGO, guild_id):
        counts[count.event] += count.times
    return counts


async def kept(storage: Storage) -> list[str]:
    await storage.flush()
    rows = await storage.database.fetch(select(misses.c.text).order_by(misses.c.id))
    return [text for (text,) in rows]


async def ask(person: Person, channel: Channel, application: Application, text: str) -> Message | None:
    return (await person.run(channel, application, "ask", question=text)).message


async def mention(person: Person, channel: Channel, application: Application, text: str) -> Message:
    await person.send(channel, f"{application.mention} {text}")
    return await channel.next_message()


async def write(person: Person, channel: Channel, application: Application, text: str) -> Message:
    dm = person.dm(application)
    await person.send(dm, text)
    return await dm.next_message()


async def use_menu(person: Person, channel: Channel, application: Application, text: str) -> Message | None:
    message = await person.send(channel, text)
    return (await person.use_menu(message, application, "Answer this")).message


AskedBy = Callable[[Person, Channel, Application, str], Awaitable[Message | None]]
WAYS: list[tuple[AskedBy, EntryPoint]] = [
    (ask, EntryPoint.ASK),
    (mention, EntryPoint.MENTION),
    (write, EntryPoint.DIRECT),
    (use_menu, EntryPoint.MENU),
]


@pytest.mark.parametrize(("asked_by", "way"), WAYS)
@pytest.mark.usefixtures("falak")
async def test_every_reply_is_counted_by_its_way_kind_topic_and_language(
    channel: Channel,
    application: Application,
    guild: Guild,
    amina: Person,
    storage: Storage,
    ambiguous: Suggestions,
    asked_by: AskedBy,
    way: EntryPoint,
) -> None:
    for question in (ANSWERED, ANSWERED, ambiguous.query, UNANSWERED):
        await asked_by(amina, channel, application, question)
    guild_id = NO_GUILD if way is EntryPoint.DIRECT else guild.id
    assert await counted(storage, guild_id) == {
        UsageEvent(guild_id, way, "answer", TOPIC, "en"): 2,
        UsageEvent(guild_id, way, "suggestions", "", "en"): 1,
        UsageEvent(guild_id, way, "none", "", "en"): 1,
    }


@pytest.mark.parametrize("place", PLACES, indirect=True)
@pytest.mark.usefixtures("falak")
async def test_only_a_guild_that_installed_the_bot_is_counted_as_one(
    place: Channel, application: Application, guild: Guild, amina: Person, storage: Storage
) -> None:
    await ask(amina, place, application, UNANSWERED)
    (use,) = await counted(storage, guild.id if place.guild is guild else NO_GUILD)
    assert use.entry_point is EntryPoint.ASK
    assert await kept(storage) == ["how do i bake sourdough bread?"]


@pytest.mark.usefixtures("falak")
async def test_what_is_picked_on_a_card_counts_as_an_answer(
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
    assert (await counted(storage, guild.id))[
        UsageEvent(guild.id, EntryPoint.BUTTON, "answer", picked.id, "en")
    ] == 2


@pytest.mark.usefixtures("falak")
async def test_an_edit_or_a_mention_without_a_question_counts_for_nothing(
    channel: Channel, application: Application, guild: Guild, amina: Person, storage: Storage
) -> None:
    await mention(amina, channel, application, "")
    message = await amina.send(channel, f"{application.mention} {ANSWERED}")
    reply = await channel.next_message()
    await amina.edit(message, f"{application.mention} {UNANSWERED}")
    await ask(amina, channel, application, ANSWERED)
    assert reply.text
    counts = await counted(storage, guild.id)
    by_entry_point = {event.entry_point: times for event, times in counts.items()}
    assert by_entry_point == {EntryPoint.MENTION: 1, EntryPoint.ASK: 1}


@pytest.mark.parametrize(
    ("question", "left"),
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
@pytest.mark.parametrize("asked_by", [ask, mention, write])
@pytest.mark.usefixtures("falak")
async def test_a_question_without_an_answer_is_kept_without_what_leads_to_anybody(
    channel: Channel,
    application: Application,
    amina: Person,
    storage: Storage,
    asked_by: AskedBy,
    question: str,
    left: str | None,
) -> None:
    reply = await asked_by(amina, channel, application, question)
    assert reply is not None
    language = "ar" if question == THANKS_IN_ARABIC else "en"
    says = {texts_in(language).no_match, texts_in(language).nothing_asked}
    if asked_by is not ask and small_talk_in(question) is not None:
        texts = answer_texts_in(language)
        says = {texts.welcome, texts.at_hand}
    assert says & set(reply.text.split("\n"))
    assert await kept(storage) == ([] if left is None else [left])


async def test_a_dotted_name_that_a_topic_has_is_kept(storage: Storage, tmp_path: Path) -> None:
    library = {"library": "---\ntitle: discord.py\n---\nA library for bots.\n"}
    log = UsageLog(storage, tea.assistant(tmp_path / "bots", {**tea.TOPICS, **library}), Counts())
    caller = Caller(person_id=1, guild_id=2, channel_id=3, client_locale="en")
    for question in ("what is discord.py", "how do I install discord.py or amina.py?"):
        log.note_mistake(caller, question, "en", "mate", "library")
    assert await kept(storage) == ["what is discord.py", "how do i install discord.py or …"]


@pytest.mark.usefixtures("falak")
async def test_forwarded_words_are_not_kept(
    channel: Channel, application: Application, amina: Person, bilal: Person, storage: Storage
) -> None:
    theirs = await bilal.send(channel, UNANSWERED)
    private = amina.dm(application)
    forwarded = await amina.forward(theirs, private)
    assert "I have no topic that answers this." in (await private.next_message()).text
    await amina.use_menu(forwarded, application, "Answer this")
    assert await kept(storage) == []


@pytest.mark.usefixtures("falak")
async def test_somebody_elses_words_are_not_kept(
    channel: Channel, application: Application, amina: Person, bilal: Person, storage: Storage
) -> None:
    theirs = await bilal.send(channel, UNANSWERED)
    await amina.use_menu(theirs, application, "Answer this")
    await amina.send(channel, application.mention, reply_to=theirs)
    await channel.next_message()
    assert await kept(storage) == []
    await bilal.use_menu(theirs, application, "Answer this")
    assert len(await kept(storage)) == 1


@pytest.mark.usefixtures("falak")
async def test_what_was_answered_is_not_kept(
    channel: Channel, application: Application, amina: Person, storage: Storage, ambiguous: Suggestions
) -> None:
    for question in (ANSWERED, ambiguous.query):
        await ask(amina, channel, application, question)
    assert await kept(storage) == []


@pytest.mark.usefixtures("falak")
async def test_a_question_is_shown_once_three_people_have_asked_it(
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


async def test_no_reply_waits_for_the_database_or_fails_with_it(
    falak: FalakClient, channel: Channel, application: Application, amina: Person, storage: Storage
) -> None:
    await storage.database.__aexit__(None, None, None)
    for asked_by in (ask, mention, write, use_menu):
        reply: Any = await asked_by(amina, channel, application, ANSWERED)
        assert "### Ultraviolet Telescope" in reply.text
