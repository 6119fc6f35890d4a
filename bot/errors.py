"""Every error that Falak raises on purpose.

FalakError
├── ContentError     the content folder has problems; carries all of them
├── SettingsError    the environment has problems; carries all of them
├── InputError       a command line argument or an input file can't be used
├── OutputError      standard output takes nothing
├── RefusalError     Discord would not have us: token, intents
└── UnavailableError the database can't be reached, or not in time
    └── UnshownError     to read from

A file of the content that is no text is an UnreadableError (bot.knowledge.textfile). It never leaves the
reading of the folder, which makes it one of a ContentError's problems.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

_CONTROLS = {code: f"\\x{code:02x}" for code in (*range(0x20), *range(0x7F, 0xA0))} | {
    code: f"\\u{code:04x}" for code in (0x2028, 0x2029, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
}
"""Control characters, which a terminal obeys, and those that change the direction of what follows."""
_IN_A_TEXT = {code: escape for code, escape in _CONTROLS.items() if chr(code) not in "\n\t"}


def on_one_line(text: str) -> str:
    """A text whose line ends and other controls are written out."""
    return text.translate(_CONTROLS)


def without_controls(text: str) -> str:
    """A text whose controls are written out, but for line ends and tabs."""
    return text.translate(_IN_A_TEXT)


def reason(error: OSError) -> str:
    """What the system has against it, as it stands inside a sentence."""
    return (error.strerror or str(error)).lower()


class FalakError(Exception):
    """The root: its text is one that an operator or editor can act on."""


class Problem(NamedTuple):
    """One thing wrong with the content: where, what, and how to mend it."""

    path: Path
    line: int
    what: str
    remedy: str

    def __str__(self) -> str:
        return on_one_line(f"{self.path}:{self.line}: {self.what} {self.remedy}")


class ContentError(FalakError):
    """The content folder can't be used as it is; `problems` lists everything that is wrong with it."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))


class SettingsError(FalakError):
    """The environment can't be used as it is; `problems` names each key."""

    def __init__(self, problems: Sequence[str]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(self.problems))


class InputError(FalakError):
    """Something that the command line was given can't be used. Its text is one line."""

    def __init__(self, text: str) -> None:
        super().__init__(on_one_line(text))


class OutputError(FalakError):
    """Standard output takes nothing: it is closed, or its disk is full."""


class RefusalError(FalakError):
    """Discord refused the bot for a reason that only the operator can remove."""


class UnavailableError(FalakError):
    """The database can't be reached, or doesn't answer in time.

    Nothing was read. Nothing was saved either, unless the answer alone was late.
    """


class UnshownError(UnavailableError):
    """There was nothing to be saved: somebody wanted to see what the database has."""
