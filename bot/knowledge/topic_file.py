"""Reads and checks one topic file in one language, without looking at other files."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple, cast

from pydantic import ValidationError

from bot.errors import Problem
from bot.knowledge import frontmatter
from bot.knowledge.folding import dotted_names, normalise
from bot.knowledge.frontmatter import FrontMatter
from bot.knowledge.lined_yaml import Location
from bot.knowledge.model import Image, Link, QuizQuestion, Wording
from bot.knowledge.paragraphs import TABLE, split_text
from bot.knowledge.pictures import unfit
from bot.knowledge.schema import MAX_DETAILS, MAX_SUMMARY, BaseHeader, ImageEntry, TranslationHeader
from bot.knowledge.schema_problems import explain
from bot.knowledge.textfile import Defect, UnreadableError, quoted, read_text, shows_something

_TEXTS = ("title", "aliases", "keywords", "questions", "related", "former_ids")
_NO_PARAGRAPH = re.compile(rf"{TABLE}|#{{1,6}}\s|>|\|(?!\|)|```|~~~|<!--|!\[|[-*+]\s|\d+[.)]\s")
"""The beginnings of headings, quotes, tables, code, comments, pictures and lists in Markdown."""
_RULE = re.compile(r"(?P<above>(?:.+\n)*?) {0,3}(?P<line>=+|-+|(?:[-_*][ \t]*){3,})[ \t]*(?:\n|$)")
"""A rule, or an underlined heading with its text."""


class LinedText(NamedTuple):
    """A text of the front matter, and its line."""

    text: str
    line: int
    phrase: str
    """The normalised text, for comparison."""


class LinedSource(NamedTuple):
    """A section of a document that a topic names, and the lines of both."""

    document: str
    section: str
    document_line: int
    section_line: int


@dataclass(frozen=True, slots=True, eq=False)
class TopicFile:
    """The content of a file. If it has problems, `wording` is None and the rest has only the valid values."""

    path: Path
    id: str
    locale: str
    wording: Wording | None
    entries: Mapping[str, tuple[LinedText, ...]]
    """The texts of "title" (one), "aliases", "keywords", "questions", "related" and "former_ids"."""
    sources: tuple[LinedSource, ...]
    problems: tuple[Problem, ...]
    body: str = ""
    body_line: int = 1
    picture: Path | None = None
    """The file that its image names or probably means, even if it doesn't exist."""
    has_front_matter: bool = True
    quiz_lines: tuple[int, ...] = ()
    """The line of each quiz question."""

    def texts(self, key: str) -> tuple[str, ...]:
        """Returns the texts of a key. Empty without the key."""
        return tuple(entry.text for entry in self.entries.get(key, ()))

    def problem(self, line: int, what: str, remedy: str) -> Problem:
        """Returns a problem of this file that a comparison with other files has found."""
        return Problem(self.path, line, what, remedy)


def read_topic_file(path: Path, locale: str, base_language: str) -> TopicFile:
    """Reads a file. The result lists all problems of the file."""
    has_front_matter = True
    try:
        text = read_text(path)
        has_front_matter = text.startswith("---")
        matter, defects = frontmatter.parse(text)
    except UnreadableError as error:
        matter, defects = None, [error.defect]
    if matter is None:
        problems = tuple(Problem(path, *defect) for defect in defects)
        return TopicFile(path, path.stem, locale, None, {}, (), problems, has_front_matter=has_front_matter)
    header = None
    if matter.values or not defects:  # otherwise the YAML is unreadable and missing keys are unknown
        header = _header(matter, BaseHeader if locale == base_language else TranslationHeader, defects)
    summary, details = _body(matter, defects)
    picture = _picture(path, matter, defects)
    return TopicFile(
        path,
        path.stem,
        locale,
        None if header is None or defects else _wording(path, locale, header, summary, details),
        {key: tuple(_texts(matter, key)) for key in _TEXTS if key in matter.values},
        tuple(_sources(matter)),
        tuple(Problem(path, *defect) for defect in defects),
        matter.body,
        matter.body_line,
        picture,
        quiz_lines=tuple(matter.line(location) for location, _ in _members(matter, "quiz")),
    )


