"""Distinguishes intended line breaks from those of wrapped text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from itertools import pairwise

WRAPPED = 60
"""The number of characters of a line that was probably wrapped."""
_NARROW = 40
"""The number of characters of a line that may have been wrapped for a narrow window."""
_MARK = re.compile(
    # **1.**, **a)**, **1**
    r"(?P<bold>\*\*|__)\(?(?:\d{1,3}|[^\W\d_])(?:[.:)]+(?P=bold)|(?P=bold)[.:)]*)(?=\s)"
    r"|(?P<label>\*\*|__)[^*_\n]{1,60}(?::(?P=label)|(?P=label)\s?:)"  # **Phone:**
    r"|[\d#*]\ufe0f?\u20e3"  # a digit on a key
    r"|[•‣▪●◦·→⇒]\s|\\?[☐☑]"
    r"|<a?:\w+:\d+>|:[a-z][a-z0-9_+-]*:(?=\s)"  # an emoji of Discord, by name
)
"""The beginning of a line that is an entry of a list, even alone."""
_REPEATED_MARKS = (
    re.compile(r"\(?(?:\d{1,3}|[A-Za-z])\\?[.)]\s"),
    re.compile(r"\\?[-–—]\s"),
    re.compile(r"[^\W\d_]+ \d{1,3}\s?[.:)–—-]\s?"),  # Step 1:
)
"""The beginning of an entry, if at least two lines of a paragraph begin this way."""
_SMALL_ENTRY = re.compile(r"https?://|www\.|c/o\s|[^\s@]+@[^\s@]+\.\w|[\w-]+(?: \w+)?:\s")
"""The beginning of a line of an address with a lower-case letter."""


def begins_entries(lines: Sequence[str]) -> list[bool]:
    """Returns which lines of a paragraph begin a list entry, with any bullet or number."""
    repeated = [mark for mark in _REPEATED_MARKS if sum(mark.match(line) is not None for line in lines) > 1]
    return [
        _MARK.match(line) is not None
        or unicodedata.category(line[:1] or " ") == "So"
        or any(mark.match(line) for mark in repeated)
        for line in lines
    ]


def is_wrapped(lines: Sequence[str], width: int = WRAPPED) -> bool:
    """Whether each line of a paragraph ends where the next word would make it too long."""
    widest = max(map(len, lines))
    return widest >= width and all(
        len(line) + 1 + len(following.split()[0]) > min(widest, 120) for line, following in pairwise(lines)
    )


def unwrapped(lines: Sequence[str]) -> list[str]:
    """Joins the wrapped lines of a paragraph in which line breaks are shown."""
    entries: list[list[str]] = []
    for line, begins in zip(lines, begins_entries(lines), strict=True):
        if begins or not entries:
            entries.append([])
        entries[-1].append(line)
    return [line for entry in entries for line in ([" ".join(entry)] if is_wrapped(entry) else entry)]


def meant_in_markdown(lines: Sequence[str]) -> list[bool]:
    """Returns which line breaks of a Markdown paragraph to keep. Markdown shows line breaks as spaces.

    Keeps those before list entries, and those of a paragraph with short lines, such as an address.
    """
    are_short = max(map(len, lines)) < WRAPPED and not is_wrapped(lines, _NARROW)
    return [
        begins or (are_short and not continues(line))
        for line, begins in zip(lines[1:], begins_entries(lines)[1:], strict=True)
    ]


def continues(line: str) -> bool:
    """Whether a line continues the sentence of the line above it."""
    return not line or (line[0].islower() and not _SMALL_ENTRY.match(line))
