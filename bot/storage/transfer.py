"""Everything in a database as a text file, and back: between SQLite and PostgreSQL, or as a backup.

A line is a row, as JSON: the table's name and the values by column. The first line says which schema it is,
the last one how many rows there should be.
"""

from __future__ import annotations

import base64
import datetime
import itertools
import json
from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from sqlalchemy import JSON, Table, TypeDecorator, delete, exists, func, insert, select
from sqlalchemy.exc import DBAPIError, StatementError
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.types import TypeEngine

from bot.errors import InputError
from bot.storage.database import Database, is_mistake
from bot.storage.schema import REVISION
from bot.storage.tables import METADATA, retention_rounds

TABLES = {table.name: table for table in METADATA.sorted_tables if table is not retention_rounds}
"""Those that are referred to before those that refer to them."""
BATCH = 500
"""Rows that are written together."""

_READERS: dict[type, Callable[[Any], Any]] = {
    datetime.datetime: datetime.datetime.fromisoformat,
    datetime.date: datetime.date.fromisoformat,
    bytes: lambda text: base64.b64decode(text, validate=True),
}
"""How values are read of which JSON knows no kind."""


class _Row(NamedTuple):
    table: Table
    values: dict[str, Any]


async def exported(connection: AsyncConnection) -> AsyncIterator[str]:
    """The lines of the file, of what a transaction sees. The same data gives the same lines."""
    yield _line({"revision": REVISION})
    number = 0
    for table in TABLES.values():
        rows = await connection.stream(select(table).order_by(*table.primary_key))
        async for row in rows.mappings():
            number += 1
            yield _line([table.name, dict(row)])
    yield _line({"rows": number})


async def import_into(database: Database, lines: Iterable[str], *, replace: bool = False) -> int:
    """Brings the lines of a file into a database without data, all or none, and returns how many rows.

    With `replace` what the database has is deleted. Raises InputError, UnavailableError.
    """

    async def work(connection: AsyncConnection) -> int:
        for table in reversed(TABLES.values()):
            if replace:
                await connection.execute(delete(table))
            elif await connection.scalar(select(exists().select_from(table))):
                raise InputError(
                    "The database has data already. Give --replace to put the file in its place."
                )
        number = 0
        for table, rows in itertools.groupby(_rows(lines), key=lambda row: row.table):
            while batch := [row.values for row in itertools.islice(rows, BATCH)]:
                await _write(connection, table, batch)
                number += len(batch)
        await _go_on_counting(connection)
        return number

    return await database.write(work)


async def _write(connection: AsyncConnection, table: Table, rows: list[dict[str, Any]]) -> None:
    try:
        await connection.execute(insert(table), rows)
    except (StatementError, OverflowError) as error:
        if isinstance(error, DBAPIError) and not is_mistake(error):
            raise
        raise InputError(
            f"Rows of {table.name} are not as an export writes them. Export it again."
        ) from error


async def _go_on_counting(connection: AsyncConnection) -> None:
    """Has PostgreSQL number new rows after those that came with a number; SQLite does so by itself."""
    if connection.dialect.name != "postgresql":
        return
    for table in TABLES.values():
        for column in table.columns:
            if column.identity is not None:
                sequence = func.pg_get_serial_sequence(table.name, column.name)
                following = select(func.coalesce(func.max(column), 0) + 1).scalar_subquery()
                await connection.execute(select(func.setval(sequence, following, False)))


def _rows(lines: Iterable[str]) -> Iterator[_Row]:
    numbered = enumerate(lines, 1)
    _check_header(next(numbered, (1, ""))[1])
    rows = 0
    for number, line in numbered:
        match _parsed(line):
            case [str(name), {**values}] if name in TABLES:
                rows += 1
                yield _Row(TABLES[name], _values(TABLES[name], values, number))
            case {"rows": int(expected)} if expected == rows and next(numbered, None) is None:
                return
            case _:
                raise InputError(f"Line {number} is not what an export writes there. Export it again.")
    raise InputError("The file ends too early: it was not written whole. Export it again.")


def _check_header(line: str) -> None:
    match _parsed(line):
        case {"revision": str(revision)}:
            if revision != REVISION:
                raise InputError(
                    f"The file was exported by another version of Falak (schema {revision}, not {REVISION}). "
                    "Export it with the version that imports it: it brings the database up to date first."
                )
        case _:
            raise InputError("The file is no export of Falak's data: its first line doesn't say so.")


def _values(table: Table, values: Mapping[str, Any], number: int) -> dict[str, Any]:
    if set(values) != set(table.columns.keys()):
        raise InputError(f"Line {number} has not the columns of {table.name}. Export it again.")
    try:
        return {column.name: _read(column.type, values[column.name]) for column in table.columns}
    except (ValueError, TypeError):
        raise InputError(f"Line {number} has a value that can't be one. Export it again.") from None


def _read(kind: TypeEngine[Any], value: Any) -> Any:
    plain = kind.impl_instance if isinstance(kind, TypeDecorator) else kind
    if value is None or isinstance(plain, JSON):
        return value
    if (read := _READERS.get(plain.python_type)) is not None:
        return read(value)
    if not isinstance(value, plain.python_type):  # SQLite would take it all the same
        raise TypeError(value)
    return value


def _parsed(line: str) -> Any:
    try:
        return json.loads(line)
    except ValueError:
        return None


def _line(content: Any) -> str:
    return json.dumps(content, default=_written, ensure_ascii=False, separators=(",", ":")) + "\n"


def _written(value: Any) -> str:
    match value:
        case datetime.date():  # a datetime too
            return value.isoformat()
        case bytes():
            return base64.b64encode(value).decode()
        case _:
            raise TypeError(f"{value!r} is no value of a column")
