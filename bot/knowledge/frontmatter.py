"""Splits a text into YAML front matter and body, and keeps the line numbers."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.knowledge import lined_yaml
from bot.knowledge.lined_yaml import Location
from bot.knowledge.textfile import Defect

_BOUNDARY = re.compile(r"^-{3,}[ \t]*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The parts of a text."""

    values: Mapping[str, Any]
    """The text of the front matter."""
    lines: Mapping[Location, int]
    """The line of each key and list entry, counted in the whole text."""
    body: str
    """The text after the front matter, without blank lines around it."""
    body_line: int
    """The line on which the body begins. If it is empty, the last line."""

    def line(self, location: Location) -> int:
        """Returns the line of a value, or of the nearest value around it that has one."""
        if location in self.lines:
            return self.lines[location]
        alone = tuple(part for part in location if isinstance(part, str))
        if alone in self.lines:
            return self.lines[alone]  # a single value is given where a list is possible
        while location not in self.lines and location:
            location = location[:-1]
        return self.lines.get(location, 1)


def parse(text: str) -> tuple[FrontMatter | None, list[Defect]]:
    """Splits a text and reports what is wrong with it.

    Returns None if front matter and body can't be separated.
    """
    opening = _BOUNDARY.match(text)
    if opening is None:
        return None, [
            Defect(
                1,
                "The file does not begin with front matter.",
                "Begin it with a line ---, then the keys (title: ...), a line --- and the text.",
            )
        ]
    closing = _BOUNDARY.search(text, opening.end())
    if closing is None:
        return None, [
            Defect(
                1,
                "The front matter that begins here never ends.",
                "Put a line --- between the keys and the text.",
            )
        ]
    # The text begins with the line end of the opening ---, so lines count as in the file.
    loaded = lined_yaml.load(text[opening.end() : closing.start()])
    body = text[closing.end() :].strip()
    body_line = text.count("\n", 0, len(text.rstrip()) - len(body)) + 1
    return FrontMatter(loaded.values, loaded.lines, body, body_line), loaded.defects
