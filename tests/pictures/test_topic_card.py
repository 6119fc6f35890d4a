"""Tests pictures of topics: their shapes, their texts, readable colours, and no use of system fonts."""

from __future__ import annotations

import io
import json
import shutil
import subprocess
import sys
from itertools import cycle, product
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from bot.discord_app.ui.shared_topics import shared_topic, topic_card
from bot.knowledge.library import read_library
from bot.outreach.fitting import fitting
from bot.outreach.sharing import MAX_SHOWN_SOURCE
from bot.pictures.card import Shape, Theme, TopicCard, card_png
from bot.pictures.card_drawing import MARGIN, SIZES, draw
from bot.pictures.colours import READABLE, contrast, palette
from bot.pictures.renderer import PictureRenderer, RefusedError
from bot.pictures.typesetting import Style, balanced, missing, plain, typeset, wrapped

Numbers = np.ndarray[Any, np.dtype[np.float64]]

ROOT = Path(__file__).parents[2]
ENGLISH, ARABIC, URDU = Style("en", False), Style("ar", True), Style("ur", True)
TEA = TopicCard("Black Tea", "It is oxidised.", "The Tea Handbook: Kinds", "Tea Club", "en", False, 0x3E8EDE)
TITLES = {
    "long": "A title of a topic that is as long as the content check allows it to be, with a hundred letters",
    "one word": "W" * 100,
    "arabic": "عنوان طويل جدا لموضوع كتبه شخص ما دون أن يفكر في الصور (SpaceX 2026) على الإطلاق 🚀",
    "urdu": "اسلامی ممالک اور روسکوسموس ایک دوسرے کے لیے موزوں کیوں ہیں اور آگے کیا ہوگا؟",
    "emoji": "🚀🛰️👩🏽‍🚀🇦🇪1️⃣ ☪️ ❤️",
    "markup": "<b>$x^2$ & \\frac{a}{b}</b> #tag",
}


def card(title: str, **changes: Any) -> TopicCard:
    is_right_to_left = "\u0600" <= title[0] <= "\u06ff"
    locale = "ur" if "ہ" in title else "ar" if is_right_to_left else "en"
    return TEA._replace(title=title, locale=locale, is_right_to_left=is_right_to_left)._replace(**changes)


def pixels(picture: bytes) -> Numbers:
    with Image.open(io.BytesIO(picture)) as image:
        return np.asarray(image.convert("RGB"), dtype=float)


def points(text: str, style: Style) -> Numbers:
    """Returns the outlines of the letters in a line."""
    letters = typeset(text, style, 100).letters
    assert letters is not None
    return np.asarray(letters.vertices, dtype=float)


