from __future__ import annotations

import datetime
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

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
