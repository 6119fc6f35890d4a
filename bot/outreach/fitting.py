"""Shortens texts by whole sentences, or by whole words."""

from __future__ import annotations

from collections.abc import Callable

import regex

ELLIPSIS = "…"
Fits = Callable[[str], bool]
"""Whether a text is short enough. If a text fits, every shorter text must fit, too."""
_SENTENCE_END = regex.compile(r"(?<=[.!?؟۔。！？…][\"'”’»)\]]?)\s+")


def fitting(text: str, fits: Fits) -> str:
    """Returns as many whole sentences as fit, otherwise as many words of the first one.

    May return nothing.
    """
    if fits(text):
        return text
    ends = [match.start() for match in _SENTENCE_END.finditer(text)]
    count = _most(len(ends), lambda count: fits(text[: ends[count - 1]]))
    return text[: ends[count - 1]] if count else first_words(text, fits)


def shortened(text: str, limit: int) -> str:
    """Returns the text, or its first words and an ellipsis, with at most `limit` characters."""
    return text if len(text) <= limit else first_words(text, lambda part: len(part) <= limit)


def first_words(text: str, fits: Fits) -> str:
    """Returns as many first words as fit with an ellipsis. If no word fits, as many letters."""
    words = [match.start() for match in regex.finditer(r"\s+", text)]
    letters = [match.end() for match in regex.finditer(r"\X", text)]
    for places in (words, letters):
        count = _most(len(places), lambda count, places=places: fits(_ended(text[: places[count - 1]])))
        if count:
            return _ended(text[: places[count - 1]])
    return ""


def _most(highest: int, is_fine: Callable[[int], bool]) -> int:
    """Returns the highest number that `is_fine` accepts, at most `highest`. 0 if it doesn't accept 1."""
    low, high = 0, highest
    while low < high:
        middle = (low + high + 1) // 2
        if is_fine(middle):
            low = middle
        else:
            high = middle - 1
    return low


def _ended(text: str) -> str:
    return text.rstrip(" .,;:۔،؛–—-") + ELLIPSIS
