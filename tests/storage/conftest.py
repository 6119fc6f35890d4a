from __future__ import annotations

import datetime
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.storage.storage import Storage


class Calendar:
    """A clock that only tests move."""

    def __init__(self) -> None:
        self.time = datetime.datetime(2026, 3, 1, 12, tzinfo=datetime.UTC)

    def now(self) -> datetime.datetime:
        return self.time

    def advance(self, **duration: float) -> None:
        self.time += datetime.timedelta(**duration)


@pytest.fixture
def calendar() -> Calendar:
    return Calendar()


@pytest.fixture(params=["sqlite"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """An empty database, in one test a SQLite file and in the next a PostgreSQL server's."""
    return f"sqlite:///{tmp_path / 'falak.db'}"


@pytest.fixture
async def storage(url: str, calendar: Calendar) -> AsyncIterator[Storage]:
    async with Storage(url, now=calendar.now) as storage:
        yield storage
