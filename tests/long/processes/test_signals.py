"""Tests signals while a process loads. It ends at once without output, but not from a reload signal."""

from __future__ import annotations

from pathlib import Path
from signal import SIGHUP, SIGINT, SIGTERM, Signals

import pytest

from tests.cli.process import ROOT, SMALL, started

LOADED = {"PYTHONPROFILEIMPORTTIME": "1", "CONTENT_DIR": str(ROOT / "content"), "DISCORD_TOKEN": "a.b.c"}
"""Makes Python print each module that it has loaded."""


@pytest.mark.parametrize("module", ["argparse", "bot.cli.ask", "bot.knowledge.model", "numpy"])
async def test_an_interrupt_during_loading_ends_a_command_without_output(module: str, tmp_path: Path) -> None:
    assert await exit_code("ask", "mars", signal=SIGINT, module=module, cwd=tmp_path) == 130


@pytest.mark.parametrize("module", ["bot.config", "discord", "bot.knowledge.assistant"])
@pytest.mark.parametrize("signal", [SIGINT, SIGTERM])
@pytest.mark.parametrize("command", [("run",), ("preview", "--no-open", "--port", "0")])
async def test_the_bot_can_be_stopped_while_it_loads(
    command: tuple[str, ...], signal: Signals, module: str, tmp_path: Path
) -> None:
    assert await exit_code(*command, signal=signal, module=module, cwd=tmp_path) == 0


async def exit_code(*command: str, signal: Signals, module: str, cwd: Path) -> int:
    """Returns the exit code of a process that gets the signal when it has loaded the module.

    Asserts that the process prints nothing.
    """
    async with started(*command, cwd=cwd, environ=LOADED) as bot:
        await bot.logs(f" {module}\n")
        bot.signal(signal)
        ended = await bot.end()
    assert ended.out == ""
    assert all(line.startswith("import time:") for line in ended.err.splitlines())
    return ended.code


@pytest.mark.parametrize("module", ["argparse", "bot.config", "discord", "bot.knowledge.assistant"])
async def test_a_hangup_while_it_loads_does_not_end_the_bot(module: str, tmp_path: Path) -> None:
    environ = LOADED | {"DISCORD_API_URL": "http://127.0.0.1:9/api/v10", "CONTENT_DIR": str(SMALL)}
    async with started("run", cwd=tmp_path, environ=environ) as bot:
        await bot.logs(f" {module}\n")
        bot.signal(SIGHUP)
        ended = await bot.end()
    assert ended.code == 1
    assert ended.err.splitlines()[-1].startswith("Discord can't be reached.")


async def test_a_hangup_ends_other_commands(tmp_path: Path) -> None:
    assert await exit_code("ask", "mars", signal=SIGHUP, module="numpy", cwd=tmp_path) == -SIGHUP
