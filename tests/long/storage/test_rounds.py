"""Tests that a wrong clock makes the bot delete nothing, during a run and at its start."""

from __future__ import annotations

import datetime
import logging
from collections.abc import AsyncIterator, Awaitable, Callable

import pytest
from sqlalchemy import Table, func, select

from bot.storage.misses import UnansweredQuestion
from bot.storage.storage import Storage
from bot.storage.tables import departures, misses, setting_changes, settings, usage, votes
from bot.storage.transfer import exported, import_into
from bot.storage.usage import EntryPoint, UsageEvent
from bot.storage.votes import Vote
from tests.databases import NewDatabase

GUILD, AMINA = 100, 7
HOUR = datetime.timedelta(hours=1)
DAY = datetime.timedelta(days=1)


class Machine:
    """A machine's clock, which can be set, and the time that really passes."""

    def __init__(self) -> None:
        self.time = datetime.datetime(2026, 3, 1, 12, tzinfo=datetime.UTC)
        self.seconds = 0.0

    def now(self) -> datetime.datetime:
        return self.time

    def uptime(self) -> float:
        return self.seconds

    def wait(self, duration: datetime.timedelta) -> None:
        self.time += duration
        self.seconds += duration.total_seconds()


@pytest.fixture
def machine() -> Machine:
    return Machine()


def opened(url: str, machine: Machine) -> Storage:
    return Storage(url, now=machine.now, uptime=machine.uptime)


async def vote(storage: Storage, card: int) -> None:
    await storage.votes.cast(Vote(card, AMINA, GUILD, "hope-probe", "en", helpful=True))


async def count_rows(storage: Storage, table: Table = votes) -> int:
    ((rows,),) = await storage.database.fetch(select(func.count()).select_from(table))
    return rows


async def enforce_hourly(storage: Storage, machine: Machine, hours: int) -> None:
    for _ in range(hours):
        machine.wait(HOUR)
        await storage.retention.enforce()


