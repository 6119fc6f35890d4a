"""Runs transactions with a timeout, and keeps the bot working while the database is unavailable."""

from __future__ import annotations

import asyncio
import datetime
import logging
import sqlite3
import sys
import time
from collections.abc import Awaitable, Callable, Iterable, Sequence
from types import TracebackType
from typing import Any, Self, TypeVar

from sqlalchemy import Executable, func, select
from sqlalchemy.exc import DataError, DBAPIError, IntegrityError, ProgrammingError
from sqlalchemy.exc import TimeoutError as NoConnectionError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.errors import ReadFailedError, SettingsError, UnavailableError
from bot.storage import address, schema
from bot.storage.sqlite_file import SqliteFile, check_integrity, is_damage, marked

log = logging.getLogger(__name__)

T = TypeVar("T")
Work = Callable[[AsyncConnection], Awaitable[T]]
"""The body of a transaction. It may run again if the transaction failed."""
Now = Callable[[], datetime.datetime]
"""Returns the current time with its time zone."""
Uptime = Callable[[], float]
"""Returns the seconds since a fixed moment. Setting the clock doesn't change it."""

TIMEOUT_SECONDS = 2.0
"""The timeout of a transaction. Discord wants the answer to an interaction within 3 seconds:
https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-callback"""
LONG_SECONDS = 120.0
"""The timeout of a transaction in the background."""
START_SECONDS = 10.0
"""How long a start waits for the database before it continues without it."""
CLOSE_SECONDS = 2.0
"""How long closing waits for running transactions, and for the server to close the connections."""
RETRY_SECONDS = 5.0
"""The pause between attempts to open an unavailable database."""
PURGE_SECONDS = 30.0
"""How long a deletion waits for readers that still use the deleted pages."""
PURGE_RETRY_SECONDS = 0.05


def uptime() -> float:
    """Returns the seconds since the system started. Linux also counts the time that it slept."""
    if sys.platform == "linux":
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    return time.monotonic()


def utc_now() -> datetime.datetime:
    """Returns the current time in UTC."""
    return datetime.datetime.now(datetime.UTC)


