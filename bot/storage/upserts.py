"""Inserts or updates rows, and leaves existing rows as they are."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Table, case
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection

_INSERTS = {"postgresql": postgresql.insert, "sqlite": sqlite.insert}


async def upsert(
    connection: AsyncConnection,
    table: Table,
    *rows: Mapping[str, Any],
    adds: Collection[str] = (),
    raises: Collection[str] = (),
) -> None:
    """Inserts rows. Updates rows whose primary key already exists.

    Adds up the columns in `adds`. In those in `raises`, keeps the larger value.
    """
    insert = _INSERTS[connection.dialect.name](table)
    keys = [column.name for column in table.primary_key]
    new: dict[str, ColumnElement[Any]] = {}
    for column in table.columns:
        value = insert.excluded[column.name]
        if column.name in adds:
            value = column + value
        elif column.name in raises:
            value = case((value > column, value), else_=column)
        if column.name not in keys:
            new[column.name] = value
    await connection.execute(
        insert.on_conflict_do_update(index_elements=keys, set_=new), _in_order(rows, keys)
    )


async def insert_new(connection: AsyncConnection, table: Table, *rows: Mapping[str, Any]) -> int:
    """Inserts the rows whose primary key doesn't exist yet. Returns how many."""
    insert = _INSERTS[connection.dialect.name](table)
    keys = [column.name for column in table.primary_key]
    inserted = 0
    for row in _in_order(rows, keys):
        done = await connection.execute(insert.values(row).on_conflict_do_nothing(index_elements=keys))
        inserted += done.rowcount
    return inserted


async def insert_new_returning(
    connection: AsyncConnection, table: Table, column: str, *rows: Mapping[str, Any]
) -> list[Any]:
    """Inserts the rows whose primary key doesn't exist yet. Returns the values of one of their columns."""
    if not rows:
        return []
    keys = [each.name for each in table.primary_key]
    insert = _INSERTS[connection.dialect.name](table).values(_in_order(rows, keys))
    new = insert.on_conflict_do_nothing(index_elements=keys).returning(table.c[column])
    return list(await connection.scalars(new))


def _in_order(rows: Sequence[Mapping[str, Any]], keys: Sequence[str]) -> list[dict[str, Any]]:
    """Sorts rows by key: two transactions that lock the same rows in different orders would deadlock."""
    return sorted(map(dict, rows), key=lambda row: [row[key] for key in keys])
