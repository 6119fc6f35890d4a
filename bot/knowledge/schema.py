"""What the files of a content folder may say, and how to tell an editor that one says something else."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    StringConstraints,
    ValidationError,
)
from pydantic_core import ErrorDetails
from rapidfuzz import fuzz, process

from bot.knowledge.lined_yaml import Location
from bot.knowledge.textfile import Defect, quoted

MAX_TITLE = 100
"""Characters: a title is an autocomplete choice, and Discord gives those a hundred."""
MAX_NAME = 100
"""Characters of an alias or a keyword: they stand where titles stand."""
MAX_QUESTION = 4000
"""Characters: nobody can type a longer one into Discord."""
MAX_SUMMARY = 1500
"""Characters: with the title, the source and buttons it stays inside a message's 4000 (Components V2)."""
MAX_DETAILS = 3500
"""Characters: under the title they fill a message of their own, of at most 4000 (Components V2)."""
MAX_ID = 60
"""Characters of a topic's id: a button's custom_id holds it among other things, and ends at 100."""

_ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
_EXPLANATIONS = {
    "missing": ("{name} is missing.", "Add `{key}: ...`."),
    "empty": ("{name} is empty.", "Fill it in, or remove it if it is optional."),
    "string_too_short": ("{name} is empty.", "Fill it in, or remove it if it is optional."),
    "string_too_long": ("{name} has {length} characters, {max_length} at most.", "Shorten it."),
    "string_pattern_mismatch": (
        "{name} is no id.",
        "An id has small letters a-z and digits, with hyphens between: hope-probe.",
    ),
    "list instead of text": ("{name} is a list.", "Write a single text there."),
    "group instead of text": (
        "{name} reads as a key with a value.",
        "Put a text that holds a colon in quotes.",
    ),
    "string_type": ("{name} reads as a number, a date or yes/no instead of text.", "Put it in quotes."),
    "list_type": ("{name} is not a list.", "Write {shape}."),
    "bool_type": ("{name} is neither true nor false.", "Write true or false."),
    "model_type": ("{name} is no group of keys.", "Write {shape}."),
}
"""What pydantic's error types mean to an editor, and how to mend it."""
_SHAPES = {
    "source": "{document: the document's id, section: its heading}",
    "document": "[[document]] and below it id, title and sections",
}
_LIST = "[one, two], or a line `- one` for each entry"


def is_id(text: str) -> bool:
    """Whether `text` may be a topic's id."""
    return len(text) <= MAX_ID and re.fullmatch(_ID_PATTERN, text) is not None


def _on_one_line(text: str) -> str:
    return " ".join(text.split())


def _as_list(value: Any) -> Any:
    return [value] if isinstance(value, dict) else value


_ONE_LINE = AfterValidator(_on_one_line)

Id = Annotated[str, StringConstraints(max_length=MAX_ID, pattern=_ID_PATTERN)]
Text = Annotated[str, StringConstraints(min_length=1), _ONE_LINE]
Title = Annotated[str, StringConstraints(min_length=1, max_length=MAX_TITLE), _ONE_LINE]
Name = Annotated[str, StringConstraints(min_length=1, max_length=MAX_NAME), _ONE_LINE]
Question = Annotated[str, StringConstraints(min_length=1, max_length=MAX_QUESTION), _ONE_LINE]


class _Strict(BaseModel):
    model_config = ConfigDict(strict=True, extra="forbid", str_strip_whitespace=True)


class SourceEntry(_Strict):
    """A section of a document, as a topic file names it."""

    document: Text
    section: Text


class TopicHeader(_Strict):
    """The front matter of a topic in any language."""

    title: Title
    aliases: list[Name] = []
    keywords: list[Name] = []
    questions: list[Question] = []


class BaseHeader(TopicHeader):
    """The front matter of a topic in the base language, with what holds for every language."""

    related: list[Text] = []
    source: Annotated[list[SourceEntry], BeforeValidator(_as_list)] = []
    former_ids: list[Id] = []


class TranslationHeader(TopicHeader):
    """The front matter of a topic in another language."""

    translates: Text = ""
    """The fingerprint of the English file that it was made from."""
    reviewed: bool = True
    """Whether a speaker of the language has read it."""


class DocumentEntry(_Strict):
    """A document, as documents.toml lists it."""

    id: Id
    title: Title
    sections: list[Text] = []


class DocumentList(_Strict):
    """All of documents.toml."""

    document: list[DocumentEntry] = []


def explain(
    error: ValidationError, schema: type[BaseModel], line: Callable[[Location], int]
) -> Iterator[Defect]:
    """Pydantic's findings in an editor's words. `line` tells where a value stands."""
    for details in error.errors(include_url=False):
        location = details["loc"]
        if details["type"] == "extra_forbidden":
            what, remedy = _unknown_key(location, schema)
        else:
            what, remedy = _EXPLANATIONS.get(
                _kind(details), ("{name} is not right.", "Compare it with other files.")
            )
        value = details["input"]
        facts = {
            "name": _name(location),
            "key": location[-1] if location else "",
            "shape": _SHAPES.get(
                next((part for part in reversed(location) if isinstance(part, str)), ""), _LIST
            ),
            "length": len(value) if isinstance(value, str) else 0,
            **details.get("ctx", {}),
        }
        yield Defect(line(location), what.format(**facts), remedy.format(**facts))


def _kind(details: ErrorDetails) -> str:
    value = details["input"]
    if value is None:
        return "empty"
    if details["type"] == "string_type" and isinstance(value, list):
        return "list instead of text"
    if details["type"] == "string_type" and isinstance(value, dict):
        return "group instead of text"
    return details["type"]


def _name(location: Location) -> str:
    """A value as its editor knows it: `aliases`, entry 2."""
    return ", ".join(f"entry {part + 1}" if isinstance(part, int) else quoted(part) for part in location)


def _unknown_key(location: Location, schema: type[BaseModel]) -> tuple[str, str]:
    key = str(location[-1])
    if schema is TranslationHeader and key in BaseHeader.model_fields:
        return (
            "{name} has no place in a translation.",
            "Remove it: the English file has it for every language.",
        )
    if schema is BaseHeader and key in TranslationHeader.model_fields:
        return "{name} has no place in the base language.", "Remove it: it belongs in translations alone."
    known = list(
        {"source": SourceEntry, "document": DocumentEntry}.get(str(location[0]), schema).model_fields
    )
    if len(location) == 1:
        known = list(schema.model_fields)
    guess = process.extractOne(key.lower(), known, scorer=fuzz.ratio, score_cutoff=60)
    remedy = f"Did you mean `{guess[0]}`?" if guess else f"Remove it; the keys are {', '.join(known)}."
    kind = "documents.toml" if schema is DocumentList else "a topic file"
    return f"{{name}} is not a key of {kind}.", remedy
