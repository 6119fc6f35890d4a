"""Runs `python -m bot` as a separate process, connected to a local Discord."""

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
"""A small content folder. It is read faster than ours."""


class Ended(NamedTuple):
    """The exit code and the output of a process."""

    code: int
    out: str
    err: str


class Running:
    """A running process. Tests can read its log."""

    def __init__(
        self, pid: int, ended: asyncio.Task[int], out: asyncio.StreamReader, log: asyncio.StreamReader
    ) -> None:
        self._pid = pid
        self._ended = ended
        self._out = out
        self._reader = log
        self._log: list[str] = []

    async def logs(self, words: str) -> str:
        """Waits for the next line of the log with these words, and returns it.

        Raises TimeoutError if it takes too long, and EOFError if the process ends first.
        """
        async with asyncio.timeout(PATIENCE_SECONDS):
            while words not in (line := await self._line()):
                if not line:
                    raise EOFError("".join(self._log))
        return line

    async def lines(self, within: float = 10, quiet: float = 0.15) -> list[str]:
        """Returns the next lines of the log, until no line comes for `quiet` seconds.

        Returns none if the first line takes longer than `within` seconds.
        """
        lines: list[str] = []
        with contextlib.suppress(TimeoutError):
            while True:
                async with asyncio.timeout(quiet if lines else within):
                    lines.append(await self._line())
        return lines

    def signal(self, number: signal.Signals) -> None:
        """Sends a signal. Raises ProcessLookupError if the process has ended."""
        if self._ended.done():
            raise ProcessLookupError
        os.kill(self._pid, number)

    async def end(self) -> Ended:
        """Waits for the end of the process. Raises TimeoutError if it takes too long."""
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
    """Starts `python -m bot` with these arguments in a folder. Kills it at the end if it still runs.

    The process is forked from one that has loaded all modules. If the environment has a variable that Python
    reads at its start, it is a new process.
    """
    async with contextlib.AsyncExitStack() as stack:
        stack.push_async_callback(asyncio.sleep, 0)  # the pipes are closed in the next turn of the event loop
        out, out_end = await _pipe(stack)
        log, log_end = await _pipe(stack)
        if IMPORT_TIMES in environ and hasattr(fcntl, "F_SETPIPE_SZ"):
            fcntl.fcntl(log_end, fcntl.F_SETPIPE_SZ, PAGE)  # the process waits until the test reads its log
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
"""Makes a process log each module that it loads."""
ONLY_AT_START = (IMPORT_TIMES, "PYTHONASYNCIODEBUG", "PYTHONPATH")
"""The variables that Python reads only at its start."""
BUFFERED = 1024 * 1024
"""The most bytes of a log that are buffered."""
PAGE = 4096
"""The smallest possible size of a pipe in bytes."""


async def _pipe(stack: contextlib.AsyncExitStack) -> tuple[asyncio.StreamReader, int]:
    """Makes a pipe. Returns a reader, and the descriptor to write to."""
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
    our_end, server_end = socket.socketpair()
    with server_end:
        socket.send_fds(_fork_server(), [json.dumps(request).encode()], [out, log, server_end.fileno()])
    reader, writer = await asyncio.open_connection(sock=our_end)

    async def code() -> int:
        exit_code = await reader.readline()
        writer.close()
        await writer.wait_closed()
        return int(exit_code)

    return int(await reader.readline()), asyncio.create_task(code())


@functools.cache
def _fork_server() -> socket.socket:
    """Starts the process that is forked, and returns the socket for its requests."""
    our_end, server_end = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    with server_end:
        server = subprocess.Popen(  # noqa: S603 - our own
            [sys.executable, "-m", "tests.cli.fork_server", str(server_end.fileno())],
            pass_fds=[server_end.fileno()],
            cwd=ROOT,
            env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT)},
        )

    def stop() -> None:
        our_end.close()
        server.wait()

    atexit.register(stop)
    return our_end


@contextlib.contextmanager
def in_a_thread(local_discord: LocalDiscord) -> Generator[LocalDiscord]:
    """Runs a local Discord in a new thread, because the command runs in this one."""
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


def bot_environment(
    local_discord: LocalDiscord, token: str, content: Path = ROOT / "content"
) -> dict[str, str]:
    """Returns the environment variables of a bot that connects to the local Discord."""
    return {
        "DISCORD_TOKEN": token,
        "DISCORD_API_URL": local_discord.api_url,
        "DISCORD_GATEWAY_URL": local_discord.gateway_url,
        "CONTENT_DIR": str(content),
    }
