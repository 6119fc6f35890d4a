"""Tests that SQLite's rows come whole, whether they are read at once or one after the other."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import OperationalError
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.address import engine_for, parse
from bot.storage.sqlite_driver import AT_ONCE

NUMBERS = text("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n LIMIT :count")


@pytest.fixture
async def connection(tmp_path: Path) -> AsyncIterator[AsyncConnection]:
    engine = engine_for(parse(f"sqlite:///{tmp_path / 'falak.db'}"), 2)
    async with engine.connect() as connection:
        yield connection
    await engine.dispose()


@pytest.mark.parametrize("count", [0, 1, AT_ONCE, AT_ONCE + 1, 2 * AT_ONCE + 500])
async def test_all_rows_are_read_however_many_there_are(connection: AsyncConnection, count: int) -> None:
    expected = list(range(1, count + 1))
    assert list((await connection.execute(NUMBERS, {"count": count})).scalars()) == expected
    streamed = await connection.stream(NUMBERS, {"count": count})
    assert [number async for number in streamed.scalars()] == expected
    again = await connection.stream(NUMBERS, {"count": count})
    assert list(await again.scalars().fetchmany(3)) == expected[:3]
    await again.close()


async def test_a_statement_that_fails_leaves_the_connection_usable(connection: AsyncConnection) -> None:
    with pytest.raises(OperationalError, match="no such table"):
        await connection.execute(text("SELECT * FROM missing"))
    assert (await connection.execute(NUMBERS, {"count": 1})).scalar_one() == 1
