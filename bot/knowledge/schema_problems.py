"""Explains to editors why a file of a content folder doesn't match its schema."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails
from rapidfuzz import fuzz, process

from bot.knowledge.languages.tags import meant_tag
from bot.knowledge.lined_yaml import Location, Misread
from bot.knowledge.schema import (
    BaseHeader,
    CommunityFile,
    CommunityTranslationFile,
    DocumentList,
    TopicHeader,
    TranslationHeader,
)
from bot.knowledge.textfile import Defect, quoted

_NO_ADDRESS = "{name} is not an https address that people can open."
_EXPLANATIONS = {
    "missing": ("{name} is missing.", "Add `{key}: ...`."),
    "empty": ("{name} is empty.", "Fill it in, or remove it if it is optional."),
    "string_too_short": ("{name} is empty.", "Fill it in, or remove it if it is optional."),
    "string_too_long": ("{name} has {length} characters, {max_length} at most.", "Shorten it."),
    "string_pattern_mismatch": (
        "{name} is not an id.",
        "An id has small letters a-z and digits, with hyphens between: hope-probe.",
    ),
    "list instead of text": ("{name} is a list.", "Write a single text there."),
    "group instead of text": (
        "{name} reads as a key with a value.",
        "Put a text that contains a colon in quotes.",
    ),
    "string_type": ("{name} reads as a number, a date or yes/no instead of text.", "Put it in quotes."),
    "no address": (_NO_ADDRESS, "Write all of it: https://example.org/page."),
    "no https": (_NO_ADDRESS, "Discord opens only those that begin with https://."),
    "e-mail address": (_NO_ADDRESS, "Write an e-mail address into the text."),
    "broken address": (_NO_ADDRESS, "It contains `{sign}`: copy it from a browser's address bar."),
    "address with a name": (_NO_ADDRESS, "Remove the name before the @."),
    "no public address": (_NO_ADDRESS, "Take one of a public site, such as https://example.org/page."),
    "blank": ("{name} has nothing that people can see.", "Fill it in, or remove it if it is optional."),
    "no colour": ("{name} is not a colour.", 'Write # and six hexadecimal digits: "#1f8b4c".'),
    "no hashtag": (
        "{name} is not a hashtag.",
        "Write one word of letters, digits and underscores: SpaceWeek. A # before it isn't needed.",
    ),
    "no language": ("{name} is not a language code.", 'Write one such as "en", "ar" or "pt-BR".'),
    "no picture": (
        "{name} names no picture that can be sent.",
        "Name a .png, .jpg or .webp file beside the topic, in letters a-z, digits, hyphens and underscores.",
    ),
    "file or url": (
        "{name} needs a file or an address, and not both.",
        "Write `file: name.png` for a picture beside the topic, or `url: https://...`.",
    ),
    "doubled choice": ("{name} has the choice {choice!r} twice.", "Change or remove one of them."),
    "no such choice": (
        "{name} names {choice!r} as right, which is none of its choices.",
        "Write `right` exactly as it is in `choices`.",
    ),
    "too_short": ("{name} has too few entries: {actual_length}, {min_length} at least.", "Add more."),
    "too_long": ("{name} has {actual_length} entries, {max_length} at most.", "Remove some."),
    "list_type": ("{name} is not a list.", "Write {shape}."),
    "bool_type": ("{name} is neither true nor false.", "Write true or false."),
    "dict_type": ("{name} is not a group of keys.", "Write {shape}."),
    "model_type": ("{name} is not a group of keys.", "Write {shape}."),
}
"""Explanations of pydantic's error types for editors, with remedies."""
_SHAPES = {
    "source": "{document: the document's id, section: its heading}",
    "document": "[[document]] and below it id, title and sections",
    "documents": "[[documents]] and below it id, title and sections",
    "links": "{label: what the button says, url: https://...}",
    "image": "{file: name.png, alt: what it shows}",
    "quiz": "{question: ..., choices: [one, two], right: one, why: ...}",
    "translates": "what `python -m bot stamp` writes there",
}
_LIST = "[one, two], or a line `- one` for each entry"


