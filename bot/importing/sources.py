"""Chooses the reader for a source, by its file type, its file name, and its content."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from bot.errors import InputError
from bot.importing.drafts import Finding, Imported, Place, Step, no_step
from bot.importing.exports import read_json, read_json_lines, read_toml
from bot.importing.folders import SUFFIXES, markdown_files, read_files
from bot.importing.pages import read_html, read_markdown
from bot.importing.source_text import read_source
from bot.importing.tables import read_table

_Reader = Callable[[str, Path, Step], Imported]
_READERS: dict[str, _Reader] = {
    **dict.fromkeys((".csv", ".tsv", ".tab"), read_table),
    **dict.fromkeys((".html", ".htm", ".xhtml"), read_html),
    **dict.fromkeys((".json",), read_json),
    **dict.fromkeys((".jsonl", ".ndjson"), read_json_lines),
    **dict.fromkeys((".toml",), read_toml),
    **dict.fromkeys(SUFFIXES, read_markdown),
}
_SPREADSHEETS = (".xlsx", ".xls", ".ods", ".numbers")
_TOPIC_KEYS = re.compile(r"\A\s*---[ \t]*\n(?:(?!---).*\n)*?(?:embed|question)[ \t]*:")
_HEADING = re.compile(
    r"^(?:#{1,6}[ \t]|<summary|\*\*.*\?|(?:Q|Question)[ \t]*\d*[:.)][ \t])|^[^\n]+\n(?:===|---)", re.MULTILINE
)


def read(source: Path, encoding: str | None = None, done: Step = no_step) -> Imported:
    """Reads a file or folder. Raises InputError if it can't be read.

    Calls `done` after each part.
    """
    try:
        return _read(source, encoding, done)
    except RecursionError:
        raise InputError(f"{source} is nested too deep to be read.") from None


def _read(source: Path, encoding: str | None, done: Step) -> Imported:
    if source.is_dir():
        files = markdown_files(source)
        if not files:
            raise InputError(
                f"The folder {source} has no Markdown files. Name a single file of another kind."
            )
        return read_files(files, source, encoding, done)
    suffix = source.suffix.lower()
    if suffix in _SPREADSHEETS:
        raise InputError(f"{source} is a spreadsheet. Save it as CSV first.")
    text, note = read_source(source, encoding)
    if not text.strip():
        raise InputError(f"{source} is empty.")
    if suffix in SUFFIXES and (_TOPIC_KEYS.match(text) or len(_HEADING.findall(text)) < 2):
        return read_files([source], source.parent, encoding, done)  # a separate topic
    result = (_READERS.get(suffix) or _guess(text))(text, source, done)
    if note:
        result.notes.insert(0, Finding(Place(source, 1), note))
    return result


def _guess(text: str) -> _Reader:
    """Returns the reader for a file whose name doesn't show its type."""
    start = text.lstrip("\ufeff \t\n")
    if start[:1] in ("{", "["):
        is_table = re.match(r"\[\[?[\w\"'. -]+\]?\][ \t]*\n", start)
        return read_toml if is_table else read_json
    if re.match(r"<(?:!doctype|html|head|body|main|div|h\d|dl|details)\b", start, re.IGNORECASE):
        return read_html
    return read_markdown if _HEADING.search(text) else read_table
