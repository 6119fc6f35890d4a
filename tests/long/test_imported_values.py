"""Tests that importing refuses every value that the bot never writes, in each column of an export."""

from __future__ import annotations

import datetime
import json
import re
from typing import Any

import pytest
from sqlalchemy import JSON, Column, TypeDecorator

from bot.errors import InputError
from bot.storage.storage import Storage
from bot.storage.tables import EXPORTED, METADATA
from bot.storage.transfer import import_into
from tests.databases import NewDatabase
from tests.storage.conftest import Calendar, calendar, new_database, storage, url
from tests.storage.keeping import NOW, VERSIONS, export
from tests.storage.test_transfer import fill
from tests.storage.test_upgrades import FIRST, KEPT

__all__ = ["calendar", "new_database", "storage", "url"]

NULLABLE = {column.name for table in METADATA.tables.values() for column in table.columns if column.nullable}
WRONG: dict[type, list[Any]] = {
    int: [-1, 1 << 63, 1 << 70, 1.5, "1", True],
    bool: [0, 1, "true"],
    str: ["\x1b[31mred", "left\u202eright", "two\nlines", "one\u2028two", "nul\0", "\x9b", "\ud800", 7],
    datetime.datetime: [
        "9999-12-31T23:59:59+00:00",
        "2026-03-10T12:00:00+00:00",
        "2014-12-31T12:00:00+00:00",
        "2026-03-01T12:00:00",
        1772366400,
    ],
    datetime.date: ["9999-12-31", "2026-03-08", "2014-12-31", "2026-02-30", 20260301],
    bytes: ["AAAA", "!", 7],
    dict: ["\x1b[31m", ["left\u202eright"], {"\x1b": 1}, [[1 << 63]], {"a": [-(1 << 64)]}, "\ud800"],
}
"""Values that the bot never writes, by the type of the column. It is Sunday, 1 March 2026."""
WRONG_NUMBERS: list[tuple[str, Any]] = [
    ("id", 1 << 53),
    ("key_id", 1 << 53),
    ("count", 1 << 53),
    ("count", 0),
    ("tries", 1 << 31),
]


def kind_of(column: Column[Any]) -> type:
    match column.type:
        case JSON():
            return dict
        case TypeDecorator() as decorated:
            return decorated.impl_instance.python_type
        case plain:
            return plain.python_type


async def test_values_that_the_bot_never_writes_are_refused(
    storage: Storage, calendar: Calendar, new_database: NewDatabase
) -> None:
    await fill(storage, calendar)
    lines = await export(storage)
    rows = dict(map(json.loads, lines[1:-1]))
    assert set(rows) == {table.name for table in EXPORTED}
    async with Storage(new_database(), now=calendar.now, timeout_seconds=None) as other:
        for table in EXPORTED:
            row = rows[table.name]
            for column in table.columns:
                wrong = list(WRONG[kind_of(column)])
                wrong += [value for name, value in WRONG_NUMBERS if name == column.name]
                wrong += [] if column.nullable else [None]
                for value in wrong:
                    changed = json.dumps([table.name, row | {column.name: value}]) + "\n"
                    try:
                        await import_into(other.database, [lines[0], changed, '{"rows":1}\n'])
                    except InputError as error:
                        assert re.match("Line 2 has (an invalid value|a time in the future)", str(error)), (
                            changed
                        )
                    else:
                        pytest.fail(f"accepted: {changed}")
        assert len(await export(other)) == 2
        await import_into(other.database, lines)


async def test_values_that_no_database_takes_are_refused_in_earlier_exports(
    new_sqlite: NewDatabase,
) -> None:
    tried = set[tuple[str, str]]()
    async with Storage(new_sqlite(), now=lambda: NOW, timeout_seconds=None) as storage:
        for revision in (FIRST, KEPT[-2]):
            lines = (VERSIONS / f"{revision}.jsonl").read_text(encoding="utf-8").splitlines(keepends=True)
            for table, row in dict(map(json.loads, lines[1:-1])).items():
                new = {column: value for column, value in row.items() if (table, column) not in tried}
                tried |= {(table, column) for column in new}
                wrong: list[tuple[str, object]] = [
                    *((column, 1 << 63) for column, value in new.items() if type(value) is int),
                    *((column, "\ud800") for column, value in new.items() if isinstance(value, str)),
                    *((column, None) for column in new if column not in NULLABLE),
                ]
                for column, value in wrong:
                    changed = json.dumps([table, row | {column: value}]) + "\n"
                    with pytest.raises(InputError, match="Line 2 has an invalid value"):
                        await import_into(storage.database, [lines[0], changed, '{"rows":1}\n'])
        assert len(await export(storage)) == 2, "nothing was imported"