class Database:
    """The database that `DATABASE_URL` names. `async with Database(url):` migrates its tables.

    All methods raise UnavailableError while it is unavailable, before it is opened and after it is closed.
    """

    def __init__(
        self,
        url: str,
        *,
        now: Now = utc_now,
        uptime: Uptime = uptime,
        timeout_seconds: float | None = TIMEOUT_SECONDS,
        is_optional: bool = True,
    ) -> None:
        """`timeout_seconds` is the timeout of a transaction in seconds, None for no timeout.

        If the database isn't optional, opening it raises UnavailableError while it is unavailable. Raises
        SettingsError if the URL is invalid.
        """
        self.now = now
        self.uptime = uptime
        self.outages = 0
        """How often the database became unavailable."""
        self.failures = 0
        """The number of transactions that failed because of that."""
        self._url = address.parse(url)
        file = address.file_of(self._url)
        self._file = None if file is None else SqliteFile(file)
        self._is_optional = is_optional
        self._timeout_seconds = timeout_seconds
        self._engine: AsyncEngine | None = None
        self._is_ready = False
        self._is_away = False
        self._fails_to_write = False
        """Whether writing failed. A SQLite file may still be readable."""
        self._times_opened = 0
        """Changes when the file is opened, and when another file has replaced it."""
        self._transactions = set[asyncio.Task[Any]]()
        self._background = set[asyncio.Task[Any]]()

    async def __aenter__(self) -> Self:
        """Raises SettingsError if the database refuses the URL's user, or has a newer schema."""
        self._engine = address.engine_for(self._url, self._timeout_seconds)
        preparing = self._spawn(self._prepare(self._engine))
        await asyncio.wait({preparing}, timeout=None if self._timeout_seconds is None else START_SECONDS)
        failure = (
            preparing.exception() if preparing.done() else UnavailableError("The database takes too long.")
        )
        if isinstance(failure, UnavailableError) and self._is_optional:
            log.warning("starting without the database, using default settings and saving nothing")
            self._spawn(self._prepare_later(self._engine, preparing))
        elif failure is not None:
            await self.__aexit__(None, None, None)
            raise failure
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._is_ready = False
        self._cancel(self._background - self._transactions)
        if self._transactions:  # SQLite's thread would outlive the loop if a statement were cancelled
            await asyncio.wait(self._transactions, timeout=CLOSE_SECONDS)
        self._cancel(self._background)
        if self._background:
            await asyncio.wait(self._background, timeout=CLOSE_SECONDS)
        if self._engine is not None:
            closing = self._spawn(self._engine.dispose())
            await asyncio.wait({closing}, timeout=CLOSE_SECONDS)
            self._engine = None
        if self._file is not None:
            self._file.close()

    @property
    def is_available(self) -> bool:
        """Whether the last transaction worked."""
        return self._is_ready and not self._is_away

    @property
    def description(self) -> str:
        """Returns the kind of database and where it is, without credentials."""
        return address.described(self._url)

    async def read(self, work: Work[T]) -> T:
        """Runs a read-only transaction. Raises ReadFailedError if the database is unavailable."""
        try:
            return await self._transact(work, self._timeout_seconds, reads=True)
        except UnavailableError as error:
            raise ReadFailedError(*error.args) from error.__cause__

    async def write(self, work: Work[T]) -> T:
        """Runs a transaction. It is on the disk when this returns.

        Raises UnavailableError. After a timeout, the transaction may still have been committed.
        """
        return await self._transact(work, self._timeout_seconds)

    async def write_in_background(self, work: Work[T]) -> T:
        """Runs a transaction that may take long, for background work. Raises UnavailableError."""
        return await self._transact(work, self._timeout_seconds and LONG_SECONDS)

    async def fetch(self, statement: Executable) -> Sequence[Any]:
        """Returns the selected rows. Raises ReadFailedError if the database is unavailable."""

        async def work(connection: AsyncConnection) -> Sequence[Any]:
            return (await connection.execute(statement)).all()

        return await self.read(work)

    async def execute(self, *statements: Executable) -> int:
        """Executes all statements in one transaction. Returns the number of rows. Raises UnavailableError."""

        async def work(connection: AsyncConnection) -> int:
            return sum([(await connection.execute(statement)).rowcount for statement in statements])

        return await self.write(work)

    async def purge(self) -> None:
        """Removes deleted data from every file of SQLite. Raises UnavailableError if readers prevent it.

        A deletion overwrites rows with zeros, but the `-wal` file keeps earlier pages until it is truncated.
        That must wait for every reader of older pages. In PostgreSQL, vacuum removes deleted rows.
        """
        if self._url.drivername != address.DRIVERS["sqlite"]:
            return
        end = asyncio.get_running_loop().time() + PURGE_SECONDS
        while not await self._transact(_truncate_wal, self._timeout_seconds, begins=False):
            if asyncio.get_running_loop().time() > end:
                raise UnavailableError(
                    "The deleted rows stay in a file while another process reads the database."
                )
            await asyncio.sleep(PURGE_RETRY_SECONDS)

    async def _transact(
        self, work: Work[T], timeout_seconds: float | None, *, reads: bool = False, begins: bool = True
    ) -> T:
        """Runs a transaction. After the timeout, it doesn't even wait for the driver."""
        self._reopen_another_file()
        if self._engine is None or not self._is_ready:
            self.failures += 1
            raise UnavailableError("The database isn't open.")
        engine = address.reading(self._engine) if reads else self._engine
        if not begins:
            engine = engine.execution_options(begins=False)
        task = self._spawn(self._tracked(self._transaction(engine, work), reads=reads))
        self._transactions.add(task)
        task.add_done_callback(self._transactions.discard)
        if timeout_seconds is not None:
            # A timer cancels only the task, because drivers fail if they are interrupted twice.
            end = asyncio.get_running_loop().call_later(timeout_seconds, task.cancel)
            task.add_done_callback(lambda _: end.cancel())
        done, _ = await asyncio.wait({task}, timeout=timeout_seconds)
        if not done or task.cancelled():
            self._note_failure(f"no answer within {timeout_seconds} seconds", reads=reads)
            raise UnavailableError("The database takes too long.")
        return task.result()

    async def _transaction(self, engine: AsyncEngine, work: Work[T]) -> T:
        opened = self._times_opened
        async with engine.begin() as connection:
            result = await work(connection)
        if self._reopen_another_file() or opened != self._times_opened:  # the change went into the old file
            raise UnavailableError("The database file was removed or replaced.")
        return result

    async def _tracked(self, work: Awaitable[T], *, reads: bool = False) -> T:
        """Notes whether the database is available. Raises UnavailableError if it isn't."""
        try:
            result = await work
        except (DBAPIError, NoConnectionError, sqlite3.Error, OSError, TimeoutError) as error:
            if is_mistake(error):
                raise
            self._note_failure(why := _on_one_line(error), reads=reads)
            if self._is_ready and is_damage(_cause(error)):
                self._reopen()
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
        """Opens the database again if its file was removed or replaced. Returns whether it was."""
        if not self._is_ready or self._file is None or not self._file.is_another():
            return False
        self._note_failure("the file was removed or replaced, will open it again")
        self._reopen()
        return True

    def _reopen(self) -> None:
        """Makes the database unavailable until its file is opened again."""
        if self._engine is not None:
            self._is_ready = False
            self._times_opened += 1  # so that current transactions fail
            self._spawn(self._prepare_later(self._engine))

    async def _prepare(self, engine: AsyncEngine) -> None:
        await self._tracked(self._open(engine))
        self._is_ready = True

    async def _open(self, engine: AsyncEngine) -> None:
        if self._file is None:
            return await schema.upgrade(engine)
        if self._transactions:  # dispose closes no connection that is in use
            await asyncio.wait(self._transactions)
        self._file.empty_old_log()
        await engine.dispose()  # connections to a replaced file
        self._file.close()
        self._file.check()
        without_begin = engine.execution_options(begins=False)
        async with without_begin.connect() as connection:
            await check_integrity(connection)
        await schema.upgrade(engine)
        async with engine.begin() as connection:
            mark = await marked(connection)
        async with without_begin.connect() as connection:
            await _truncate_wal(connection)
        self._file.note_opened(mark)
        self._times_opened += 1
        return None

    async def _prepare_later(self, engine: AsyncEngine, preparing: asyncio.Task[None] | None = None) -> None:
        """Tries to open the database until it works. `preparing` is an attempt that has already begun.

        Retries after every error, because somebody may replace a wrong file. Logs each reason once.
        """
        logged = set[str]() if preparing is None else {_AWAY}
        while True:
            try:
                return await (preparing or self._spawn(self._prepare(engine)))
            except Exception as error:  # noqa: BLE001 - logged
                preparing = None
                reason = _AWAY if isinstance(error, UnavailableError) else str(error)
                if reason not in logged:
                    logged.add(reason)
                    self._log_not_opened(error)
            await asyncio.sleep(RETRY_SECONDS)

    def _log_not_opened(self, error: Exception) -> None:
        match error:
            case UnavailableError():
                log.warning("can't open the database again (%s), will retry: %s", self.description, error)
            case SettingsError():
                log.error("the database can't be used, will retry: %s", error)
            case _:
                log.error("can't migrate the database, will retry", exc_info=error)

    def _spawn(self, work: Awaitable[T]) -> asyncio.Task[T]:
        task = asyncio.ensure_future(work)
        self._background.add(task)
        task.add_done_callback(self._forget)
        return task

    def _cancel(self, tasks: Iterable[asyncio.Task[Any]]) -> None:
        for task in tasks:
            if not task.cancelling():  # drivers fail if they are interrupted twice
                task.cancel()

    def _forget(self, task: asyncio.Task[Any]) -> None:
        self._background.discard(task)
        if not task.cancelled():
            task.exception()  # asyncio would log the error of a task for which no caller waits any more