def warnings(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [record.getMessage() for record in caplog.records if record.levelno == logging.WARNING]


async def test_nothing_is_deleted_if_the_clock_is_wrong_for_some_rounds(
    url: str, machine: Machine, caplog: pytest.LogCaptureFixture
) -> None:
    async with opened(url, machine) as storage:
        await vote(storage, 1)
        await enforce_hourly(storage, machine, 2)
        machine.time += 500 * DAY
        await enforce_hourly(storage, machine, 3)
        machine.time -= 500 * DAY
        await enforce_hourly(storage, machine, 2)
        assert await count_rows(storage) == 1
    (line,) = warnings(caplog)
    assert "500 days ahead" in line
    assert "1 votes" in line


async def test_data_that_really_expires_is_deleted_while_the_clock_is_wrong(
    url: str, machine: Machine
) -> None:
    async with opened(url, machine) as storage:
        await vote(storage, 1)
        machine.wait(90 * DAY - 2 * HOUR)
        await storage.retention.enforce()
        await vote(storage, 2)
        machine.time += 500 * DAY
        await enforce_hourly(storage, machine, 3)
        assert await count_rows(storage) == 1


async def test_a_clock_that_stays_ahead_is_trusted_after_a_day(
    url: str, machine: Machine, caplog: pytest.LogCaptureFixture
) -> None:
    async with opened(url, machine) as storage:
        await vote(storage, 1)
        await storage.retention.enforce()
        machine.time += 500 * DAY
        await enforce_hourly(storage, machine, 24)
        assert await count_rows(storage) == 1
        await enforce_hourly(storage, machine, 1)
        assert await count_rows(storage) == 0
    assert len(warnings(caplog)) == 1


async def test_data_due_at_a_start_is_kept_for_a_day_despite_restarts(
    url: str, machine: Machine, caplog: pytest.LogCaptureFixture
) -> None:
    async with opened(url, machine) as storage:
        await vote(storage, 1)
        await storage.retention.enforce()
    machine.time += 500 * DAY
    for _ in range(4):
        async with opened(url, machine) as storage:
            await enforce_hourly(storage, machine, 6)
            assert await count_rows(storage) == 1
    async with opened(url, machine) as storage:
        await enforce_hourly(storage, machine, 1)
        assert await count_rows(storage) == 0
    assert len(warnings(caplog)) == 1


async def test_a_bot_that_was_off_for_hours_deletes_at_once(
    url: str, machine: Machine, caplog: pytest.LogCaptureFixture
) -> None:
    async with opened(url, machine) as storage:
        await vote(storage, 1)
        machine.wait(89.5 * DAY)
        await storage.retention.enforce()
    machine.wait(DAY)
    async with opened(url, machine) as storage:
        await storage.retention.enforce()
        assert await count_rows(storage) == 0
    assert warnings(caplog) == []


async def test_a_wrong_clock_is_not_reported_if_nothing_would_be_deleted(
    url: str, machine: Machine, caplog: pytest.LogCaptureFixture
) -> None:
    async with opened(url, machine) as storage:
        await storage.retention.enforce()
        machine.time += 500 * DAY
        await enforce_hourly(storage, machine, 1)
    assert warnings(caplog) == []


async def vote_once(storage: Storage) -> None:
    await vote(storage, 1)


async def count(storage: Storage) -> None:
    storage.usage.count(UsageEvent(GUILD, EntryPoint.ASK, "answer", "hope-probe", "en"))
    await storage.flush()


async def ask(storage: Storage) -> None:
    storage.misses.note(UnansweredQuestion(GUILD, "a question", "en", AMINA))
    await storage.flush()


async def change(storage: Storage) -> None:
    await storage.settings.change(GUILD, GUILD, "it", "kept", by=AMINA)


@pytest.mark.parametrize(
    ("store", "table"),
    [
        (vote_once, votes),
        (count, usage),
        (ask, misses),
        (change, setting_changes),
    ],
)
async def test_the_first_round_distrusts_a_clock_far_ahead_of_the_data(
    url: str,
    machine: Machine,
    caplog: pytest.LogCaptureFixture,
    store: Callable[[Storage], Awaitable[None]],
    table: Table,
) -> None:
    async with opened(url, machine) as storage:  # closed before its first round
        await store(storage)
    machine.time += 500 * DAY
    for _ in range(4):
        async with opened(url, machine) as storage:
            await enforce_hourly(storage, machine, 6)
            assert await count_rows(storage, table) == 1
    (line,) = warnings(caplog)
    assert "1 " + table.name in line
    async with opened(url, machine) as storage:
        await enforce_hourly(storage, machine, 1)
        assert await count_rows(storage, table) == 0


async def test_data_stored_with_a_wrong_clock_does_not_confirm_the_clock(url: str, machine: Machine) -> None:
    async with opened(url, machine) as storage:
        await vote(storage, 1)
    machine.time += 500 * DAY
    async with opened(url, machine) as storage:
        await vote(storage, 2)
        await count(storage)
        await ask(storage)
        await enforce_hourly(storage, machine, 3)
        machine.time -= 500 * DAY
        await enforce_hourly(storage, machine, 3)
        assert await count_rows(storage) == 2


async def test_due_data_is_deleted_if_the_clock_is_corrected_after_the_start(
    url: str, machine: Machine, caplog: pytest.LogCaptureFixture
) -> None:
    async with opened(url, machine) as storage:
        await vote(storage, 1)
        machine.wait(89.5 * DAY)
        await vote(storage, 2)
    machine.time += 500 * DAY
    async with opened(url, machine) as storage:
        machine.time -= 500 * DAY
        await enforce_hourly(storage, machine, 13)
        assert await count_rows(storage) == 1
    assert warnings(caplog) == []


@pytest.mark.parametrize(("days", "is_held_back"), [(60, False), (95, True), (500, True)])
async def test_data_imported_long_after_its_export_is_kept_for_a_day(
    new_database: NewDatabase,
    machine: Machine,
    caplog: pytest.LogCaptureFixture,
    days: int,
    is_held_back: bool,
) -> None:
    async with opened(new_database(), machine) as storage:
        await vote(storage, 1)
        lines = await storage.database.read(lambda connection: _all(exported(connection)))
    machine.time += days * DAY
    async with opened(new_database(), machine) as storage:
        await import_into(storage.database, lines)
        await enforce_hourly(storage, machine, 24)
        assert await count_rows(storage) == 1
        await enforce_hourly(storage, machine, 2)
        assert await count_rows(storage) == (not is_held_back)
    assert len(warnings(caplog)) == is_held_back


async def _all(lines: AsyncIterator[str]) -> list[str]:
    return [line async for line in lines]


async def test_expired_data_of_a_new_database_is_deleted_in_the_first_round(
    url: str, machine: Machine
) -> None:
    async with opened(url, machine) as storage:
        await vote(storage, 1)
        machine.wait(90 * DAY)
        await storage.retention.enforce()
        assert await count_rows(storage) == 0


@pytest.mark.parametrize("jump", [500 * DAY, -500 * DAY])
@pytest.mark.parametrize("is_at_start", [True, False])
@pytest.mark.parametrize("had_round", [True, False])
async def test_a_guild_left_while_the_clock_is_wrong_is_kept_for_thirty_days(
    url: str, machine: Machine, jump: datetime.timedelta, is_at_start: bool, had_round: bool
) -> None:
    async with opened(url, machine) as storage:
        await change(storage)
        if had_round:
            await storage.retention.note_guilds([GUILD])
            await storage.retention.enforce()
    machine.wait(HOUR)
    if is_at_start:
        machine.time += jump
    async with opened(url, machine) as storage:
        if not is_at_start:
            await storage.retention.note_guilds([GUILD])
            await storage.retention.enforce()
            machine.time += jump
        await note_and_enforce(storage, machine, 3 * HOUR, times=1)
        machine.time -= jump
        await note_and_enforce(storage, machine, DAY / 2, times=8)
        await note_and_enforce(storage, machine, 5 * DAY, times=5)
        assert await count_rows(storage, settings) == 1
        await note_and_enforce(storage, machine, DAY / 2, times=6)
        assert await count_rows(storage, settings) == await count_rows(storage, departures) == 0


async def note_and_enforce(
    storage: Storage, machine: Machine, interval: datetime.timedelta, *, times: int
) -> None:
    for _ in range(times):
        machine.wait(interval)
        await storage.retention.note_guilds([])
        await storage.retention.enforce()
