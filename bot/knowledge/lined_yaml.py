"""YAML as editors write it: plain values, each with its line, and every defect explained."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple, cast

import yaml
from yaml.constructor import SafeConstructor
from yaml.events import AliasEvent, Event, MappingStartEvent, NodeEvent, ScalarEvent, SequenceStartEvent
from yaml.nodes import ScalarNode
from yaml.resolver import Resolver

from bot.knowledge.textfile import Defect, quoted, unprintable

Location = tuple[str | int, ...]
"""The path to a value: keys and list indices from the root, as in pydantic's errors."""

MAX_DEPTH = 4
"""How deep values may nest. A topic needs three levels: source, its list, a group in it."""

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""In C where PyYAML was built with libyaml: six times as fast."""
_RESOLVER: Any = Resolver()
_START_TELLS_MORE = (
    "while parsing a flow sequence",
    "while parsing a flow mapping",
    "while scanning a quoted scalar",
    "while scanning a simple key",
)
_EXPLANATIONS = (
    (
        "mapping values are not allowed",
        "There is a colon where none may stand.",
        'Put a text that holds a colon in quotes: title: "Hope: the probe".',
    ),
    ("tab character", "There is a tab where only spaces may stand.", "Indent with spaces."),
    (
        "alphabetic or numeric character",
        "A text begins with * or &, which mean something else to YAML.",
        "Put the text in quotes.",
    ),
    (
        "cannot start any token",
        "A text begins with a tab, or with a sign that means something else to YAML (@, `, %).",
        "Indent with spaces, and put such a text in quotes.",
    ),
    (
        "',' or ']'",
        "A list is not written right.",
        "Put a comma between the entries, close it with ], put texts with commas or brackets in quotes.",
    ),
    (
        "',' or '}'",
        "A { } group is not written right.",
        "Put a comma between its parts, close it with }, put texts with commas or colons in quotes.",
    ),
    (
        "quoted scalar",
        "A quotation mark is opened and never closed.",
        "Close it, or put a text that holds an apostrophe in double quotes.",
    ),
    (
        "expected ':'",
        "This line is no `key: value`.",
        "Put a colon and a space behind the key; where the topic's text begins, first close the front matter "
        "with a line ---.",
    ),
    (
        "<document start>",
        "The keys are not indented alike.",
        "Begin every key at the very start of its line.",
    ),
    (
        "expected key",
        "Something here is no `key: value`.",
        "Indent every key alike, and put a text that has quotation marks inside wholly in quotes.",
    ),
    (
        "expected node content",
        "A list or a { } group that was opened before is not finished.",
        "Close it with ] or }.",
    ),
    (
        "expected '-' indicator",
        "An entry of a list does not begin with a dash.",
        "Put `- ` before every entry and indent them alike.",
    ),
)


_BLOCK_STYLES = ("|", ">")
_ENTRY = re.compile(r"\s*- ?\S")
_UNSPACED_DASH = re.compile(r"-[^\W\d]")
_QUESTION_ENDS = ("?", "؟", "？")
_COMMENT = re.compile(r"[ \t]+#")
_CUT_ENTRY = re.compile(r"[^\s\[,#'\"][ \t]+#")
_CUT_BY_COMMENT = (
    "YAML drops what stands behind ` #`: it reads that as a comment.",
    "Put the text in quotes. A comment takes a line of its own.",
)
_NO_SPACE = ("There is no space behind the dash.", "Write `- ` before every entry.")
_INDENTED_KEY = re.compile(r"[ \t]+([A-Za-z_]\w*):(?:[ \t]|$)")
_AFTER_QUOTES = re.compile(r"""\s*(?:-[ \t]+|\w+:[ \t]+)+(?:"[^"]*"|'[^']*')[ \t]*[^\s#,:\]}]""")
_KEY_WITH_LIST = re.compile(r"\s*\w+:[ \t]+- ")


class Unquoted(NamedTuple):
    """A value that YAML takes for something other than text: a number, a date."""

    text: str


class Misread(NamedTuple):
    """A value of which YAML reads more or less than its editor means. A defect says so."""

    text: str


class Loaded(NamedTuple):
    """A mapping as far as it is sound."""

    values: Mapping[str, Any]
    """Text, bool, None, Unquoted, Misread, and lists and dicts of these."""
    lines: Mapping[Location, int]
    """The line of each key and list entry."""
    defects: list[Defect]


def load(text: str) -> Loaded:
    """Loads a mapping. Lines count from 1; a reference, a tag or a repeated key is a defect."""
    reader = _Reader(text)
    values: Mapping[str, Any] = {}
    try:
        root = reader.read()
    except yaml.YAMLError as error:
        if (defect := _explain(error, text.split("\n"))) not in reader.defects:
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
            reader.defects.append(Defect(2, "There are no keys here.", "Write `key: value` lines."))
    return Loaded(values, reader.lines, reader.defects)


