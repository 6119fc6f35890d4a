"""Explains to editors why YAML can't be read. The YAML library's own messages are too technical."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import yaml

from bot.knowledge.textfile import Defect, conflict, is_half_conflict, quoted

CUT_BY_COMMENT = (
    "YAML ignores the text after ` #`, because it reads it as a comment.",
    "Put the text in quotes. Put a comment on a line of its own.",
)
NO_SPACE = ("There is no space after the dash.", "Write `- ` before every entry.")
_NO_SPACE_AFTER_COLON = ("There is no space after the colon.", "Write `key: value`.")
ENTRY = re.compile(r"\s*- ?\S")
_NO_DASH = (
    "An entry of a list does not begin with a dash.",
    "Put `- ` before every entry and indent them alike.",
)
UNSPACED_DASH = re.compile(r"-[^\W\d]")
_START_TELLS_MORE = (
    "while parsing a flow sequence",
    "while parsing a flow mapping",
    "while scanning a quoted scalar",
    "while scanning a simple key",
)
QUESTION_MARK = ("A text begins with ?, which means something else to YAML.", "Put the text in quotes.")
SEVERAL_QUESTIONS = (
    "There are several questions on this line, and YAML reads them as one.",
    "Put each on a line of its own, after `- `. If it is a single text, put it in quotes.",
)
_BACKSLASH = (
    "A text in double quotes contains a single \\.",
    "Write \\\\, or put the text between ' and '.",
)
_EXPLANATIONS = (
    (
        "mapping values are not allowed",
        "There is a colon where YAML doesn't allow one.",
        'Put a text that contains a colon in quotes: title: "Hope: the probe".',
    ),
    ("tab character", "There is a tab where YAML allows only spaces.", "Indent with spaces."),
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
        "A list is not written correctly.",
        "Put a comma between the entries, close it with ], put texts with commas or brackets in quotes.",
    ),
    (
        "',' or '}'",
        "A { } group is not written correctly.",
        "Put a comma between its parts, close it with }, put texts with commas or colons in quotes.",
    ),
    (
        "line break",
        "A text begins with > or |, which mean something else to YAML.",
        "Put the text in quotes.",
    ),
    ("mapping keys are not allowed", *QUESTION_MARK),
    ("hexdecimal number", *_BACKSLASH),
    ("escape character", *_BACKSLASH),
    (
        "quoted scalar",
        "A quotation mark is opened and never closed.",
        "Close it, or put a text that contains an apostrophe in double quotes.",
    ),
    (
        "expected ':'",
        "This line is not `key: value`.",
        "Put a colon and a space after the key. If the topic's text begins here, first close the front "
        "matter with a line ---.",
    ),
    (
        "<document start>",
        "The keys are not indented alike.",
        "Begin every key at the very start of its line.",
    ),
    (
        "expected key",
        "Something here is not `key: value`.",
        "Indent every key alike, and put the whole of a text with quotation marks inside in quotes.",
    ),
    (
        "expected node content",
        "A list or a { } group that was opened before is not finished.",
        "Close it with ] or }.",
    ),
    ("expected '-' indicator", *_NO_DASH),
)
_CUT_ENTRY = re.compile(r"[^\s\[,#'\"][ \t]+#")
_INDENTED_KEY = re.compile(r"[ \t]+([A-Za-z_]\w*):(?:[ \t]|$)")
_KEY = re.compile(r"[ \t]*[^\s:]+:(?:[ \t]|$)")
_UNSPACED_COLON = re.compile(r"\s*(?:-[ \t]+)?[A-Za-z_]\w*:[^\s:/\\]")
_LINES = (
    (
        re.compile(r"""\s*-[ \t]+(?:"[^"]*"|'[^']*')[ \t]+-(?:[ \t]|["'])"""),
        "There are several entries of a list on this line.",
        "Put each on a line of its own, after `- `.",
    ),
    (
        re.compile(r"\s*(?:-[ \t]+|\w+:[ \t]+)+(?:\[[^\[\]]*\]|\{[^{}]*\})[ \t]*[^\s#,:\]}]"),
        "A text begins with [ or {, which mean something else to YAML.",
        "Put the text in quotes.",
    ),
    (
        re.compile(r"""\s*(?:-[ \t]+|\w+:[ \t]+)+(?:"[^"]*"|'[^']*')[ \t]*[^\s#,:\]}]"""),
        "There is more text after the closing quotation mark.",
        "Put all of it in quotes, of the other kind if it contains some: '\"Green\" tea'.",
    ),
    (re.compile(r"\s*\w+:[ \t]+- "), "A list begins on the line of its key.", "Begin it on the next line."),
    (re.compile(rf"\s*{UNSPACED_DASH.pattern}"), *NO_SPACE),
)
"""Patterns of lines that YAML can't read, with the problem and how to correct it."""


