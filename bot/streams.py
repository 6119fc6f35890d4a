"""Prints to standard output and error, also if they are closed or full."""

from __future__ import annotations

import os
import sys
from collections.abc import Generator
from contextlib import contextmanager, suppress
from io import TextIOWrapper

from bot.errors import OutputError, reason, without_controls

STDIN, STDOUT, STDERR = range(3)


def open_streams() -> None:
    """Makes both accept every script, and raise an error with a reason if they can't be written to."""
    for descriptor, unusable in ((STDIN, os.O_WRONLY), (STDOUT, os.O_RDONLY), (STDERR, os.O_RDONLY)):
        try:
            os.fstat(descriptor)
        except OSError:  # closed: keep its number from the next file that is opened
            os.open(os.devnull, unusable)
    output = open(STDOUT, "wb", closefd=False)  # noqa: SIM115 - a descriptor, open to the end
    sys.stdout = _Output(output, encoding="utf-8", line_buffering=output.isatty())
    errors = open(STDERR, "wb", closefd=False)  # noqa: SIM115
    sys.stderr = _Escaping(errors, encoding="utf-8", errors="backslashreplace", line_buffering=True)


def discard_unwritten() -> None:
    """Discards unwritten output, which Python would try to write again at exit."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, OutputError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def print_error(error: object) -> None:
    """Prints an error to standard error. If that fails, only the exit code shows the error."""
    with suppress(OSError):
        print(printable(str(error)), file=sys.stderr)


def printable(text: str) -> str:
    """Returns a text with file names in a form that every encoding can print."""
    return text.encode(errors=sys.getfilesystemencodeerrors()).decode(errors="backslashreplace")


def print_data(text: str) -> None:
    """Prints data for programs unchanged. For a terminal, escapes it."""
    if isinstance(sys.stdout, _Output) and not sys.stdout.isatty():
        sys.stdout.write_as_it_is(text)
    else:
        print(text, end="")


class _Escaping(TextIOWrapper):
    """Escapes control characters, which affect a terminal. A file or a pipe may be shown on one later."""

    def write(self, text: str, /) -> int:
        return super().write(without_controls(text))


class _Output(_Escaping):
    """Raises OutputError if it can't be written to, and BrokenPipeError if its reader has ended."""

    def write(self, text: str, /) -> int:
        with _refusal():
            return super().write(text)

    def write_as_it_is(self, text: str) -> None:
        with _refusal():
            TextIOWrapper.write(self, text)

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
