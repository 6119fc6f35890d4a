"""Reads YAML of editors: returns plain values with their lines, and explains every error."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple, cast

import yaml
from yaml.constructor import SafeConstructor
from yaml.events import AliasEvent, Event, MappingStartEvent, NodeEvent, ScalarEvent, SequenceStartEvent
from yaml.nodes import ScalarNode
from yaml.resolver import Resolver

from bot.knowledge.textfile import Defect, quoted, unprintable
from bot.knowledge.yaml_errors import (
    CUT_BY_COMMENT,
    ENTRY,
    NO_SPACE,
    QUESTION_MARK,
    SEVERAL_QUESTIONS,
    UNSPACED_DASH,
    explain,
    no_keys,
)

Location = tuple[str | int, ...]
"""The path to a value: keys and list indices from the root, as in pydantic's errors."""

MAX_DEPTH = 4
"""The maximum depth of nested values. A topic needs three levels: source, its list, a group in it."""

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The parser in C, if PyYAML was built with libyaml. It is six times as fast."""
_RESOLVER: Any = Resolver()
_BLOCK_STYLES = ("|", ">")
_QUESTION_ENDS = ("?", "؟", "？")
_SECOND_QUESTION = re.compile(r"[?؟？](?:[ \t]*[-–—*•][ \t]+|[ \t]+-)\S")
_COMMENT = re.compile(r"[ \t]+#")


class Unquoted(NamedTuple):
    """A value that YAML doesn't read as text: a number, a date."""

    text: str


class Misread(NamedTuple):
    """A value that YAML reads differently than its editor intended. A defect explains it."""

    text: str


class Loaded(NamedTuple):
    """A mapping, as far as it is valid."""

    values: Mapping[str, Any]
    """Text, bool, None, Unquoted, Misread, and lists and dicts of these."""
    lines: Mapping[Location, int]
    """The line of each key and list entry."""
    defects: list[Defect]


def load(text: str) -> Loaded:
    """Loads a mapping. Lines count from 1. Reports references, tags and repeated keys."""
    reader = _Reader(text)
    values: Mapping[str, Any] = {}
    try:
        root = reader.read()
    except yaml.YAMLError as error:
        if (defect := explain(error, text.split("\n"))) not in reader.defects:
            reader.defects.append(defect)
    except _TooDeepError as error:
        reader.defects.append(
            Defect(
                error.line, "Lists or groups are nested too deep here.", "Write it flat, as in other topics."
            )
        )
    else:
        if isinstance(root, dict):
            values = cast("dict[str, Any]", root)
        elif root is not None:
            reader.defects.append(no_keys(text))
    return Loaded(values, reader.lines, reader.defects)


class _TooDeepError(Exception):
    def __init__(self, line: int) -> None:
        self.line = line
        super().__init__(line)


