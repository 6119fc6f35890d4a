"""Exports a database to a text file and imports it: as a backup, or between SQLite and PostgreSQL.

Each line is a row in JSON: the table's name and the values by column. The first line names the schema, the
last one the number of rows.
"""

from __future__ import annotations

import itertools
from collections.abc import AsyncIterator, Iterable
from typing import Any, NamedTuple

from sqlalchemy import Table, delete, exists, func, insert, select
from sqlalchemy.exc import DBAPIError, StatementError
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.errors import InputError
from bot.storage.coordination import announce_person, announce_settings
from bot.storage.database import Database, is_mistake
from bot.storage.forgetting import forget_again, merge_forgotten
from bot.storage.row_checks import RowChecks, SettingCheck, accept_any_setting
from bot.storage.rows import line_of, parsed, parsed_rows
from bot.storage.schema import REVISION
from bot.storage.tables import EXPORTED, forgotten
from bot.storage.upgrading import upgraded

BATCH = 500
"""The number of rows that are written together."""


class Imported(NamedTuple):
    """The result of an import."""

    rows: int
    forgotten: int
    """The number of rows about people whose data was deleted. They were left out, or lost the person's id."""


async def exported(connection: AsyncConnection) -> AsyncIterator[str]:
    """Yields the lines of an export. The same data gives the same lines."""
    yield line_of({"revision": REVISION})
    number = 0
    for table in EXPORTED:
        rows = await connection.stream(select(table).order_by(*table.primary_key))
        async for row in rows.mappings():
            number += 1
            yield line_of([table.name, dict(row)])
    yield line_of({"rows": number})


async def import_into(
    database: Database,
    lines: Iterable[str],
    *,
    replace: bool = False,
    check_setting: SettingCheck = accept_any_setting,
) -> Imported:
    """Imports a file into an empty database, the whole file or nothing.

    With `replace`, it first deletes the database's data, except the list of people whose data was deleted.
    Doesn't import data of people on that list or on the file's list. Raises InputError if the file is invalid
    or the database isn't empty. Raises UnavailableError.
    """
    numbered = enumerate(lines, 1)
    revision = _revision(next(numbered, (1, ""))[1])
    async with upgraded(revision, numbered) as present:

        async def work(connection: AsyncConnection) -> Imported:
            for table in reversed(EXPORTED):
                if table is forgotten:
                    continue
                if replace:
                    await connection.execute(delete(table))
                elif await connection.scalar(select(exists().select_from(table))):
                    raise InputError(
                        "The database already has data. Use --replace to replace it with the file."
                    )
            number = 0
            checks = RowChecks(check_setting, database.now())
            rows = parsed_rows(present, {table.name: table for table in EXPORTED}, checks)
            for table, found in itertools.groupby(rows, key=lambda row: row.table):
                while batch := [row.values for row in itertools.islice(found, BATCH)]:
                    await _write(connection, table, batch)
                    number += len(batch)
            await _continue_numbering(connection)
            await announce_settings(connection, None)
            await announce_person(connection, None)
            return Imported(number, await forget_again(connection))

        imported = await database.write(work)
    await database.purge()
    return imported


async def _write(connection: AsyncConnection, table: Table, rows: list[dict[str, Any]]) -> None:
    try:
        if table is forgotten:
            await merge_forgotten(connection, rows)
        else:
            await connection.execute(insert(table), rows)
    except (StatementError, OverflowError) as error:
        if isinstance(error, DBAPIError) and not is_mistake(error):
            raise
        raise InputError(f"Some rows of {table.name} are invalid. Export it again.") from error


async def _continue_numbering(connection: AsyncConnection) -> None:
    """Makes PostgreSQL number new rows after the imported ones. SQLite does so by itself."""
    if connection.dialect.name != "postgresql":
        return
    for table in EXPORTED:
        for column in table.columns:
            if column.identity is not None:
                sequence = func.pg_get_serial_sequence(table.name, column.name)
                following = select(func.coalesce(func.max(column), 0) + 1).scalar_subquery()
                await connection.execute(select(func.setval(sequence, following, False)))


def _revision(line: str) -> str:
    match parsed(line):
        case {"revision": str(revision)}:
            return revision
        case _:
            raise InputError(
                "The file isn't an export of Falak's data: its first line isn't that of an export."
            )
