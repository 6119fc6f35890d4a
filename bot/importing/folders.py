"""Reads a folder of Markdown files, each with a topic. They may have front matter, like the tags of bots."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple, cast

import yaml

from bot.errors import InputError
from bot.importing.drafts import Draft, Finding, Imported, Place, Step, no_step
from bot.importing.fields import ANSWER, EMBED, QUESTION, TITLE, fields_of
from bot.importing.html_text import markdown_as_html, markdown_of, parse
from bot.importing.pages import read_markdown
from bot.importing.records import read_record
from bot.importing.source_text import read_source
from bot.importing.titles import is_question, name_as_title, plain_title

SUFFIXES = (".md", ".markdown", ".mdown", ".mkd", ".mdx")
_FRONT_MATTER = re.compile(
    r"\A\s*(?P<mark>---|\+\+\+)[ \t]*\n(?P<keys>.*?)^(?:(?P=mark)|\.\.\.)[ \t]*$\n?", re.DOTALL | re.M
)
_OPEN_FRONT_MATTER = re.compile(
    r"\A\s*(?P<mark>---|\+\+\+)[ \t]*\n[ \t]*[A-Za-z_][\w-]*[ \t]*[:=](?:\s|$)", re.M
)
_FIRST_HEADING = re.compile(
    r"\A\s*(?:#{1,2}[ \t]+(?P<atx>.+?)[ \t]*#*|(?P<setext>[^\n]+)\n(?:=+|-{3,}))[ \t]*(?:\n|\Z)"
)
_FIRST_LINE = re.compile(r"\A\s*(?P<line>(?![#>]|[-*+•]\s|\d+[.)]\s|```)[^\n]{0,59}[\w`*)])[ \t]*\n[ \t]*\n")
"""A short line at the beginning of a tag's text: it is the tag's heading."""
_QUESTION_HEADING = re.compile(r"^#{1,6}[ \t]+.*[?？؟][ \t#*]*$", re.MULTILINE)
_NO_TOPICS = (
    "readme",
    "contributing",
    "license",
    "licence",
    "changelog",
    "code_of_conduct",
    "code-of-conduct",
    "security",
)


class _Front(NamedTuple):
    """A file's front matter, the text after it, and the line where the text begins."""

    values: Mapping[str, Any]
    body: str
    body_line: int
    whole: str


def markdown_files(folder: Path) -> list[Path]:
    """Returns the Markdown files in a folder and its subfolders, without hidden ones. Raises InputError."""
    try:
        found = sorted(
            path for path in folder.rglob("*") if path.suffix.lower() in SUFFIXES and path.is_file()
        )
    except OSError as error:
        raise InputError(f"The folder {folder} can't be read ({error.strerror}).") from error
    return [
        path for path in found if not any(part.startswith(".") for part in path.relative_to(folder).parts)
    ]


def read_files(
    files: Iterable[Path], folder: Path, encoding: str | None = None, done: Step = no_step
) -> Imported:
    """Makes a draft from each file. Uses the folders of the files as categories."""
    result = Imported()
    fronts: dict[Path, _Front] = {}
    for path in files:
        if path.stem.lower() in _NO_TOPICS and path.parent == folder:
            result.notes.append(Finding(Place(path, 1), "The file describes the folder and was left out."))
            continue
        try:
            text, note = read_source(path, encoding)
            fronts[path] = _front(text)
            if note:
                result.notes.append(Finding(Place(path, 1), note))
        except InputError as error:
            what = str(error).removeprefix(f"{path} ")
            result.unreadable.append(Finding(Place(path, 1), f"The file {what}"))
        except _FrontMatterError as error:
            result.unreadable.append(Finding(Place(path, error.line), str(error)))
    # Tags of Discord bots are in Discord's Markdown, which shows every line break.
    is_for_discord = any(EMBED in fields_of(front.values).values() for front in fronts.values())
    for path, front in fronts.items():
        category = plain_title(name_as_title(path.parent.name)) if path.parent != folder else ""
        read = (
            read_markdown(front.whole, path)
            if not is_for_discord and _is_page(front)
            else _read(path, front, is_for_discord=is_for_discord)
        )
        read.drafts = [replace(draft, category=draft.category or category) for draft in read.drafts]
        result.add(read)
        done()
    return result