_TEXT_BELOW = frozenset("answer body content description details reply response summary text".split())
"""Keys that people use for the text below the front matter."""
_OTHER_NAMES = {
    "author": "contact",
    "color": "accent_colour",
    "colour": "accent_colour",
    "answer": "right",
    "answers": "choices",
    "correct": "right",
    "description": "about",
    "explanation": "why",
    "group": "category",
    "heading": "title",
    "language": "base_language",
    "locale": "base_language",
    "name": "title",
    "address": "url",
    "hashtag": "hashtags",
    "href": "url",
    "invite": "link",
    "link": "url",
    "names": "aliases",
    "options": "choices",
    "picture": "image",
    "picture_url": "image",
    "quizzes": "quiz",
    "reason": "why",
    "related_topics": "related",
    "see_also": "related",
    "synonyms": "aliases",
    "tags": "aliases",
    "triggers": "keywords",
}
"""Names of keys in other programs."""
_LABELS = ("caption", "name", "text", "title")
"""Other names of a link's label."""
_FILES: dict[type[BaseModel], str] = {
    DocumentList: "documents.toml",
    CommunityFile: "community.toml",
    CommunityTranslationFile: "a language's community.toml",
}


def explain(
    error: ValidationError, schema: type[BaseModel], line: Callable[[Location], int]
) -> Iterator[Defect]:
    """Explains pydantic's errors to editors. `line` returns the line of a value."""
    found = error.errors(include_url=False)
    missing = {
        details["loc"] for details in found if details["type"] == "missing" and len(details["loc"]) > 1
    }
    renamed: set[Location] = {
        (*details["loc"][:-1], key)
        for details in found
        if details["type"] == "extra_forbidden" and (key := _meant_key(details["loc"], schema))
    }
    for details in found:
        location = details["loc"]
        if isinstance(details["input"], Misread):
            continue  # reading the YAML has already reported it
        if location in missing & renamed:
            continue  # the file has it under another name
        if details["type"] == "extra_forbidden":
            what, remedy = _unknown_key(location, schema, missing)
        else:
            what, remedy = _EXPLANATIONS.get(
                _kind(details), ("{name} is not correct.", "Compare it with other files.")
            )
        value = details["input"]
        if details["type"] == "no language" and (meant := meant_tag(value)):
            remedy = f"Did you mean `{meant}`?"
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
    """Returns the editor's name for a value: `aliases`, entry 2."""
    return ", ".join(f"entry {part + 1}" if isinstance(part, int) else quoted(part) for part in location)


def _unknown_key(
    location: Location, schema: type[BaseModel], missing: Container[Location]
) -> tuple[str, str]:
    key, meant = str(location[-1]), _meant_key(location, schema)
    if len(location) == 1 and schema is TranslationHeader and key in BaseHeader.model_fields:
        return (
            "{name} has no place in a translation.",
            "Remove it: the base language has it for every language.",
        )
    if len(location) == 1 and schema is BaseHeader and key in TranslationHeader.model_fields:
        return "{name} has no place in the base language.", "Remove it: it belongs only in translations."
    is_below_documents = len(location) > 2 and schema is CommunityFile and key in schema.model_fields
    if is_below_documents and (not meant or (*location[:-1], meant) not in missing):
        return (
            "{name} belongs to the [[documents]] above it.",
            f"Move `{key}` above the first [[documents]]: what is below belongs to a document.",
        )
    known = list(_around(location, schema).model_fields)
    if meant is not None:
        remedy = f"Did you mean `{meant}`?"
    elif issubclass(schema, TopicHeader) and len(location) == 1 and key.lower() in _TEXT_BELOW:
        remedy = "Write that below the front matter: its first paragraph is the summary."
    else:
        remedy = f"Remove it; the keys are {', '.join(known)}."
    return f"{{name}} is not a key of {_FILES.get(schema, 'a topic file')}.", remedy


def _meant_key(location: Location, schema: type[BaseModel]) -> str | None:
    """Returns the key that is probably meant by an unknown one."""
    key = str(location[-1]).lower()
    known = list(_around(location, schema).model_fields)
    if guess := process.extractOne(key, known, scorer=fuzz.ratio, score_cutoff=75):
        return guess[0]
    meant = "label" if key in _LABELS and "label" in known else _OTHER_NAMES.get(key)
    return meant if meant in known else None


def _around(location: Location, schema: type[BaseModel]) -> type[BaseModel]:
    """Returns the schema of the group that contains a key."""
    for part in location[:-1]:
        if isinstance(part, str) and part in schema.model_fields:
            schema = next(_groups(schema.model_fields[part].annotation), schema)
    return schema


def _groups(annotation: Any) -> Iterator[type[BaseModel]]:
    """Yields the schemas in a type such as list[LinkEntry]."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from _groups(argument)