def assert_well_drawn(shown: TopicCard) -> None:
    """Asserts that the picture has its size and empty margins.

    An empty margin has only slow changes of colour. The orbits in the upper corner are left out.
    """
    picture = draw(shown)
    image = pixels(picture)
    assert image.shape[1::-1] == SIZES[shown.shape]
    assert len(picture) < 600_000
    left, bottom, right = (
        image[MARGIN * 5 :, : MARGIN // 2],
        image[-MARGIN // 3 :],
        image[MARGIN * 5 :, -MARGIN // 2 :],
    )
    for strip in (left, bottom, right):
        assert abs(np.diff(strip, axis=0)).max() <= 3


@pytest.mark.parametrize(
    ("title", "look"),
    list(zip(TITLES.values(), cycle(product(Shape, Theme)), strict=False)),
    ids=TITLES.keys(),
)
def test_a_picture_of_any_title_has_its_size_and_clean_margins(title: str, look: tuple[Shape, Theme]) -> None:
    shape, theme = look
    assert_well_drawn(card(title, shape=shape, theme=theme, summary=f"{title}. " * 12))


def test_a_picture_with_only_long_texts_has_clean_margins() -> None:
    word = "W" * 100
    assert_well_drawn(card(word, summary=word * 15, source="W" * MAX_SHOWN_SOURCE, community=word))


@pytest.mark.parametrize("title", TITLES.values(), ids=TITLES.keys())
def test_a_title_is_wrapped_and_never_cut(title: str) -> None:
    title = plain(title)
    for style in (ENGLISH, ARABIC, URDU):
        for set_in_lines in (wrapped, balanced):
            lines = set_in_lines(title, style, 60, 900)
            assert "".join(lines).replace(" ", "") == title.replace(" ", "")
            assert all(typeset(line, style, 60).width <= 900 + 12 for line in lines)


@pytest.mark.parametrize(
    ("topic_id", "locale"), [("why-roscosmos", "en"), ("shared-values", "en"), ("roscosmos-future", "ur")]
)
def test_the_title_leaves_space_for_the_last_sentence(topic_id: str, locale: str) -> None:
    library = read_library(ROOT / "content")
    shared = shared_topic(library.topics[topic_id], library, locale)
    card = topic_card(shared, library, locale, Shape.WIDE, Theme.DARK)
    shorter = fitting(card.summary, lambda part: len(part) < len(card.summary))
    assert draw(card) != draw(card._replace(summary=shorter))


def test_a_long_summary_is_cut_to_fit_the_picture() -> None:
    assert draw(TEA._replace(summary=f"{TEA.summary} {'It keeps for years ' * 50}.")) == draw(TEA)


def test_the_fonts_have_every_letter_of_the_content() -> None:
    library = read_library(ROOT / "content")
    for topic in library:
        for locale in topic.wordings:
            shown = topic_card(shared_topic(topic, library, locale), library, locale, Shape.WIDE, Theme.DARK)
            assert missing("".join([shown.title, shown.summary, shown.source, shown.community])) == set()


def test_the_lines_of_a_title_have_similar_widths() -> None:
    first, second = balanced("one two three four five six", ENGLISH, 60, 620)
    assert abs(typeset(first, ENGLISH, 60).width - typeset(second, ENGLISH, 60).width) < 200


def test_arabic_letters_are_joined_and_run_from_right_to_left() -> None:
    joined, isolated = (typeset(text, ARABIC, 100) for text in ("سسس", "س\u200cس\u200cس"))
    assert joined.width < 0.85 * isolated.width
    # Alef is a high stroke. In the first text it begins the line, at the right.
    one_way, other_way = (points(text, ARABIC) for text in ("ا بببب", "بببب ا"))
    highest = [float(each[each[:, 1].argmax(), 0]) for each in (one_way, other_way)]
    assert highest[0] > highest[1] + 100


def test_latin_words_within_arabic_keep_their_order() -> None:
    mixed, alone = points("مسبار AV", ARABIC), points("AV", ENGLISH)
    assert np.allclose(mixed[: len(alone)], alone, atol=1), "Latin words are at the left and unchanged"


def test_urdu_is_written_in_nastaliq() -> None:
    urdu, arabic = (float(np.ptp(points("اسلامی ممالک", style)[:, 1])) for style in (URDU, ARABIC))
    assert urdu != pytest.approx(arabic, rel=0.05)


@pytest.mark.parametrize("emoji", ["🚀", "👩🏽‍🚀", "🇦🇪", "1️⃣", "❤️", "☪️"])
def test_an_emoji_is_drawn_as_one_picture(emoji: str) -> None:
    line = typeset(plain(f"{emoji}"), ENGLISH, 100)
    assert line.letters is None
    assert line.emoji is not None
    assert line.width == pytest.approx(typeset("🚀", ENGLISH, 100).width, rel=0.1)


@pytest.mark.parametrize("accent", [0x000000, 0xFFFFFF, 0xFFFF00, 0x3E8EDE, 0x8B4513])
@pytest.mark.parametrize("is_dark", [True, False])
def test_every_accent_colour_gives_readable_text(accent: int, is_dark: bool) -> None:
    colours = palette(accent, is_dark=is_dark)
    for text in (colours.ink, colours.soft, colours.faint, colours.accent_text):
        assert contrast(text, colours.ground) >= READABLE
    assert contrast(colours.ink, colours.glow) >= READABLE


async def test_letters_without_a_font_are_refused() -> None:
    assert missing("国 tea") == {"国"}
    with pytest.raises(RefusedError, match="国"):
        await card_png(PictureRenderer(), TEA._replace(title="国"))


async def test_a_separate_process_draws_the_same_picture() -> None:
    assert await card_png(PictureRenderer(), TEA) == draw(TEA)


HIDE = """
mount -t tmpfs none /usr/share/fonts
for file in "$@"; do mount --bind /dev/null "$file"; done
"""
DRAW = """
import sys
from matplotlib import font_manager
from bot.pictures import card_drawing

def no_fonts(*_):
    raise AssertionError("the system's fonts are searched")

font_manager.findSystemFonts = no_fonts
code = card_drawing.main()
with open("/proc/self/maps") as maps:
    loaded = maps.read()
sys.exit(code or "fribidi" in loaded or "/usr/share/fonts" in loaded)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_arabic_is_drawn_without_the_systems_fonts_and_libfribidi(tmp_path: Path) -> None:
    library = read_library(ROOT / "content")
    topic = library.topics["hope-probe"]
    shown = topic_card(shared_topic(topic, library, "ar"), library, "ar", Shape.WIDE, Theme.DARK)
    command = [sys.executable, "-c", DRAW]
    unshare = shutil.which("unshare")
    if unshare and subprocess.run([unshare, "-rm", "true"], check=False).returncode == 0:  # noqa: S603
        libraries = [
            str(path) for name in ("fribidi", "raqm") for path in Path("/usr/lib").glob(f"*/lib{name}.so*")
        ]
        hidden = f'{HIDE}\nshift $#\nexec "$PYTHON" -c "$DRAW"'
        command = [unshare, "-rm", "sh", "-ec", hidden, "sh", *libraries]
    environment = {"HOME": str(tmp_path), "PYTHON": sys.executable, "DRAW": DRAW, "PATH": "/usr/bin:/bin"}
    drawn = subprocess.run(  # noqa: S603
        command, input=json.dumps(shown).encode(), capture_output=True, check=False, cwd=ROOT, env=environment
    )
    assert drawn.returncode == 0, drawn.stderr.decode()
    assert np.abs(pixels(drawn.stdout) - pixels(draw(shown))).max() <= 1


def test_the_fonts_have_a_licence_and_their_documented_size() -> None:
    fonts = ROOT / "bot" / "pictures" / "fonts"
    assert "SIL OPEN FONT LICENSE" in (fonts / "OFL.txt").read_text(encoding="utf-8")
    size = sum(path.stat().st_size for path in fonts.glob("*.ttf")) / 1e6
    assert f"{size:.1f} MB" in (ROOT / "docs" / "sharing.md").read_text(encoding="utf-8")
