"""Tests that the ten steps of docs/your-community.md work as written, except for the preview's port."""

from __future__ import annotations

import asyncio
import contextlib
import re
import shlex
import signal
import sys
from collections.abc import AsyncGenerator
from pathlib import Path

import pytest

from bot.knowledge.advice import ENOUGH, GOOD
from bot.local_discord import LocalDiscord
from tests.cli.command_line import ROOT, environment

PAGE = (ROOT / "docs" / "your-community.md").read_text(encoding="utf-8")
STEPS = re.split(r"^## (?=\d+\. |What)", PAGE, flags=re.MULTILINE)[1:11]
PART = re.compile(
    r"^(?:`(?P<file>[^`]+)`:\n\n)?```(?P<kind>\w+)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL
)


def ready(line: str) -> str:
    """Returns the output of a command that then runs until Ctrl-C, or "" if the command ends by itself."""
    if " preview " in line:
        return "Ctrl-C stops it."
    return "ready as" if line.endswith("-m bot") else ""


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """Returns a copy of Falak's folder with an environment that has the libraries."""
    for name in ("bot", "content", ".env.example"):
        (tmp_path / name).symlink_to(ROOT / name)
    python = tmp_path / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.write_text(f'#!/bin/sh\nexec {sys.executable} "$@"\n', encoding="utf-8")
    python.chmod(0o755)
    return tmp_path


@contextlib.asynccontextmanager
async def started(
    line: str, folder: Path, environ: dict[str, str]
) -> AsyncGenerator[asyncio.subprocess.Process]:
    process = await asyncio.create_subprocess_exec(
        *shlex.split(line),
        cwd=folder,
        env=environment() | environ | {"BROWSER": "true"},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


async def run(line: str, folder: Path, environ: dict[str, str]) -> str:
    """Runs a command to its end, or presses Ctrl-C when it is ready. Returns its output."""
    said, until = "", ready(line)
    async with asyncio.timeout(50), started(line, folder, environ) as process:
        assert process.stdout is not None
        while until not in said and not process.stdout.at_eof():
            said += (await process.stdout.readline()).decode()
        if until:
            process.send_signal(signal.SIGINT)
        said += (await process.stdout.read()).decode()
        assert await process.wait() == 0, said
    return said


async def test_the_ten_steps_start_a_bot(checkout: Path) -> None:
    assert [step.split(".")[0] for step in STEPS] == [str(number) for number in range(1, 11)]
    local_discord = LocalDiscord()
    application = local_discord.add_application("Falak")
    said = dict[str, str]()
    async with local_discord:
        urls = {"DISCORD_API_URL": local_discord.api_url, "DISCORD_GATEWAY_URL": local_discord.gateway_url}
        for step in STEPS:
            for part in PART.finditer(step):
                if part["file"]:
                    (checkout / part["file"]).write_text(part["text"], encoding="utf-8")
                else:
                    for line in part["text"].splitlines():
                        said[line] = await run(
                            line.replace(" preview ", " preview --port 0 "), checkout, urls
                        )
            if step.startswith("9."):
                settings = checkout / ".env"
                text = settings.read_text(encoding="utf-8")
                text = text.replace("CONTENT_DIR=content", "CONTENT_DIR=community")
                text = text.replace("DISCORD_TOKEN=\n", f"DISCORD_TOKEN={application.token}\n")
                settings.write_text(text, encoding="utf-8")
    outputs = iter(said.values())
    assert "community/en/how-do-i-join.md" in next(outputs)
    assert "Wrote 3 topics" in next(outputs)
    assert "3 topics in 1 language" in next(outputs)
    assert next(outputs).startswith("How do I join?\nCome to a meeting.")
    assert "Stopped." in next(outputs)
    assert next(outputs) == "", "copying the settings prints nothing"
    assert "Add the bot to a server" in next(outputs)
    assert "3 topics" in next(outputs)
    assert local_discord.violations == []


def test_the_page_advises_as_many_questions_as_check() -> None:
    assert f"at least **{ENOUGH}** questions and aliases" in PAGE
    assert f"about {GOOD} if another topic is similar" in PAGE
