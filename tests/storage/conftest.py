from __future__ import annotations

import datetime
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.storage.quizzes import AskedQuestion, Quiz
from bot.storage.storage import Storage
from tests.databases import NewDatabase


class Calendar:
    """A clock that only tests move."""

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
    """In one test SQLite's, in the next PostgreSQL's."""
    return request.getfixturevalue(f"new_{request.param}")


@pytest.fixture
def url(new_database: NewDatabase) -> str:
    """A database with all tables and no rows."""
    return new_database()


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A database without tables."""
    if request.param == "sqlite":
        return request.getfixturevalue("sqlite").empty(tmp_path)
    return request.getfixturevalue("postgres").empty()


@pytest.fixture
async def storage(url: str, calendar: Calendar) -> AsyncIterator[Storage]:
    """Open, with nothing in it."""
    async with Storage(url, now=calendar.now, uptime=calendar.uptime) as storage:
        yield storage


async def ask(storage: Storage, quiz_id: int, guild_id: int, *, hours: float = 24) -> Quiz:
    """Stores a quiz that is open for some hours. Its second choice is right."""
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
