"""Keeps each paragraph in one direction by isolating words of the other direction.

Unicode's algorithm for bidirectional text: https://www.unicode.org/reports/tr9/
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import TypeVar

import regex

from bot.discord_app.ui.language_table import is_right_to_left

Item = TypeVar("Item")

ISOLATE, POP = "\u2068", "\u2069"
"""Text between these two characters doesn't reorder the line around it."""
RIGHT_TO_LEFT_MARK = "\u200f"
"""Begins a line without letters that should be shown from right to left."""
MOST_ISOLATED = 120
"""Parts of a text that are isolated. Each needs two of the characters that Discord allows."""

_KEPT = (
    r"```.*?```|<[^<>\s]+>|\]\([^()\s]*\)|\w+://\S+"  # code blocks, mentions, addresses of links
    r"|^[ \t]*(?:>+|\#{1,3}|-\#|[-*+]|\d+[.)])[ \t]+"  # beginnings of quotes, headings and lists
)
"""Parts that an additional character would break."""
_RIGHT = r"\p{Arabic}\p{Hebrew}\p{Syriac}\p{Thaana}"
_LEFT = r"\p{Latin}\p{Cyrillic}\p{Greek}\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}0-9"
_BEFORE = r"(?<![\w\p{M}~])(?:[/@\#$€£~−]|[-+.]{1,2})"
"""The first character of a name or a number: "/ask", "@here", "--port", "-63"."""
_BETWEEN = rf"(?:[_=]| & |[ .,:/'’&+@–—-]{{1,2}}(?:{_BEFORE})?)"
"""A character inside a name, a number or a range: "SpaceX-9", "2.5", "2020–2021", "@everyone, @here"."""
_AFTER = r"(?:[%°]|\+{1,2}|\#)"
"""The last character of a name or a number: "75%", "C++"."""


def _runs(letters: str) -> regex.Pattern[str]:
    word = rf"[{letters}][{letters}\p{{M}}]*"
    code = rf"`[^`\n]*[{letters}][^`\n]*`"
    words = rf"(?:{_BEFORE})?{word}(?:{_BETWEEN}{word})*{_AFTER}?"
    return regex.compile(rf"(?P<kept>{_KEPT})|(?P<run>{code}|{words})", regex.MULTILINE | regex.DOTALL)


_LEFT_RUNS, _RIGHT_RUNS = _runs(_LEFT), _runs(_RIGHT)
_LEFT_LETTER, _RIGHT_LETTER = regex.compile(rf"[{_LEFT}--\d]", regex.VERSION1), regex.compile(rf"[{_RIGHT}]")


_STRONG = {"L": "left", "R": "right", "AL": "right"}
"""The directions of Unicode's strong bidirectional types."""
_DIGIT = regex.compile(r"\d")
_ISOLATED = regex.compile(rf"{ISOLATE}[^{ISOLATE}{POP}]*{POP}")


def in_reading_order(items: Sequence[Item], locale: str) -> Sequence[Item]:
    """Returns the items of a row so that readers of a language see the first one first.

    Discord shows rows from left to right in every language.
    """
    return items[::-1] if is_right_to_left(locale) else items


def isolated(text: str) -> str:
    """Returns a text that doesn't reorder the text around it, and isn't reordered by it."""
    return f"{ISOLATE}{text}{POP}"


@lru_cache(maxsize=1_024)
def directed(markdown: str, locale: str) -> str:
    """Returns a text in a language, with words of the other direction isolated.

    So a paragraph that begins with a foreign name keeps its direction, and its punctuation and numbers stay
    in place. A line without a letter of the language's direction doesn't change, because an isolated line
    would have no direction. Text that is already isolated doesn't change either.
    """
    if ISOLATE in markdown or (markdown.isascii() and not is_right_to_left(locale)):
        return markdown
    runs, own_letter = (
        (_LEFT_RUNS, _RIGHT_LETTER) if is_right_to_left(locale) else (_RIGHT_RUNS, _LEFT_LETTER)
    )
    count = 0

    def isolate(match: regex.Match[str]) -> str:
        nonlocal count
        if match["run"] is None or count >= MOST_ISOLATED:
            return match[0]
        end = markdown.find("\n", match.end())
        line = markdown[markdown.rfind("\n", 0, match.start()) + 1 : None if end < 0 else end]
        if own_letter.search(line) is None:
            return match[0]
        count += 1
        return isolated(match[0])

    return runs.sub(isolate, markdown)


def directions(text: str) -> set[str]:
    """Returns the directions of the letters of a text, without isolated ones."""
    if text.isascii():
        return {"left"} if text.lower() != text.upper() else set()
    kinds = {unicodedata.bidirectional(character) for character in _ISOLATED.sub("", text)}
    return {_STRONG[kind] for kind in kinds & _STRONG.keys()}


def fits(text: str, locale: str) -> bool:
    """Whether a text can be in a line of a language without isolation."""
    if not is_right_to_left(locale):
        return directions(text) <= {"left"}
    return directions(text) <= {"right"} and (text.isdecimal() or not _DIGIT.search(text))


def words_isolated(text: str, locale: str) -> str:
    """Returns a piece of our own text in a language, with words of the other direction isolated.

    So translators don't have to.
    """
    if not is_right_to_left(locale) or ISOLATE in text:
        return text
    return _LEFT_RUNS.sub(lambda match: isolated(match[0]) if match["run"] else match[0], text)
