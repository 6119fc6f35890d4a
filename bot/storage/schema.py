"""Migrates a database to the latest schema, in one process at a time."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import (
    Column,
    Connection,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    func,
    insert,
    inspect,
    select,
    text,
)
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.errors import SettingsError
from bot.storage.address import refusal
from bot.storage.tables import METADATA

if TYPE_CHECKING:
    from alembic.config import Config

MIGRATIONS = Path(__file__).parent / "migrations"
REVISION = "0009"
"""The latest migration. A test checks this."""
_LOCK = 1
"""PostgreSQL's advisory lock for migrations. Locks of guilds have their ids, which are far larger."""

_VERSION = Table(
    "alembic_version",
    MetaData(),
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)
"""Alembic's own table."""

_REFUSALS = {
    "28000": "is refused by the server: this user may not connect",  # invalid_authorization_specification
    "28P01": "is refused by the server: the name or the password is wrong",  # invalid_password
    "3D000": "names a database that the server doesn't have",  # invalid_catalog_name
    "42501": "names a database in which this user may not create tables",  # insufficient_privilege
}
"""PostgreSQL's reasons to refuse a connection, by error code."""


async def upgrade(engine: AsyncEngine) -> None:
    """Creates the tables, or migrates them to this version.

    Raises SettingsError if the database refuses this or has a newer schema. Other errors are the driver's.
    """
    try:
        async with engine.begin() as connection:
            await connection.run_sync(_upgrade)
    except Exception as error:
        if (refused := _refused(error)) is not None:
            raise refused from None
        raise


def revision_of(connection: Connection) -> str | None:
    """Returns the last migration that was applied to a database, or None."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.scalar(text("SELECT version_num FROM alembic_version"))


def _upgrade(connection: Connection) -> None:
    if connection.dialect.name == "postgresql":  # SQLite has one writer at a time anyway
        connection.execute(select(func.pg_advisory_xact_lock(_LOCK)))
    current = revision_of(connection)
    if current == REVISION:
        return
    if current is not None and not is_known(current):
        raise SettingsError(
            [
                f"DATABASE_URL names a database that a newer version of Falak has changed (to {current}). "
                f"Update Falak, or name another database."
            ]
        )
    if inspect(connection).get_table_names():
        migrate(connection, "head")
    else:
        create(connection)


def create(connection: Connection) -> None:
    """Creates the tables in an empty database, as the migrations would, without loading Alembic."""
    METADATA.create_all(connection, checkfirst=False)
    _VERSION.create(connection)
    connection.execute(insert(_VERSION).values(version_num=REVISION))


def is_known(revision: str) -> bool:
    """Whether this version of Falak has the migration."""
    from alembic.script import ScriptDirectory  # noqa: PLC0415 - 10 MB that are needed once

    return revision in {script.revision for script in ScriptDirectory(str(MIGRATIONS)).walk_revisions()}


def migrate(connection: Connection, revision: str) -> None:
    """Applies the migrations up to a revision."""
    from alembic import command  # noqa: PLC0415

    command.upgrade(alembic_config(connection), revision)


def alembic_config(connection: Connection) -> Config:
    """Returns Alembic's configuration, which works from any current folder."""
    from alembic.config import Config  # noqa: PLC0415

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config


def _refused(error: Exception) -> SettingsError | None:
    """Returns the error that the operator must correct. None if the problem may be temporary."""
    cause = error.driver_exception if isinstance(error, DBAPIError) else error
    code = getattr(cause, "sqlstate", None)
    return refusal(_REFUSALS[code]) if code in _REFUSALS else None
