"""Tests the numbers of a period."""

from __future__ import annotations

import datetime
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.insights.report import gather
from bot.storage.storage import Storage
from bot.storage.usage import EntryPoint, UsageEvent

GUILD = 1
EVENING = datetime.datetime(2026, 11, 22, 23, 59, 59, tzinfo=datetime.UTC)


@pytest.fixture
async def storage(tmp_path: Path) -> AsyncIterator[Storage]:
    async with Storage(f"sqlite:///{tmp_path / 'falak.db'}") as storage:
        yield storage


async def test_a_question_after_midnight_counts_for_the_next_day(
    storage: Storage,
) -> None:
    for seconds in (0, 5):
        storage.database.now = lambda seconds=seconds: EVENING + datetime.timedelta(seconds=seconds)
        storage.usage.count(UsageEvent(GUILD, EntryPoint.ASK, "answer", "hope-probe", "en"))
    storage.database.now = lambda: EVENING
    await storage.flush()
    insights = await gather(storage, 30, GUILD)
    assert (insights.questions, list(insights.days)[-1]) == (1, EVENING.date())
