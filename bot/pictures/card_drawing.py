"""Draws the picture of a topic: title, summary, source and community.

Run as a process, it reads the card as JSON from standard input and writes the picture to standard output.
"""

# matplotlib doesn't type its keyword arguments.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

from __future__ import annotations

import io
import json
import sys
from typing import NamedTuple

import numpy as np
from matplotlib.figure import Figure
from matplotlib.patches import Circle, PathPatch, Rectangle
from matplotlib.transforms import Affine2D, IdentityTransform

from bot.outreach.fitting import fitting
from bot.pictures.card import Shape, Theme, TopicCard
from bot.pictures.colours import Palette, mixed, palette
from bot.pictures.renderer import REFUSED
from bot.pictures.typesetting import Line, Style, balanced, missing, plain, typeset, wrapped

SIZES = {Shape.WIDE: (1200, 630), Shape.SQUARE: (1080, 1080)}
MARGIN = 76
HEADER, FOOTER = 30, 25
"""The font sizes of the community's name and of the source."""
TITLES = {Shape.WIDE: range(74, 37, -4), Shape.SQUARE: range(88, 39, -4)}
"""The font sizes of titles, largest first."""
SUMMARIES = range(38, 25, -2)
"""The font sizes of summaries, largest first. On a phone the smallest is 9 pixels high."""
MOST_TITLE_LINES = 3
"""The maximum number of lines of a title. For a longer title, a smaller font size is used if there is one."""
_GAP = 30
"""The space between the title and the summary."""
_ORBITS = ((110, 58, 8, 0.4), (190, 22, 13, 0.3), (280, 14, 6, 0.2))
"""The orbits around the corner: radius, a planet's angle and size, the orbit's opacity. The planets are above
the text."""
_DOTS = 100
_MAX_BYTES = 1 << 30
"""The maximum memory of the process, if the system can limit it."""


class Block(NamedTuple):
    """A text in lines of one font size."""

    lines: list[str]
    style: Style
    size: float

    @property
    def height(self) -> float:
        """The height from the top of the first line to the bottom of the last."""
        return len(self.lines) * self.style.leading * self.size


def draw(card: TopicCard) -> bytes:
    """Returns the picture as a PNG file. Raises ValueError if letters have no font."""
    card = card._replace(
        title=plain(card.title),
        summary=plain(card.summary),
        source=plain(card.source),
        community=plain(card.community),
    )
    if lacking := missing(card.title + card.summary + card.source + card.community):
        raise ValueError(f"no font has the letters {' '.join(sorted(lacking)[:20])}")
    return _Canvas(card).png()


