"""Defines the errors that Falak raises on purpose.

FalakError
├── ContentError     the content folder has problems, which it lists
├── SettingsError    the environment has problems, which it lists
├── InputError       a command line argument or an input file can't be used
├── OutputError      standard output, or a file, can't be written to
├── RefusalError     Discord refuses the bot: token, intents
└── UnavailableError the database is unavailable or too slow
    └── ReadFailedError  a read from the database failed

bot.knowledge.textfile raises UnreadableError for a file that isn't text. It becomes one of a ContentError's
problems.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

_CONTROLS = {code: f"\\x{code:02x}" for code in (*range(0x20), *range(0x7F, 0xA0))} | {
    code: f"\\u{code:04x}" for code in (0x2028, 0x2029, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
}
"""Control characters, which terminals obey, and characters that change the direction of text."""
_IN_A_TEXT = {code: escape for code, escape in _CONTROLS.items() if chr(code) not in "\n\t"}


def on_one_line(text: str) -> str:
    """Escapes the line ends and other control characters of a text."""
    return text.translate(_CONTROLS)


def without_controls(text: str) -> str:
    """Escapes the control characters of a text, except line ends and tabs."""
    return text.translate(_IN_A_TEXT)


def reason(error: OSError) -> str:
    """Returns the reason of a system error, worded for the middle of a sentence."""
    return (error.strerror or str(error)).lower()


class FalakError(Exception):
    """The base class. Its text tells an operator or editor what to do."""


class Problem(NamedTuple):
    """A problem of the content: where, what, and how to correct it."""

    path: Path
    line: int
    """0 for a folder."""
    what: str
    remedy: str

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}" if self.line else f"{self.path}"
        return on_one_line(f"{place}: {self.what} {self.remedy}")


class ContentError(FalakError):
    """The content folder can't be used. `problems` lists everything that is wrong with it."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))


class SettingsError(FalakError):
    """The environment can't be used. `problems` names each key."""

    def __init__(self, problems: Sequence[str]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(self.problems))


class InputError(FalakError):
    """An argument or a file given to the command line can't be used. The text is one line."""

    def __init__(self, text: str) -> None:
        super().__init__(on_one_line(text))


class OutputError(FalakError):
    """Standard output is closed, or its disk is full."""


class RefusalError(FalakError):
    """Discord refused the bot. Only the operator can solve that."""


class UnavailableError(FalakError):
    """The database is unavailable or too slow.

    Nothing was read. A change wasn't saved, or it was saved and only the database's answer was too late.
    """


class ReadFailedError(UnavailableError):
    """The database is unavailable while reading. Nothing had to be saved."""
