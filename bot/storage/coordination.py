"""Locks and notices between the processes of a bot, with PostgreSQL.

A separate connection holds the locks and receives notices. The locks end with the connection. With SQLite, or
without a connection to the server, every lock is free and no notices arrive. Then a process works as if it
were alone.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import zlib
from collections.abc import Callable
from typing import Any, NamedTuple, Protocol, cast

from sqlalchemy import URL, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage import address
from bot.tasks import end

log = logging.getLogger(__name__)

RETRY_SECONDS = 5.0
"""The pause between attempts to connect."""
TIMEOUT_SECONDS = 3.0
"""The timeout of a statement."""
ALIVE_SECONDS = 15.0
"""How often to check whether an idle connection still works."""
POLL_SECONDS = 1.0
"""How often to try a lock again without a notice that it is free."""
ALONE_SECONDS = 30.0
"""How long a process waits for a lock while the server is down. After that, it assumes that the holder has
ended."""
SETTINGS = "falak_settings"
"""The channel of notices about changed settings. The payload is the guild's id, or empty for all guilds."""
PEOPLE = "falak_people"
"""The channel of notices about people's choices. The payload is the person's id, or empty for all people."""
_FREED = "falak_freed"
"""The channel of notices about released locks."""

Listener = Callable[[str], None]


class _Connection(Protocol):
    """The methods of asyncpg's connection that are used here. Its own types are incomplete."""

    async def fetchval(self, statement: str, *values: object) -> object: ...
    async def add_listener(self, channel: str, callback: Callable[..., None]) -> None: ...
    def add_termination_listener(self, callback: Callable[..., None]) -> None: ...
    def terminate(self) -> None: ...


class Lock(NamedTuple):
    """A lock between processes: its kind, and a number."""

    kind: str
    number: int

    @property
    def key(self) -> tuple[int, int]:
        """Returns two 32-bit numbers for PostgreSQL. Locks with one number are different locks."""
        return zlib.crc32(f"falak {self.kind}".encode()) - (1 << 31), self.number


