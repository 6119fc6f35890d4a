"""A clock that goes wrong deletes nothing: not within a run, and not at a start."""

from __future__ import annotations

import datetime
import logging

import pytest
from sqlalchemy import func, select

from bot.storage.storage import Storage
from bot.storage.tables import votes
from bot.storage.votes import Vote

GUILD, AMINA = 100, 7
HOUR = datetime.timedelta(hours=1)
DAY = datetime.timedelta(days=1)


class Machine:
    """A machine's clock, which may be set, and the time that really passes."""

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
    await storage.votes.cast(Vote(GUILD, AMINA, card, "hope-probe", "en", helpful=True))


async def number(storage: Storage) -> int:
    ((rows,),) = await storage.database.fetch(select(func.count()).select_from(votes))
    return rows


async def go_round(storage: Storage, machine: Machine, hours: int) -> None:
    for _ in range(hours):
        machine.wait(HOUR)
        await storage.retention.enforce()


def doubts(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [record.getMessage() for record in caplog.records if record.levelno == logging.WARNING]


async def test_a_clock_that_is_wrong_for_some_rounds_deletes_nothing(
    url: str, machine: Machine, caplog: pytest.LogCaptureFixture
) -> None:
    async with opened(url, machine) as storage:
        await vote(storage, 1)
        await go_round(storage, machine, 2)
        machine.time += 500 * DAY
        await go_round(storage, machine, 3)
        machine.time -= 500 * DAY
        await go_round(storage, machine, 2)
        assert await number(storage) == 1
    (line,) = doubts(caplog)
    assert "by 500 days" in line
    assert "1 votes" in line


async def test_what_really_expires_meanwhile_is_deleted(url: str, machine: Machine) -> None:
    async with opened(url, machine) as storage:
        await vote(storage, 1)
        machine.wait(90 * DAY - 2 * HOUR)
        await storage.retention.enforce()
        await vote(storage, 2)
        machine.time += 500 * DAY
        await go_round(storage, machine, 3)
        assert await number(storage) == 1


async def test_a_clock_that_stays_ahead_is_trusted_after_a_day(
    url: str, machine: Machine, caplog: pytest.LogCaptureFixture
) -> None:
    async with opened(url, machine) as storage:
        await vote(storage, 1)
        await storage.retention.enforce()
        machine.time += 500 * DAY
        await go_round(storage, machine, 24)
        assert await number(storage) == 1
        await go_round(storage, machine, 1)
        assert await number(storage) == 0
    assert len(doubts(caplog)) == 1


async def test_what_is_due_at_a_start_is_kept_for_a_day_however_often_it_starts(
    url: str, machine: Machine, caplog: pytest.LogCaptureFixture
) -> None:
    async with opened(url, machine) as storage:
        await vote(storage, 1)
        await storage.retention.enforce()
    machine.time += 500 * DAY
    for _ in range(4):
        async with opened(url, machine) as storage:
            await go_round(storage, machine, 6)
            assert await number(storage) == 1
    async with opened(url, machine) as storage:
        await go_round(storage, machine, 1)
        assert await number(storage) == 0
    assert len(doubts(caplog)) == 1


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
        assert await number(storage) == 0
    assert doubts(caplog) == []


async def test_there_is_no_doubt_where_nothing_would_be_deleted(
    url: str, machine: Machine, caplog: pytest.LogCaptureFixture
) -> None:
    async with opened(url, machine) as storage:
        await storage.retention.enforce()
        machine.time += 500 * DAY
        await go_round(storage, machine, 1)
    assert doubts(caplog) == []
