"""Tests the chart's data, and the process that draws it."""

from __future__ import annotations

import asyncio
import datetime
import io
import json
from collections import Counter
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from bot.discord_app.insights.cards import chart_of, insights_card
from bot.discord_app.ui.catalogues import languages
from bot.insights.chart import Chart, ChartRenderer
from bot.insights.drawing import draw, named
from bot.insights.grouping import Unanswered
from bot.insights.report import Insights
from bot.pictures.renderer import PictureRenderer
from bot.storage.usage import Count, EntryPoint, UsageEvent
from tests.waiting import PATIENCE_SECONDS, until

TODAY = datetime.date(2026, 3, 31)
CHART = Chart(
    "Questions a day", ("30 Mar", ""), (("Answered", (3, 1)), ("a", (0, 0)), ("b", (1, 2))), "Topics", ()
)


def insights(days: int, *topics: str) -> Insights:
    """Returns insights with one question about each topic on each day."""
    since = TODAY - datetime.timedelta(days=days - 1)
    counts = tuple(
        Count(since + datetime.timedelta(days=day), UsageEvent(1, EntryPoint.ASK, "answer", topic, "en"), 1)
        for topic in topics
        for day in range(days)
    )
    return Insights(since, TODAY, counts, (), (), Unanswered((), Counter()))


@pytest.mark.parametrize(("days", "bars"), [(7, [1] * 7), (30, [1] * 30), (91, [7] * 13), (364, [7] * 52)])
def test_a_long_period_has_one_bar_for_each_full_week(days: int, bars: list[int]) -> None:
    chart = chart_of(insights(days, "tea"), {}, "en")
    assert chart is not None
    assert chart.replies[0] == (f"Answered: {sum(bars)}", tuple(bars))
    assert chart.days_title == ("Questions a day" if days < 91 else "Questions a week")
    assert 5 <= len([label for label in chart.days if label]) <= 7


def test_the_last_week_ends_today() -> None:
    chart = chart_of(insights(50, "tea"), {}, "en")
    assert chart is not None
    assert chart.replies[0][1] == (1, 7, 7, 7, 7, 7, 7, 7)
    assert chart.days[:2] == ("10 Feb", "")


@pytest.mark.parametrize(
    ("title", "shown"),
    [(there, there) for there in ("Hope", "وكالة الفضاء", "اردو میں ڈھونڈیں", "یہ ہے", "Роскосмос")]
    + [(lacking, "cnsa") for lacking in ("国家航天局", "🚀", "a\nb")],
)
def test_a_title_that_no_font_can_draw_is_replaced_by_its_id(title: str, shown: str) -> None:
    assert named((title, "cnsa")) == shown


@pytest.mark.parametrize(
    "titles", [(), ("$x^",), ("W" * 100, "وكالة " * 20, "国" * 100, "a\nb", "d", "e", "f")]
)
def test_the_picture_has_the_same_width_for_all_titles(titles: tuple[str, ...]) -> None:
    ids = [f"topic-{number}" for number in range(len(titles))]
    chart = chart_of(insights(7, *ids), dict(zip(ids, titles, strict=True)), "en") if titles else CHART
    assert chart is not None
    image = Image.open(io.BytesIO(draw(chart)))
    assert image.width == 1080
    assert image.height <= 1200


def test_titles_in_both_directions_stay_beside_their_numbers() -> None:
    titles = {"hope": "مسبار الأمل", "tea": "Tea"}
    view, _ = insights_card(insights(7, "hope", "tea"), titles, "en", b"picture")
    assert "7 for \u2068مسبار الأمل\u2069, 7 for Tea" in json.dumps(view.to_components(), ensure_ascii=False)


