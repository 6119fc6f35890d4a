"""One topic in one language: a file, read and checked by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple, cast

from pydantic import ValidationError

from bot.errors import Problem
from bot.knowledge import frontmatter
from bot.knowledge.frontmatter import FrontMatter
from bot.knowledge.lined_yaml import Location
from bot.knowledge.model import BASE_LOCALE, Wording
from bot.knowledge.schema import MAX_DETAILS, MAX_SUMMARY, BaseHeader, TranslationHeader, explain
from bot.knowledge.textfile import Defect, UnreadableError, read_text

_TEXTS = ("title", "aliases", "keywords", "questions", "related", "former_ids")
_BLANK_LINES = re.compile(r"\n(?:[ \t]*\n)+")
_NO_PARAGRAPH = re.compile(r"#{1,6}\s|>|\||```|~~~|<!--|!\[|[-*+]\s|\d+[.)]\s|.+\n *(?:=+|-+) *$")
"""How Markdown begins a heading, a quote, a table, code, a comment, a picture, a list."""


class LinedText(NamedTuple):
    """A text of the front matter and its line."""

    text: str
    line: int


class LinedSource(NamedTuple):
    """A section of a document that a topic names, and the lines where it does."""

    document: str
    section: str
    document_line: int
    section_line: int


@dataclass(frozen=True, slots=True)
class TopicFile:
    """What stands in a file. Where that has problems, `wording` is None and the rest holds what is sound."""

    path: Path
    id: str
    locale: str
    wording: Wording | None
    entries: Mapping[str, tuple[LinedText, ...]]
    """The texts of "title" (one), "aliases", "keywords", "questions", "related" and "former_ids"."""
    sources: tuple[LinedSource, ...]
    problems: tuple[Problem, ...]

    def texts(self, key: str) -> tuple[str, ...]:
        """The texts of a key, none where it is absent."""
        return tuple(entry.text for entry in self.entries.get(key, ()))

    def problem(self, line: int, what: str, remedy: str) -> Problem:
        """A problem with this file that only a look at other files shows."""
        return Problem(self.path, line, what, remedy)


def read_topic_file(path: Path, locale: str) -> TopicFile:
    """Reads a file. Whatever is wrong with it is among the result's problems."""
    try:
        matter, defects = frontmatter.parse(read_text(path))
    except UnreadableError as error:
        matter, defects = None, [error.defect]
    if matter is None:
        return TopicFile(
            path, path.stem, locale, None, {}, (), tuple(Problem(path, *defect) for defect in defects)
        )
    header = None
    if matter.values or not defects:  # otherwise its YAML can't be read and no key is known to be missing
        header = _header(matter, locale, defects)
    summary, details = _body(matter, defects)
    return TopicFile(
        path,
        path.stem,
        locale,
        None if header is None or defects else _wording(locale, header, summary, details),
        {key: tuple(_texts(matter, key)) for key in _TEXTS if key in matter.values},
        tuple(_sources(matter)),
        tuple(Problem(path, *defect) for defect in defects),
    )


def _header(matter: FrontMatter, locale: str, defects: list[Defect]) -> BaseHeader | TranslationHeader | None:
    schema = BaseHeader if locale == BASE_LOCALE else TranslationHeader
    try:
        return schema.model_validate(matter.values)
    except ValidationError as error:
        defects += explain(error, schema, matter.line)
        return None


def _body(matter: FrontMatter, defects: list[Defect]) -> tuple[str, str]:
    """The first paragraph, on one line, and what follows it, as it is."""
    first, *rest = _BLANK_LINES.split(matter.body, maxsplit=1)
    summary, details = " ".join(first.split()), "".join(rest)
    if not summary:
        defects.append(
            Defect(matter.body_line, "The text is missing.", "Write a paragraph below the front matter.")
        )
    elif _NO_PARAGRAPH.match(first):
        defects.append(
            Defect(
                matter.body_line,
                "The text does not begin with a paragraph.",
                "Begin it with the answer in plain sentences; headings, lists and quotes come after it.",
            )
        )
    if len(summary) > MAX_SUMMARY:
        defects.append(
            Defect(
                matter.body_line,
                f"The first paragraph has {len(summary)} characters; a card shows {MAX_SUMMARY}.",
                "Shorten it, or put a blank line after its first sentences.",
            )
        )
    if len(details) > MAX_DETAILS:
        defects.append(
            Defect(
                matter.body_line + matter.body.count("\n", 0, len(matter.body) - len(details)),
                f"The text from here on has {len(details)} characters; a card shows {MAX_DETAILS}.",
                "Shorten it, or split the topic.",
            )
        )
    return summary, details


def _wording(locale: str, header: BaseHeader | TranslationHeader, summary: str, details: str) -> Wording:
    return Wording(
        locale=locale,
        title=header.title,
        summary=summary,
        details=details,
        aliases=tuple(header.aliases),
        keywords=tuple(header.keywords),
        questions=tuple(header.questions),
        reviewed=header.reviewed if isinstance(header, TranslationHeader) else True,
    )


def _texts(matter: FrontMatter, key: str) -> Iterator[LinedText]:
    for location, value in _members(matter, key):
        if isinstance(value, str) and not value.isspace() and value:
            yield LinedText(" ".join(value.split()), matter.line(location))


def _sources(matter: FrontMatter) -> Iterator[LinedSource]:
    for location, value in _members(matter, "source"):
        if not isinstance(value, dict):
            continue
        group = cast("dict[str, Any]", value)
        document, section = group.get("document"), group.get("section")
        if isinstance(document, str) and isinstance(section, str):
            yield LinedSource(
                " ".join(document.split()),
                " ".join(section.split()),
                matter.line((*location, "document")),
                matter.line((*location, "section")),
            )


def _members(matter: FrontMatter, key: str) -> Iterator[tuple[Location, Any]]:
    """The entries of a list, or the one thing that stands in its place, with their locations."""
    value = matter.values.get(key)
    if isinstance(value, list):
        for index, member in enumerate(cast("list[Any]", value)):
            yield (key, index), member
    else:
        yield (key,), value
