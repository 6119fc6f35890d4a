"""Reads a source's text in the encodings that spreadsheets, sites and editors write."""

from __future__ import annotations

import codecs
import re
from pathlib import Path

from bot.errors import InputError, reason

MAX_BYTES = 50 * 1024 * 1024
"""No FAQ comes near it; a database that was named by mistake is not read."""
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""The byte order marks that files begin with. UTF-32's begins with UTF-16's."""
_CHARSET = re.compile(rb"""<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)""", re.IGNORECASE)


def read_source(path: Path) -> str:
    """Returns the text of a file without its byte order mark, its line ends unified. Raises InputError."""
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise InputError(f"{path} can't be read ({reason(error)}).") from error
    if len(data) > MAX_BYTES:
        raise InputError(f"{path} is larger than {MAX_BYTES // 1024**2} MB.")
    return _decoded(path, data).replace("\r\n", "\n").replace("\r", "\n")


def _decoded(path: Path, data: bytes) -> str:
    encodings = [encoding for mark, encoding in _MARKS if data.startswith(mark)][:1]
    if not encodings:
        if b"\0" in data[:4096]:
            encodings = _without_mark(data)
        else:
            charset = _CHARSET.search(data[:4096])
            # Windows-1252 is what spreadsheets write in the West. It has no byte that Latin-1 lacks.
            encodings = ["utf-8", *([charset[1].decode("ascii")] if charset else []), "cp1252", "latin-1"]
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    raise InputError(f"{path} is no text. Save it as CSV, Markdown, HTML, JSON or TOML in UTF-8.")


def _without_mark(data: bytes) -> list[str]:
    """Returns UTF-16 if every other byte is mostly zero, as in ASCII text; nothing for other binary data."""
    sample = data[:4096]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if odd > 4 * max(even, 1) and odd > len(sample) // 5:
        return ["utf-16-le"]
    if even > 4 * max(odd, 1) and even > len(sample) // 5:
        return ["utf-16-be"]
    return []
