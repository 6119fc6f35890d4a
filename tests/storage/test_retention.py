"""Tests that data is stored exactly as long as the documentation says."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from sqlalchemy import Table, func, insert, select

from bot.storage.misses import UnansweredQuestion
from bot.storage.outreach_counts import OutreachEvent
from bot.storage.storage import Storage
from bot.storage.tables import (
    METADATA,
    OF_GUILDS,
    departures,
    hash_keys,
    language_choices,
    misses,
    opt_outs,
    outreach_counts,
    quiz_answers,
    quizzes,
    retention_rounds,
    scheduled_posts,
    setting_changes,
    settings,
    silences,
    unasked_replies,
    usage,
    votes,
)
from bot.storage.usage import EntryPoint, UsageEvent
from bot.storage.votes import Vote
from tests.storage.conftest import Calendar, ask

GUILD, OTHER_GUILD = 100, 101
AMINA, BILAL = 7, 8


async def fill(storage: Storage, *guilds: int) -> None:
    """Stores rows in every table with data of people or guilds."""
    tomorrow = storage.database.now() + datetime.timedelta(days=1)
    for guild in guilds:
        await storage.settings.change(guild, guild, "ask", "private", by=AMINA)
        await storage.votes.cast(Vote(guild, AMINA, guild, "hope-probe", "en", helpful=False))
        await storage.keyword_replies.silence(guild, guild + 1000, "hope-probe", tomorrow)
        storage.keyword_replies.note_reply(guild, guild + 1000, "hope-probe")
        storage.usage.count(UsageEvent(guild, EntryPoint.ASK, "answer", "hope-probe", "en"))
        storage.misses.note(UnansweredQuestion(guild, "a question", "en", AMINA))
        post = {"schedule_id": guild, "due_at": storage.database.now(), "channel_id": guild + 1000}
        post |= {"guild_id": guild, "outcome": "sent", "tries": 1, "answered": False}
        await storage.database.execute(insert(scheduled_posts).values(post))
        await ask(storage, guild, guild, hours=0)
        answer = {"quiz_id": guild, "guild_id": guild, "person": bytes(16), "choice": 1}
        await storage.database.execute(insert(quiz_answers).values(answer))
        storage.outreach_counts.count(OutreachEvent.TOUR_BEGUN, guild, AMINA)
    await storage.keyword_replies.opt_out(AMINA)
    await storage.language_choices.choose(AMINA, "ar")
    await storage.flush()


async def rows(storage: Storage, table: Table, **where: Any) -> int:
    conditions = [table.c[name] == value for name, value in where.items()]
    ((number,),) = await storage.database.fetch(select(func.count()).select_from(table).where(*conditions))
    return number


async def tables_with_rows(storage: Storage) -> set[Table]:
    """Returns the tables that have rows."""
    return {table for table in METADATA.sorted_tables if await rows(storage, table)}


@pytest.mark.parametrize(
    ("table", "kept"),
    [
        (silences, datetime.timedelta(days=1)),
        (unasked_replies, datetime.timedelta(days=1)),
        (votes, datetime.timedelta(days=90)),
        (misses, datetime.timedelta(days=90)),
        (hash_keys, datetime.timedelta(days=90)),
        (usage, datetime.timedelta(days=400)),
        (setting_changes, datetime.timedelta(days=400)),
        (scheduled_posts, datetime.timedelta(days=400)),
        (quizzes, datetime.timedelta(days=400)),
        (quiz_answers, datetime.timedelta(days=400)),
        (outreach_counts, datetime.timedelta(days=400)),
    ],
    ids=str,
)
async def test_data_is_deleted_exactly_when_it_expires(
    storage: Storage, calendar: Calendar, table: Table, kept: datetime.timedelta
) -> None:
    calendar.time = calendar.time.replace(hour=0)  # counts and questions are stored without a time of day
    await fill(storage, GUILD)
    calendar.time += kept - datetime.timedelta(seconds=1)
    await storage.retention.enforce()
    assert table in await tables_with_rows(storage)
    calendar.advance(seconds=1)
    deleted = await storage.retention.enforce()
    assert table not in await tables_with_rows(storage)
    assert deleted[table.name] == 1


async def test_settings_and_choices_of_people_are_never_deleted(storage: Storage, calendar: Calendar) -> None:
    await fill(storage, GUILD)
    calendar.advance(days=4000)
    await storage.retention.enforce()
    assert await tables_with_rows(storage) == {settings, opt_outs, language_choices, retention_rounds}


async def test_a_key_is_destroyed_before_the_questions_that_it_hashed(
    storage: Storage, calendar: Calendar
) -> None:
    await fill(storage, GUILD)
    calendar.advance(days=80)
    storage.misses.note(UnansweredQuestion(GUILD, "another question", "en", AMINA))
    await storage.flush()
    calendar.advance(days=10)
    await storage.retention.enforce()
    assert await rows(storage, misses) == 1
    ((key, destroyed_at),) = await storage.database.fetch(select(hash_keys.c.key, hash_keys.c.destroyed_at))
    assert (key, destroyed_at) == (None, calendar.now())
    assert (await storage.personal.of(AMINA)).misses == 0, "the hash can't be matched any more"


async def test_a_guilds_data_is_deleted_thirty_days_after_the_bot_left(
    storage: Storage, calendar: Calendar
) -> None:
    await fill(storage, GUILD, OTHER_GUILD, 0)
    await storage.retention.note_guilds({OTHER_GUILD})
    for days in (29, 1):
        assert all([await rows(storage, table, guild_id=GUILD) for table in (settings, votes, usage)])
        calendar.advance(days=days)
        await storage.retention.note_guilds({OTHER_GUILD})
        await storage.retention.enforce()
    for table in OF_GUILDS:
        assert not await rows(storage, table, guild_id=GUILD)
    for table in (settings, votes, usage, misses):
        assert await rows(storage, table, guild_id=OTHER_GUILD)
    assert await rows(storage, usage, guild_id=0), "counts from outside guilds stay"
    assert not await rows(storage, departures)


async def test_a_guilds_data_is_kept_if_the_bot_comes_back(storage: Storage, calendar: Calendar) -> None:
    await fill(storage, GUILD)
    await storage.retention.note_guilds(())
    calendar.advance(days=20)
    await storage.retention.note_guilds({GUILD})
    assert not await rows(storage, departures)
    calendar.advance(days=20)
    await storage.retention.note_guilds(())
    await storage.retention.enforce()
    assert await rows(storage, settings, guild_id=GUILD), "the thirty days begin again"


@pytest.mark.parametrize(
    ("way", "is_set", "restarts"),
    [
        (EntryPoint.ASK, False, True),
        (EntryPoint.BUTTON, True, True),
        (EntryPoint.BUTTON, False, False),  # on a card that still exists
    ],
)
async def test_thirty_days_restart_if_a_left_guild_was_used_again(
    storage: Storage, calendar: Calendar, way: EntryPoint, is_set: bool, restarts: bool
) -> None:
    await fill(storage, GUILD)
    await storage.retention.note_guilds(())
    calendar.advance(days=20)
    storage.usage.count(UsageEvent(GUILD, way, "answer", "hope-probe", "en"))
    if is_set:
        await storage.settings.change(GUILD, GUILD, "ask", "public", by=AMINA)
    await storage.flush()
    for days, is_kept in ((0, True), (20, restarts), (10, False)):
        calendar.advance(days=days)
        await storage.retention.note_guilds(())
        await storage.retention.enforce()
        assert bool(await rows(storage, settings, guild_id=GUILD)) is is_kept, days


async def test_all_data_of_a_guild_can_be_deleted_at_once(storage: Storage) -> None:
    await fill(storage, GUILD, OTHER_GUILD)
    await storage.retention.note_guilds({OTHER_GUILD})
    deleted = await storage.retention.delete_guild(GUILD)
    assert set(deleted) == {table.name for table in (*OF_GUILDS, departures)}
    for table in (*OF_GUILDS, departures):
        assert not await rows(storage, table, guild_id=GUILD)
    for table in OF_GUILDS:
        assert await rows(storage, table, guild_id=OTHER_GUILD)


async def test_every_table_with_data_of_guilds_is_emptied_for_a_left_guild() -> None:
    assert {table for table in METADATA.sorted_tables if "guild_id" in table.c} == {*OF_GUILDS, departures}


async def test_people_see_and_delete_their_own_data(storage: Storage, calendar: Calendar) -> None:
    await fill(storage, GUILD, OTHER_GUILD)
    await storage.votes.cast(Vote(1, BILAL, GUILD, "hope-probe", "en", helpful=True))
    storage.misses.note(UnansweredQuestion(GUILD, "a question", "en", BILAL))
    await storage.flush()
    personal = await storage.personal.of(AMINA)
    assert (personal.votes, personal.misses, personal.changes) == (2, 2, 2)
    assert personal.opted_out_since == calendar.now()
    assert await storage.personal.delete(AMINA) == personal
    assert not await storage.personal.of(AMINA)
    assert not await storage.keyword_replies.has_opted_out(AMINA)
    theirs = await storage.personal.of(BILAL)
    assert (theirs.votes, theirs.misses) == (1, 1)
    assert await storage.settings.load(GUILD) == {GUILD: {"ask": "private"}}, "settings belong to the guild"
    (change,) = await storage.settings.history(GUILD)
    assert (change.after, change.changed_by) == ("private", 0)


async def test_mydata_covers_every_table_with_people() -> None:
    columns = {
        (table.name, column.name)
        for table in METADATA.sorted_tables
        for column in table.c
        if column.name in {"user_id", "person", "changed_by"}
    }
    assert columns == {
        ("votes", "user_id"),
        ("opt_outs", "user_id"),
        ("language_choices", "user_id"),
        ("misses", "person"),
        ("setting_changes", "changed_by"),
        ("forgotten", "person"),
        ("quiz_answers", "person"),
    }
