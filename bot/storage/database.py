"""The database: transactions that nobody waits for too long, and what happens when it is away."""

from __future__ import annotations

import asyncio
import datetime
import logging
import sqlite3
import sys
import time
from collections.abc import Awaitable, Callable, Sequence
from types import TracebackType
from typing import Any, Self, TypeVar

from sqlalchemy import Executable, func, select
from sqlalchemy.exc import DataError, DBAPIError, IntegrityError, ProgrammingError
from sqlalchemy.exc import TimeoutError as NoConnectionError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.errors import SettingsError, UnavailableError, UnshownError
from bot.storage import address, schema
from bot.storage.sqlite_file import SqliteFile

log = logging.getLogger(__name__)

T = TypeVar("T")
Work = Callable[[AsyncConnection], Awaitable[T]]
"""What is done in a transaction. It may be done again where the transaction failed."""
Now = Callable[[], datetime.datetime]
"""Tells the time, with its zone."""
Uptime = Callable[[], float]
"""Tells how many seconds have passed since some moment, which nobody can change."""

PATIENCE_SECONDS = 2.0
"""How long a transaction may take: an interaction has to be answered within Discord's 3 seconds."""
LONG_SECONDS = 120.0
"""How long one may take that nobody waits for."""
START_SECONDS = 10.0
"""How long a start waits for the database before it goes on without."""
CLOSE_SECONDS = 2.0
"""How long an end waits for what still goes on, and for the goodbye."""
RETRY_SECONDS = 5.0
"""How often a database that was away at the start is tried."""
PURGE_SECONDS = 30.0
"""How long a deletion waits for readers to let go of what was deleted."""
PURGE_RETRY_SECONDS = 0.05


def uptime() -> float:
    """The seconds since the system started, if it tells, including those in which it slept."""
    if sys.platform == "linux":
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    return time.monotonic()


def utc_now() -> datetime.datetime:
    """The time."""
    return datetime.datetime.now(datetime.UTC)


