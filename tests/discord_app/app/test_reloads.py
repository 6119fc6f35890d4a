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

READ = "reloaded the content: "


async def reloaded(caplog: pytest.LogCaptureFixture, times: int) -> list[str]:
    """What the log says, once the content has been reloaded so often."""
    await until(lambda: caplog.text.count(READ) >= times)
    return [record.getMessage().removeprefix(READ) for record in caplog.records]


async def test_many_requests_during_a_reload_lead_to_one_more(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    content = write(tmp_path / "content", {"one.md": topic("title: One")})
    assistant = Assistant(content)
    caplog.set_level(logging.INFO)
    async with Reloads(assistant, Counter()) as reloads:
        reloads.request()
        await asyncio.sleep(0)
        await asyncio.sleep(0)  # it has begun
        for _ in range(20):
            reloads.request()
        assert await reloaded(caplog, 2) == ["1 topics"] * 2
        write(content, {"two.md": topic("title: Two")})
        reloads.request()
        assert await reloaded(caplog, 3) == ["1 topics", "1 topics", "2 topics"], "there was no third"