class _Reader:
    """Builds values from the parser's events.

    PyYAML's own composer recurses without a limit in C. A file full of brackets would crash the process.
    """

    def __init__(self, text: str) -> None:
        self.lines: dict[Location, int] = {}
        self.defects: list[Defect] = []
        self._events = _events(text)
        self._text_lines = text.split("\n")

    def read(self) -> Any:
        root = None
        for event in self._events:
            if isinstance(event, NodeEvent):
                root = self._value(event, ())
        return root

    def _value(self, event: Event, location: Location) -> Any:
        if len(location) > MAX_DEPTH:
            raise _TooDeepError(_line(event))
        if location:
            self.lines.setdefault(location, _line(event))
        if isinstance(event, AliasEvent):
            reference = f"*{event.anchor}"
            self._defect_reference(event, reference)
            return reference
        if isinstance(event, NodeEvent) and event.anchor is not None:
            self._defect_reference(event, f"&{event.anchor}")
        if getattr(event, "tag", None) is not None:
            self._defect(
                event, "A text that begins with ! means something else to YAML.", "Put it in quotes."
            )
        if isinstance(event, SequenceStartEvent):
            return self._list(location)
        if isinstance(event, MappingStartEvent):
            return self._mapping(location)
        if not isinstance(event, ScalarEvent):
            return None
        self.defects += unprintable(_line(event), event.value)
        if event.style in _BLOCK_STYLES:
            return self._block(event)
        return self._scalar(event, is_entry=bool(location) and isinstance(location[-1], int))

    def _scalar(self, event: ScalarEvent, *, is_entry: bool) -> Any:
        """Returns a value, or Misread if YAML cuts it off or joins it with the next lines."""
        value, text = _scalar(event), cast("str", event.value)
        if not (value is None or isinstance(value, str)):
            return value
        start, end = event.start_mark, event.end_mark
        last_line, column = cast("tuple[int, int]", (end.line, end.column))
        begun, *continued = self._text_lines[start.line : last_line + 1]
        for number, line in enumerate(continued, start.line + 2):
            if ENTRY.match(line) and (number <= last_line or line[:column].strip()):
                self.defects.append(
                    Defect(
                        number,
                        "To YAML this line belongs to the text above it.",
                        "Put `- ` before every entry of a list, indent the entries alike, and close quotes.",
                    )
                )
                return Misread(text)
        if continued and begun.rstrip().endswith(_QUESTION_ENDS) and not event.style:
            what = "To YAML this line belongs to the question above it."
            self.defects.append(Defect(start.line + 2, what, "Put `- ` before every question."))
            return Misread(text)
        if not event.style and (misreading := self._misreading(text, last_line, column, is_entry=is_entry)):
            self._defect(event, *misreading)
            return Misread(text)
        return value

    def _misreading(self, text: str, line: int, column: int, *, is_entry: bool) -> tuple[str, str] | None:
        """Returns what YAML misreads in an unquoted text that ends there, and how to correct it."""
        if is_entry and _SECOND_QUESTION.search(text):
            return SEVERAL_QUESTIONS
        if UNSPACED_DASH.match(text):
            return NO_SPACE
        return CUT_BY_COMMENT if _COMMENT.match(self._text_lines[line], column) else None

    def _block(self, event: ScalarEvent) -> str | Misread:
        """Returns a text after | or >. Returns Misread if it was intended as entries of a list."""
        first, last = cast("tuple[int, int]", (event.start_mark.line + 1, event.end_mark.line))
        for number, line in enumerate(self._text_lines[first:last], first + 1):
            if ENTRY.match(line):
                what = "YAML reads all lines after | or > as one text, including this one."
                remedy = "Remove the | or >, and put `- ` before every entry of a list."
                self.defects.append(Defect(number, what, remedy))
                return Misread(event.value)
        return event.value

    def _list(self, location: Location) -> list[Any]:
        entries: list[Any] = []
        for event in self._events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            entries.append(self._value(event, (*location, len(entries))))
        return entries

    def _mapping(self, location: Location) -> dict[str, Any] | Misread:
        mapping: dict[str, Any] = {}
        is_misread = False
        for event in self._events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            if not isinstance(event, ScalarEvent):
                self._defect(event, "A key has to be a word.", "Write `key: value` lines.")
                self._value(event, (*location, ""))
                self._value(next(self._events), (*location, ""))
                continue
            key = event.value
            if self._text_before(event).endswith("?"):
                self._defect(event, *QUESTION_MARK)
                is_misread = True
            self.defects += unprintable(_line(event), key)
            if key in mapping:
                first = self.lines[*location, key]
                self._defect(
                    event, f"{quoted(key)} is here again (first on line {first}).", "Keep one of them."
                )
            self.lines.setdefault((*location, key), _line(event))
            value = self._value(next(self._events), (*location, key))
            mapping.setdefault(key, value)
        return Misread("?") if is_misread and location else mapping

    def _text_before(self, event: Event) -> str:
        """Returns the text before a value on the same line."""
        line, column = cast("tuple[int, int]", (event.start_mark.line, event.start_mark.column))
        return self._text_lines[line][:column].rstrip()

    def _defect_reference(self, event: Event, reference: str) -> None:
        self._defect(
            event,
            f"{quoted(reference)} is a reference to YAML.",
            f"Put a text that begins with {reference[0]} in quotes, and write repeated things out.",
        )

    def _defect(self, event: Event, what: str, remedy: str) -> None:
        self.defects.append(Defect(_line(event), what, remedy))


def _events(text: str) -> Iterator[Event]:
    return cast("Iterator[Event]", yaml.parse(text, Loader=_LOADER))  # pyright: ignore[reportUnknownMemberType]


def _line(event: Event) -> int:
    return event.start_mark.line + 1


def _scalar(event: ScalarEvent) -> str | bool | Unquoted | None:
    match _RESOLVER.resolve(ScalarNode, event.value, event.implicit):
        case "tag:yaml.org,2002:str":
            return event.value
        case "tag:yaml.org,2002:null":
            return None
        case "tag:yaml.org,2002:bool":
            return SafeConstructor.bool_values[event.value.lower()]
        case _:
            return Unquoted(event.value)
