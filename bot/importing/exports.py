"""Reads exports of other bots and programs: JSON of objects or commands, JSON Lines, TOML of tags."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple, cast

from bot.importing.drafts import Finding, Imported, Place, Step, no_step
from bot.importing.fields import ANSWER, EMBED, NAME, QUESTION, TITLE, fields_of
from bot.importing.records import read_record

_MAX_DEPTH = 12
_TOML_LINE = re.compile(r"\(at line (\d+)")


_CONTENT = "content"
"""The keys of answers in `tags.toml`."""


class Record(NamedTuple):
    """An object that may become a topic. `name` is its key, if that isn't a number."""

    name: str
    values: Mapping[str, Any]
    lacks: str = ""
    """The missing part of an object among topics. Such an object isn't a topic: it may have settings."""


def read_json(text: str, path: Path, done: Step = no_step) -> Imported:
    """Reads a list of objects, or an object that contains objects, at any depth."""
    try:
        data = json.loads(text, strict=False)
    except ValueError as error:
        lines = text.strip().split("\n")
        if len(lines) > 1 and lines[0].startswith("{") and lines[0].endswith("}"):
            return read_json_lines(text, path, done)
        line = getattr(error, "lineno", 1)
        what = f"This is not valid JSON ({getattr(error, 'msg', error)})."
        return Imported(unreadable=[Finding(Place(path, line), what)])
    except RecursionError:
        return Imported(unreadable=[Finding(Place(path, 1), "The JSON is nested too deep.")])
    return _read(_records(data, "", 0), path, _Lines(text), done)


def read_json_lines(text: str, path: Path, done: Step = no_step) -> Imported:
    """Reads an object from each line."""
    result = Imported()
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        place = Place(path, number)
        try:
            data = json.loads(line)
        except (ValueError, RecursionError):
            result.unreadable.append(Finding(place, "This line is not valid JSON."))
            continue
        read = Imported()
        for record in _records(data, "", 0):
            read.add(read_record(record.values, fields_of(record.values), place, record.name))
        if not read.drafts and not read.unreadable:
            read.unreadable.append(Finding(place, "There is no question and answer on this line."))
        result.add(read)
        done()
    return result


def read_toml(text: str, path: Path, done: Step = no_step) -> Imported:
    """Reads a table for each tag, with its answer and keywords."""
    try:
        data = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        found = _TOML_LINE.search(str(error))
        line = int(found[1]) if found else text.rstrip().count("\n") + 1
        what = f"This is not valid TOML ({str(error).partition(' (at ')[0]})."
        return Imported(unreadable=[Finding(Place(path, line), what)])
    has_content = any(_answers(table, only_content=True) for table in _all_tables(data, 0))
    return _read(_tables(data, "", 0, only_content=has_content), path, _Lines(text), done)


def _read(records: Iterable[Record], path: Path, lines: _Lines, done: Step) -> Imported:
    result = Imported()
    unused: dict[str, Place] = {}
    for record in records:
        place = Place(path, lines.find(record))
        fields = fields_of(record.values)
        if record.lacks:
            label = f"`{record.name}`" if record.name else "This table"
            result.notes.append(Finding(place, f"{label} has no {record.lacks} and was left out."))
            continue
        read = read_record(record.values, fields, place, record.name, is_command=bool(record.name))
        result.notes += (Finding(place, what) for what in _choices(record, fields))
        result.add(read)
        done()
        if placeholders := _placeholders(read):
            what = f"`{record.name}` fills in {', '.join(placeholders)}, which Falak shows unchanged."
            result.notes.append(Finding(place, what))
        for key in record.values:
            if key not in fields and key.casefold() not in _KNOWN_UNUSED:
                unused.setdefault(key, place)
    for key, place in unused.items():
        result.notes.append(Finding(place, f"`{key}` is not used."))
    if not result.drafts and not result.unreadable:
        what = "There is nothing here with a question, title or name and an answer."
        result.unreadable.append(Finding(Place(path, 1), what))
    return result


_KNOWN_UNUSED = frozenset(
    "author created_at edited_at editors cooldowns command hoisted hot color colour type guild guild_id "
    "channel owner owner_id uses use_count created updated modified createdat updatedat timestamp index "
    "enabled footer".split()
)
_PLACEHOLDER = re.compile(
    r"(?<![\w`])\{(?:\d+(?::\w+)?|(?:author|user|member|ctx|guild|server|channel|message|mention|name|target|args?)"
    r"(?:\.\w+|:\w+)?)\}",
    re.IGNORECASE,
)


def _placeholders(read: Imported) -> list[str]:
    return sorted({found[0] for draft in read.drafts for found in _PLACEHOLDER.finditer(draft.text)})


def _choices(record: Record, fields: Mapping[str, str]) -> Iterator[str]:
    """Yields a note if there are several answers. The other bot may send a random one."""
    for key, field in fields.items():
        value: object = record.values[key]
        if field == ANSWER and _are_texts(value) and (count := len(cast("list[str]", value))) > 1:
            label = record.name or key
            yield (
                f"`{label}` has {count} answers, and the topic has all of them. "
                "If the other bot picked one at random, keep the best."
            )


def _all_tables(data: object, depth: int) -> Iterator[Mapping[str, Any]]:
    """Yields the tables in TOML, at any depth."""
    if depth > _MAX_DEPTH:
        return
    if isinstance(data, Mapping):
        table = cast("Mapping[str, Any]", data)
        yield table
        data = list(table.values())
    if isinstance(data, list):
        for inner in cast("list[object]", data):
            if isinstance(inner, Mapping | list):
                yield from _all_tables(cast("object", inner), depth + 1)