async def _truncate_wal(connection: AsyncConnection) -> bool:
    """Moves the pages of the `-wal` file to the database file. Returns False if somebody reads or writes."""
    # It doesn't wait for readers, because writers would have to wait for it.
    timeout = (await connection.exec_driver_sql("PRAGMA busy_timeout")).scalar_one()
    await connection.exec_driver_sql("PRAGMA busy_timeout = 0")
    try:
        row = (await connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")).one()
    finally:
        await connection.exec_driver_sql(f"PRAGMA busy_timeout = {timeout}")
    return not row[0]  # the column `busy`


async def take_turns(connection: AsyncConnection, key: int) -> None:
    """Takes a lock until the transaction ends. Only PostgreSQL needs it: SQLite has one writer at a time."""
    if connection.dialect.name == "postgresql":
        await connection.execute(select(func.pg_advisory_xact_lock(key)))


def is_mistake(error: Exception) -> bool:
    """Whether the statement or its values are wrong, so that a retry would fail, too."""
    if isinstance(error, IntegrityError | ProgrammingError | DataError):
        return True
    state = getattr(error.driver_exception, "sqlstate", None) if isinstance(error, DBAPIError) else None
    return isinstance(state, str) and state.startswith(_OUR_STATES)


_AWAY = "away"
"""Stands for all temporary reasons. Their texts differ in each attempt."""
_OUR_STATES = ("22", "23", "42")
"""PostgreSQL's error classes for invalid values, violated constraints and invalid statements:
https://www.postgresql.org/docs/current/errcodes-appendix.html"""


def _cause(error: BaseException) -> BaseException:
    """Returns the driver's error."""
    return error.driver_exception if isinstance(error, DBAPIError) else error


def _on_one_line(error: BaseException) -> str:
    """Returns the driver's message. Omits SQL and values, which PostgreSQL quotes from the second line on."""
    cause = _cause(error)
    first_line = str(cause).partition("\n")[0]
    return f"{type(cause).__name__}: {first_line}"
