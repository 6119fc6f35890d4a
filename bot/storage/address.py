"""DATABASE_URL: which database it names, and how it is connected to."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlalchemy import URL, event, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import ConnectionPoolEntry

from bot.errors import SettingsError

DRIVERS = {
    "sqlite": "sqlite+aiosqlite",
    "postgresql": "postgresql+asyncpg",
    "postgres": "postgresql+asyncpg",
}
"""What carries each kind of database, by the scheme of its URL."""
CONNECTIONS = 5
"""At most, in a process. Whoever finds none free waits as long as for the database itself."""
CONNECT_SECONDS = 5
"""How long a connection may take to come about."""
LONG_SECONDS = 60
"""How long a file may be locked for those who have any time."""
PRAGMAS = {
    "journal_mode": "WAL",  # readers don't wait for a writer
    "synchronous": "FULL",  # an acknowledged change is on the disk
    "foreign_keys": "ON",
    "secure_delete": "ON",  # deleted data is overwritten
}
"""How each connection to SQLite is set up."""
_SSL_MODES = {"disable", "allow", "prefer", "require", "verify-ca", "verify-full"}


def parse(url: str) -> URL:
    """The database that a URL names. Raises SettingsError."""
    try:
        parsed = make_url(url)
        driver = DRIVERS[parsed.drivername]
    except (ArgumentError, KeyError, ValueError):
        raise refusal("can't be used as it is") from None
    if driver != DRIVERS["sqlite"] and "@" in f"{parsed.host}{parsed.database}":
        raise refusal("has an @ in its name or password: write %40 for it there")
    if driver == DRIVERS["sqlite"]:
        if parsed.database in {None, "", ":memory:"} or parsed.host:
            raise refusal("names no file")
    elif not parsed.database:
        raise refusal("names no database")
    elif (mode := parsed.query.get("sslmode")) is not None:  # what libpq and all hosts call asyncpg's "ssl"
        if mode not in _SSL_MODES:
            raise refusal("has no such sslmode")
        parsed = parsed.difference_update_query(["sslmode"]).update_query_dict({"ssl": mode})
    return parsed.set(drivername=driver)


def expect_present(url: str) -> None:
    """For what only reads, and would make an empty database. Raises SettingsError where there is none."""
    parsed = parse(url)
    if (file := file_of(parsed)) is not None and not file.exists():
        raise refusal(f"names a file that isn't there: {file.absolute()}")


def file_of(url: URL) -> Path | None:
    """Returns the file of a SQLite database, None for a server's."""
    return Path(str(url.database)) if url.drivername == DRIVERS["sqlite"] else None


def described(url: URL) -> str:
    """Returns the kind of database and where it is, without credentials."""
    if (file := file_of(url)) is not None:
        return f"SQLite file {file.absolute()}"
    host = url.host or url.query.get("host") or "the default host"
    port = f":{url.port}" if url.port else ""
    return f"PostgreSQL database {url.database} on {host}{port}"


def refusal(why: str) -> SettingsError:
    """The error that says what is wrong with the URL, without the URL: it may hold a password."""
    return SettingsError(
        [
            f"DATABASE_URL {why}. Give a file as in sqlite:///data/falak.db, "
            "or a server as in postgresql://name:password@host/database."
        ]
    )


def engine_for(url: URL, patience: float | None) -> AsyncEngine:
    """An engine for transactions of so many seconds. It connects when it is used. Raises SettingsError."""
    if url.drivername == DRIVERS["sqlite"]:
        # How long it waits while another process writes: it gives up by itself, as it can't be interrupted.
        arguments: dict[str, Any] = {"timeout": 0.75 * (patience or LONG_SECONDS), "isolation_level": None}
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
            hide_parameters=True,  # errors are logged: what people wrote is not
        )
    except (ArgumentError, TypeError, ValueError):
        raise refusal("can't be used as it is") from None
    if url.drivername == DRIVERS["sqlite"]:
        event.listen(engine.sync_engine, "connect", _prepare_sqlite)
        event.listen(engine.sync_engine, "begin", _begin_sqlite)
    return engine


def reading(engine: AsyncEngine) -> AsyncEngine:
    """The same engine for transactions that change nothing, and that see all tables as at one moment."""
    if engine.dialect.name == "sqlite":
        return engine.execution_options(reads=True)
    return engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)


def _prepare_sqlite(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    cursor = connection.cursor()
    for name, value in PRAGMAS.items():
        cursor.execute(f"PRAGMA {name} = {value}")
    cursor.close()


def _begin_sqlite(connection: Any) -> None:
    """Begins as a writer what may write: after a read it could not, if somebody else wrote meanwhile."""
    options = connection.get_execution_options()
    if options.get("begins", True):
        connection.exec_driver_sql("BEGIN" if options.get("reads", False) else "BEGIN IMMEDIATE")
