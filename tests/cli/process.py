"""`python -m bot` as a process of its own, against a local Discord."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import sys
import threading
from collections.abc import AsyncGenerator, Generator, Mapping
from pathlib import Path
from typing import NamedTuple

from bot.local_discord import LocalDiscord

ROOT = Path(__file__).parents[2]
SMALL = ROOT / "tests" / "eval" / "small" / "university"
"""A content folder that is read faster than ours."""


class Ended(NamedTuple):
    """How a process ended."""

    code: int
    out: str
    err: str


class Running:
    """A process whose log is read while it runs."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process
        self._log: list[str] = []

    async def logs(self, words: str) -> str:
        """The next line of its log with these words. Raises TimeoutError after 40 seconds without one."""
        async with asyncio.timeout(40):
            while words not in (line := await self._line()):
                if not line:
                    raise EOFError("".join(self._log))
        return line

    async def lines(self, within: float = 10, quiet: float = 0.15) -> list[str]:
        """The next lines of its log, until it is quiet; none where none comes in so many seconds."""
        lines: list[str] = []
        with contextlib.suppress(TimeoutError):
            while True:
                async with asyncio.timeout(quiet if lines else within):
                    lines.append(await self._line())
        return lines

    def signal(self, number: signal.Signals) -> None:
        """Sends a signal. Raises ProcessLookupError once it has ended."""
        if self._process.returncode is not None:
            raise ProcessLookupError
        os.kill(self._process.pid, number)  # send_signal would take the exit code away from asyncio

    async def end(self) -> Ended:
        """Waits for its end, 40 seconds at most."""
        async with asyncio.timeout(40):
            out, err = await self._process.communicate()
        return Ended(self._process.returncode or 0, out.decode(), "".join(self._log) + err.decode())

    async def _line(self) -> str:
        if self._process.stderr is None:
            raise EOFError
        line = (await self._process.stderr.readline()).decode()
        self._log.append(line)
        return line


@contextlib.asynccontextmanager
async def started(*arguments: str, cwd: Path, environ: Mapping[str, str]) -> AsyncGenerator[Running]:
    """Starts `python -m bot` with these arguments in a folder, and sees to it that it ends."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot",
        *arguments,
        cwd=cwd,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), **environ},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        yield Running(process)
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


@contextlib.contextmanager
def in_a_thread(local_discord: LocalDiscord) -> Generator[LocalDiscord]:
    """Runs a local Discord in a thread, for commands that run in this one."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    try:
        asyncio.run_coroutine_threadsafe(local_discord.__aenter__(), loop).result()
        yield local_discord
        asyncio.run_coroutine_threadsafe(local_discord.__aexit__(None, None, None), loop).result()
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()


def pointed_at(local_discord: LocalDiscord, token: str, content: Path = ROOT / "content") -> dict[str, str]:
    """The environment of a bot on the local Discord."""
    return {
        "DISCORD_TOKEN": token,
        "DISCORD_API_URL": local_discord.api_url,
        "DISCORD_GATEWAY_URL": local_discord.gateway_url,
        "CONTENT_DIR": str(content),
    }
