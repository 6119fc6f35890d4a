"""documents.toml: the documents that topics rest on, known by their headings."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from pydantic import ValidationError

from bot.errors import Problem
from bot.knowledge.lined_yaml import Location
from bot.knowledge.model import Document
from bot.knowledge.schema import DocumentList, explain
from bot.knowledge.textfile import Defect, UnreadableError, read_text

_TABLE = re.compile(r"^[ \t]*\[\[\s*document\s*\]\]", re.MULTILINE)
_POSITION = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")


def read_documents(path: Path) -> tuple[dict[str, Document] | None, list[Problem]]:
    """The documents by id, None where they can't be told, and whatever is wrong with the file."""
    try:
        text = read_text(path)
    except UnreadableError as error:
        return None, [Problem(path, *error.defect)]
    try:
        entries = DocumentList.model_validate(tomllib.loads(text)).document
    except ValidationError as error:
        found = explain(error, DocumentList, lambda location: _line(text, location))
        return None, [Problem(path, *defect) for defect in found]
    except (ValueError, RecursionError) as error:  # TOMLDecodeError, a number too long, a nesting too deep
        return None, [Problem(path, *_syntax_error(text, error))]
    documents: dict[str, Document] = {}
    defects: list[Defect] = []
    for index, entry in enumerate(entries):
        if entry.id in documents:
            line = _line(text, ("document", index, "id"))
            defects.append(
                Defect(line, f"`{entry.id}` is already another document's id.", "Give each its own.")
            )
        for heading in sorted({heading for heading in entry.sections if entry.sections.count(heading) > 1}):
            line = _line(text, ("document", index, "sections"))
            defects.append(
                Defect(line, f"The section `{heading}` is listed twice.", "List each section once.")
            )
        documents.setdefault(entry.id, Document(entry.id, entry.title, tuple(entry.sections)))
    return documents, [Problem(path, *defect) for defect in defects]


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
