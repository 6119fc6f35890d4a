"""The figures as a picture: questions by day above, the topics that were shown most below."""

# matplotlib's types leave keyword arguments open.
# pyright: reportUnknownMemberType=false

from __future__ import annotations

import asyncio
import io
import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from matplotlib.axes import Axes

MOST_BARS = 45
"""Bars that a phone can still show side by side; longer periods are drawn by the week."""
_WIDTH, _DOTS = 7.2, 150
"""Inches, and dots an inch: Discord shows the picture at half of its 1,080 dots or less."""
_UPPER = 2.7
"""Inches that the days take."""
_GROUND, _INK, _FAINT = "#1e2129", "#f2f3f5", "#4a4f5c"
"""A ground of its own, so that it reads the same in Discord's dark and light themes."""
_COLOURS = ("#56b4e9", "#f0e442", "#d55e00")
"""Of Okabe and Ito's palette, which the colour-blind tell apart (https://jfly.uni-koeln.de/color), and in
that order also from light to dark on this ground."""


class Chart(NamedTuple):
    """What is drawn, in words that are ready to be read."""

    days: tuple[str, ...]
    """A label a bar, or an empty one."""
    replies: tuple[tuple[str, tuple[int, ...]], ...]
    """The kinds of reply, from the bottom up: the name, and how many a bar."""
    topics_title: str
    topics: tuple[tuple[str, int], ...]
    """Titles, and how often each was shown; most often first."""


async def png(chart: Chart) -> bytes:
    """The picture. It is drawn in a process of its own, whose memory the bot does not keep (some 50 MB)."""
    spawning = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=spawning) as pool:
        return await asyncio.get_running_loop().run_in_executor(pool, draw, chart)


def draw(chart: Chart) -> bytes:
    """The picture, drawn here."""
    from matplotlib.figure import Figure  # noqa: PLC0415 - large, and needed nowhere else
    from matplotlib.layout_engine import ConstrainedLayoutEngine  # noqa: PLC0415

    rows = len(chart.topics)
    lower = 0.5 + 0.5 * rows
    height = _UPPER + (lower if rows else 0)
    layout = ConstrainedLayoutEngine(w_pad=0.15, h_pad=0.15, hspace=0.02)
    figure = Figure(figsize=(_WIDTH, height), dpi=_DOTS, facecolor=_GROUND, layout=layout)
    if rows:
        above, below = figure.subplots(2, height_ratios=(_UPPER, lower))
        _draw_topics(below, chart)
    else:
        above = figure.subplots()
    _draw_days(above, chart)
    file = io.BytesIO()
    figure.savefig(file, format="png")
    return file.getvalue()


def _draw_days(axes: Axes, chart: Chart) -> None:
    from matplotlib.ticker import MaxNLocator  # noqa: PLC0415

    below = [0] * len(chart.days)
    for (name, values), colour in zip(chart.replies, _COLOURS, strict=True):
        label = f"{name}: {sum(values)}"
        axes.bar(range(len(values)), values, bottom=below, color=colour, label=label, width=0.8)
        below = [under + value for under, value in zip(below, values, strict=True)]
    axes.margins(x=0.01)
    shown = [index for index, label in enumerate(chart.days) if label]
    axes.set_xticks(shown, [chart.days[index] for index in shown])
    axes.set_ylim(0, max(*below, 4) * 1.05)
    axes.yaxis.set_major_locator(MaxNLocator(4, integer=True))
    axes.grid(axis="y", color=_FAINT, linewidth=0.8)
    axes.set_axisbelow(True)
    _plain(axes)
    axes.legend(
        loc="lower left", bbox_to_anchor=(0, 1), ncols=3, frameon=False, fontsize=12, labelcolor=_INK,
        borderaxespad=0.2, handlelength=0.9, columnspacing=1.2,
        handletextpad=0.5,
    )  # fmt: skip


def _draw_topics(axes: Axes, chart: Chart) -> None:
    """Every title above its bar, where a long one has room."""
    titles, values = zip(*chart.topics, strict=True)
    rows = range(len(titles))
    bars = axes.barh(rows, values, color=_COLOURS[0], height=0.34)
    axes.bar_label(bars, padding=5, color=_INK, fontsize=12)
    for row, title in zip(rows, titles, strict=True):
        axes.text(0, row - 0.26, title, color=_INK, fontsize=12, ha="left", va="bottom", parse_math=False)
    axes.set_yticks([])
    axes.set_ylim(len(titles) - 0.75, -0.85)
    axes.set_xticks([])
    axes.set_xlim(0, max(values) * 1.08)
    axes.set_title(chart.topics_title, loc="left", color=_INK, fontsize=13, fontweight="bold", pad=10)
    _plain(axes)


def _plain(axes: Axes) -> None:
    axes.set_facecolor(_GROUND)
    axes.spines[:].set_visible(False)
    axes.tick_params(colors=_INK, labelsize=12, length=0)