def _is_page(front: _Front) -> bool:
    """Whether a file contains several questions."""
    asks_itself = QUESTION in fields_of(front.values).values()
    return not asks_itself and len(_QUESTION_HEADING.findall(front.body)) > 1


def _read(path: Path, front: _Front, *, is_for_discord: bool) -> Imported:
    fields = fields_of(front.values)
    body, title = front.body, ""
    if (heading := _FIRST_HEADING.match(body)) and not is_for_discord:
        title = plain_title(heading["atx"] or heading["setext"])
        body = body[heading.end() :]
    if is_for_discord and {TITLE, EMBED}.isdisjoint(fields.values()) and (line := _FIRST_LINE.match(body)):
        title = plain_title(line["line"])
        body = body[line.end() :]
    if not is_for_discord:
        soup = parse(markdown_as_html(body))
        body = markdown_of(soup.body or soup)
    values = {
        key: value for key, value in front.values.items() if fields.get(key) != ANSWER or not body.strip()
    }
    if title and TITLE not in fields.values() and not (QUESTION in fields.values() and is_question(title)):
        values, fields = {**values, TITLE: title}, {**fields, TITLE: TITLE}
    # The text comes before an embed's own text, which is mostly fields.
    values, fields = {ANSWER: body, **values}, {**fields, ANSWER: ANSWER}
    read = read_record(values, fields, Place(path, 1), path.stem, is_command=is_for_discord)
    read.drafts = [_placed(draft, front) for draft in read.drafts]
    return read


def _placed(draft: Draft, front: _Front) -> Draft:
    return replace(draft, place=Place(draft.place.path, front.body_line if front.body.strip() else 1))


class _FrontMatterError(Exception):
    def __init__(self, line: int, what: str) -> None:
        self.line = line
        super().__init__(what)


def _front(text: str) -> _Front:
    found = _FRONT_MATTER.match(text)
    if found is None and (opening := _OPEN_FRONT_MATTER.match(text)):
        line = text.count("\n", 0, opening.start("mark")) + 1
        raise _FrontMatterError(line, "The front matter that begins here never ends.")
    if found is None:
        return _Front({}, text, 1, text)
    before = text.count("\n", 0, found.start("keys"))
    load = _load_yaml if found["mark"] == "---" else _load_toml
    values = load(found["keys"], before)
    return _Front(values, text[found.end() :], text.count("\n", 0, found.end()) + 1, text)


def _load_yaml(text: str, lines_before: int) -> Mapping[str, Any]:
    try:
        values: object = yaml.load(text, Loader=_TextLoader)  # noqa: S506 - it is a safe loader
    except yaml.MarkedYAMLError as error:
        line = lines_before + (error.problem_mark.line if error.problem_mark else 0) + 1
        raise _FrontMatterError(line, f"The front matter is not valid YAML ({error.problem}).") from error
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise _FrontMatterError(lines_before + 1, "The front matter is not valid YAML.") from error
    if values is None:
        return {}
    if not isinstance(values, Mapping):
        raise _FrontMatterError(lines_before + 1, "The front matter has no keys.")
    return {str(key): value for key, value in cast("Mapping[object, Any]", values).items()}


def _load_toml(text: str, lines_before: int) -> Mapping[str, Any]:
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise _FrontMatterError(lines_before + 1, f"The front matter is not valid TOML ({error}).") from error


class _TextLoader(yaml.SafeLoader):
    """Reads dates, numbers and yes/no as text, because here they are names.

    It is written in Python and raises RecursionError. The loader in C would crash the process.
    """

    yaml_implicit_resolvers = {}  # noqa: RUF012 - as the base class has it
