"""Files that people write: read as text, with whatever is wrong with them said line by line."""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from bot.errors import reason

MAX_BYTES = 256 * 1024
"""The largest file that is read, in bytes. Topics are far smaller."""
MAX_QUOTED = 80
"""Characters of a text that a message repeats."""

# What YAML doesn't take for text; line ends that only YAML knows, so that no editor counts lines as it does;
# U+FFFD, which programs write where an encoding went wrong; and characters that change the direction of all
# that follows.
_UNPRINTABLE = re.compile(
    "[^\\t\\n\\x20-\\x7e\\xa0-\\u2027\\u202f-\\u2065\\u206a-\\ud7ff\\ue000-\\ufffc\\U00010000-\\U0010ffff]"
)
_CONFLICT = re.compile(r"(?:<{7}|\|{7}|>{7})(?: |$)")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_BLANK_LETTERS = frozenset("\u115f\u1160\u2800\u3164\uffa0")
"""Letters and a sign that look like nothing."""
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


class Defect(NamedTuple):
    """Something wrong with a text: the line that it is on, what it is, how to mend it."""

    line: int
    what: str
    remedy: str


class UnreadableError(Exception):
    """A file is no text that can be worked with."""

    def __init__(self, line: int, what: str, remedy: str) -> None:
        self.defect = Defect(line, what, remedy)
        super().__init__(what)


def quoted(text: str) -> str:
    """A piece of a file as it stands in a message: marked, and cut where it is long."""
    return f"`{text if len(text) <= MAX_QUOTED else text[:MAX_QUOTED] + '…'}`"


def read_text(path: Path) -> str:
    """The text of a file, its byte order mark dropped and its line ends unified. Raises UnreadableError."""
    data = _read_bytes(path)
    if data.startswith(_UTF_16):
        raise UnreadableError(1, "The file is in UTF-16.", "Save it in the encoding UTF-8.")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = error.object[: error.start]  # what utf-8-sig complains of may lack the byte order mark
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
    """Returns the defect of a line that a merge left behind."""
    return Defect(
        line,
        "There is a conflict marker of a merge.",
        "Keep one of the two versions, and remove the lines of <, =, | and >.",
    )


def is_half_conflict(line: str) -> bool:
    """Whether a line is the middle of a merge's conflict. In Markdown it may be the line under a heading."""
    return re.fullmatch(r"={7}\s*", line) is not None


def outside_code(text: str) -> Iterator[tuple[int, str]]:
    """Yields the lines of a text with their numbers, but for blocks of code and their fences."""
    lines = text.split("\n")
    number = 1
    for first, last in (*code_blocks(lines), (len(lines) + 1, None)):
        yield from enumerate(lines[number - 1 : first - 1], number)
        number = len(lines) + 1 if last is None else last + 1


def open_fence(text: str) -> int | None:
    """Returns the line of the fence of a block of code that is never closed, None if there is none."""
    return next((first for first, last in code_blocks(text.split("\n")) if last is None), None)


def code_blocks(lines: Sequence[str]) -> Iterator[tuple[int, int | None]]:
    """Yields the first and the last line of each block of code. None: it is never closed."""
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
    """Whether a text has a letter, a digit or a picture that isn't blank; with `marks`, any visible sign."""
    kinds = {unicodedata.category(character) for character in text if character not in _BLANK_LETTERS}
    return any(kind[0] in "LN" or kind == "So" or (marks and kind[0] in "PS") for kind in kinds)


def printable(text: str) -> tuple[str, bool]:
    """Returns a text without the characters that can't be shown, and whether it had any."""
    kept = _UNPRINTABLE.sub("", text)
    return kept, kept != text


def unprintable(line: int, value: str) -> Iterator[Defect]:
    """Tells what is wrong with a value in which a character that can't be shown is written as an escape."""
    if broken := _UNPRINTABLE.search(value):
        yield _unprintable(line, broken[0])


def _unprintable(line: int, character: str) -> Defect:
    return Defect(
        line,
        f"There is a character that can't be shown (U+{ord(character):04X}).",
        "Remove it or retype what stood there.",
    )


def _read_bytes(path: Path) -> bytes:
    try:
        if path.exists() and not path.is_file():
            raise UnreadableError(1, "This is no ordinary file.", "Remove it from the content folder.")
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
