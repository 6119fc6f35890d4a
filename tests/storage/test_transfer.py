"""Tests that an export can be imported without any change, between all kinds of databases."""

from __future__ import annotations

import asyncio
import datetime
import json
from typing import Any

import pytest
from sqlalchemy import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.errors import InputError
from bot.storage.misses import UnansweredQuestion
from bot.storage.outreach_counts import OutreachEvent
from bot.storage.quizzes import MAX_OPEN, AskedQuestion, Quiz
from bot.storage.storage import Storage
from bot.storage.tables import METADATA, OF_PROCESSES, scheduled_posts
from bot.storage.transfer import BATCH, exported, import_into
from bot.storage.usage import EntryPoint, UsageEvent
from bot.storage.votes import Vote
from tests.databases import NewDatabase, SQLite
from tests.storage.conftest import Calendar

GUILD, OTHER_GUILD, AMINA, BILAL, YUSUF = 1 << 62, 101, 7, 8, 9
AWKWARD = "a \"question\" of \\two\\ 'lines', ع 👨‍👩‍👧 😀"
LONG_AGO = datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC)


@pytest.fixture
def new_other_database(request: pytest.FixtureRequest, new_database: NewDatabase) -> NewDatabase:
    """Makes databases of the other kind."""
    is_sqlite = new_database().startswith("sqlite")
    return request.getfixturevalue("new_postgresql" if is_sqlite else "new_sqlite")


async def fill(storage: Storage, calendar: Calendar) -> None:
    """Stores rows in every table, with values that are difficult to export."""
    for value in ("questions", ["hope-probe"], 10, None, {"عربي": "ع 😀"}):
        calendar.advance(hours=1, microseconds=1)
        await storage.settings.change(GUILD, GUILD + 1, "it", value, by=AMINA)
    await storage.settings.change(GUILD, GUILD, "other", False, by=AMINA)
    await storage.votes.cast(Vote(1, AMINA, GUILD, "hope-probe", "ar", False, "unclear"))
    await storage.votes.cast(Vote(1, BILAL, GUILD, "hope-probe", "en", True))
    await storage.keyword_replies.silence(GUILD, 5, "hope-probe", calendar.now() + datetime.timedelta(days=1))
    await storage.keyword_replies.opt_out(BILAL)
    await storage.language_choices.choose(BILAL, "ar")
    storage.keyword_replies.note_reply(GUILD, 5, "hope-probe")
    for person in (AMINA, BILAL):
        storage.usage.count(UsageEvent(GUILD, EntryPoint.ASK, "answer", "hope-probe", "en"))
        storage.misses.note(UnansweredQuestion(GUILD, AWKWARD, "en", person, expected_topic="satellites"))
    await storage.flush()
    await storage.personal.delete(YUSUF)
    await storage.settings.change(OTHER_GUILD, OTHER_GUILD, "ask", "private", by=AMINA)
    await storage.retention.note_guilds({GUILD})
    post = {"schedule_id": GUILD, "due_at": calendar.now(), "guild_id": GUILD, "channel_id": 5, "tries": 1}
    post |= {"outcome": "sent", "topic_id": "hope-probe", "answered": True, "lease_until": calendar.now()}
    await storage.database.execute(insert(scheduled_posts).values(post))
    storage.outreach_counts.count(OutreachEvent.SHARED, GUILD, AMINA)
    await storage.flush()
    await storage.quizzes.add(quiz(calendar))
    await storage.quizzes.note_posted(GUILD, 5, 6)
    await storage.quizzes.answer(GUILD, AMINA, 0)


def quiz(calendar: Calendar) -> Quiz:
    return Quiz(
        id=GUILD,
        guild_id=GUILD,
        channel_id=5,
        topic_id="hope-probe",
        locale="ar",
        asked=AskedQuestion("Which planet? 😀", ("Mars", "المريخ"), 0, "It flew there."),
        opening="Guess:",
        schedule_id=GUILD,
        due_at=calendar.now(),
        asked_at=calendar.now(),
        closes_at=calendar.now() + MAX_OPEN,
    )


async def export(storage: Storage) -> list[str]:
    async def work(connection: AsyncConnection) -> list[str]:
        return [line async for line in exported(connection)]

    return await storage.database.read(work)


async def test_all_data_is_the_same_in_the_other_database_and_back(
    storage: Storage, calendar: Calendar, new_database: NewDatabase, new_other_database: NewDatabase
) -> None:
    await fill(storage, calendar)
    lines = await export(storage)
    tables = {json.loads(line)[0] for line in lines[1:-1]}
    assert tables == set(METADATA.tables) - {table.name for table in OF_PROCESSES}, "each table has rows"
    async with Storage(new_other_database(), now=calendar.now, timeout_seconds=None) as other:
        assert await import_into(other.database, lines) == (len(lines) - 2, 0)
        assert await export(other) == lines
        async with Storage(new_database(), now=calendar.now, timeout_seconds=None) as again:
            await import_into(again.database, await export(other))
            assert await export(again) == lines


