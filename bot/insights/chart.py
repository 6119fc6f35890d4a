"""The figures of a picture, which `drawing.py` draws in a process of its own."""

from __future__ import annotations

from typing import NamedTuple

from bot.pictures.renderer import PictureRenderer

MOST_BARS = 45
"""The most bars that a phone shows side by side. Longer periods are drawn by week."""
_MODULE = "bot.insights.drawing"


class Chart(NamedTuple):
    """The figures and labels of a chart."""

    days_title: str
    days: tuple[str, ...]
    """A label for each bar. It may be empty."""
    replies: tuple[tuple[str, tuple[int, ...]], ...]
    """The kinds of reply from the bottom up: the name, and the number for each bar."""
    topics_title: str
    topics: tuple[tuple[tuple[str, ...], int], ...]
    """The names and the count of each topic, highest first. The first name that the font has is shown."""
    is_right_to_left: bool = False
    """Whether the labels' language is written from right to left: the chart is read that way, too."""


class ChartRenderer:
    """Draws charts."""

    def __init__(self, renderer: PictureRenderer) -> None:
        self._renderer = renderer

    async def prepare(self) -> None:
        """Makes the next chart a second quicker."""
        await self._renderer.prepare(_MODULE)

    async def png(self, chart: Chart) -> bytes | None:
        """Returns a PNG picture, or None if drawing failed. The reason is logged."""
        return await self._renderer.png(_MODULE, chart)
