"""Tests that votes, counts, silences and opt-outs are read exactly as they were written."""

from __future__ import annotations

import asyncio
import datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import delete, select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.storage import Storage
from bot.storage.tables import METADATA, NO_GUILD, departures, usage
from bot.storage.upserts import insert_new, insert_new_returning
from bot.storage.usage import Count, EntryPoint, UsageEvent
from bot.storage.votes import Complaint, Vote, VoteCounts
from tests.databases import NewDatabase
from tests.storage.conftest import Calendar

GUILD, OTHER_GUILD = 1 << 62, (1 << 62) + 1
CHANNEL, OTHER_CHANNEL = 20, 21
AMINA, BILAL, YUSUF = 7, 8, 9
LONG_AGO = datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC)


def vote(message_id: int, user_id: int, helpful: bool, **others: Any) -> Vote:
    return Vote(message_id, user_id, GUILD, "hope-probe", "en", helpful)._replace(**others)


async def test_the_last_vote_of_a_person_on_a_card_counts(storage: Storage) -> None:
    cast = (vote(1, AMINA, True), vote(1, BILAL, True), vote(1, AMINA, False), vote(2, AMINA, True))
    assert [await storage.votes.cast(one) for one in cast] == [None, None, cast[0], None]
    assert await storage.votes.tallies(LONG_AGO) == [VoteCounts("hope-probe", 2, 1)]


async def test_votes_are_counted_by_topic_guild_and_time(storage: Storage, calendar: Calendar) -> None:
    await storage.votes.cast(vote(1, AMINA, False, topic_id="satellites"))
    calendar.advance(days=1)
    await storage.votes.cast(vote(2, AMINA, True))
    await storage.votes.cast(vote(3, BILAL, True, guild_id=OTHER_GUILD))
    assert await storage.votes.tallies(LONG_AGO) == [
        VoteCounts("hope-probe", 2, 0),
        VoteCounts("satellites", 0, 1),
    ]
    assert await storage.votes.tallies(LONG_AGO, OTHER_GUILD) == [VoteCounts("hope-probe", 1, 0)]
    assert await storage.votes.tallies(calendar.now(), GUILD) == [VoteCounts("hope-probe", 1, 0)]


async def test_topics_are_sorted_by_votes_then_by_id(storage: Storage) -> None:
    for number, topic_id in enumerate(("c", "b", "b", "d", "a")):
        await storage.votes.cast(vote(number, AMINA, True, topic_id=topic_id))
    assert [tally.topic_id for tally in await storage.votes.tallies(LONG_AGO)] == ["b", "a", "c", "d"]


async def test_votes_at_the_end_of_a_period_are_not_counted(storage: Storage, calendar: Calendar) -> None:
    await storage.votes.cast(vote(1, AMINA, False, reason="unclear"))
    end = calendar.now()
    for count, before in ((0, end), (1, end + datetime.timedelta(microseconds=1))):
        assert len(await storage.votes.tallies(LONG_AGO, before=before)) == count
        assert len(await storage.votes.complaints(LONG_AGO, before=before)) == count


async def test_complaints_of_a_guild_are_sorted_by_frequency_then_by_topic(storage: Storage) -> None:
    for number, topic_id in enumerate(("c", "b", "b", "a")):
        await storage.votes.cast(vote(number, AMINA, False, topic_id=topic_id, reason="unclear"))
    other = vote(9, AMINA, False, guild_id=OTHER_GUILD, topic_id="d", reason="unclear")
    await storage.votes.cast(other)
    complaints = await storage.votes.complaints(LONG_AGO, GUILD)
    assert [(complaint.topic_id, complaint.times) for complaint in complaints] == [
        ("b", 2),
        ("a", 1),
        ("c", 1),
    ]
    assert [one.topic_id for one in await storage.votes.complaints(LONG_AGO, OTHER_GUILD)] == ["d"]


async def test_a_repeated_vote_keeps_its_reason(storage: Storage) -> None:
    said = vote(1, AMINA, False, reason="wrong topic", expected_topic="satellites")
    for cast in (said, vote(1, AMINA, False)):
        await storage.votes.cast(cast)
    (complaint,) = await storage.votes.complaints(LONG_AGO, GUILD)
    assert (complaint.reason, complaint.expected_topic) == ("wrong topic", "satellites")
    for cast in (vote(1, AMINA, True), vote(1, AMINA, False)):
        await storage.votes.cast(cast)
    assert not await storage.votes.complaints(LONG_AGO, GUILD)


async def test_complaints_are_counted_by_reason_and_expected_topic(storage: Storage) -> None:
    for number in range(3):
        await storage.votes.cast(vote(number, AMINA, False, reason="outdated"))
    await storage.votes.cast(vote(3, AMINA, False, expected_topic="satellites"))
    await storage.votes.cast(vote(4, AMINA, False))
    await storage.votes.cast(vote(5, AMINA, True, reason="praise"))
    assert await storage.votes.complaints(LONG_AGO, GUILD) == [
        Complaint("hope-probe", "outdated", None, 3),
        Complaint("hope-probe", None, "satellites", 1),
    ]


@pytest.mark.parametrize("text", ["nul \0 nul", "half \ud83d half", "whole 😀 ع"])
async def test_any_text_can_be_stored(storage: Storage, text: str) -> None:
    await storage.votes.cast(vote(1, AMINA, False, reason=text))
    (complaint,) = await storage.votes.complaints(LONG_AGO)
    assert complaint.reason == text.replace("\0", "").encode(errors="ignore").decode()


