"""Makes databases for tests. Each kind is migrated once in a test session, then copied."""

from __future__ import annotations

import asyncio
import itertools
import shutil
from collections.abc import Callable
from pathlib import Path

from bot.storage.storage import Storage
from bot.storage.tables import METADATA
from tests.storage.postgresql import Server

NewDatabase = Callable[[], str]
"""Makes a new database of the test's kind, and returns its URL."""

RESTARTS = (
    "SELECT string_agg('ALTER SEQUENCE ' || relname || ' RESTART', '; ') FROM pg_class WHERE relkind = 'S'"
)
"""Selects the statements that restart all ids at 1."""

_numbers = itertools.count()


class SQLite:
    """Makes SQLite files."""

    def __init__(self, folder: Path) -> None:
        self._template = self._file(folder)
        asyncio.run(_migrate(f"sqlite:///{self._template}"))

    def empty(self, folder: Path) -> str:
        """Returns the URL of a file that doesn't exist yet."""
        return f"sqlite:///{self._file(folder)}"

    def migrated(self, folder: Path) -> str:
        """Returns the URL of a file with all tables and no rows."""
        return f"sqlite:///{shutil.copyfile(self._template, self._file(folder))}"

    def _file(self, folder: Path) -> Path:
        return folder / f"falak-{next(_numbers)}.db"


class PostgreSQL:
    """Makes databases on a server, and reuses them, because each has hundreds of files."""

    def __init__(self, server: Server) -> None:
        self._server = server
        self._template = self._create("")
        asyncio.run(_migrate(server.url(self._template)))
        self._restarts = server.query(RESTARTS, self._template)
        self._free: list[str] = []
        self._lent: list[str] = []

    def empty(self) -> str:
        """Returns the URL of a database without tables."""
        return self._server.url(self._create(""))

    def migrated(self) -> str:
        """Returns the URL of a database with all tables and no rows. A test may change the tables."""
        return self._server.url(self._create(f"TEMPLATE {self._template}"))

    def lend(self) -> str:
        """Returns the URL of a database with all tables and no rows. It can be used until `take_back`."""
        name = self._free.pop() if self._free else self._create(f"TEMPLATE {self._template}")
        self._lent.append(name)
        return self._server.url(name)

    def take_back(self) -> None:
        """Deletes all rows of the lent databases, so that they can be lent again."""
        while self._lent:
            name = self._lent.pop()
            # TRUNCATE makes new files for each table and index. It takes three times as long.
            deletions = (str(table.delete()) for table in reversed(METADATA.sorted_tables))
            self._server.query("; ".join([*deletions, self._restarts]), name)
            self._free.append(name)

    def _create(self, options: str) -> str:
        name = f"falak_{next(_numbers)}"
        self._server.query(f"CREATE DATABASE {name} {options}")
        return name


async def _migrate(url: str) -> None:
    async with Storage(url):
        pass
