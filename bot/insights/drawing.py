"""Draws a chart: questions by day at the top, the most frequent topics below.

Run as a process, it reads the chart as JSON from standard input and writes the picture to standard output.
"""

# matplotlib doesn't type its keyword arguments.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false

from __future__ import annotations

import io
import json
import sys
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from matplotlib import rc_context
from matplotlib.figure import Figure
from matplotlib.font_manager import findfont, fontManager, get_font
from matplotlib.layout_engine import ConstrainedLayoutEngine
from matplotlib.ticker import MaxNLocator

from bot.insights.chart import Chart
from bot.pictures.typesetting import FONTS

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_WIDTH, _DOTS = 7.2, 150
"""The width in inches, and dots per inch. Discord shows the 1,080 dots at half their size or less."""
_UPPER, _ROW = 3.4, 0.62
"""The height of the days and of each topic, in inches."""
_SIZE = 15
"""The font size in points. A phone shows the picture at a quarter of its size."""
_OURS, _OTHERS = ("Noto Sans", "Noto Sans Arabic"), "DejaVu Sans"
"""The fonts come with the bot and with matplotlib, so pictures look the same everywhere. None has Chinese."""
_GROUND, _INK, _FAINT = "#1e2129", "#f2f3f5", "#4a4f5c"
"""The colours of background, text and lines. With a background, the text is readable in Discord's light and
dark themes."""
_COLOURS = ("#56b4e9", "#f0e442", "#d55e00")
"""From Okabe and Ito's palette for colour-blind people, by brightness (https://jfly.uni-koeln.de/color)."""


def draw(chart: Chart) -> bytes:
    """Returns the picture as a PNG file."""
    with rc_context({"font.family": _families(is_right_to_left=chart.is_right_to_left)}):
        return _draw_chart(chart)


def _draw_chart(chart: Chart) -> bytes:
    rows = len(chart.topics)
    lower = (1.0 if chart.is_right_to_left else 0.6) + _ROW * rows
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


def named(names: Sequence[str]) -> str:
    """Returns the first name that the fonts can draw, or else the last."""
    letters = _letters()
    drawn = map(_drawable, names)
    return next((name for name in drawn if all(ord(letter) in letters for letter in name)), names[-1])


def _digits(value: float, chart: Chart) -> str:
    return f"{value:,.0f}".replace(",", chart.thousands)


def _drawable(text: str) -> str:
    """Returns a text without the marks that isolate directions."""
    return text.translate(dict.fromkeys(map(ord, "\u2068\u2069")))


def _families(*, is_right_to_left: bool = False) -> list[str]:
    """Returns the names of the fonts. The first one has the letters of the language, so words stay joined."""
    _add_fonts()
    return [*(_OURS[::-1] if is_right_to_left else _OURS), _OTHERS]


@cache
def _letters() -> frozenset[int]:
    return frozenset(letter for each in _families() for letter in get_font(findfont(each)).get_charmap())


@cache
def _add_fonts() -> None:
    """Registers our fonts. They come before the system's fonts with the same names."""
    known = list(fontManager.ttflist)
    for name in _OURS:
        for path in sorted(FONTS.glob(f"{name.replace(' ', '')}-*.ttf")):
            fontManager.addfont(path)
    fontManager.ttflist[:] = [*fontManager.ttflist[len(known) :], *known]


def _draw_days(axes: Axes, chart: Chart) -> None:
    below = [0] * len(chart.days)
    for (name, values), colour in zip(chart.replies, _COLOURS, strict=True):
        axes.bar(range(len(values)), values, bottom=below, color=colour, label=_drawable(name), width=0.8)
        below = [under + value for under, value in zip(below, values, strict=True)]
    axes.margins(x=0.01)
    shown = [index for index, label in enumerate(chart.days) if label]
    axes.set_xticks(shown, [_drawable(chart.days[index]) for index in shown])
    axes.set_ylim(0, max(*below, 4) * 1.05)
    axes.yaxis.set_major_locator(MaxNLocator(4, integer=True))
    axes.yaxis.set_major_formatter(lambda value, _: _digits(value, chart))
    axes.grid(axis="y", color=_FAINT, linewidth=0.8)
    axes.set_axisbelow(True)
    _apply_style(axes)
    axes.tick_params(axis="x", pad=9)  # keeps the line off the scale's 0
    _add_title(axes, chart.days_title, chart, pad=42)
    _mirror(axes, chart)
    legend = axes.legend(
        loc="lower right" if chart.is_right_to_left else "lower left",
        bbox_to_anchor=(int(chart.is_right_to_left), 1.04), ncols=3, frameon=False, fontsize=_SIZE,
        labelcolor=_INK, borderpad=0, borderaxespad=0, handlelength=0.8, columnspacing=1, handletextpad=0.4,
        reverse=chart.is_right_to_left, markerfirst=not chart.is_right_to_left,
    )  # fmt: skip
    legend.set_in_layout(False)  # a long legend would make the bars narrower


def _draw_topics(axes: Axes, chart: Chart) -> None:
    """Draws the topics. Each title is above its bar, because a long one needs room."""
    topics, values = zip(*chart.topics, strict=True)
    rows = range(len(topics))
    axes.set_xlim(0, max(values) * 1.12)
    _mirror(axes, chart)  # must come before the labels, because their side depends on it
    bars = axes.barh(rows, values, color=_COLOURS[0], height=0.3)
    axes.bar_label(bars, [_digits(value, chart) for value in values], padding=5, color=_INK, fontsize=_SIZE)
    for row, names in zip(rows, topics, strict=True):
        axes.text(
            0,
            row - 0.33,
            named(names),
            color=_INK,
            fontsize=_SIZE,
            va="baseline",  # at the same height for all letters
            parse_math=False,
            ha="right" if chart.is_right_to_left else "left",
        )
    axes.set_yticks([])
    axes.set_ylim(len(topics) - 0.75, -0.85)
    axes.set_xticks([])
    _add_title(axes, chart.topics_title, chart, pad=10)
    _apply_style(axes)


def _mirror(axes: Axes, chart: Chart) -> None:
    """Makes bars begin at the right for languages written from right to left."""
    if chart.is_right_to_left:
        axes.invert_xaxis()
        axes.yaxis.tick_right()


def _add_title(axes: Axes, title: str, chart: Chart, pad: float) -> None:
    side = "right" if chart.is_right_to_left else "left"
    axes.set_title(_drawable(title), loc=side, color=_INK, fontsize=_SIZE + 1, fontweight="bold", pad=pad)


def _apply_style(axes: Axes) -> None:
    axes.set_facecolor(_GROUND)
    axes.spines[:].set_visible(False)
    axes.tick_params(colors=_INK, labelsize=_SIZE, length=0)


if __name__ == "__main__":
    sys.stdout.buffer.write(draw(Chart(*json.load(sys.stdin.buffer))))
