"""Tests reloading the content while the bot runs."""

from __future__ import annotations

import asyncio
import logging
from collections import Counter
from pathlib import Path

import pytest

from bot.discord_app.app.reloads import Reloads
from bot.knowledge.assistant import Assistant
from tests.knowledge.content_folder import topic, write
from tests.waiting import until

PREFIX = "reloaded the content: "


async def results(caplog: pytest.LogCaptureFixture, times: int) -> list[str]:
    """Waits for this number of reloads. Returns their results from the log."""
    await until(lambda: caplog.text.count(PREFIX) >= times)
    return [record.getMessage().removeprefix(PREFIX) for record in caplog.records]


async def test_requests_during_a_reload_cause_one_more_reload(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    content = write(tmp_path / "content", {"one.md": topic("title: One")})
    assistant = Assistant(content)
    caplog.set_level(logging.INFO)
    async with Reloads(assistant, Counter()) as reloads:
        reloads.request()
        await asyncio.sleep(0)
        await asyncio.sleep(0)  # the reload has started
        for _ in range(20):
            reloads.request()
        assert await results(caplog, 2) == ["1 topics"] * 2
        write(content, {"two.md": topic("title: Two")})
        reloads.request()
        assert await results(caplog, 3) == ["1 topics", "1 topics", "2 topics"], (
            "the 20 requests caused one more reload"
        )
