"""The data of a picture about a topic. `card_drawing.py` draws it in a separate process."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from bot.pictures.renderer import PictureRenderer

_MODULE = "bot.pictures.card_drawing"


class Shape(StrEnum):
    """The sizes. Custom_ids contain the values, so they never change."""

    WIDE = "wide"
    """1200 × 630, the size of link previews."""
    SQUARE = "square"
    """1080 × 1080."""


class Theme(StrEnum):
    """The colours. Custom_ids contain the values, so they never change."""

    DARK = "dark"
    LIGHT = "light"


class TopicCard(NamedTuple):
    """A picture of a topic. Its texts have no Markdown."""

    title: str
    summary: str
    source: str
    community: str
    locale: str
    is_right_to_left: bool
    accent: int
    """As 0xRRGGBB."""
    shape: Shape = Shape.WIDE
    theme: Theme = Theme.DARK


async def card_png(renderer: PictureRenderer, card: TopicCard) -> bytes | None:
    """Returns the picture, or None if drawing failed. Raises RefusedError if no font has some letters."""
    return await renderer.png(_MODULE, card)