async def test_replies_are_counted_by_day_and_kind(storage: Storage, calendar: Calendar) -> None:
    today = calendar.now().date()
    asked = UsageEvent(GUILD, EntryPoint.ASK, "answer", "hope-probe", "en")
    missed = UsageEvent(GUILD, EntryPoint.MENTION, "none", "", "ar")
    for use, times in ((asked, 3), (missed, 2), (asked._replace(guild_id=NO_GUILD), 4)):
        for _ in range(times):
            storage.usage.count(use)
    await storage.flush()
    storage.usage.count(asked)
    calendar.advance(days=1)
    storage.usage.count(asked)
    await storage.flush()
    assert await storage.usage.since(today, GUILD) == [
        Count(today, asked, 4),
        Count(today, missed, 2),
        Count(calendar.now().date(), asked, 1),
    ]
    assert [count.times for count in await storage.usage.since(today)] == [8, 2, 1]
    assert [count.times for count in await storage.usage.since(calendar.now().date())] == [1]


async def test_several_processes_add_to_the_same_counts(
    storage: Storage, url: str, calendar: Calendar
) -> None:
    uses = [UsageEvent(GUILD, EntryPoint.ASK, "answer", f"topic-{number}", "en") for number in range(20)]
    async with Storage(url, now=calendar.now) as other:
        for _ in range(5):
            for one, another in zip(uses, reversed(uses), strict=True):
                storage.usage.count(one)
                other.usage.count(another)
        await asyncio.gather(storage.flush(), other.flush())
    assert [count.times for count in await storage.usage.since(calendar.now().date())] == [10] * 20


async def test_counts_just_before_closing_are_written(url: str, calendar: Calendar) -> None:
    async with Storage(url, now=calendar.now) as storage:
        storage.usage.count(UsageEvent(GUILD, EntryPoint.ASK, "answer", "hope-probe", "en"))
    async with Storage(url, now=calendar.now) as storage:
        (count,) = await storage.usage.since(calendar.now().date())
    assert count.times == 1


async def test_a_silence_holds_in_its_channel_until_it_is_over(storage: Storage, calendar: Calendar) -> None:
    tomorrow = calendar.now() + datetime.timedelta(days=1)
    await storage.keyword_replies.silence(GUILD, CHANNEL, "hope-probe", tomorrow)
    await storage.keyword_replies.silence(
        GUILD, CHANNEL, "satellites", calendar.now() + datetime.timedelta(hours=1)
    )
    assert set(await storage.keyword_replies.silences_in(CHANNEL)) == {"hope-probe", "satellites"}
    assert await storage.keyword_replies.silences_in(OTHER_CHANNEL) == {}
    calendar.advance(hours=2)
    assert await storage.keyword_replies.silences_in(CHANNEL) == {"hope-probe": tomorrow}
    later = tomorrow + datetime.timedelta(days=1)
    await storage.keyword_replies.silence(GUILD, CHANNEL, "hope-probe", later)
    assert await storage.keyword_replies.silences_in(CHANNEL) == {"hope-probe": later}


async def test_people_opt_out_and_in_again(storage: Storage) -> None:
    assert not await storage.keyword_replies.has_opted_out(AMINA)
    await storage.keyword_replies.opt_out(AMINA)
    await storage.keyword_replies.opt_out(AMINA)
    assert await storage.keyword_replies.has_opted_out(AMINA)
    assert not await storage.keyword_replies.has_opted_out(BILAL)
    await storage.keyword_replies.opt_in(AMINA)
    await storage.keyword_replies.opt_in(BILAL)
    assert not await storage.keyword_replies.has_opted_out(AMINA)


async def test_rows_are_written_in_the_order_of_their_keys(storage: Storage, url: str) -> None:
    """Otherwise, two processes that write the same rows in different orders could deadlock."""
    topics = ["d", "a", "c", "e", "b"]
    for topic_id in topics:
        storage.usage.count(UsageEvent(GUILD, EntryPoint.ASK, "answer", topic_id, "en"))
    await storage.flush()
    place = "rowid" if url.startswith("sqlite") else "ctid"
    rows = await storage.database.fetch(select(usage.c.topic_id).order_by(text(place)))
    assert [topic_id for (topic_id,) in rows] == sorted(topics)


@pytest.mark.parametrize("at_once", [False, True])
async def test_new_rows_are_inserted_in_the_order_of_their_keys(
    storage: Storage, url: str, at_once: bool
) -> None:
    """Otherwise, two processes that insert the same rows in different orders could deadlock."""
    guild_ids = [4, 1, 3, 5, 2]
    rows = [{"guild_id": guild_id, "noticed_at": storage.database.now()} for guild_id in guild_ids]

    async def insert(connection: AsyncConnection) -> None:
        if at_once:
            await insert_new_returning(connection, departures, "guild_id", *rows)
        else:
            await insert_new(connection, departures, *rows)

    await storage.database.write(insert)
    place = "rowid" if url.startswith("sqlite") else "ctid"
    written = await storage.database.fetch(select(departures.c.guild_id).order_by(text(place)))
    assert [guild_id for (guild_id,) in written] == sorted(guild_ids)


async def test_deleted_rows_are_overwritten_in_the_file(new_sqlite: NewDatabase) -> None:
    url = new_sqlite()
    async with Storage(url) as storage:
        await storage.settings.change(GUILD, GUILD, "it", "quokka " * 20, by=AMINA)
    assert b"quokka" in stored(url)
    async with Storage(url) as storage:
        await storage.database.execute(*map(delete, reversed(METADATA.sorted_tables)))
    assert b"quokka" not in stored(url)


def stored(url: str) -> bytes:
    """Returns the bytes of a SQLite file."""
    return Path(url.removeprefix("sqlite:///")).read_bytes()