class Coordination:
    """The locks and notices of a process."""

    def __init__(self, url: URL) -> None:
        self._url = url if url.drivername == address.DRIVERS["postgresql"] else None
        self._connection: _Connection | None = None
        self._task: asyncio.Task[None] | None = None
        self._one_at_a_time = asyncio.Lock()
        self._has_tried = asyncio.Event()
        self._lost = asyncio.Event()
        self._freed = asyncio.Event()
        self._held: dict[Lock, asyncio.Event] = {}
        """The locks of this process. The event of each is set when another process has taken the lock."""
        self._listeners: dict[str, list[Listener]] = {SETTINGS: [], PEOPLE: []}

    @property
    def is_connected(self) -> bool:
        """Whether there is a connection to a server, which other processes can share."""
        return self._connection is not None

    @property
    def is_away(self) -> bool:
        """Whether the connection to a server is missing. False with SQLite, which needs none."""
        return self._url is not None and self._connection is None

    def on_settings_changed(self, listener: Listener) -> None:
        """Calls a function when a process changed settings: with the guild's id, or "" for all guilds."""
        self._listeners[SETTINGS].append(listener)

    def on_person_changed(self, listener: Listener) -> None:
        """Calls a function when a process changed a person's choices: with their id, or "" for all people."""
        self._listeners[PEOPLE].append(listener)

    async def start(self, *, wait: bool) -> None:
        """Connects in the background. With `wait`, waits for the end of the first attempt."""
        if self._url is not None:
            self._task = asyncio.create_task(self._keep_connected(self._url))
            if wait:
                await self._has_tried.wait()

    async def stop(self) -> None:
        """Closes the connection, which releases all locks."""
        if self._task is not None:
            await end(self._task)

    async def acquire(self, lock: Lock, waiting: Callable[[], None] = lambda: None) -> asyncio.Event:
        """Waits until the lock is free, and takes it. Calls `waiting` if another process has it.

        Returns an event. It is set if another process takes the lock while the server is down.
        """
        loop = asyncio.get_running_loop()
        has_waited, alone_at = False, None
        while True:
            self._freed.clear()
            is_free = await self._try_lock(lock)
            if is_free is not None:
                alone_at = None
            elif not has_waited:
                is_free = True
            else:
                alone_at = alone_at or loop.time() + ALONE_SECONDS
                is_free = loop.time() >= alone_at
            if is_free:
                lost = self._held[lock] = asyncio.Event()
                return lost
            if not has_waited:
                has_waited = True
                waiting()
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._freed.wait(), POLL_SECONDS)

    async def release(self, *locks: Lock) -> None:
        """Releases locks, and notifies processes that wait for one."""
        for lock in locks:
            self._held.pop(lock, None)
            await self._execute("SELECT pg_advisory_unlock($1::int, $2::int)", *lock.key)
        await self._execute("SELECT pg_notify($1, '')", _FREED)

    async def _try_lock(self, lock: Lock) -> bool | None:
        """Whether the lock was taken. None without a server."""
        taken = await self._execute("SELECT pg_try_advisory_lock($1::int, $2::int)", *lock.key)
        return cast("bool | None", taken)

    async def _execute(self, statement: str, *values: object) -> object:
        """Returns the value that a statement selects. None without a server."""
        async with self._one_at_a_time:
            connection = self._connection
            if connection is None:
                return None
            try:
                async with asyncio.timeout(TIMEOUT_SECONDS):
                    return await connection.fetchval(statement, *values)
            except _failures():
                self._drop(connection)
                return None

    def _drop(self, connection: _Connection) -> None:
        """Drops a connection that doesn't work. A new one will be made."""
        if self._connection is connection:
            self._connection = None
        connection.terminate()
        self._lost.set()

    async def _keep_connected(self, url: URL) -> None:
        while True:
            try:
                connection = await self._connect(url)
            except _failures() as error:
                log.debug("no connection for locks and notices, will retry: %s", type(error).__name__)
                self._has_tried.set()
                await asyncio.sleep(RETRY_SECONDS)
                continue
            try:
                await self._retake_locks()
                for channel in self._listeners:
                    self._notify(channel, "")  # unknown changes may have been made meanwhile
                self._has_tried.set()
                while not self._lost.is_set():
                    with contextlib.suppress(TimeoutError):
                        await asyncio.wait_for(self._lost.wait(), ALIVE_SECONDS)
                    await self._execute("SELECT 1")
            finally:
                self._connection = None
                connection.terminate()

    async def _connect(self, url: URL) -> _Connection:
        import asyncpg  # noqa: PLC0415 - 4 MB that SQLite doesn't need

        arguments = url.get_dialect()().create_connect_args(url)[1]
        arguments.pop("prepared_statement_cache_size", None)  # SQLAlchemy's own
        self._lost.clear()
        async with asyncio.timeout(address.CONNECT_SECONDS):
            settings = {"application_name": "falak (locks)"}
            connecting = cast("Any", asyncpg).connect(**arguments, server_settings=settings)
            connection = cast("_Connection", await connecting)
            try:
                connection.add_termination_listener(self._note_lost)
                for channel in self._listeners:
                    await connection.add_listener(channel, self._on_notice)
                await connection.add_listener(_FREED, self._note_freed)
            except BaseException:
                connection.terminate()
                raise
        self._connection = connection
        return connection

    async def _retake_locks(self) -> None:
        """Takes the locks of a lost connection again."""
        for lock in list(self._held):
            if await self._try_lock(lock) is False:
                log.warning("another process has taken the lock of %s %d", lock.kind, lock.number)
                self._held.pop(lock).set()

    def _note_lost(self, _: object) -> None:
        self._lost.set()

    def _note_freed(self, *_: object) -> None:
        self._freed.set()

    def _on_notice(self, _connection: object, _process: int, channel: str, notice: str) -> None:
        self._notify(channel, notice)

    def _notify(self, channel: str, notice: str) -> None:
        for listener in self._listeners[channel]:
            listener(notice)


def _failures() -> tuple[type[Exception], ...]:
    """Returns the errors of a server that is down, or that is closing the connection."""
    import asyncpg  # noqa: PLC0415

    ours = asyncpg.InterfaceError, asyncpg.InternalClientError
    return asyncpg.PostgresError, *ours, OSError, TimeoutError


async def announce_settings(connection: AsyncConnection, guild_id: int | None) -> None:
    """Tells all processes that settings of a guild, or of all guilds, changed.

    The notice is sent when this transaction is committed.
    """
    await _announce(connection, SETTINGS, guild_id)


async def announce_person(connection: AsyncConnection, user_id: int | None) -> None:
    """Tells all processes that choices of a person, or of all people, changed.

    The notice is sent when this transaction is committed.
    """
    await _announce(connection, PEOPLE, user_id)


async def _announce(connection: AsyncConnection, channel: str, number: int | None) -> None:
    if connection.dialect.name == "postgresql":
        notice = "" if number is None else str(number)
        await connection.execute(select(func.pg_notify(channel, notice)))