def _header(
    matter: FrontMatter, schema: type[BaseHeader | TranslationHeader], defects: list[Defect]
) -> BaseHeader | TranslationHeader | None:
    try:
        return schema.model_validate(matter.values)
    except ValidationError as error:
        defects += explain(error, schema, matter.line)
        return None


def _body(matter: FrontMatter, defects: list[Defect]) -> tuple[str, str]:
    """Returns the summary and the details."""
    text = split_text(matter.body)
    summary, details = text.summary, text.details
    if not summary:
        defects.append(
            Defect(matter.body_line, "The text is missing.", "Write a paragraph below the front matter.")
        )
    elif rule := _RULE.match(text.paragraph):
        line = quoted(rule["line"].rstrip())
        why = f"the line {line} below it makes it a heading" if rule["above"] else f"it begins with {line}"
        remedy = (
            "Remove that line: Discord shows neither rules nor underlined headings. Begin with the answer."
        )
        what = f"The text does not begin with a paragraph: {why}."
        defects.append(Defect(matter.body_line, what, remedy))
    elif _NO_PARAGRAPH.match(text.paragraph):
        defects.append(
            Defect(
                matter.body_line,
                "The text does not begin with a paragraph.",
                "Begin it with the answer in plain sentences; headings, lists and quotes come after it.",
            )
        )
    elif not shows_something(html.unescape(re.sub(r"<br\s*/?>", "", summary))):
        what = "The first paragraph has nothing that people can see."
        defects.append(Defect(matter.body_line, what, "Write the answer there in plain sentences."))
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


def _picture(path: Path, matter: FrontMatter, defects: list[Defect]) -> Path | None:
    """Returns the file that the image names. Reports if it can't be shown."""
    try:
        image = ImageEntry.model_validate(matter.values.get("image"))
    except ValidationError:  # there is no image, or the check of the keys has reported the problem
        name = _named_picture(matter.values.get("image"))
        return path.parent / name if name else None
    if image.file is None:
        return None
    picture = path.parent / image.file
    if (found := unfit(picture)) is not None:
        defects.append(Defect(matter.line(("image", "file")), found.what, found.remedy))
        return found.meant or picture
    return picture


def _named_picture(image: object) -> str | None:
    """Returns the file name in an image that is written incorrectly."""
    if isinstance(image, dict):
        group = cast("dict[str, object]", image)
        image = group.get("file") or group.get("url")
    return image if isinstance(image, str) and "://" not in image else None


def _wording(
    path: Path, locale: str, header: BaseHeader | TranslationHeader, summary: str, details: str
) -> Wording:
    image = header.image
    is_translation = isinstance(header, TranslationHeader)
    return Wording(
        locale=locale,
        title=header.title,
        summary=summary,
        details=details,
        aliases=tuple(header.aliases),
        keywords=tuple(header.keywords),
        questions=tuple(header.questions),
        reviewed=header.reviewed if is_translation else True,
        category=header.category,
        links=tuple(Link(link.label, link.url) for link in header.links),
        hashtags=tuple(header.hashtags),
        image=image and Image(image.url or (path.parent / image.file if image.file else ""), image.alt),
        quiz=tuple(
            QuizQuestion(entry.question, tuple(entry.choices), entry.choices.index(entry.right), entry.why)
            for entry in header.quiz
        ),
        translates=MappingProxyType(header.translates if is_translation else {}),
    )


def _texts(matter: FrontMatter, key: str) -> Iterator[LinedText]:
    for location, value in _members(matter, key):
        if isinstance(value, str) and not value.isspace() and value:
            text = " ".join(value.split())
            yield LinedText(text, matter.line(location), normalise(text, dotted_names([text])))


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
    """Yields the entries of a list, or a single value in its place, with their locations."""
    value = matter.values.get(key)
    if isinstance(value, list):
        for index, member in enumerate(cast("list[Any]", value)):
            yield (key, index), member
    else:
        yield (key,), value