async def test_imported_data_works_as_before(
    storage: Storage, calendar: Calendar, new_other_database: NewDatabase
) -> None:
    await fill(storage, calendar)
    async with Storage(new_other_database(), now=calendar.now, timeout_seconds=None) as other:
        await import_into(other.database, await export(storage))
        assert await other.settings.load(GUILD) == await storage.settings.load(GUILD)
        assert await other.settings.history(GUILD) == await storage.settings.history(GUILD)
        assert await other.votes.tallies(LONG_AGO) == await storage.votes.tallies(LONG_AGO)
        assert await other.personal.of(AMINA) == await storage.personal.of(AMINA)
        latest = (await other.settings.history(GUILD))[0].id
        change = await other.settings.change(GUILD, GUILD, "it", "new", by=AMINA)
        assert change and change.id > latest, "new rows get ids after the imported ones"
        other.misses.note(UnansweredQuestion(GUILD, "a question", "en", AMINA))
        await other.flush()
        questions = await other.misses.latest(LONG_AGO.date(), GUILD)
        people = {(question.key_id, question.person) for question in questions}
        assert (len(people), len(questions)) == (2, 3), "the key was imported, too"


async def test_more_rows_than_one_batch_are_imported(
    storage: Storage, calendar: Calendar, new_other_database: NewDatabase
) -> None:
    for number in range(2 * BATCH + 1):
        storage.usage.count(UsageEvent(GUILD, EntryPoint.ASK, "answer", f"topic-{number}", "en"))
    await storage.flush()
    lines = await export(storage)
    async with Storage(new_other_database(), timeout_seconds=None) as other:
        assert await import_into(other.database, lines) == (2 * BATCH + 1, 0)
        assert await export(other) == lines


async def test_a_database_with_data_is_only_replaced_on_request(
    storage: Storage, calendar: Calendar, new_database: NewDatabase
) -> None:
    await fill(storage, calendar)
    lines = await export(storage)
    async with Storage(new_database(), now=calendar.now, timeout_seconds=None) as other:
        await other.keyword_replies.opt_out(99)
        before = await export(other)
        with pytest.raises(InputError, match="already has data"):
            await import_into(other.database, lines)
        assert await export(other) == before
        await import_into(other.database, lines, replace=True)
        assert await export(other) == lines


def first_row_with(**values: Any) -> str:
    """Returns the first row of an export with other values."""
    row = {"guild_id": 101, "noticed_at": "2026-03-01T12:00:00+00:00", **values}
    return json.dumps(["departures", row]) + "\n"


def vote(**values: Any) -> str:
    row = {
        "message_id": 1,
        "user_id": 7,
        "guild_id": 101,
        "topic_id": "hope-probe",
        "locale": "en",
        "helpful": True,
        "reason": None,
        "expected_topic": None,
        "voted_at": "2026-03-01T12:00:00+00:00",
    }
    return json.dumps(["votes", row | values]) + "\n"


def setting(value: Any) -> str:
    row = {"guild_id": 101, "place_id": 101, "name": "it", "value": value}
    return json.dumps(["settings", row]) + "\n"