async def test_a_chart_needs_no_home_folder_and_causes_no_warnings(
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    no_folder = tmp_path / "file"
    no_folder.touch()
    for name in ("HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "MPLCONFIGDIR"):
        monkeypatch.setenv(name, str(no_folder))
    monkeypatch.chdir(tmp_path)
    picture = await ChartRenderer(PictureRenderer()).png(CHART)
    assert picture is not None
    assert picture.startswith(b"\x89PNG")
    assert (caplog.text, *capfd.readouterr()) == ("", "", "")


async def test_the_bot_keeps_running_during_the_drawing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The drawing goes on only after this process has noticed it, and gives up if that doesn't happen."""
    begun, noticed = tmp_path / "begun", tmp_path / "noticed"
    (tmp_path / "matplotlib.py").write_text(
        "import time\n"
        "from pathlib import Path\n"
        f"Path({str(begun)!r}).touch()\n"
        f"end = time.monotonic() + {PATIENCE_SECONDS}\n"
        f"while not Path({str(noticed)!r}).exists() and time.monotonic() < end:\n"
        "    time.sleep(0.01)\n"
    )
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setattr("bot.pictures.renderer.TIMEOUT_SECONDS", 2 * PATIENCE_SECONDS)
    drawing = asyncio.create_task(ChartRenderer(PictureRenderer()).png(CHART))
    await until(lambda: begun.exists() or drawing.done())
    assert begun.exists(), "another process draws"
    assert not drawing.done()
    noticed.touch()
    await drawing


async def test_a_picture_that_takes_too_long_is_cancelled(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "matplotlib.py").write_text("import time; time.sleep(60)")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setattr("bot.pictures.renderer.TIMEOUT_SECONDS", 0.3)
    renderer = ChartRenderer(PictureRenderer())
    assert await asyncio.gather(renderer.png(CHART), renderer.png(CHART)) == [None, None]
    assert "took longer" in caplog.text


async def test_a_prepared_process_draws_the_next_picture_or_is_ended() -> None:
    pictures = PictureRenderer()
    renderer = ChartRenderer(pictures)
    await renderer.prepare()
    await renderer.prepare()  # a second call does nothing
    picture = await renderer.png(CHART)
    assert picture is not None
    assert picture == await renderer.png(CHART)
    await renderer.prepare()
    await pictures.close()
    await pictures.close()
    assert await renderer.png(CHART) == picture


def test_bars_begin_at_the_right_in_right_to_left_languages() -> None:
    chart = CHART._replace(topics=((("tea",), 9), (("mate",), 1)))
    sides: list[bool] = []
    for turned in (False, True):
        picture = Image.open(io.BytesIO(draw(chart._replace(is_right_to_left=turned)))).convert("RGB")
        blue = (np.asarray(picture) == (0x56, 0xB4, 0xE9)).all(axis=2)
        shortest = next(row for row in blue[::-1] if row.sum() > 20)  # the bar at the bottom
        sides.append(bool(shortest[: len(shortest) // 2].any()))
    assert sides == [True, False]


@pytest.mark.parametrize("is_right_to_left", [False, True])
@pytest.mark.parametrize(("word", "like"), [("ہے", "هی"), ("دکھائے گئے", "دکھائی گئی"), ("جگہ", "جگه")])
def test_letters_of_urdu_are_not_replaced_by_others(word: str, like: str, is_right_to_left: bool) -> None:
    first, second = (
        draw(CHART._replace(topics_title=title, topics=((("tea",), 1),), is_right_to_left=is_right_to_left))
        for title in (word, like)
    )
    assert first != second


def test_digits_are_grouped_by_the_rules_of_the_language() -> None:
    busy = insights(7, "tea")
    busy = replace(busy, counts=tuple(count._replace(times=200) for count in busy.counts))
    english, french = chart_of(busy, {}, "en"), chart_of(busy, {}, "fr")
    assert english is not None
    assert french is not None
    assert english.replies[0][0] == "Answered: 1,400"
    assert french.replies[0][0].endswith("\xa0: 1\u202f400")
    assert (english.thousands, french.thousands) == (",", "\u202f")
    many = CHART._replace(topics=((("tea",), 1_400),))
    assert draw(many) != draw(many._replace(thousands="\u202f"))


def test_only_charts_in_right_to_left_languages_are_mirrored() -> None:
    arabic, english = chart_of(insights(7, "tea"), {}, "ar"), chart_of(insights(7, "tea"), {}, "en")
    assert arabic is not None
    assert english is not None
    assert (english.is_right_to_left, arabic.is_right_to_left) == (False, "ar" in languages())
