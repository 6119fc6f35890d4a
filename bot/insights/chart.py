"""The data of a chart. `drawing.py` draws it in a separate process."""

from __future__ import annotations

from typing import NamedTuple

from bot.pictures.renderer import PictureRenderer

MOST_BARS = 45
"""The maximum number of bars. Phones can't show more side by side, so longer periods are drawn by week."""
_MODULE = "bot.insights.drawing"


class Chart(NamedTuple):
    """The figures and labels of a chart."""

    days_title: str
    days: tuple[str, ...]
    """A label for each bar. It may be empty."""
    replies: tuple[tuple[str, tuple[int, ...]], ...]
    """The kinds of reply from bottom to top: the name with the total, and the number for each bar."""
    topics_title: str
    topics: tuple[tuple[tuple[str, ...], int], ...]
    """The possible names and the count of each topic, highest first. The first name that the font has is
    drawn."""
    is_right_to_left: bool = False
    """Whether the language is written from right to left. Then the chart is mirrored."""
    thousands: str = ","
    """The sign between groups of three digits."""


class ChartRenderer:
    """Draws charts."""

    def __init__(self, renderer: PictureRenderer) -> None:
        self._renderer = renderer

    async def prepare(self) -> None:
        """Starts the drawing process, which makes the next chart a second faster."""
        await self._renderer.prepare(_MODULE)

    async def png(self, chart: Chart) -> bytes | None:
        """Returns a PNG picture, or None if drawing failed. The reason is logged."""
        return await self._renderer.png(_MODULE, chart)
