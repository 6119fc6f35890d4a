"""Lays out text in lines: shapes letters, wraps lines, sets directions, and finds a font for every letter.

matplotlib's wheel contains HarfBuzz, SheenBidi and libraqm, so this needs nothing from the system.
"""

# matplotlib types few of its functions.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# pyright: reportUnknownParameterType=false

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
import regex
from matplotlib.font_manager import get_font
from matplotlib.ft2font import FT2Font, LoadFlags
from matplotlib.path import Path as Outline
from matplotlib.textpath import text_to_path

FONTS = Path(__file__).parent / "fonts"
_LATIN, _ARABIC, _NASTALIQ, _EMOJI = "NotoSans", "NotoSansArabic", "NotoNastaliqUrdu", "NotoEmoji"
_OURS = (_LATIN, _ARABIC, _NASTALIQ, _EMOJI)
_LEFT_TO_RIGHT, _RIGHT_TO_LEFT = "\u200e", "\u200f"
"""Characters that set the direction of a line. Otherwise its first letter would set it."""
_MEASURED = 100
"""The font size for measuring words. Without hinting, widths are proportional to the size."""
_UNSEEN = ("Cc", "Cf", "Mn", "Me", "Zs", "Zl", "Zp")
_TONES = regex.compile(r"[\U0001f3fb-\U0001f3ff]")
"""Skin tones, which a one-colour font can't show."""


class Style(NamedTuple):
    """The font, language and direction of a text."""

    locale: str
    is_right_to_left: bool
    is_bold: bool = False

    @property
    def is_nastaliq(self) -> bool:
        """Whether it is Urdu. Its readers expect Nastaliq, a sloping script that needs much height."""
        return self.locale.partition("-")[0] == "ur"

    @property
    def leading(self) -> float:
        """The distance between lines, relative to the font size."""
        return 1.95 if self.is_nastaliq else 1.5 if self.is_right_to_left else 1.32

    @property
    def scale(self) -> float:
        """The size of letters, relative to other fonts."""
        return 0.84 if self.is_nastaliq else 1.0


class Line(NamedTuple):
    """The outlines of a line. It begins at x = 0, the baseline is at y = 0, and y grows upwards."""

    letters: Outline | None
    emoji: Outline | None
    width: float


def plain(text: str) -> str:
    """Returns the text on one line, without characters that no font shows."""
    return _TONES.sub("", unicodedata.normalize("NFC", " ".join(text.split())))


def missing(text: str) -> set[str]:
    """Returns the letters that no font has."""
    return {each for each in text if ord(each) not in _known() and unicodedata.category(each) not in _UNSEEN}


def wrapped(text: str, style: Style, size: float, width: float) -> list[str]:
    """Breaks a text into lines of at most `width`: at spaces, or within a word that is too long."""
    lines: list[str] = []
    line, taken = "", 0.0
    space = (_width("o o", style) - 2 * _width("o", style)) * size
    for word in text.split():
        wide = _width(word, style) * size
        if line and taken + space + wide <= width:
            line, taken = f"{line} {word}", taken + space + wide
            continue
        if line:
            lines.append(line)
        line, taken = word, wide
        if wide > width:
            *full, line = _pieces(word, style, size, width)
            lines += full
            taken = _width(line, style) * size
    return [*lines, line] if line else lines


def balanced(text: str, style: Style, size: float, width: float) -> list[str]:
    """Breaks a text into as few lines as `wrapped` does, with similar widths."""
    lines = wrapped(text, style, size, width)
    low, high = width / 2, width
    while high - low > size / 4:
        middle = (low + high) / 2
        if len(narrower := wrapped(text, style, size, middle)) > len(lines):
            low = middle
        else:
            high, lines = middle, narrower
    return lines


def typeset(text: str, style: Style, size: float) -> Line:
    """Returns the outlines of a line."""
    font = _font(style)
    font.set_size(size * style.scale, 72)
    placed, outlines, _ = text_to_path.get_glyphs_with_font(
        font, _directed(text, style), language=style.locale
    )
    parts: dict[bool, list[Outline]] = {False: [], True: []}
    for name, x, y, _ in placed:
        vertices, codes = outlines[name]
        if len(vertices):
            parts[name.startswith(_EMOJI)].append(Outline(vertices + np.array((x, y)), codes))
    letters, emoji = (_joined(parts[is_emoji]) for is_emoji in (False, True))
    return Line(letters, emoji, _exact_width(text, style, size))


def _joined(outlines: list[Outline]) -> Outline | None:
    return Outline.make_compound_path(*outlines) if outlines else None


def _pieces(word: str, style: Style, size: float, width: float) -> list[str]:
    """Breaks a word that is wider than a line."""
    pieces = [""]
    for character in regex.findall(r"\X", word):
        if pieces[-1] and _width(pieces[-1] + character, style) * size > width:
            pieces.append("")
        pieces[-1] += character
    return pieces


@lru_cache(maxsize=16_384)
def _width(text: str, style: Style) -> float:
    """Returns the width at a font size of 1."""
    return _exact_width(text, style, _MEASURED) / _MEASURED


def _exact_width(text: str, style: Style, size: float) -> float:
    font = _font(style)
    font.set_size(size * style.scale, 72)
    font.set_text(_directed(text, style), 0.0, flags=LoadFlags.NO_HINTING, language=style.locale)
    return font.get_width_height()[0] / 64


def _directed(text: str, style: Style) -> str:
    return f"{_RIGHT_TO_LEFT if style.is_right_to_left else _LEFT_TO_RIGHT}{text}"


def _font(style: Style) -> FT2Font:
    """Returns the font of a style, with the others as fallback."""
    if style.is_nastaliq:
        names = [_NASTALIQ, _LATIN, _ARABIC]
    elif style.is_right_to_left:
        names = [_ARABIC, _LATIN]
    else:
        names = [_LATIN, _ARABIC]
    weight = "Bold" if style.is_bold else "Regular"
    paths = [FONTS / f"{name}-{weight}.ttf" for name in names]
    return get_font([*paths, FONTS / f"{_EMOJI}-Bold.ttf", *_added()])


@cache
def _added() -> tuple[Path, ...]:
    """Returns the fonts that an operator has added for other scripts."""
    return tuple(
        path
        for path in sorted(FONTS.iterdir())
        if path.suffix.lower() in (".ttf", ".otf") and path.stem.partition("-")[0] not in _OURS
    )


@cache
def _known() -> frozenset[int]:
    ours = (path for name in _OURS for path in FONTS.glob(f"{name}-*.ttf"))
    return frozenset(letter for path in (*ours, *_added()) for letter in get_font(path).get_charmap())