class _Canvas:
    def __init__(self, card: TopicCard) -> None:
        self._card = card
        self._width, self._height = SIZES[card.shape]
        self._colours: Palette = palette(card.accent, is_dark=card.theme is Theme.DARK)
        self._figure = Figure(figsize=(self._width / _DOTS, self._height / _DOTS), dpi=_DOTS)
        self._plain = Style(card.locale, card.is_right_to_left)
        self._bold = self._plain._replace(is_bold=True)

    def png(self) -> bytes:
        self._draw_background()
        top, bottom = self._draw_header(), self._draw_footer()
        self._draw_text(top, bottom)
        file = io.BytesIO()
        self._figure.savefig(file, format="png")
        return file.getvalue()

    @property
    def _text_width(self) -> float:
        return self._width - 2 * MARGIN

    def _draw_background(self) -> None:
        """Draws a glow with orbits in the corner where lines end."""
        colours, width, height = self._colours, self._width, self._height
        corner = 0 if self._card.is_right_to_left else width
        y, x = np.mgrid[0:height, 0:width]
        distance = np.hypot(x - corner, y - height) / np.hypot(width, height)
        strength = np.clip(1 - distance / 0.95, 0, 1)[..., np.newaxis] ** 1.6
        ground, glow = np.array(colours.ground), np.array(colours.glow)
        pixels = np.clip(ground + (glow - ground) * strength, 0, 1) * 255
        self._figure.figimage(pixels.astype(np.uint8), origin="lower")
        inwards = 1 if self._card.is_right_to_left else -1
        for radius, angle, size, alpha in _ORBITS:
            self._add(Circle((corner, height), radius, fill=False, lw=1.6, color=colours.accent, alpha=alpha))
            turned = np.deg2rad(angle)
            place = (corner + inwards * radius * np.cos(turned), height - radius * np.sin(turned))
            self._add(Circle(place, size, color=mixed(colours.accent, colours.ground, 0.2)))

    def _draw_header(self) -> float:
        """Draws the community's name. Returns the top of the space below it."""
        card = self._card
        if not card.community:
            return MARGIN
        ring = 13
        room = self._text_width - 3 * ring
        lines = wrapped(card.community, self._bold, HEADER, room)
        block = Block(lines, self._bold, HEADER)
        middle = MARGIN + self._bold.leading * HEADER / 2
        x = self._start + (-ring if card.is_right_to_left else ring)
        self._add(
            Circle((x, self._height - middle), ring - 2, fill=False, lw=3.2, color=self._colours.accent_text)
        )
        self._add(Circle((x, self._height - middle), 4.5, color=self._colours.accent_text))
        self._draw_block(block, MARGIN, self._colours.accent_text, indent=3 * ring)
        return MARGIN + block.height

    def _draw_footer(self) -> float:
        """Draws the source. Returns the bottom of the space above it."""
        if not self._card.source:
            return self._height - MARGIN
        lines = wrapped(self._card.source, self._plain, FOOTER, self._text_width)
        block = Block(lines, self._plain, FOOTER)
        top = self._height - MARGIN * 0.8 - block.height
        x = MARGIN if not self._card.is_right_to_left else self._width - MARGIN - 64
        self._add(Rectangle((x, self._height - top + 16), 64, 4, color=self._colours.accent))
        self._draw_block(block, top, self._colours.faint)
        return top - 24

    def _draw_text(self, top: float, bottom: float) -> None:
        room = bottom - top - 2 * 18
        title = self._title(room)
        summary = self._summary(room - title.height - _GAP)
        height = title.height + (_GAP + summary.height if summary.lines else 0)
        start = top + 18 + max(0, room - height) / 2
        self._draw_block(title, start, self._colours.ink)
        self._draw_block(summary, start + title.height + _GAP, self._colours.soft)

    def _title(self, room: float) -> Block:
        """Returns the title in the largest font size that takes few lines and leaves room for the summary.

        If possible, it leaves room for the whole summary.
        """
        text = self._card.title
        whole = self._in_lines(self._card.summary, SUMMARIES[-1]).height + _GAP
        for most_lines, most_height in (
            (MOST_TITLE_LINES, min(room * 0.5, room - whole)),
            (MOST_TITLE_LINES, room * 0.5),
            (2 * MOST_TITLE_LINES, room * 0.75),
        ):
            for size in TITLES[self._card.shape]:
                block = Block(balanced(text, self._bold, size, self._text_width), self._bold, size)
                if len(block.lines) <= most_lines and block.height <= most_height:
                    return block
        size = 38.0
        while (
            block := Block(balanced(text, self._bold, size, self._text_width), self._bold, size)
        ).height > room:
            size *= 0.9
        return block

    def _summary(self, room: float) -> Block:
        """Returns the summary in the largest font size in which it fits. If none fits, shortens it."""
        smallest = SUMMARIES[-1]
        text = fitting(self._card.summary, lambda part: self._in_lines(part, smallest).height <= room)
        blocks = (self._in_lines(text, size) for size in SUMMARIES)
        return next((block for block in blocks if block.height <= room), self._in_lines(text, smallest))

    def _in_lines(self, text: str, size: float) -> Block:
        return Block(wrapped(text, self._plain, size, self._text_width), self._plain, size)

    @property
    def _start(self) -> float:
        """The side where lines begin."""
        return self._width - MARGIN if self._card.is_right_to_left else MARGIN

    def _draw_block(
        self, block: Block, top: float, colour: str | tuple[float, ...], indent: float = 0
    ) -> None:
        leading = block.style.leading * block.size
        for number, text in enumerate(block.lines):
            # The baseline is below the middle of the line.
            baseline = (
                top + leading * (number + 0.5) + block.size * (0.28 if block.style.is_nastaliq else 0.35)
            )
            self._draw_line(typeset(text, block.style, block.size), baseline, colour, indent)

    def _draw_line(self, line: Line, baseline: float, colour: str | tuple[float, ...], indent: float) -> None:
        x = self._start - line.width - indent if self._card.is_right_to_left else self._start + indent
        moved = Affine2D().translate(x, self._height - baseline)
        for outline, its_colour in ((line.letters, colour), (line.emoji, self._colours.accent_text)):
            if outline is not None:
                self._add(PathPatch(moved.transform_path(outline), lw=0, color=its_colour))

    def _add(self, patch: PathPatch | Circle | Rectangle) -> None:
        patch.set_transform(IdentityTransform())
        self._figure.add_artist(patch)


def _limit_memory() -> None:
    try:
        import resource  # noqa: PLC0415 - Windows has none
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (_MAX_BYTES, _MAX_BYTES))


def main() -> int:
    """Draws the card from standard input."""
    _limit_memory()
    card = TopicCard(*json.load(sys.stdin.buffer))
    try:
        picture = draw(card._replace(shape=Shape(card.shape), theme=Theme(card.theme)))
    except ValueError as error:
        sys.stderr.write(str(error))
        return REFUSED
    sys.stdout.buffer.write(picture)
    return 0


if __name__ == "__main__":
    sys.exit(main())
