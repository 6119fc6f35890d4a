from __future__ import annotations

import datetime
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.storage.quizzes import AskedQuestion, Quiz
from bot.storage.storage import Storage
from tests.databases import NewDatabase


class Calendar:
    """A clock that moves only when a test moves it."""

    def __init__(self) -> None:
        self.time = datetime.datetime(2026, 3, 1, 12, tzinfo=datetime.UTC)

    def now(self) -> datetime.datetime:
        return self.time

    def uptime(self) -> float:
        return self.time.timestamp()

    def advance(self, **duration: float) -> None:
        self.time += datetime.timedelta(**duration)


@pytest.fixture
def calendar() -> Calendar:
    return Calendar()


@pytest.fixture(params=["sqlite", "postgresql"])
def new_database(request: pytest.FixtureRequest) -> NewDatabase:
    """Makes SQLite databases in one test, and PostgreSQL databases in the next."""
    return request.getfixturevalue(f"new_{request.param}")


@pytest.fixture
def url(new_database: NewDatabase) -> str:
    """Returns the URL of a database with all tables and no rows."""
    return new_database()


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Returns the URL of a database without tables."""
    if request.param == "sqlite":
        return request.getfixturevalue("sqlite").empty(tmp_path)
    return request.getfixturevalue("postgres").empty()


@pytest.fixture
async def storage(url: str, calendar: Calendar) -> AsyncIterator[Storage]:
    """Returns an open storage without data."""
    async with Storage(url, now=calendar.now, uptime=calendar.uptime) as storage:
        yield storage


async def ask(storage: Storage, quiz_id: int, guild_id: int, *, hours: float = 24) -> Quiz:
    """Stores a quiz that is open for this number of hours. Its second choice is right."""
    now = storage.database.now()
    return await storage.quizzes.add(
        Quiz(
            id=quiz_id,
            guild_id=guild_id,
            channel_id=guild_id + 1000,
            topic_id="hope-probe",
            locale="en",
            asked=AskedQuestion("Which planet?", ("Venus", "Mars"), 1, "It flew to Mars."),
            asked_at=now,
            closes_at=now + datetime.timedelta(hours=hours),
        )
    )
