"""Standard output and error, also where they are closed or take nothing."""

from __future__ import annotations

import os
import sys
from collections.abc import Generator
from contextlib import contextmanager, suppress
from io import TextIOWrapper

from bot.errors import OutputError, reason, without_controls

STDIN, STDOUT, STDERR = range(3)


def open_streams() -> None:
    """Makes both take any script, whatever the system's encoding is, and say why where they take nothing."""
    for descriptor, useless in ((STDIN, os.O_WRONLY), (STDOUT, os.O_RDONLY), (STDERR, os.O_RDONLY)):
        try:
            os.fstat(descriptor)
        except OSError:  # it is closed: nothing that is opened later may take its place
            os.open(os.devnull, useless)
    output = open(STDOUT, "wb", closefd=False)  # noqa: SIM115 - a descriptor, open to the end
    sys.stdout = _Output(output, encoding="utf-8", line_buffering=output.isatty())
    errors = open(STDERR, "wb", closefd=False)  # noqa: SIM115
    sys.stderr = _Escaping(errors, encoding="utf-8", errors="backslashreplace", line_buffering=True)


def discard_unwritten() -> None:
    """Gives up what can't be written, which would be tried again at exit."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, OutputError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def print_error(error: object) -> None:
    """Prints it on standard error; where that takes nothing, the exit code has to do."""
    with suppress(OSError):
        print(printable(str(error)), file=sys.stderr)


def printable(text: str) -> str:
    """A text that may hold names of files: some are no text, and some not in the system's encoding."""
    return text.encode(errors=sys.getfilesystemencodeerrors()).decode(errors="backslashreplace")


class _Escaping(TextIOWrapper):
    """Writes control characters out where it is a terminal, which would obey them."""

    def write(self, text: str, /) -> int:
        return super().write(without_controls(text) if self.isatty() else text)


class _Output(_Escaping):
    """Raises OutputError where nothing can be written, and BrokenPipeError where nobody reads any more."""

    def write(self, text: str, /) -> int:
        with _refusal():
            return super().write(text)

    def flush(self) -> None:
        with _refusal():
            super().flush()


@contextmanager
def _refusal() -> Generator[None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputError(f"Standard output can't be written ({reason(error)}).") from None
