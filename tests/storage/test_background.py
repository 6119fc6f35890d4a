"""Tests that a full queue of rows to write drops further ones, counts them, and says so once each time."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

import pytest

from bot.storage.background import MAX_WAITING, BackgroundWriter
from bot.storage.storage import Storage
from bot.storage.usage import EntryPoint, UsageEvent

USE = UsageEvent(100, EntryPoint.ASK, "answer", "hope-probe", "en")


async def test_counts_beyond_the_queue_limit_are_dropped_and_counted(
    caplog: pytest.LogCaptureFixture,
) -> None:
    storage = Storage.closed()
    for _ in range(MAX_WAITING + 10):
        storage.usage.count(USE)
    assert storage.usage.writer.dropped == 10
    assert [record.levelname for record in caplog.records] == ["WARNING"], "one line, not ten"


async def test_each_time_that_the_queue_is_full_is_logged_in_one_line(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async def write(_items: Sequence[int]) -> None:
        pass

    writer = BackgroundWriter[int]("numbers", write)
    for times in (1, 2):
        for number in range(MAX_WAITING + 2):
            writer.put(number)
        writing = asyncio.create_task(writer.run())
        await writer.flush()
        writing.cancel()
        await asyncio.wait({writing})
        assert len(caplog.records) == times
