from __future__ import annotations

import datetime
import itertools
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path

import pytest

from bot.storage.storage import Storage
from tests.storage import postgresql
from tests.storage.postgresql import Server

_numbers = itertools.count()

NewDatabase = Callable[[], str]
"""Makes another empty database of the kind that the test runs on, and returns its URL."""


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


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """A PostgreSQL server."""
    if (binaries := postgresql.binaries()) is None:
        pytest.skip("PostgreSQL is not installed: Debian's package is postgresql")
    with postgresql.server(binaries) as server:
        yield server


@pytest.fixture
def new_sqlite(tmp_path: Path) -> NewDatabase:
    return lambda: f"sqlite:///{tmp_path / f'falak-{next(_numbers)}.db'}"


@pytest.fixture
def new_postgresql(server: Server) -> NewDatabase:
    def new() -> str:
        name = f"falak_{next(_numbers)}"
        server.query(f"CREATE DATABASE {name}")
        return server.url(name)

    return new


@pytest.fixture(params=["sqlite", "postgresql"])
def new_database(request: pytest.FixtureRequest) -> NewDatabase:
    """In one test SQLite's, in the next PostgreSQL's."""
    return request.getfixturevalue(f"new_{request.param}")


@pytest.fixture
def url(new_database: NewDatabase) -> str:
    """An empty database."""
    return new_database()


@pytest.fixture
async def storage(url: str, calendar: Calendar) -> AsyncIterator[Storage]:
    """Open, with nothing in it."""
    async with Storage(url, now=calendar.now, uptime=calendar.uptime) as storage:
        yield storage
