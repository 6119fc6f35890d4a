"""Reads a source in the encodings that spreadsheets, websites and editors write."""

from __future__ import annotations

import codecs
import re
from pathlib import Path
from typing import NamedTuple

from bot.errors import InputError, reason

MAX_BYTES = 50 * 1024 * 1024
"""Larger than any FAQ. Prevents reading a database by mistake."""
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""The byte order marks. UTF-32's begins with UTF-16's."""
_GUESS = "cp1252"
"""The encoding that spreadsheets use in Western languages."""
_GUESS_NOTE = (
    "The file is not in UTF-8 and was read as Windows-1252. "
    "If letters look wrong, name its encoding, such as --encoding cp1251."
)
_CHARSET = re.compile(rb"""<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)""", re.IGNORECASE)


class SourceText(NamedTuple):
    """The text of a file. `note` says which encoding was guessed."""

    text: str
    note: str = ""


def read_source(path: Path, encoding: str | None = None) -> SourceText:
    """Returns the text of a file, without a byte order mark and with unified line ends. Raises InputError."""
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise InputError(f"{path} can't be read ({reason(error)}).") from error
    if len(data) > MAX_BYTES:
        raise InputError(f"{path} is larger than {MAX_BYTES // 1024**2} MB.")
    text, note = _decoded(path, data) if encoding is None else _decoded_as(path, data, encoding)
    return SourceText(text.replace("\r\n", "\n").replace("\r", "\n"), note)


def _decoded(path: Path, data: bytes) -> SourceText:
    encodings = [encoding for mark, encoding in _MARKS if data.startswith(mark)][:1]
    if not encodings:
        if b"\0" in data[:4096]:
            encodings = _without_mark(data)
        else:
            charset = _CHARSET.search(data[:4096])
            encodings = ["utf-8", *([charset[1].decode("ascii")] if charset else []), _GUESS]
    for encoding in encodings:
        try:
            return SourceText(data.decode(encoding), _GUESS_NOTE if encoding == _GUESS else "")
        except (UnicodeDecodeError, LookupError):
            continue
    if _GUESS in encodings:
        raise InputError(
            f"{path} is not in UTF-8: see line {_first_line_not_utf_8(data)}. "
            "Save it in UTF-8, or name its encoding, such as --encoding cp1251."
        )
    raise InputError(f"{path} is not a text file. Save it as CSV, Markdown, HTML, JSON or TOML in UTF-8.")


def _decoded_as(path: Path, data: bytes, encoding: str) -> SourceText:
    try:
        return SourceText(data.decode(encoding).removeprefix("\ufeff"))
    except LookupError:
        raise InputError(f"There is no encoding {encoding}. Examples are utf-8, cp1252 and cp1251.") from None
    except UnicodeError as error:
        start = error.start if isinstance(error, UnicodeDecodeError) else 0
        line = data.count(b"\n", 0, start) + 1
        raise InputError(f"{path} is not in {encoding}: see line {line}.") from error


def _first_line_not_utf_8(data: bytes) -> int:
    try:
        data.decode()
    except UnicodeDecodeError as error:
        return data.count(b"\n", 0, error.start) + 1
    return 1


def _without_mark(data: bytes) -> list[str]:
    """Returns UTF-16 if every other byte is mostly zero, as in ASCII text. None for other binary data."""
    sample = data[:4096]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if odd > 4 * max(even, 1) and odd > len(sample) // 5:
        return ["utf-16-le"]
    if even > 4 * max(odd, 1) and even > len(sample) // 5:
        return ["utf-16-be"]
    return []