class Database:
    """A database as `DATABASE_URL` names it. `async with Database(url):` brings its tables up to date.

    Where it is away at the start, everything raises UnavailableError until it is there; so it does before
    the start and after the end.
    """

    def __init__(
        self,
        url: str,
        *,
        now: Now = utc_now,
        uptime: Uptime = uptime,
        patience: float | None = PATIENCE_SECONDS,
        is_optional: bool = True,
    ) -> None:
        """`patience` is how many seconds a transaction may take, None any number.

        Where the database is not optional, UnavailableError ends a start without it. Raises SettingsError for
        a URL that can't be used.
        """
        self.now = now
        self.uptime = uptime
        self.outages = 0
        """How often it went away."""
        self.failures = 0
        """How many transactions failed for it."""
        self._url = address.parse(url)
        file = address.file_of(self._url)
        self._file = None if file is None else SqliteFile(file)
        self._is_optional = is_optional
        self._patience = patience
        self._engine: AsyncEngine | None = None
        self._is_ready = False
        self._is_away = False
        self._fails_to_write = False
        """Whether it went away for writing. A SQLite file may be read all the same."""
        self._times_opened = 0
        self._transactions = set[asyncio.Task[Any]]()
        self._background = set[asyncio.Task[Any]]()

    async def __aenter__(self) -> Self:
        """Raises SettingsError where the database can't be used as the URL says, or is too new for us."""
        self._engine = address.engine_for(self._url, self._patience)
        preparing = self._spawn(self._prepare(self._engine))
        await asyncio.wait({preparing}, timeout=START_SECONDS)
        failure = (
            preparing.exception() if preparing.done() else UnavailableError("The database takes too long.")
        )
        if isinstance(failure, UnavailableError) and self._is_optional:
            log.warning("starting without the database: settings are the defaults, and nothing is saved")
            self._spawn(self._prepare_later(self._engine, preparing))
        elif failure is not None:
            await self.__aexit__(None, None, None)
            raise failure
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._is_ready = False
        for task in self._background:
            if not task.cancelling():
                task.cancel()
        if self._background:
            await asyncio.wait(self._background, timeout=CLOSE_SECONDS)
        if self._engine is not None:
            closing = self._spawn(self._engine.dispose())
            await asyncio.wait({closing}, timeout=CLOSE_SECONDS)
            self._engine = None

    @property
    def is_available(self) -> bool:
        """Whether what was tried last worked."""
        return self._is_ready and not self._is_away

    @property
    def description(self) -> str:
        """The kind of database and where it is, without credentials."""
        return address.described(self._url)

    async def read(self, work: Work[T]) -> T:
        """Does what changes nothing. Raises UnshownError."""
        try:
            return await self._transact(work, self._patience, reads=True)
        except UnavailableError as error:
            raise UnshownError(*error.args) from error.__cause__

    async def write(self, work: Work[T]) -> T:
        """Does it all, or nothing of it: once it returns, it is on the disk. Raises UnavailableError.

        In the rare case that the answer was too late, it may have been done all the same.
        """
        return await self._transact(work, self._patience)

    async def write_at_leisure(self, work: Work[T]) -> T:
        """Does what nobody waits for and what takes long. Raises UnavailableError."""
        return await self._transact(work, self._patience and LONG_SECONDS)

    async def fetch(self, statement: Executable) -> Sequence[Any]:
        """The rows that a statement selects. Raises UnshownError."""

        async def work(connection: AsyncConnection) -> Sequence[Any]:
            return (await connection.execute(statement)).all()

        return await self.read(work)

    async def execute(self, *statements: Executable) -> int:
        """Does all of them, and returns how many rows they touched. Raises UnavailableError."""

        async def work(connection: AsyncConnection) -> int:
            return sum([(await connection.execute(statement)).rowcount for statement in statements])

        return await self.write(work)

    async def purge(self) -> None:
        """Removes what was deleted from every file of SQLite. Raises UnavailableError if readers hold it.

        A deletion overwrites rows with zeros, but the `-wal` file keeps earlier pages until it is truncated.
        That has to wait for every reader of older pages. In PostgreSQL vacuum removes deleted rows.
        """
        if self._url.drivername != address.DRIVERS["sqlite"]:
            return
        end = asyncio.get_running_loop().time() + PURGE_SECONDS
        while not await self._transact(_truncate_wal, self._patience, begins=False):
            if asyncio.get_running_loop().time() > end:
                raise UnavailableError("The deleted rows stay in a file while somebody reads the database.")
            await asyncio.sleep(PURGE_RETRY_SECONDS)

    async def _transact(
        self, work: Work[T], patience: float | None, *, reads: bool = False, begins: bool = True
    ) -> T:
        """Bounds a transaction's time, whatever it hangs on: giving up must not wait for it either."""
        self._reopen_another_file()
        if self._engine is None or not self._is_ready:
            self.failures += 1
            raise UnavailableError("The database is not there.")
        engine = address.reading(self._engine) if reads else self._engine
        if not begins:
            engine = engine.execution_options(begins=False)
        task = self._spawn(self._noticed(self._transaction(engine, work), reads=reads))
        self._transactions.add(task)
        task.add_done_callback(self._transactions.discard)
        if patience is not None:
            # Not when whoever waits gives up: drivers take it badly to be interrupted, twice above all.
            end = asyncio.get_running_loop().call_later(patience, task.cancel)
            task.add_done_callback(lambda _: end.cancel())
        done, _ = await asyncio.wait({task}, timeout=patience)
        if not done or task.cancelled():
            self._note_failure(f"no answer within {patience} seconds", reads=reads)
            raise UnavailableError("The database takes too long.")
        return task.result()

    async def _transaction(self, engine: AsyncEngine, work: Work[T]) -> T:
        opened = self._times_opened
        async with engine.begin() as connection:
            result = await work(connection)
        if self._reopen_another_file() or opened != self._times_opened:  # it was saved in the old one
            raise UnavailableError("The database file was removed or replaced.")
        return result

    async def _noticed(self, work: Awaitable[T], *, reads: bool = False) -> T:
        """Notices whether the database is there. Raises UnavailableError where it isn't."""
        try:
            result = await work
        except (DBAPIError, NoConnectionError, sqlite3.Error, OSError, TimeoutError) as error:
            if is_mistake(error):
                raise
            self._note_failure(why := _in_a_line(error), reads=reads)
            raise UnavailableError(f"The database can't be used ({why}).") from error
        if self._is_away and not (reads and self._fails_to_write):
            self._is_away = self._fails_to_write = False
            log.info("the database is back")
        return result

    def _note_failure(self, why: str, *, reads: bool = False) -> None:
        self.failures += 1
        self._fails_to_write |= self._file is not None and not reads
        if not self._is_away:
            self._is_away = True
            self.outages += 1
            which = "" if self._file is None else f" ({self.description})"
            log.warning("the database can't be used%s: %s", which, why)

    def _reopen_another_file(self) -> bool:
        """Opens the database anew if its file was removed or replaced, and returns whether it was."""
        if self._engine is None or not self._is_ready or self._file is None or not self._file.is_another:
            return False
        self._is_ready = False
        self._note_failure("the file was removed or replaced, opening it anew")
        self._spawn(self._prepare_later(self._engine))
        return True

    async def _prepare(self, engine: AsyncEngine) -> None:
        await self._noticed(self._open(engine))
        self._is_ready = True

    async def _open(self, engine: AsyncEngine) -> None:
        if self._file is not None:
            if self._transactions:  # dispose closes no connection that is in use
                await asyncio.wait(self._transactions)
            await engine.dispose()  # connections to a file that was replaced
            self._file.discard_old_log()
            self._file.check()
        await schema.upgrade(engine)
        if self._file is not None:
            self._file.note_opened()
        self._times_opened += 1

    async def _prepare_later(self, engine: AsyncEngine, preparing: asyncio.Task[None] | None = None) -> None:
        """Tries to open the database until it is there. `preparing` is an attempt that was begun already."""
        while True:
            try:
                return await (preparing or self._spawn(self._prepare(engine)))
            except UnavailableError:
                preparing = None
                await asyncio.sleep(RETRY_SECONDS)
            except SettingsError as error:
                log.error("the database can't be used: %s", error)  # noqa: TRY400 - no bug of ours
                return None
            except Exception:
                log.exception("the database can't be brought up to date")
                return None

    def _spawn(self, work: Awaitable[T]) -> asyncio.Task[T]:
        task = asyncio.ensure_future(work)
        self._background.add(task)
        task.add_done_callback(self._forget)
        return task

    def _forget(self, task: asyncio.Task[Any]) -> None:
        self._background.discard(task)
        if not task.cancelled():
            task.exception()  # whoever waits is told; where nobody does any more it must not be logged


