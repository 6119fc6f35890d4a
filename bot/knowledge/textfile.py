"""Files that people write: read as text, with whatever is wrong with them said line by line."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from bot.errors import reason

MAX_BYTES = 256 * 1024
"""Of a file: no topic comes near it, and a film in the wrong folder is not read."""
MAX_QUOTED = 80
"""Characters of a text that a message repeats."""

# What YAML doesn't take for text; line ends that only YAML knows, so that no editor counts lines as it does;
# U+FFFD, which programs write where an encoding went wrong; and characters that change the direction of all
# that follows.
_UNPRINTABLE = re.compile(
    "[^\\t\\n\\x20-\\x7e\\xa0-\\u2027\\u202f-\\u2065\\u206a-\\ud7ff\\ue000-\\ufffc\\U00010000-\\U0010ffff]"
)
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
    return text


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
