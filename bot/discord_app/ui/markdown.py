"""Makes text safe for a card: escapes Markdown, shortens it, and keeps one reading direction."""

from __future__ import annotations

import re

import regex
from discord.utils import escape_markdown, escape_mentions

from bot.discord_app.ui.directions import ISOLATE, POP

_BREAK = "\u200b"
"""A zero-width space. It stops Discord from reading the characters around it as one link."""
_ADDED = (ISOLATE, POP, _BREAK)
_NO_PROSE = re.compile(r"[^\w\s,.?!'\"’؟،]|_")
"""Characters that may be Markdown or are invisible. Most questions have none."""
_UNSEEN = regex.compile(r"(?!\s|\u200c|\u200d)[\p{Cc}\p{Cf}\p{Cs}\p{Co}]")
"""Control characters, such as those that change the direction. Joiners of scripts and emoji are kept."""
_PILE = regex.compile(r"(\p{M}{4})\p{M}+")
"""More combining marks on a letter than any language needs."""


def plain(text: str) -> str:
    """Escapes a text so that Discord shows no Markdown, mentions or links."""
    if not _NO_PROSE.search(text):
        return text
    # escape_markdown escapes only the first character of a link, and leaves the rest unchanged.
    without_links = text.replace("](", f"]{_BREAK}(")
    without_markdown = escape_markdown(without_links, ignore_links=False).replace("<", r"\<")
    return escape_mentions(without_markdown).replace("://", f":/{_BREAK}/")


def as_written(text: str) -> str:
    """Returns the original text for a result of `plain` and `filled`."""
    return regex.sub(r"\\([^\w\s]|_)", r"\1", text.translate(dict.fromkeys(map(ord, _ADDED))))


def quoted(text: str, limit: int) -> str:
    """Returns a text of a person as plain text on one line, with at most `limit` characters of it."""
    if _NO_PROSE.search(text):
        text = _PILE.sub(r"\1", _UNSEEN.sub("", text))
    return plain(shortened(" ".join(text.split()), limit))


def shortened(text: str, limit: int) -> str:
    """Returns the text, or its beginning and an ellipsis, with at most `limit` characters."""
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"