def _tables(data: object, name: str, depth: int, *, only_content: bool) -> Iterator[Record]:
    """Yields the TOML tables with an answer, and those without one that contain no other tables."""
    if depth > _MAX_DEPTH:
        return
    if isinstance(data, list):
        for each in cast("list[object]", data):
            if isinstance(each, Mapping):
                yield from _tables(cast("object", each), "", depth + 1, only_content=only_content)
    elif isinstance(data, Mapping):
        table = cast("Mapping[str, Any]", data)
        inner = {key: value for key, value in table.items() if _is_nested(value)}
        if _answers(table, only_content=only_content):
            yield Record(name, table)
        elif inner:
            for key, value in inner.items():
                yield from _tables(value, key, depth + 1, only_content=only_content)
        elif depth:
            asks = QUESTION in fields_of(table).values()
            yield Record(name, table, "" if asks else f"`{_CONTENT}`")
        else:
            yield from _records(table, "", 0)  # names and answers, without tables


def _records(data: object, name: str, depth: int) -> Iterator[Record]:
    """Yields the objects that have an answer or should have one, at any depth."""
    if depth > _MAX_DEPTH:
        return
    if isinstance(data, list):
        for each in cast("list[object]", data):
            if isinstance(each, Mapping):
                values = cast("Mapping[str, Any]", each)
                if any(_is_nested(value) for value in values.values()) and not _is_record(values, ""):
                    yield from _records_in(values, "", depth + 1)
                else:
                    yield Record("", values)
            elif _are_texts(each) and len(pair := cast("list[str]", each)) == 2:
                yield Record("", dict(zip((QUESTION, ANSWER), pair, strict=True)))
    elif isinstance(data, Mapping):
        yield from _records_in(cast("Mapping[str, Any]", data), name, depth)


def _records_in(values: Mapping[str, Any], name: str, depth: int) -> Iterator[Record]:
    if _is_record(values, name):
        yield Record(name, values)
        return
    collections = {key: inner for key, inner in values.items() if _is_nested(inner)}
    is_among_topics = any(
        isinstance(inner, Mapping) and _answers(cast("Mapping[str, Any]", inner))
        for inner in collections.values()
    )
    for key, inner in (collections or values).items():
        if isinstance(inner, str) or (inner and _are_texts(inner)):
            yield Record(key, {ANSWER: inner})
        elif (
            is_among_topics and isinstance(inner, Mapping) and _is_not_topic(cast("Mapping[str, Any]", inner))
        ):
            yield Record(key, cast("Mapping[str, Any]", inner), "answer")
        elif isinstance(inner, Mapping | list):
            yield from _records(cast("object", inner), key, depth + 1)


def _is_record(values: Mapping[str, Any], name: str) -> bool:
    """Whether an object is a topic. Otherwise it is a collection of topics, whose keys are names."""
    fields = fields_of(values)
    answers = _answers(values)
    is_named = not {QUESTION, TITLE, NAME}.isdisjoint(fields.values())
    is_flat = all(isinstance(value, str) for value in values.values())
    if answers:
        # A collection may have a topic named "text".
        return is_named or (bool(name) and not (is_flat and 2 * len(fields) < len(values)))
    if is_flat and not name and len(fields) < len(values):
        return False  # names and answers; one of the names is "faq"
    return is_named and not any(_is_nested(value) for value in values.values())


def _answers(values: Mapping[str, Any], *, only_content: bool = False) -> bool:
    """Whether an object has an answer. With `only_content`, under a key that means content."""
    return any(
        (field == EMBED and values[key])
        or (field == ANSWER and (isinstance(values[key], str) or _are_texts(values[key])))
        for key, field in fields_of(values).items()
        if not only_content or key.casefold() == _CONTENT
    )


def _is_not_topic(values: Mapping[str, Any]) -> bool:
    """Whether an object among topics isn't a topic: it has no question, no answer and no other objects."""
    return {QUESTION, ANSWER, EMBED}.isdisjoint(fields_of(values).values()) and not any(
        _is_nested(value) for value in values.values()
    )


def _is_nested(value: object) -> bool:
    if isinstance(value, list):
        return any(isinstance(each, Mapping | list) for each in cast("list[object]", value))
    return isinstance(value, Mapping)


def _are_texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(each, str) for each in cast("list[object]", value))


class _Lines:
    """Finds the lines of records, because parsers don't return them. Searches after the previous record."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._after = 0
        self._line = 1

    def find(self, record: Record) -> int:
        texts = [record.name] if record.name else []
        texts += [value for value in record.values.values() if isinstance(value, str) and value]
        texts += [key for key in record.values if not texts]  # of an entry without text
        for text in texts:
            for spelt in self._spellings(text, is_key=text is record.name):
                found = self._text.find(spelt, self._after)
                if found >= 0:
                    self._line += self._text.count("\n", self._after, found)
                    self._after = found
                    return self._line
        return self._line

    def _spellings(self, text: str, *, is_key: bool) -> Iterator[str]:
        if is_key:
            yield f"[{text}]"
            yield f'["{text}"]'
            yield f".{text}]"
        start = text[:60]
        for spelt in (json.dumps(start, ensure_ascii=False)[:-1], json.dumps(start)[:-1]):
            yield spelt + ('"' if len(text) <= 60 else "")
