"""Recognises by its name which part of a topic a column or key contains."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

QUESTION, ANSWER, TITLE, NAME, COMMAND = "question", "answer", "title", "name", "command"
ALIASES, QUESTIONS, CATEGORY, TOPIC, TAGS = "aliases", "questions", "category", "topic", "tags"
LINK, LINK_LABEL, IMAGE, IMAGE_ALT, EMBED = "link", "link_label", "image", "image_alt", "embed"

_NAMES: dict[str, str] = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
_FIELDS = {" ".join(name.split()): field for field, names in _NAMES.items() for name in names.split(",")}
_FILLERS = frozenset(
    "faq the a an text full short long your our customer user example common official in en english de ar ru "
    "column field content body optional s".split()
)
"""Additional words that a header may have: "FAQ question", "answer text"."""
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_REMARK = re.compile(r"\([^)]*\)|\[[^\]]*\]")


def field_of(header: str) -> str | None:
    """Returns the field that a header means, in any case and spelling. None for an unknown header."""
    bare = _CAMEL.sub(" ", _REMARK.sub(" ", header) if _REMARK.sub("", header).strip() else header)
    words = " ".join(re.findall(r"[^\W_]+", bare)).casefold().split()
    if found := _FIELDS.get(" ".join(words)):
        return found
    telling = [word for word in words if word not in _FILLERS and not word.isdigit()]
    return _FIELDS.get(" ".join(telling)) if telling else None


def fields_of(headers: Iterable[str]) -> dict[str, str]:
    """Returns the field of each header that has one."""
    found = {header: field for header in headers if (field := field_of(header))}
    known = set(found.values())
    for header, field in list(found.items()):
        if field == TOPIC:
            is_heading = known.isdisjoint((TITLE, QUESTION)) or CATEGORY in known
            found[header] = TITLE if is_heading else CATEGORY
        elif field == TAGS and known.isdisjoint((CATEGORY, TOPIC)):
            found[header] = CATEGORY
        elif field == TAGS:
            del found[header]
    return found


def by_field(record: Mapping[str, object], fields: Mapping[str, str]) -> Iterator[tuple[str, object]]:
    """Yields each field with its value in a record, in the record's order."""
    for key, value in record.items():
        if key in fields:
            yield fields[key], value