class _TooDeepError(Exception):
    def __init__(self, line: int) -> None:
        self.line = line
        super().__init__(line)


class _Reader:
    """Builds values out of the parser's events.

    PyYAML's own composer recurses without a limit, in C: a file of brackets would end the process.
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
        return self._scalar(event)

    def _scalar(self, event: ScalarEvent) -> Any:
        """Returns a value, or Misread where YAML cuts it short or joins it with the next lines."""
        value, text = _scalar(event), cast("str", event.value)
        if event.style in _BLOCK_STYLES or not (value is None or isinstance(value, str)):
            return value
        start, end = event.start_mark, event.end_mark
        last_line, column = cast("tuple[int, int]", (end.line, end.column))
        begun, *continued = self._text_lines[start.line : last_line + 1]
        for number, line in enumerate(continued, start.line + 2):
            if _ENTRY.match(line) and (number <= last_line or line[:column].strip()):
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
        if not event.style and _UNSPACED_DASH.match(text):
            self._defect(event, *_NO_SPACE)
            return Misread(text)
        if not event.style and _COMMENT.match(self._text_lines[last_line], column):
            self._defect(event, *_CUT_BY_COMMENT)
            return Misread(text)
        return value

    def _list(self, location: Location) -> list[Any]:
        entries: list[Any] = []
        for event in self._events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            entries.append(self._value(event, (*location, len(entries))))
        return entries

    def _mapping(self, location: Location) -> dict[str, Any]:
        mapping: dict[str, Any] = {}
        for event in self._events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            if not isinstance(event, ScalarEvent):
                self._defect(event, "A key has to be a word.", "Write `key: value` lines.")
                self._value(event, (*location, ""))
                self._value(next(self._events), (*location, ""))
                continue
            key = event.value
            self.defects += unprintable(_line(event), key)
            if key in mapping:
                first = self.lines[*location, key]
                self._defect(
                    event, f"{quoted(key)} is here again (first on line {first}).", "Keep one of them."
                )
            self.lines.setdefault((*location, key), _line(event))
            value = self._value(next(self._events), (*location, key))
            mapping.setdefault(key, value)
        return mapping

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


def _symptoms(error: yaml.MarkedYAMLError, lines: Sequence[str]) -> Iterator[Defect]:
    """Yields what is wrong by the line that YAML stumbled over: its own words name another reason."""
    problem, first, last = error.problem or "", error.context_mark, error.problem_mark
    if last is None or last.line >= len(lines):
        return
    place = first.line if first and error.context == "while scanning a simple key" else last.line
    number, line = place + 1, lines[place]
    if _AFTER_QUOTES.match(line):
        remedy = "Put it wholly in quotes, of the other kind where it holds some: '\"Green\" tea'."
        yield Defect(number, "A text goes on behind its closing quotation mark.", remedy)
    if _KEY_WITH_LIST.match(line):
        yield Defect(number, "A list begins on the line of its key.", "Begin it on the next line.")
    if _UNSPACED_DASH.match(line.strip()):
        yield Defect(number, *_NO_SPACE)
    if _ENTRY.match(line) and ("expected key" in problem or "<block end>" in problem):
        what = "This entry of a list is not indented as those above it."
        yield Defect(number, what, "Indent all entries of a list alike.")
    if (key := _INDENTED_KEY.match(line)) and last.column <= key.end():
        yield Defect(
            number,
            f"The key {quoted(key[1])} is not indented as the keys above it.",
            "Begin every key at the very start of its line; the keys of one entry are indented alike.",
        )
    if first is not None and error.context == "while parsing a flow sequence":
        for offset, each in enumerate(lines[first.line : last.line + 1]):
            if _CUT_ENTRY.search(each):
                yield Defect(first.line + offset + 1, *_CUT_BY_COMMENT)


def _explain(error: yaml.YAMLError, lines: Sequence[str]) -> Defect:
    if not isinstance(error, yaml.MarkedYAMLError):
        return Defect(1, "The front matter can't be read as YAML.", "Retype it; a character in it is broken.")
    if (symptom := next(_symptoms(error, lines), None)) is not None:
        return symptom
    context, problem = error.context or "", error.problem or ""
    mark = error.context_mark if context in _START_TELLS_MORE else error.problem_mark
    mark = mark or error.problem_mark or error.context_mark
    line = mark.line + 1 if mark else 1
    for sign, what, remedy in _EXPLANATIONS:
        if sign in problem or sign in context:
            return Defect(line, what, remedy)
    return Defect(line, f"The front matter is not valid YAML ({problem}).", "Write `key: value` lines.")
