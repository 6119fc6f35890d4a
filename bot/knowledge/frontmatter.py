"""A text with YAML front matter, taken apart without losing what stands on which line."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import frontmatter
from frontmatter.default_handlers import YAMLHandler

from bot.knowledge import lined_yaml
from bot.knowledge.lined_yaml import Location
from bot.knowledge.textfile import Defect

_BOUNDARY = re.compile(r"^-{3,}[ \t]*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What a text consists of."""

    values: Mapping[str, Any]
    """What the front matter says."""
    lines: Mapping[Location, int]
    """The line of each key and list entry in the whole text."""
    body: str
    """What follows the front matter, without blank lines around it."""
    body_line: int
    """The line on which the body begins; where it is empty, the last line."""

    def line(self, location: Location) -> int:
        """The line of a value, or of the nearest thing around it that has one."""
        if location in self.lines:
            return self.lines[location]
        alone = tuple(part for part in location if isinstance(part, str))
        if alone in self.lines:
            return self.lines[alone]  # what may be a list is a single thing here
        while location not in self.lines and location:
            location = location[:-1]
        return self.lines.get(location, 1)


class _LineKeeper(YAMLHandler):
    """Keeps the lines and the defects of the one text that it loads."""

    def __init__(self) -> None:
        super().__init__(fm_boundary=_BOUNDARY)
        self.loaded = lined_yaml.Loaded({}, {}, [])

    def load(self, fm: str, **_: object) -> Mapping[str, Any]:
        # The opening --- has been cut off but its line end has not: lines count as in the file.
        self.loaded = lined_yaml.load(fm)
        return self.loaded.values


def parse(text: str) -> tuple[FrontMatter | None, list[Defect]]:
    """Takes a text apart and tells what is wrong with it. None: front matter and text can't be told apart."""
    opening = _BOUNDARY.match(text)
    if opening is None:
        return None, [
            Defect(
                1,
                "The file does not begin with front matter.",
                "Begin it with a line ---, then the keys (title: ...), a line --- and the text.",
            )
        ]
    if _BOUNDARY.search(text, opening.end()) is None:
        return None, [
            Defect(
                1,
                "The front matter that begins here never ends.",
                "Put a line --- between the keys and the text.",
            )
        ]
    handler = _LineKeeper()
    _, body = frontmatter.parse(text, handler=handler)
    body_start = len(text.rstrip()) - len(body)
    body_line = text.count("\n", 0, body_start) + 1
    return FrontMatter(handler.loaded.values, handler.loaded.lines, body, body_line), handler.loaded.defects
