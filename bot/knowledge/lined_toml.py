"""Reads TOML files of editors: returns the values with their lines, and explains every error."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, cast

from bot.knowledge.lined_yaml import Location
from bot.knowledge.textfile import Defect, conflict, is_half_conflict, unprintable

_POSITION = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")
_ESCAPED_CONTROL = re.compile(r"(?<!\\)(?:\\\\)*\\(?:e\[|x([01][0-9A-Fa-f]|7[Ff]|[89][0-9A-Fa-f]))")
r"""Escapes of control characters in other languages. TOML's own escape is \u."""
_EXPLANATIONS = (
    (
        "Invalid value",
        "The text after = is not a value",
        'Put a text in straight double quotes: key = "text".',
    ),
    (
        "Illegal character",
        "A text is not closed on its line",
        'Close it with ", or put it between """ and """.',
    ),
    ("Unterminated string", "A text is opened and never closed", "Close it with the quotes that opened it."),
    (
        "Unclosed array",
        "A list before this place is not written right",
        "Put a comma between its entries, and close it with ].",
    ),
    (
        "Unclosed inline table",
        "A { } group is not written right",
        "Put a comma between its parts, and close it with }.",
    ),
    ("at the end of an array declaration", "A heading has too few brackets", "Close [[ with ]]."),
    ("at the end of a table declaration", "A heading has too few brackets", "Close [ with ]."),
    ("Expected '='", "This line is no `key = value`", 'Write key = "text", with = and no spaces in the key.'),
    ("Invalid statement", "This line is no `key = value`", 'Write key = "text".'),
    (
        "Cannot overwrite a value",
        "This is here for the second time",
        "Keep one of them, or begin the next entry with a heading in [[ ]].",
    ),
    (
        "after a statement",
        "There is something after the value on this line",
        "Put the whole text in quotes. A text that contains \" goes between ' and '.",
    ),
    ("Unescaped '\\'", "A text contains a single \\", "Write \\\\, or put the text between ' and '."),
    ("Invalid hex value", "A text contains a single \\", "Write \\\\, or put the text between ' and '."),
)
"""Explains the TOML library's messages to editors, with remedies."""


@dataclass(frozen=True, slots=True)
class LoadedToml:
    """The values of a file, as far as it is valid TOML."""

    text: str
    values: Mapping[str, Any] | None
    """None if it isn't TOML."""
    defects: list[Defect]

    def line(self, location: Location) -> int:
        """Returns the line of a value. `tomllib` has no lines, so this searches below the [[heading]]."""
        start, end = 0, len(self.text)
        keys = [part for part in location if isinstance(part, str)]
        if len(location) > 1 and isinstance(location[1], int):
            heading = re.compile(rf"^[ \t]*\[\[\s*{re.escape(keys[0])}\s*\]\]", re.MULTILINE)
            starts = [found.start() for found in heading.finditer(self.text)]
            if location[1] < len(starts):
                start, end = [*starts, len(self.text)][location[1] : location[1] + 2]
        key = re.compile(rf"^[ \t]*[\"']?{re.escape(keys[-1])}[\"']?[ \t]*=", re.MULTILINE) if keys else None
        found = key.search(self.text, start, end) if key else None
        if found is None and len(location) == 1 and keys:
            found = re.search(rf"^[ \t]*\[+[ \t]*{re.escape(keys[0])}\b", self.text, re.MULTILINE)
        position = found.end() if found else start
        return self.text.count("\n", 0, position) + 1


def load(text: str) -> LoadedToml:
    """Loads a file. Reports control characters, also if they are written as an escape."""
    try:
        values = tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # TOMLDecodeError, a number too long, a nesting too deep
        return LoadedToml(text, None, [_syntax_error(text, error)])
    loaded = LoadedToml(text, values, [])
    loaded.defects.extend(_unprintable(values, (), loaded))
    return loaded


def _syntax_error(text: str, error: Exception) -> Defect:
    message = str(error)
    position = _POSITION.search(message)
    if position is None:
        return Defect(1, "The file has a value that TOML doesn't allow.", "Keep to texts and lists of texts.")
    line = int(position[1]) if position[1] else text.rstrip().count("\n") + 1
    written = text.split("\n")[line - 1]
    if is_half_conflict(written):
        return conflict(line)
    if found := _ESCAPED_CONTROL.search(written):
        character = chr(int(found[1], 16)) if found[1] else "\x1b"
        return next(unprintable(line, character))
    for sign, what, remedy in _EXPLANATIONS:
        if sign in message:
            return Defect(line, f"The file is not valid TOML: {what[0].lower()}{what[1:]}.", remedy)
    reason = message[: position.start()].rstrip(".")
    return Defect(
        line,
        f"The file is not valid TOML ({reason}).",
        'Write `key = "text"` or `key = ["one", "two"]`.',
    )


def _unprintable(value: Any, location: Location, loaded: LoadedToml) -> Iterator[Defect]:
    match value:
        case str():
            yield from unprintable(loaded.line(location), value)
        case dict():
            for key, member in cast("dict[str, Any]", value).items():
                yield from unprintable(loaded.line(location), key)
                yield from _unprintable(member, (*location, key), loaded)
        case list():
            for index, member in enumerate(cast("list[Any]", value)):
                yield from _unprintable(member, (*location, index), loaded)
        case _:
            pass
