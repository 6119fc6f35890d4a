"""The documents that topics are based on, with their headings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any, cast

from bot.knowledge.lined_toml import LoadedToml
from bot.knowledge.model import Document
from bot.knowledge.schema import DocumentEntry
from bot.knowledge.textfile import Defect, quoted

Documents = Mapping[str, Document | None]
"""By id. None means that the document is listed, but its sections can't be read."""


def add_documents(documents: dict[str, Document | None], loaded: LoadedToml, key: str) -> Iterator[Defect]:
    """Adds the valid entries below `key` to `documents`. Reports duplicates."""
    entries = (loaded.values or {}).get(key, [])
    for index, entry in enumerate(cast("list[Any]", entries) if isinstance(entries, list) else []):
        if not isinstance(entry, dict):
            continue
        values = cast("dict[str, Any]", entry)
        document_id, sections = _text(values.get("id")), _sections(values)
        if document_id in documents:
            what = f"{quoted(document_id)} is already another document's id."
            yield Defect(loaded.line((key, index, "id")), what, "List it once, or give each its own.")
        for heading, count in Counter(sections or ()).items():
            if count > 1:
                what = f"The section {quoted(heading)} is listed twice."
                yield Defect(loaded.line((key, index, "sections")), what, "List each section once.")
        if document_id:
            document = Document(document_id, _text(values.get("title")), tuple(sections or ()))
            documents.setdefault(document_id, None if sections is None else document)


def _sections(entry: Mapping[str, Any]) -> list[str] | None:
    """Returns the headings. None if they can't be read: they may be under a misspelt key."""
    if "sections" not in entry:
        return [] if entry.keys() <= DocumentEntry.model_fields.keys() else None
    sections = entry["sections"]
    if not isinstance(sections, list):
        return None
    headings = [_text(heading) for heading in cast("list[Any]", sections)]
    return headings if all(headings) else None


def _text(value: Any) -> str:
    """Returns the value as text on one line. Empty if it isn't text."""
    return " ".join(value.split()) if isinstance(value, str) else ""
