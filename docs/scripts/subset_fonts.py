"""Makes the fonts of bot/pictures/fonts: Noto, without the letters that pictures don't need.

    python -m docs.scripts.subset_fonts FOLDER

FOLDER has NotoSans, NotoSansArabic and NotoNastaliqUrdu in the weights Regular and Bold (Debian's package
fonts-noto-core), and NotoEmoji_700Bold.ttf (the npm package @expo-google-fonts/noto-emoji).
"""

# fontTools types few of its functions.
# pyright: reportUnknownMemberType=false

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

FONTS = Path(__file__).parents[2] / "bot" / "pictures" / "fonts"

_MARKS = "\u00a0«»\u200b-\u200f\u2010-\u2027\u2030-\u203a\u2060-\u2069"
_LETTERS = (
    " -~\u00a0-\u02ff\u0300-\u036f\u0370-\u03ff\u0400-\u052f\u1e00-\u1eff\u2070-\u20cf\u2100-\u2193\u2212"
    + _MARKS
)
"""Latin, Greek and Cyrillic letters, marks, currencies."""
_ARABIC = " -@[-`{-~\u0600-\u06ff\u0750-\u077f\ufdf0-\ufdfd" + _MARKS
_URDU = " -@[-`{-~،؛؟ؠ-غـ-ٟ٪-ٰ۔۰-۹ٹپچڈڑژکگںھہۂۃیۓےۀۆۇۍېڪڻݨ\ufdf0-\ufdfd" + _MARKS
"""Only the letters of Urdu and of Arabic quotations in Urdu, because Nastaliq is large."""
SKIN_TONES = set(range(0x1F3FB, 0x1F400))

SUBSETS = {
    "NotoSans-Regular": _LETTERS,
    "NotoSans-Bold": _LETTERS,
    "NotoSansArabic-Regular": _ARABIC,
    "NotoSansArabic-Bold": _ARABIC,
    "NotoNastaliqUrdu-Regular": _URDU,
    "NotoNastaliqUrdu-Bold": _URDU,
}


def main(folder: Path) -> None:
    """Writes the fonts."""
    for name, ranges in SUBSETS.items():
        _write(folder / f"{name}.ttf", FONTS / f"{name}.ttf", _code_points(ranges))
    emoji = folder / "NotoEmoji_700Bold.ttf"
    with TTFont(emoji) as font:
        known = set(font.getBestCmap() or ())
    _write(emoji, FONTS / "NotoEmoji-Bold.ttf", known - SKIN_TONES)


def _code_points(ranges: str) -> set[int]:
    """Returns the code points of a text. A hyphen between two characters stands for all between them."""
    points: set[int] = set()
    index = 0
    while index < len(ranges):
        first = last = ord(ranges[index])
        if ranges[index + 1 : index + 2] == "-" and index + 2 < len(ranges):
            last = ord(ranges[index + 2])
            index += 2
        points |= set(range(first, last + 1))
        index += 1
    return points


def _write(source: Path, target: Path, code_points: Iterable[int]) -> None:
    options = Options(hinting=False, glyph_names=False, notdef_outline=True, layout_features=["*"])
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.drop_tables += ["vhea", "vmtx"]
    with TTFont(source) as font:
        subsetter = Subsetter(options)
        subsetter.populate(unicodes=list(code_points))
        subsetter.subset(font)
        font.save(target)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
