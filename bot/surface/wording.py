"""Text made fit for a card: plain, of a bounded length, and reading in one direction."""

from __future__ import annotations

import unicodedata

from discord.utils import escape_markdown

_ISOLATE, _POP = "\u2068", "\u2069"
"""What stands between them is laid out by itself and doesn't reorder the line around it."""
_DIRECTIONS = {"L": "left", "R": "right", "AL": "right"}
"""The directions of Unicode's strong characters."""


def plain(text: str) -> str:
    """`text` as it stands, whatever Markdown would make of it."""
    return escape_markdown(text)


def shortened(text: str, limit: int) -> str:
    """`text`, or its beginning and an ellipsis: `limit` characters at most."""
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


def filled(template: str, **values: str) -> str:
    """`template` with `values` in it, each isolated that runs in another direction than the template."""
    around = _directions(template.format(**dict.fromkeys(values, "")))
    return template.format(
        **{
            name: value if _directions(value) <= around else f"{_ISOLATE}{value}{_POP}"
            for name, value in values.items()
        }
    )


def _directions(text: str) -> set[str]:
    kinds = {unicodedata.bidirectional(character) for character in text}
    return {_DIRECTIONS[kind] for kind in kinds & _DIRECTIONS.keys()}