def explain(error: yaml.YAMLError, lines: Sequence[str]) -> Defect:
    """Returns what is wrong, and on which line."""
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


def no_keys(text: str) -> Defect:
    """Returns what is wrong with a text that YAML reads as a single value."""
    for number, line in enumerate(text.split("\n"), 1):
        if _UNSPACED_COLON.match(line):
            return Defect(number, *_NO_SPACE_AFTER_COLON)
    return Defect(2, "There are no keys here.", "Write `key: value` lines.")


def _symptoms(error: yaml.MarkedYAMLError, lines: Sequence[str]) -> Iterator[Defect]:
    """Yields possible problems at the line of YAML's error. YAML's own message names another cause."""
    first, last = error.context_mark, error.problem_mark
    if last is None or last.line >= len(lines):
        return
    place = first.line if first and error.context == "while scanning a simple key" else last.line
    line = lines[place]
    if is_half_conflict(line):
        yield conflict(place + 1)
    for pattern, what, remedy in _LINES:
        if pattern.match(line):
            yield Defect(place + 1, what, remedy)
    yield from _indented(error, place + 1, line, last.column)
    yield from _unmarked(lines, place)
    if first is not None and error.context == "while parsing a flow sequence":
        for number, each in enumerate(lines[first.line : last.line + 1], first.line + 1):
            if _CUT_ENTRY.search(each):
                yield Defect(number, *CUT_BY_COMMENT)


def _unmarked(lines: Sequence[str], place: int) -> Iterator[Defect]:
    """Yields a key without a space after its colon, and an entry without a dash."""
    for earlier in (place, place - 1):
        if earlier >= 0 and _UNSPACED_COLON.match(lines[earlier]):
            yield Defect(earlier + 1, *_NO_SPACE_AFTER_COLON)
    if _lacks_dash(lines, place):
        yield Defect(place + 1, *_NO_DASH)


def _lacks_dash(lines: Sequence[str], place: int) -> bool:
    """Whether a line is inside a list or indented below one, but is neither an entry nor part of one."""
    line = lines[place]
    if ENTRY.match(line) or _KEY.match(line) or not line.strip() or place == 0:
        return False
    is_below = ENTRY.match(lines[place - 1]) is not None
    is_above = place + 1 < len(lines) and ENTRY.match(lines[place + 1]) is not None
    return is_below and (is_above or line[0].isspace())


def _indented(error: yaml.MarkedYAMLError, number: int, line: str, column: int) -> Iterator[Defect]:
    """Yields an entry or key with another indentation than those above it."""
    problem = error.problem or ""
    if ENTRY.match(line) and ("expected key" in problem or "<block end>" in problem):
        what = "This entry of a list is not indented as those above it."
        yield Defect(number, what, "Indent all entries of a list alike.")
    if (key := _INDENTED_KEY.match(line)) and column <= key.end():
        yield Defect(
            number,
            f"The key {quoted(key[1])} is not indented as the keys above it.",
            "Begin every key at the very start of its line; the keys of one entry are indented alike.",
        )
