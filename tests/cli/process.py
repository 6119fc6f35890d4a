"""Runs `python -m bot` as a separate process against a local Discord."""

from __future__ import annotations

import asyncio
import atexit
import contextlib
import fcntl
import functools
import json
import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import AsyncGenerator, Generator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from bot.local_discord import LocalDiscord
from tests.waiting import PATIENCE_SECONDS

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

    def __init__(
        self, pid: int, ended: asyncio.Task[int], out: asyncio.StreamReader, log: asyncio.StreamReader
    ) -> None:
        self._pid = pid
        self._ended = ended
        self._out = out
        self._reader = log
        self._log: list[str] = []

    async def logs(self, words: str) -> str:
        """The next line of its log with these words. Raises TimeoutError if it takes too long."""
        async with asyncio.timeout(PATIENCE_SECONDS):
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
        if self._ended.done():
            raise ProcessLookupError
        os.kill(self._pid, number)

    async def end(self) -> Ended:
        """Waits for its end. Raises TimeoutError if it takes too long."""
        async with asyncio.timeout(PATIENCE_SECONDS):
            out, err, code = await asyncio.gather(
                self._out.read(), self._reader.read(), asyncio.shield(self._ended)
            )
        return Ended(code, out.decode(), "".join(self._log) + err.decode())

    async def _line(self) -> str:
        line = (await self._reader.readline()).decode()
        self._log.append(line)
        return line


@contextlib.asynccontextmanager
async def started(*arguments: str, cwd: Path, environ: Mapping[str, str]) -> AsyncGenerator[Running]:
    """Starts `python -m bot` with these arguments in a folder, and sees to it that it ends.

    It is a fork of a process that has loaded all modules, unless the environment has something for Python.
    """
    async with contextlib.AsyncExitStack() as stack:
        stack.push_async_callback(asyncio.sleep, 0)  # until then pipes aren't closed
        out, out_end = await _pipe(stack)
        log, log_end = await _pipe(stack)
        if IMPORT_TIMES in environ and hasattr(fcntl, "F_SETPIPE_SZ"):  # it waits for the test that reads it
            fcntl.fcntl(log_end, fcntl.F_SETPIPE_SZ, PAGE)
        start = _executed if any(name in environ for name in ONLY_AT_START) else _forked
        environ = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), **environ}
        pid, ended = await start(arguments, cwd, environ, out_end, log_end)
        os.close(out_end)
        os.close(log_end)
        try:
            yield Running(pid, ended, out, log)
        finally:
            if not ended.done():
                with contextlib.suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)
            await ended


IMPORT_TIMES = "PYTHONPROFILEIMPORTTIME"
"""Makes a process log each module that it has loaded."""
ONLY_AT_START = (IMPORT_TIMES, "PYTHONASYNCIODEBUG", "PYTHONPATH")
"""What Python reads when it starts."""
BUFFERED = 1024 * 1024
"""So much of a log may wait to be read."""
PAGE = 4096
"""The least bytes that a pipe takes."""


async def _pipe(stack: contextlib.AsyncExitStack) -> tuple[asyncio.StreamReader, int]:
    """Returns what reads a pipe, and the descriptor that is written to."""
    reading, writing = os.pipe()
    reader = asyncio.StreamReader(BUFFERED)
    transport, _ = await asyncio.get_running_loop().connect_read_pipe(
        lambda: asyncio.StreamReaderProtocol(reader), os.fdopen(reading, "rb")
    )
    stack.callback(transport.close)
    return reader, writing


async def _executed(
    arguments: Sequence[str], cwd: Path, environ: Mapping[str, str], out: int, log: int
) -> tuple[int, asyncio.Task[int]]:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", *arguments),
        cwd=cwd,
        env=environ,
        stdin=asyncio.subprocess.DEVNULL,
        stdout=out,
        stderr=log,
    )
    return process.pid, asyncio.create_task(process.wait())


async def _forked(
    arguments: Sequence[str], cwd: Path, environ: Mapping[str, str], out: int, log: int
) -> tuple[int, asyncio.Task[int]]:
    request = {"arguments": arguments, "folder": str(cwd), "environment": environ}
    ours, its = socket.socketpair()
    with its:
        socket.send_fds(_fork_server(), [json.dumps(request).encode()], [out, log, its.fileno()])
    reader, writer = await asyncio.open_connection(sock=ours)

    async def code() -> int:
        said = await reader.readline()
        writer.close()
        await writer.wait_closed()
        return int(said)

    return int(await reader.readline()), asyncio.create_task(code())


@functools.cache
def _fork_server() -> socket.socket:
    """Starts the process that is forked, and returns where it takes requests."""
    ours, its = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    with its:
        server = subprocess.Popen(  # noqa: S603 - our own
            [sys.executable, "-m", "tests.cli.fork_server", str(its.fileno())],
            pass_fds=[its.fileno()],
            cwd=ROOT,
            env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT)},
        )

    def stop() -> None:
        ours.close()
        server.wait()

    atexit.register(stop)
    return ours


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
