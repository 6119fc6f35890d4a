"""Splits a topic's text into the summary, which is its first paragraph, and the details."""

from __future__ import annotations

import re
from typing import NamedTuple

_BLANK_LINES = re.compile(r"\n(?:[ \t]*\n)+")
TABLE = r"[^\n]*\|[^\n]*\n[ \t]*(?:\|[ \t]*:?-{2,}|:?-{2,}:?[ \t]*\|)"
"""The first row of a table, and the line of dashes below it."""
_BLOCK = re.compile(
    rf"""\n(?=[ \t]*(?:
        \#{{1,6}}[ \t] | -\#[ \t] | >(?:>>)?[ \t] | [-*+][ \t] | \d{{1,2}}[.)][ \t]   # heading, quote, list
      | ~~~ | \|(?!\|) | {TABLE}
      | (?:\*[ \t]*){{3,}}(?:\n|$) | (?:_[ \t]*){{3,}}(?:\n|$)                         # rule
    ))""",
    re.VERBOSE,
)
"""The beginnings of lines that end a paragraph without a blank line."""
_FENCE = re.compile(r"[ \t]*(?:\n[ \t]*)?(?=```)")
_HARD_BREAK = re.compile(r"(?: {2,}|\\)\n[ \t]*")
"""Markdown's signs for a visible line break."""


class TopicText(NamedTuple):
    """The parts of a topic's text."""

    paragraph: str
    """The first paragraph, as written."""
    details: str
    """All text after it."""

    @property
    def summary(self) -> str:
        r"""The first paragraph as shown: lines are joined unless they end in two spaces or a \."""
        return "\n".join(" ".join(line.split()) for line in _HARD_BREAK.split(self.paragraph)).strip()


def split_text(body: str) -> TopicText:
    """Returns the first paragraph and the rest of a text, without blank lines around.

    A heading, list, quote, table or code block ends the paragraph, like a blank line.
    """
    blocks = (_BLANK_LINES.search(body), _BLOCK.search(body), _open_fence(body))
    ends = [(found.start(), found.end()) for found in blocks if found]
    if not ends:
        return TopicText(body, "")
    end, start = min(ends)
    return TopicText(body[:end], body[start:])


def _open_fence(body: str) -> re.Match[str] | None:
    """Returns the first ``` that isn't closed on its line. Discord accepts it inside a line, too."""
    for found in _FENCE.finditer(body, 1):
        before = body[: found.end()].rpartition("\n")[2]
        behind = body[found.end() :].partition("\n")[0]
        if before.count("```") % 2 == 0 and behind.count("```") % 2:
            return found
    return None
