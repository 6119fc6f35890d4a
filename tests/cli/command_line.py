"""Runs a command of Falak and waits for its end, in this process or in a new one."""

from __future__ import annotations

import contextlib
import gc
import json
import logging
import os
import pkgutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Generator, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import IO, Any, NamedTuple

import pytest

from bot.cli.main import main
from bot.streams import STDERR, STDIN, STDOUT
from tests.waiting import PATIENCE_SECONDS

ROOT = Path(__file__).parents[2]
CONTENT = ROOT / "content"

import_module("bot.knowledge.assistant")  # loads numpy, which reads a variable that `falak` deletes


SET_BY_COMMANDS = (
    "sys.excepthook",
    "threading.excepthook",
    "discord.VoiceClient.warn_nacl",
    "discord.VoiceClient.warn_dave",
    "discord.http.Route.BASE",
    "discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY",
)
"""The global variables that commands set. `falak` restores them."""


class Ended(NamedTuple):
    """The exit code and the output of a command."""

    code: int
    out: str
    err: str

    @property
    def replies(self) -> list[dict[str, Any]]:
        """Returns the output as objects. Each line is a JSON object."""
        return [json.loads(line) for line in self.out.splitlines()]


def command(*arguments: str | bytes | Path) -> list[str | bytes | Path]:
    return [sys.executable, "-m", "bot", *arguments]


def environment(**others: str) -> dict[str, str]:
    """Returns environment variables without any settings except these."""
    return {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), **others}


def falak(
    *arguments: str | bytes | Path,
    stdin: bytes | None = None,
    cwd: Path = ROOT,
    environ: Mapping[str, str] | None = None,
) -> Ended:
    """Does the same as `python -m bot` with these arguments, but in this process.

    Python reads some environment variables only when a process starts. Tests of these use `falak_process`.
    """
    environ = environment() if environ is None else environ
    with contextlib.ExitStack() as stack:
        given, out, err = (stack.enter_context(tempfile.TemporaryFile()) for _ in range(3))
        given.write(stdin or b"")
        given.seek(0)
        stack.enter_context(_redirected({STDIN: given, STDOUT: out, STDERR: err}))
        stack.enter_context(_restored_signal_handlers())
        stack.enter_context(_unconfigured_logging())
        stack.callback(gc.set_threshold, *gc.get_threshold())
        patches = stack.enter_context(pytest.MonkeyPatch.context())
        for name in set(os.environ):
            patches.delenv(name)
        for name, value in environ.items():
            patches.setenv(name, value)
        patches.setattr(sys, "argv", ["bot", *map(os.fsdecode, arguments)])
        for name in ("sys.stdout", "sys.stderr", *SET_BY_COMMANDS):
            patches.setattr(name, pkgutil.resolve_name(name))  # restored afterwards
        patches.chdir(cwd)
        code = main()
        texts: list[str] = []
        for stream in (out, err):
            stream.seek(0)
            texts.append(stream.read().decode())
    return Ended(code, *texts)


def falak_process(
    *arguments: str | bytes | Path, cwd: Path = ROOT, environ: Mapping[str, str] | None = None
) -> Ended:
    """Runs `python -m bot` with these arguments as a new process."""
    process = subprocess.run(  # noqa: S603 - our own
        command(*arguments),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        cwd=cwd,
        env=environ or environment(),
        timeout=PATIENCE_SECONDS,
        check=False,
    )
    return Ended(process.returncode, process.stdout.decode(), process.stderr.decode())


def replies_to(questions: Sequence[str], *arguments: str) -> list[dict[str, Any]]:
    """Asks one question a line, and returns the replies."""
    ended = falak("ask", "--stdin", "--json", *arguments, stdin="\n".join([*questions, ""]).encode())
    assert (ended.code, ended.err) == (0, "")
    return ended.replies


@contextlib.contextmanager
def _redirected(files: Mapping[int, IO[bytes]]) -> Generator[None]:
    """Redirects these descriptors to other files."""
    saved = {descriptor: os.dup(descriptor) for descriptor in files}
    try:
        for descriptor, file in files.items():
            os.dup2(file.fileno(), descriptor)
        yield
    finally:
        for descriptor, other in saved.items():
            os.dup2(other, descriptor)
            os.close(other)


@contextlib.contextmanager
def _restored_signal_handlers() -> Generator[None]:
    """Restores the signal handlers afterwards."""
    numbers = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
    handlers = {number: signal.getsignal(number) for number in numbers}
    try:
        yield
    finally:
        for number, handler in handlers.items():
            signal.signal(number, handler)


@contextlib.contextmanager
def _unconfigured_logging() -> Generator[None]:
    """Removes the configuration of the log, as at the start of a process. Restores it afterwards."""
    root = logging.getLogger()
    handlers, root.handlers = root.handlers, []
    loggers = [root, *map(logging.getLogger, ("bot", "discord", "discord.state"))]
    levels = [logger.level for logger in loggers]
    try:
        yield
    finally:
        root.handlers = handlers
        for logger, level in zip(loggers, levels, strict=True):
            logger.setLevel(level)
