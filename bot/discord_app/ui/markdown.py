"""Text made fit for a card: plain, of a bounded length, and reading in one direction."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

import regex
from discord.utils import escape_markdown, escape_mentions

_ISOLATE, _POP = "\u2068", "\u2069"
"""What stands between them is laid out by itself and doesn't reorder the line around it."""
_DIRECTIONS = {"L": "left", "R": "right", "AL": "right"}
"""The directions of Unicode's strong characters."""
_BREAK = "\u200b"
"""Takes no room and keeps what is around it from reading as one."""
_ADDED = (_ISOLATE, _POP, _BREAK)
_NO_PROSE = re.compile(r"[^\w\s,.?!'\"’؟،]|_")
"""What Discord might make something of, or nobody sees: most questions have none."""
_UNSEEN = regex.compile(r"(?!\s|\u200c|\u200d)[\p{Cc}\p{Cf}\p{Cs}\p{Co}]")
"""Control characters, such as those that turn the direction; the joiners of scripts and emoji stay."""
_PILE = regex.compile(r"(\p{M}{4})\p{M}+")
"""More marks on a letter than any language needs."""


def plain(text: str) -> str:
    """`text` as it stands, whatever Markdown, mentions or links Discord would make of it."""
    if not _NO_PROSE.search(text):
        return text
    # Of what makes a link escape_markdown escapes the first character alone, and leaves what is within.
    without_links = text.replace("](", f"]{_BREAK}(")
    without_markdown = escape_markdown(without_links, ignore_links=False).replace("<", r"\<")
    return escape_mentions(without_markdown).replace("://", f":/{_BREAK}/")


def as_written(text: str) -> str:
    """What `plain`, and `filled`, made something of."""
    return regex.sub(r"\\([^\w\s]|_)", r"\1", text.translate(dict.fromkeys(map(ord, _ADDED))))


def quoted(text: str, limit: int) -> str:
    """What somebody wrote, plain and on one line: `limit` of its characters at most."""
    if _NO_PROSE.search(text):
        text = _PILE.sub(r"\1", _UNSEEN.sub("", text))
    return plain(shortened(" ".join(text.split()), limit))


def shortened(text: str, limit: int) -> str:
    """`text`, or its beginning and an ellipsis: `limit` characters at most."""
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


def filled(template: str, **values: str) -> str:
    """`template` with `values` in it, each isolated that runs in another direction than the template."""
    around = _directions_around(template, *values)
    for name, value in values.items():
        if not _directions(value) <= around:
            values[name] = f"{_ISOLATE}{value}{_POP}"
    return template.format(**values)


@lru_cache(maxsize=1_024)
def _directions_around(template: str, *names: str) -> set[str]:
    return _directions(template.format(**dict.fromkeys(names, "")))


def _directions(text: str) -> set[str]:
    if text.isascii():
        return {"left"} if text.lower() != text.upper() else set()
    kinds = {unicodedata.bidirectional(character) for character in text}
    return {_DIRECTIONS[kind] for kind in kinds & _DIRECTIONS.keys()}
