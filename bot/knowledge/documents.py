"""documents.toml: the documents that topics rest on, known by their headings."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, cast

from pydantic import ValidationError

from bot.errors import Problem
from bot.knowledge.lined_yaml import Location
from bot.knowledge.model import Document
from bot.knowledge.schema import DocumentEntry, DocumentList, explain
from bot.knowledge.textfile import Defect, UnreadableError, quoted, read_text, unprintable

_TABLE = re.compile(r"^[ \t]*\[\[\s*document\s*\]\]", re.MULTILINE)
_POSITION = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")


Documents = Mapping[str, Document | None]
"""By id; None stands for a document that is listed, but whose sections can't be told."""


def read_documents(path: Path) -> tuple[Documents | None, list[Problem]]:
    """What is sound in the file, and whatever is wrong with it. None: no document can be told."""
    try:
        text = read_text(path)
    except UnreadableError as error:
        return None, [Problem(path, *error.defect)]
    try:
        values = tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # TOMLDecodeError, a number too long, a nesting too deep
        return None, [Problem(path, *_syntax_error(text, error))]
    defects = list(_unprintable(values, (), lambda location: _line(text, location)))
    try:
        DocumentList.model_validate(values)
    except ValidationError as error:
        defects += explain(error, DocumentList, lambda location: _line(text, location))
    documents: dict[str, Document | None] | None = None
    entries = values.get("document", None if defects else [])  # their name may be misspelt
    if isinstance(entries, list):
        documents = {}
        defects += _add(cast("list[Any]", entries), documents, lambda location: _line(text, location))
    return documents, [Problem(path, *defect) for defect in defects]


def _unprintable(value: Any, location: Location, line: Callable[[Location], int]) -> Iterator[Defect]:
    """Tells which texts have a character that can't be shown, written as an escape."""
    match value:
        case str():
            yield from unprintable(line(location), value)
        case dict():
            for key, member in cast("dict[str, Any]", value).items():
                yield from unprintable(line(location), key)
                yield from _unprintable(member, (*location, key), line)
        case list():
            for index, member in enumerate(cast("list[Any]", value)):
                yield from _unprintable(member, (*location, index), line)
        case _:
            pass


def _add(
    entries: Sequence[Any], documents: dict[str, Document | None], line: Callable[[Location], int]
) -> Iterator[Defect]:
    """Adds what is sound in the entries to `documents`, and tells what is there twice."""
    for index, entry in enumerate(entries):
        if not isinstance(entry, dict):
            continue
        values = cast("dict[str, Any]", entry)
        document_id, sections = _text(values.get("id")), _sections(values)
        if document_id in documents:
            what = f"{quoted(document_id)} is already another document's id."
            yield Defect(line(("document", index, "id")), what, "Give each its own.")
        for heading, count in Counter(sections or ()).items():
            if count > 1:
                what = f"The section {quoted(heading)} is listed twice."
                yield Defect(line(("document", index, "sections")), what, "List each section once.")
        if document_id:
            document = Document(document_id, _text(values.get("title")), tuple(sections or ()))
            documents.setdefault(document_id, None if sections is None else document)


def _sections(entry: Mapping[str, Any]) -> list[str] | None:
    """The headings, None where they can't be told: they may stand under a key that is misspelt."""
    if "sections" not in entry:
        return [] if entry.keys() <= DocumentEntry.model_fields.keys() else None
    sections = entry["sections"]
    if not isinstance(sections, list):
        return None
    headings = [_text(heading) for heading in cast("list[Any]", sections)]
    return headings if all(headings) else None


def _text(value: Any) -> str:
    """A text on one line; nothing where it is none."""
    return " ".join(value.split()) if isinstance(value, str) else ""


def _syntax_error(text: str, error: Exception) -> Defect:
    message = str(error)
    position = _POSITION.search(message)
    if position is None:
        return Defect(
            1, "The file holds something that TOML can't.", "Keep to [[document]], id, title, sections."
        )
    line = int(position[1]) if position[1] else text.rstrip().count("\n") + 1
    reason = message[: position.start()].rstrip(".")
    return Defect(
        line,
        f"The file is not valid TOML ({reason}).",
        'Write `key = "text"` and `key = ["one", "two"]` below each [[document]].',
    )


def _line(text: str, location: Location) -> int:
    """Where a value stands. The TOML library tells no lines: it is looked for below its [[document]]."""
    starts = [table.start() for table in _TABLE.finditer(text)]
    start, end = 0, len(text)
    keys = [part for part in location if isinstance(part, str)]
    if len(location) > 1 and isinstance(location[1], int) and location[1] < len(starts):
        start, end = [*starts, len(text)][location[1] : location[1] + 2]
    key = re.compile(rf"^[ \t]*[\"']?{re.escape(keys[-1])}[\"']?[ \t]*=", re.MULTILINE) if keys else None
    found = key.search(text, start, end) if key else None
    position = found.end() if found else start
    return text.count("\n", 0, position) + 1
