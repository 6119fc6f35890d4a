"""Reads and writes the lines of an export: table rows as JSON."""

from __future__ import annotations

import base64
import datetime
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from sqlalchemy import JSON, Table, TypeDecorator
from sqlalchemy.types import TypeEngine

from bot.errors import InputError
from bot.storage.row_checks import FutureTimeError, RowChecks, check_storable

NumberedLines = Iterable[tuple[int, str]]
"""Lines with their numbers in the file."""


class Row(NamedTuple):
    """A row of a table."""

    table: Table
    values: dict[str, Any]


def parsed_rows(lines: NumberedLines, tables: Mapping[str, Table], checks: RowChecks | None) -> Iterator[Row]:
    """Yields the rows between the first and the last line, which counts them. Raises InputError.

    Without `checks`, only checks that a database can store the values.
    """
    numbered = iter(lines)
    rows = 0
    for number, line in numbered:
        match parsed(line):
            case [str(name), {**values}] if name in tables:
                rows += 1
                yield Row(tables[name], _values(tables[name], values, number, checks))
            case {"rows": int(expected)} if expected == rows and next(numbered, None) is None:
                return
            case _:
                raise InputError(f"Line {number} isn't part of a valid export. Export it again.")
    raise InputError("The file ends too early, so it is incomplete. Export it again.")


def parsed(line: str) -> Any:
    """Returns the value of a line. None if it isn't JSON. JSON has neither NaN nor Infinity."""
    try:
        return json.loads(line, parse_constant=_refuse)
    except (ValueError, RecursionError):
        return None


def line_of(content: Any) -> str:
    """Returns the line for a value."""
    return json.dumps(content, default=_written, ensure_ascii=False, separators=(",", ":")) + "\n"


def _values(table: Table, values: Mapping[str, Any], number: int, checks: RowChecks | None) -> dict[str, Any]:
    if set(values) != set(table.columns.keys()):
        raise InputError(f"Line {number} doesn't have the columns of {table.name}. Export it again.")
    try:
        for column in table.columns:
            check_storable(column, values[column.name])
        row = {column.name: _read(column.type, values[column.name]) for column in table.columns}
        if checks is not None:
            checks.check(table, row)
    except FutureTimeError:
        raise InputError(
            f"Line {number} has a time in the future. Check the clock of this machine, and export it again."
        ) from None
    except (ValueError, TypeError, OverflowError):
        raise InputError(f"Line {number} has an invalid value. Export it again.") from None
    return row


def _read(kind: TypeEngine[Any], value: Any) -> Any:
    plain = kind.impl_instance if isinstance(kind, TypeDecorator) else kind
    if value is None or isinstance(plain, JSON):
        return value
    if (read := _READERS.get(plain.python_type)) is not None:
        return read(value)
    # SQLite would accept another type, and bool is a subclass of int.
    if type(value) is not plain.python_type:
        raise TypeError(value)
    return value


def _read_time(text: str) -> datetime.datetime:
    time = datetime.datetime.fromisoformat(text)
    if time.tzinfo is None:
        raise ValueError(text)
    return time.astimezone(datetime.UTC)


def _refuse(constant: str) -> None:
    raise ValueError(constant)


def _written(value: Any) -> str:
    match value:
        case datetime.date():  # also a datetime, which is a subclass of date
            return value.isoformat()
        case bytes():
            return base64.b64encode(value).decode()
        case _:
            raise TypeError(f"{value!r} isn't a value of a column")


_READERS: dict[type, Callable[[Any], Any]] = {
    datetime.datetime: _read_time,
    datetime.date: datetime.date.fromisoformat,
    bytes: lambda text: base64.b64decode(text, validate=True),
}
"""Functions that read values for which JSON has no type."""
