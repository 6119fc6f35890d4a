"""Reads `DATABASE_URL` and connects to the database that it names."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlalchemy import URL, event, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import ConnectionPoolEntry

from bot.errors import SettingsError
from bot.install import program

DRIVERS = {
    "sqlite": "sqlite+aiosqlite",
    "postgresql": "postgresql+asyncpg",
    "postgres": "postgresql+asyncpg",
}
"""The driver for each kind of database, by the scheme of its URL."""
CONNECTIONS = 5
"""The maximum number of connections of a process. If all are in use, a transaction waits for one."""
CONNECT_SECONDS = 5
"""The timeout for connecting."""
LONG_SECONDS = 60
"""How long a transaction without a timeout waits for a locked SQLite file."""
PRAGMAS = {
    "journal_mode": "WAL",  # readers don't wait for a writer
    "synchronous": "FULL",  # an acknowledged change is on the disk
    "foreign_keys": "ON",
    "secure_delete": "ON",  # deleted data is overwritten
}
"""Set on each connection to SQLite."""
_SSL_MODES = {"disable", "allow", "prefer", "require", "verify-ca", "verify-full"}


def parse(url: str) -> URL:
    """Returns the database that a URL names. Raises SettingsError if the URL is invalid."""
    try:
        parsed = make_url(url)
        driver = DRIVERS[parsed.drivername]
    except (ArgumentError, KeyError, ValueError):
        raise refusal("can't be used as it is") from None
    if driver != DRIVERS["sqlite"] and "@" in f"{parsed.host}{parsed.database}":
        raise refusal("has an @ in its name or password: write %40 instead")
    if driver == DRIVERS["sqlite"]:
        if parsed.database in {None, "", ":memory:"} or parsed.host:
            raise refusal("doesn't name a file")
    elif not parsed.database:
        raise refusal("doesn't name a database")
    elif (
        mode := parsed.query.get("sslmode")
    ) is not None:  # libpq and hosting services use this name for asyncpg's "ssl"
        if mode not in _SSL_MODES:
            raise refusal("has an unknown sslmode")
        parsed = parsed.difference_update_query(["sslmode"]).update_query_dict({"ssl": mode})
    return parsed.set(drivername=driver)


def check_exists(url: str) -> None:
    """Raises SettingsError if a SQLite file is missing: opening it would create an empty database."""
    parsed = parse(url)
    if (file := file_of(parsed)) is not None and not file.exists():
        raise SettingsError(
            [
                f"There is no database yet: {file.absolute()} doesn't exist. Start the bot first with "
                f"{program()}, which creates it, or run this in the folder where the bot runs."
            ]
        )


def file_of(url: URL) -> Path | None:
    """Returns the file of a SQLite database, or None for a database server."""
    return Path(str(url.database)) if url.drivername == DRIVERS["sqlite"] else None


def described(url: URL) -> str:
    """Returns the kind of database and where it is, without credentials."""
    if (file := file_of(url)) is not None:
        return f"SQLite file {file.absolute()}"
    host = url.host or url.query.get("host") or "the default host"
    port = f":{url.port}" if url.port else ""
    return f"PostgreSQL database {url.database} on {host}{port}"


def refusal(why: str) -> SettingsError:
    """Returns an error about the URL that doesn't quote it, because it may contain a password."""
    return SettingsError(
        [
            f"DATABASE_URL {why}. Give a file as in sqlite:///data/falak.db, "
            "or a server as in postgresql://name:password@host/database."
        ]
    )


def engine_for(url: URL, timeout_seconds: float | None) -> AsyncEngine:
    """Returns an engine that connects at its first use. `timeout_seconds` limits a transaction.

    Raises SettingsError if the URL is invalid."""
    if url.drivername == DRIVERS["sqlite"]:
        # SQLite can't be interrupted while it waits for another writer. So it needs its own timeout.
        arguments: dict[str, Any] = {
            "timeout": 0.75 * (timeout_seconds or LONG_SECONDS),
            "isolation_level": None,
        }
    else:
        arguments = {"timeout": CONNECT_SECONDS, "server_settings": {"application_name": "falak"}}
    try:
        engine = create_async_engine(
            url,
            connect_args=arguments,
            pool_size=CONNECTIONS,
            max_overflow=0,
            pool_timeout=CONNECT_SECONDS,
            pool_pre_ping=True,
            hide_parameters=True,  # errors are logged, and parameters contain what people wrote
        )
    except (ArgumentError, TypeError, ValueError):
        raise refusal("can't be used as it is") from None
    if url.drivername == DRIVERS["sqlite"]:
        event.listen(engine.sync_engine, "connect", _prepare_sqlite)
        event.listen(engine.sync_engine, "begin", _begin_sqlite)
    return engine


def reading(engine: AsyncEngine) -> AsyncEngine:
    """Returns the engine for read-only transactions, which see all tables as they were at one moment."""
    if engine.dialect.name == "sqlite":
        return engine.execution_options(reads=True)
    return engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)


def _prepare_sqlite(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    cursor = connection.cursor()
    for name, value in PRAGMAS.items():
        cursor.execute(f"PRAGMA {name} = {value}")
    cursor.close()


def _begin_sqlite(connection: Any) -> None:
    """Begins with the write lock: SQLite can't upgrade a reader if another process wrote meanwhile.

    Counts the transactions that may write: a file with a lower count is an older one (see `sqlite_file`).
    """
    options = connection.get_execution_options()
    if not options.get("begins", True):
        return
    if options.get("reads", False):
        connection.exec_driver_sql("BEGIN")
        return
    connection.exec_driver_sql("BEGIN IMMEDIATE")
    count: int = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
    connection.exec_driver_sql(f"PRAGMA user_version = {(count + 1) % 2**31}")
