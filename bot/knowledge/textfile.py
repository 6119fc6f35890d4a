"""Reads text files of people, and reports everything that is wrong with them, by line."""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from bot.errors import reason

MAX_BYTES = 256 * 1024
"""The maximum size in bytes. Topics are far smaller."""
MAX_QUOTED = 80
"""The maximum number of characters of a text that an error message quotes."""

# Characters that YAML doesn't accept as text; line ends that only YAML knows, because editors would count
# lines differently; U+FFFD, which programs write after a wrong encoding; and characters that change the
# direction of the text after them.
_UNPRINTABLE = re.compile(
    "[^\\t\\n\\x20-\\x7e\\xa0-\\u2027\\u202f-\\u2065\\u206a-\\ud7ff\\ue000-\\ufffc\\U00010000-\\U0010ffff]"
)
_CONFLICT = re.compile(r"(?:<{7}|\|{7}|>{7})(?: |$)")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_BLANK_LETTERS = frozenset("\u115f\u1160\u2800\u3164\uffa0")
"""Letters and a symbol that are invisible."""
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


class Defect(NamedTuple):
    """An error in a text: its line, what is wrong, and how to correct it."""

    line: int
    what: str
    remedy: str


class UnreadableError(Exception):
    """A file isn't text that can be read."""

    def __init__(self, line: int, what: str, remedy: str) -> None:
        self.defect = Defect(line, what, remedy)
        super().__init__(what)


def quoted(text: str) -> str:
    """Quotes a part of a file for an error message, shortened if it is long."""
    return f"`{text if len(text) <= MAX_QUOTED else text[:MAX_QUOTED] + '…'}`"


def read_text(path: Path) -> str:
    """Returns the text of a file, without a byte order mark and with unified line ends.

    Raises UnreadableError.
    """
    data = _read_bytes(path)
    if data.startswith(_UTF_16):
        raise UnreadableError(1, "The file is in UTF-16.", "Save it in the encoding UTF-8.")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = error.object[: error.start]  # it may lack the byte order mark
        raise UnreadableError(
            before.count(b"\n") + 1,
            f"There is a character that is not UTF-8 (byte 0x{error.object[error.start]:02X}).",
            "Save the file in the encoding UTF-8 and retype the character.",
        ) from error
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if broken := _UNPRINTABLE.search(text):
        raise UnreadableError(*_unprintable(text.count("\n", 0, broken.start()) + 1, broken[0]))
    for number, line in outside_code(text):
        if _CONFLICT.match(line):
            raise UnreadableError(*conflict(number))
    return text


def conflict(line: int) -> Defect:
    """Returns the defect if a line is left over from a merge."""
    return Defect(
        line,
        "There is a conflict marker of a merge.",
        "Keep one of the two versions, and remove the lines of <, =, | and >.",
    )


def is_half_conflict(line: str) -> bool:
    """Whether a line is the middle of a merge conflict. In Markdown, it may underline a heading."""
    return re.fullmatch(r"={7}\s*", line) is not None


def outside_code(text: str) -> Iterator[tuple[int, str]]:
    """Yields the lines with their numbers, without code blocks and their fences."""
    lines = text.split("\n")
    number = 1
    for first, last in (*code_blocks(lines), (len(lines) + 1, None)):
        yield from enumerate(lines[number - 1 : first - 1], number)
        number = len(lines) + 1 if last is None else last + 1


def open_fence(text: str) -> int | None:
    """Returns the line of the fence of an unclosed code block. None if there is none."""
    return next((first for first, last in code_blocks(text.split("\n")) if last is None), None)


def code_blocks(lines: Sequence[str]) -> Iterator[tuple[int, int | None]]:
    """Yields the first and last line of each code block. None if it is never closed."""
    fence, first = "", 0
    for number, line in enumerate(lines, 1):
        found = _FENCE.match(line)
        if found and not fence:
            fence, first = found[1], number
        elif found and found[1].startswith(fence) and not line.strip().strip(fence[0]):
            yield first, number
            fence = ""
    if fence:
        yield first, None


def shows_something(text: str, *, marks: bool = False) -> bool:
    """Whether a text has a visible letter, digit or picture. With `marks`, any visible character."""
    kinds = (unicodedata.category(character) for character in text if character not in _BLANK_LETTERS)
    return any(kind[0] in "LN" or kind == "So" or (marks and kind[0] in "PS") for kind in kinds)


def printable(text: str) -> tuple[str, bool]:
    """Returns a text without control characters, and whether it had any."""
    kept = _UNPRINTABLE.sub("", text)
    return kept, kept != text


def unprintable(line: int, value: str) -> Iterator[Defect]:
    """Returns the defect if a value has an escape of a control character."""
    if broken := _UNPRINTABLE.search(value):
        yield _unprintable(line, broken[0])


def _unprintable(line: int, character: str) -> Defect:
    return Defect(
        line,
        f"There is a character that can't be shown (U+{ord(character):04X}).",
        "Remove it, or type the text again.",
    )


def _read_bytes(path: Path) -> bytes:
    try:
        if path.exists() and not path.is_file():
            raise UnreadableError(1, "This is not an ordinary file.", "Remove it from the content folder.")
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise UnreadableError(
            1, f"The file can't be read ({reason(error)}).", "Allow reading it, or remove it."
        ) from error
    if len(data) > MAX_BYTES:
        raise UnreadableError(
            1, f"The file is larger than {MAX_BYTES // 1024} KB.", "A topic is a few paragraphs: split it."
        )
    return data
