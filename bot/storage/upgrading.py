"""Upgrades the export of an earlier version with the migrations of the database."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncGenerator
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Connection, MetaData, insert, select
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.errors import InputError
from bot.storage import address, schema
from bot.storage.rows import NumberedLines, line_of, parsed_rows
from bot.storage.tables import EXPORTED


@contextlib.asynccontextmanager
async def upgraded(revision: str, lines: NumberedLines) -> AsyncGenerator[NumberedLines]:
    """Yields the lines as this version would export them. Raises InputError for an invalid file."""
    if revision == schema.REVISION:
        yield lines
        return
    if not schema.is_known(revision):
        raise InputError(
            f"The file was exported by a newer version of Falak (schema {revision}, not {schema.REVISION}). "
            "Update Falak."
        )
    with TemporaryDirectory(prefix="falak-") as folder:
        engine = address.engine_for(address.parse(f"sqlite:///{Path(folder) / 'falak.db'}"), None)
        try:
            async with engine.begin() as connection:
                await connection.run_sync(_fill, revision, lines)
            await schema.upgrade(engine)
            path = Path(folder) / "export"
            await _export(engine, path)
        finally:
            await engine.dispose()
        with path.open(encoding="utf-8") as file:
            yield enumerate(file, 2)


def _fill(connection: Connection, revision: str, lines: NumberedLines) -> None:
    """Creates the tables of an earlier version, and inserts its rows."""
    schema.migrate(connection, revision)
    metadata = MetaData()
    metadata.reflect(connection)
    tables = {name: table for name, table in metadata.tables.items() if name != "alembic_version"}
    for row in parsed_rows(lines, tables, checks=None):
        try:
            connection.execute(insert(row.table).values(**row.values))
        except SQLAlchemyError as error:
            raise InputError(f"Some rows of {row.table.name} are invalid. Export it again.") from error


async def _export(engine: AsyncEngine, path: Path) -> None:
    """Writes an export without its first line."""
    number = 0
    with path.open("w", encoding="utf-8") as file:
        async with engine.begin() as connection:
            for table in EXPORTED:
                for row in (await connection.execute(select(table))).mappings():
                    file.write(line_of([table.name, dict(row)]))
                    number += 1
        file.write(line_of({"rows": number}))