async def _truncate_wal(connection: AsyncConnection) -> bool:
    """Moves the pages of the `-wal` file to the database file. Returns False if somebody reads or writes."""
    # Without waiting: a checkpoint that waits for readers keeps writers waiting, too.
    timeout = (await connection.exec_driver_sql("PRAGMA busy_timeout")).scalar_one()
    await connection.exec_driver_sql("PRAGMA busy_timeout = 0")
    try:
        row = (await connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")).one()
    finally:
        await connection.exec_driver_sql(f"PRAGMA busy_timeout = {timeout}")
    return not row[0]  # whether it was busy


async def take_turns(connection: AsyncConnection, key: int) -> None:
    """Waits until no other transaction holds this key, and holds it until the transaction ends.

    SQLite has one writer at a time anyway.
    """
    if connection.dialect.name == "postgresql":
        await connection.execute(select(func.pg_advisory_xact_lock(key)))


def is_mistake(error: Exception) -> bool:
    """Whether it is a mistake in what was asked, which would fail again."""
    if isinstance(error, IntegrityError | ProgrammingError | DataError):
        return True
    state = getattr(error.driver_exception, "sqlstate", None) if isinstance(error, DBAPIError) else None
    return isinstance(state, str) and state.startswith(_OUR_STATES)


_OUR_STATES = ("22", "23", "42")
"""PostgreSQL's classes of errors in the values, against the constraints, and in the statement."""


def _in_a_line(error: BaseException) -> str:
    """Returns what the driver says. Omits SQL and values, which PostgreSQL quotes from the second line on."""
    said = error.driver_exception if isinstance(error, DBAPIError) else error
    first_line = str(said).partition("\n")[0]
    return f"{type(said).__name__}: {first_line}"
