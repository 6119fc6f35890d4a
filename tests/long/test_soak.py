"""Tests minutes of load. No answer is lost, late or doubled, and memory doesn't grow.

Run it with `python -m pytest tests/long/test_soak.py -n 0`. SOAK_SECONDS sets the length of the soak. The
default is five minutes.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import psutil
import pytest

from bot.discord_app.app.chat_queue import MAX_WAITING
from bot.knowledge.evaluation import read_questions
from bot.knowledge.library import read_library
from bot.local_discord import LocalDiscord, RateLimit
from bot.local_discord.model.message_body import new_message
from tests.benchmarks.load import ROOT, Bot, started
from tests.benchmarks.made_up import Speaker
from tests.long.soak import SECONDS, Soak

OVERLOADED_SECONDS = min(20, SECONDS)
MAX_GROWTH = 40_000_000
"""The bytes by which the bot's memory may grow, because caches fill."""

pytestmark = [pytest.mark.alone, pytest.mark.timeout(SECONDS + 120)]


@pytest.fixture(scope="module")
def questions() -> list[str]:
    return [question.text for question in read_questions(ROOT / "tests" / "eval" / "ask-dev.tsv")]


@pytest.fixture(scope="module")
def messages() -> list[str]:
    return Speaker().messages(read_library(ROOT / "content"), 4_000)


@pytest.fixture
async def bot(tmp_path: Path) -> AsyncIterator[Bot]:
    """Runs the bot with keyword replies in its own process."""
    answers = tmp_path / "answers.json"
    answers.write_text("{}", encoding="utf-8")
    async with LocalDiscord() as local_discord:
        local_discord.rate_limits.in_all = RateLimit(1_000_000, 1)
        async with started("keywords", local_discord, answers, reports_queue=True) as bot:
            yield bot


async def test_no_answer_is_lost_in_minutes_of_load(
    bot: Bot, questions: list[str], messages: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    soak = Soak(bot)
    await soak.run(questions, messages, SECONDS)
    with capsys.disabled():
        soak.print()
    assert (soak.lost, soak.late, soak.doubled) == (0, 0, 0)
    assert bot.queue.screened + bot.queue.dropped == soak.sent
    assert soak.rss[-1] - soak.rss[0] < MAX_GROWTH


@pytest.mark.skipif(not hasattr(os, "sched_setaffinity"), reason="processes can't be pinned to a core here")
async def test_under_overload_commands_come_before_chat(
    bot: Bot, questions: list[str], messages: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    core = max(psutil.Process().cpu_affinity())
    bot.process.cpu_affinity([core])
    busy = await asyncio.create_subprocess_exec(sys.executable, "-c", "while True: pass")
    try:
        psutil.Process(busy.pid).cpu_affinity([core])
        soak = Soak(bot)
        await soak.run(questions, messages, OVERLOADED_SECONDS, burst=4 * MAX_WAITING)
    finally:
        with contextlib.suppress(ProcessLookupError):
            busy.kill()
        await busy.wait()
    with capsys.disabled():
        soak.print()
    assert (soak.lost, soak.late, soak.doubled) == (0, 0, 0)
    assert bot.queue.dropped > 0, "messages that can't be screened are dropped"
    assert bot.queue.screened + bot.queue.dropped == soak.sent, "dropped messages are counted"
    assert max(soak.queue_depths) <= MAX_WAITING


async def test_a_second_answer_to_a_command_counts_as_doubled(bot: Bot, messages: list[str]) -> None:
    bot.local_discord.gateway.double("INTERACTION_CREATE")
    soak = Soak(bot)
    await soak.run(["what is the Hope Probe?"], messages, 1)
    assert soak.doubled == len(soak.asked)


async def test_a_second_reply_to_a_message_counts_as_doubled(bot: Bot, messages: list[str]) -> None:
    soak = Soak(bot)
    running = asyncio.create_task(soak.run(["what is the Hope Probe?"], messages, 1))
    await asyncio.sleep(0.5)
    asked = await bot.asker.send(bot.channel, "good morning")
    soak.sent += 1
    for _ in range(2):
        reply = new_message(bot.channel, bot.application.bot, reference_id=asked.id)
        bot.local_discord.world.add_message(reply)
    await running
    assert soak.doubled == 1
