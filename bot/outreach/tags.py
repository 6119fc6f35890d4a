"""Chooses the tag of a forum post."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

_WORD = re.compile(r"\w+")


class Tag(NamedTuple):
    """A tag that a forum offers."""

    id: int
    name: str
    is_moderated: bool = False
    """Whether only moderators may use it."""


def fitting_tag(tags: Iterable[Tag], names: Iterable[str], *, is_required: bool) -> Tag | None:
    """Returns the tag with the most words in common with a topic's names, such as its category and title.

    Earlier names count more. Without such a tag, returns the first one if the forum requires one, otherwise
    None.
    """
    usable = [tag for tag in tags if not tag.is_moderated]
    for name in names:
        words = _words(name)
        best = max(usable, key=lambda tag: _likeness(_words(tag.name), words), default=None)
        if best is not None and _likeness(_words(best.name), words) > 0:
            return best
    return usable[0] if is_required and usable else None


def _likeness(tag: frozenset[str], words: frozenset[str]) -> float:
    """Returns the share of a tag's words that the topic's name has. Compares their first five letters."""
    return len(tag & words) / len(tag) if tag else 0.0


def _words(name: str) -> frozenset[str]:
    return frozenset(word[:5] for word in _WORD.findall(name.casefold()) if len(word) > 2)