@pytest.fixture(scope="module")
def valid_file(sqlite: SQLite, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Returns the lines of an export with rows of every table."""

    async def work() -> list[str]:
        calendar = Calendar()
        url = sqlite.migrated(tmp_path_factory.mktemp("whole"))
        async with Storage(url, now=calendar.now, uptime=calendar.uptime) as storage:
            await fill(storage, calendar)
            return await export(storage)

    return asyncio.run(work())


DEEP = "[" * 100_000 + "]" * 100_000
INVALID_VALUE = "Line 2 has an invalid value"
INVALID_ROWS = "Some rows of departures are invalid"


@pytest.mark.parametrize(
    ("span", "instead", "says"),
    [
        ((0, None), [], "its first line isn't that of an export"),
        ((0, 1), ["PK\x03\x04"], "its first line isn't that of an export"),
        ((0, 1), ['{"revision":"9999"}\n'], "exported by a newer version"),
        ((-1, None), [], "ends too early"),
        ((-5, None), [], "ends too early"),
        ((3, 4), [], "isn't part of a valid export"),
        ((-1, -1), ['{"rows":1}'], "isn't part of a valid export"),
        ((1, 1), ['["nothing",{}]\n'], "Line 2 isn't part of a valid export"),
        ((1, 1), ['["votes",{}]\n'], "Line 2 doesn't have the columns of votes"),
        ((1, 1), [first_row_with()], INVALID_ROWS),
        ((1, 2), [first_row_with(noticed_at="yesterday")], "Line 2 has an invalid value"),
        ((1, 2), [first_row_with(noticed_at="2026-03-01T12:00:00")], INVALID_VALUE),
        ((1, 2), [first_row_with(noticed_at="0001-01-01T12:00:00+23:00")], INVALID_VALUE),
        ((1, 2), [first_row_with(guild_id=-1)], INVALID_VALUE),
        ((1, 2), [first_row_with(guild_id=True)], INVALID_VALUE),
        ((1, 2), [first_row_with(guild_id=1.0)], INVALID_VALUE),
        ((1, 2), [f'["departures",{DEEP}]\n'], "Line 2 isn't part of a valid export"),
        ((1, 2), [f"{DEEP}\n"], "Line 2 isn't part of a valid export"),
        ((1, 2), ['["departures",NaN]\n'], "Line 2 isn't part of a valid export"),
        ((1, 2), [vote(helpful=0)], INVALID_VALUE),
        ((1, 2), [vote(user_id=-7)], INVALID_VALUE),
        ((1, 2), [vote(topic_id="../etc")], INVALID_VALUE),
        ((1, 2), [vote(locale="e\ud800")], INVALID_VALUE),
        ((1, 2), [vote(reason="because")], INVALID_VALUE),
        ((1, 2), [vote(message_id=float("nan"))], "Line 2 isn't part of a valid export"),
        ((1, 2), [setting(float("nan"))], "Line 2 isn't part of a valid export"),
        ((1, 2), [setting("\ud800")], INVALID_VALUE),
        ((1, 2), [setting({"deep": "\ud800"})], INVALID_VALUE),
        ((1, 2), [first_row_with(noticed_at=None)], INVALID_VALUE),
        ((1, 2), [first_row_with(guild_id=1 << 70)], INVALID_VALUE),
        ((1, 2), [first_row_with(guild_id="none")], "Line 2 has an invalid value"),
    ],
)
async def test_nothing_of_an_invalid_file_is_imported(
    span: tuple[int, int | None],
    instead: list[str],
    says: str,
    valid_file: list[str],
    url: str,
) -> None:
    lines = [*valid_file]
    lines[slice(*span)] = instead
    async with Storage(url, timeout_seconds=None) as other:
        with pytest.raises(InputError, match=says):
            await import_into(other.database, lines)
        assert len(await export(other)) == 2, "nothing was imported"


@pytest.mark.parametrize(("hours", "is_accepted"), [(-24, True), (5, True), (7, False), (24, False)])
async def test_the_clock_of_another_machine_may_be_some_hours_ahead(
    storage: Storage, calendar: Calendar, new_database: NewDatabase, hours: int, is_accepted: bool
) -> None:
    await fill(storage, calendar)
    lines = await export(storage)
    calendar.advance(hours=-hours)
    async with Storage(new_database(), now=calendar.now, timeout_seconds=None) as other:
        if is_accepted:
            await import_into(other.database, lines)
            assert await export(other) == lines
        else:
            with pytest.raises(InputError, match="has a time in the future"):
                await import_into(other.database, lines)


async def test_deleted_person_stays_deleted_after_importing_an_old_export(
    storage: Storage, calendar: Calendar, new_other_database: NewDatabase
) -> None:
    await fill(storage, calendar)
    lines = await export(storage)
    calendar.advance(hours=1)
    await storage.personal.delete(AMINA)
    calendar.advance(days=1)
    await storage.keyword_replies.opt_out(AMINA)  # after that deletion
    later = await export(storage)
    imported = await import_into(storage.database, lines, replace=True)
    assert imported.forgotten > 0
    assert not await storage.personal.of(AMINA)
    assert await storage.personal.of(BILAL)
    assert AMINA not in {change.changed_by for change in await storage.settings.history(GUILD)}
    async with Storage(new_other_database(), now=calendar.now, timeout_seconds=None) as other:
        await import_into(other.database, later)
        assert (await other.personal.of(AMINA)).opted_out_since == calendar.now()
        await import_into(other.database, lines, replace=True)
        assert not await other.personal.of(AMINA), "the export contained the list of deletions"


async def test_deleted_questions_stay_deleted_after_their_key_is_destroyed(
    storage: Storage, calendar: Calendar
) -> None:
    storage.misses.note(UnansweredQuestion(GUILD, "a question", "en", AMINA))
    storage.misses.note(UnansweredQuestion(GUILD, "another question", "en", BILAL))
    await storage.flush()
    lines = await export(storage)
    await storage.personal.delete(AMINA)
    calendar.advance(days=91)
    await storage.retention.enforce()
    await import_into(storage.database, lines, replace=True)
    (question,) = await storage.misses.latest(LONG_AGO.date())
    assert question.text == "another question"
