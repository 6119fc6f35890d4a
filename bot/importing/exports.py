"""Reads what other bots and programs export: JSON of objects or of commands, JSON Lines, TOML of tags."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple, cast

from bot.importing.drafts import Finding, Imported, Place, Step, no_step
from bot.importing.fields import ANSWER, EMBED, NAME, QUESTION, TITLE, fields_of
from bot.importing.records import read_record

_MAX_DEPTH = 12
_TOML_LINE = re.compile(r"\(at line (\d+)")


class Record(NamedTuple):
    """An object that may become a topic. `name` is the key that it stands under, if that isn't a number."""

    name: str
    values: Mapping[str, Any]


def read_json(text: str, path: Path, done: Step = no_step) -> Imported:
    """Reads a list of objects, or an object of them, however deep it stands."""
    try:
        data = json.loads(text, strict=False)
    except ValueError as error:
        lines = text.strip().split("\n")
        if len(lines) > 1 and lines[0].startswith("{") and lines[0].endswith("}"):
            return read_json_lines(text, path, done)
        line = getattr(error, "lineno", 1)
        what = f"This is no valid JSON ({getattr(error, 'msg', error)})."
        return Imported(unreadable=[Finding(Place(path, line), what)])
    except RecursionError:
        return Imported(unreadable=[Finding(Place(path, 1), "The JSON is nested too deep.")])
    return _read(data, path, _Lines(text), done)


def read_json_lines(text: str, path: Path, done: Step = no_step) -> Imported:
    """Reads an object of each line."""
    result = Imported()
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        place = Place(path, number)
        try:
            data = json.loads(line)
        except (ValueError, RecursionError):
            result.unreadable.append(Finding(place, "This line is no valid JSON."))
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
    """Reads a table of each tag, with what it answers and by which words it is found."""
    try:
        data = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        found = _TOML_LINE.search(str(error))
        line = int(found[1]) if found else text.rstrip().count("\n") + 1
        what = f"This is no valid TOML ({str(error).partition(' (at ')[0]})."
        return Imported(unreadable=[Finding(Place(path, line), what)])
    return _read(data, path, _Lines(text), done)


def _read(data: object, path: Path, lines: _Lines, done: Step) -> Imported:
    result = Imported()
    unused: dict[str, Place] = {}
    for record in _records(data, "", 0):
        place = Place(path, lines.find(record))
        fields = fields_of(record.values)
        read = read_record(record.values, fields, place, record.name)
        result.add(read)
        done()
        if placeholders := _placeholders(read):
            what = f"`{record.name}` fills in {', '.join(placeholders)}, which Falak shows as it is written."
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


def _records(data: object, name: str, depth: int) -> Iterator[Record]:
    """Yields the objects that have an answer, or ought to, wherever they stand."""
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
    for key, inner in (collections or values).items():
        if isinstance(inner, str) or (inner and _are_texts(inner)):
            yield Record(key, {ANSWER: inner})
        elif isinstance(inner, Mapping | list):
            yield from _records(cast("object", inner), key, depth + 1)


def _is_record(values: Mapping[str, Any], name: str) -> bool:
    """Whether an object is a topic rather than a collection of topics, whose keys are names."""
    fields = fields_of(values)
    answers = any(
        (field == EMBED and values[key])
        or (field == ANSWER and (isinstance(values[key], str) or _are_texts(values[key])))
        for key, field in fields.items()
    )
    is_named = not {QUESTION, TITLE, NAME}.isdisjoint(fields.values())
    is_flat = all(isinstance(value, str) for value in values.values())
    if answers:
        # Among names and answers one may be called "text".
        return is_named or (bool(name) and not (is_flat and 2 * len(fields) < len(values)))
    if is_flat and not name and len(fields) < len(values):
        return False  # names and answers, of which one name is "faq"
    return is_named and not any(_is_nested(value) for value in values.values())


def _is_nested(value: object) -> bool:
    if isinstance(value, list):
        return any(isinstance(each, Mapping | list) for each in cast("list[object]", value))
    return isinstance(value, Mapping)


def _are_texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(each, str) for each in cast("list[object]", value))


class _Lines:
    """Finds the lines of records, which parsers don't tell: each is looked for behind the one before."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._after = 0
        self._line = 1

    def find(self, record: Record) -> int:
        texts = [record.name] if record.name else []
        texts += [value for value in record.values.values() if isinstance(value, str) and value]
        texts += [key for key in record.values if not texts]  # of an entry that has nothing to say
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
