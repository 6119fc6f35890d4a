"""Connects to SQLite through aiosqlite, with one request to its thread for each statement.

aiosqlite itself makes four requests: for a cursor, to execute, to fetch the rows, and to close the cursor.
Each one wakes the thread and then the event loop.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Self

import aiosqlite

AT_ONCE = 1000
"""So many rows come with the statement. Further rows take requests of their own, so that a reader of large
tables needs little memory."""


def connect(*arguments: Any, **options: Any) -> Connection:
    """Returns a connection that opens when it is awaited. Takes the arguments of `sqlite3.connect`."""
    return Connection(partial(sqlite3.connect, *arguments, **options))


class Connection(aiosqlite.Connection):
    """A connection with its own kind of cursors."""

    def __init__(self, connector: Callable[[], sqlite3.Connection]) -> None:
        super().__init__(connector, iter_chunk_size=AT_ONCE)
        self._thread.daemon = (
            True  # as SQLAlchemy sets it: an open connection must not keep the process alive
        )

    def cursor(self) -> Cursor:  # pyright: ignore[reportIncompatibleMethodOverride] - all that SQLAlchemy calls
        """Returns a cursor, without a request to the thread."""
        return Cursor(self)

    async def in_thread(self, work: Callable[[sqlite3.Connection], None]) -> None:
        """Calls a function in the connection's thread. Raises sqlite3.Error."""
        await self._execute(work, self._conn)  # pyright: ignore[reportUnknownMemberType]


class Cursor:
    """Executes statements, and gives the rows of the last one."""

    def __init__(self, connection: Connection) -> None:
        self.description: Any = None
        self.rowcount = -1
        self.lastrowid: int | None = None
        self.arraysize = 1
        self._connection = connection
        self._rows: list[Any] = []
        self._unread: sqlite3.Cursor | None = None
        """Has further rows. To be used only in the thread."""

    async def __aenter__(self) -> Self:
        return self

    async def execute(self, sql: str, parameters: Any = ()) -> Self:
        """Executes a statement. Raises sqlite3.Error."""
        return await self._run(lambda cursor: cursor.execute(sql, parameters))

    async def executemany(self, sql: str, parameters: Sequence[Any]) -> Self:
        """Executes a statement with each of these parameters. Raises sqlite3.Error."""
        return await self._run(lambda cursor: cursor.executemany(sql, parameters))

    async def fetchone(self) -> Any:
        """Returns the next row, or None."""
        rows = await self.fetchmany(1)
        return rows[0] if rows else None

    async def fetchmany(self, size: int | None = None) -> list[Any]:
        """Returns the next rows, as many as that at most."""
        size = size or self.arraysize
        while len(self._rows) < size and self._unread is not None:
            await self._connection.in_thread(self._read_on)
        rows, self._rows = self._rows[:size], self._rows[size:]
        return rows

    async def fetchall(self) -> list[Any]:
        """Returns all further rows."""
        while self._unread is not None:
            await self._connection.in_thread(self._read_on)
        rows, self._rows = self._rows, []
        return rows

    async def close(self) -> None:
        """Releases what is unread."""
        if (cursor := self._unread) is not None:
            self._unread = None
            await self._connection.in_thread(lambda _: cursor.close())

    async def _run(self, execute: Callable[[sqlite3.Cursor], object]) -> Self:
        def work(connection: sqlite3.Connection) -> None:
            cursor = connection.cursor()
            try:
                execute(cursor)
                self.description, self.rowcount = cursor.description, cursor.rowcount
                self.lastrowid = cursor.lastrowid
                self._rows, self._unread = [], cursor
                self._read_on(connection)
            except BaseException:
                self._unread = None
                cursor.close()
                raise

        await self._connection.in_thread(work)
        return self

    def _read_on(self, _: sqlite3.Connection) -> None:
        """Reads further rows. To be called in the thread."""
        if (cursor := self._unread) is None:
            return
        rows = cursor.fetchmany(AT_ONCE)
        self._rows += rows
        if len(rows) < AT_ONCE:
            self._unread = None
            cursor.close()
