"""Tests dates in the bot's languages, and in a language that Unicode's data lacks."""

from __future__ import annotations

import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.discord_app.ui.dates import date, date_and_time

MOMENT = datetime.datetime(2026, 12, 6, 18, 5, tzinfo=ZoneInfo("Asia/Karachi"))


@pytest.mark.parametrize(
    ("locale", "day", "day_of_the_week"),
    [
        ("en-GB", "December 6, 2026", "Sunday"),
        ("fr", "6 décembre 2026", "dimanche"),
        ("ar", "6 ديسمبر 2026", "الأحد"),
        ("tr", "6 Aralık 2026", "Pazar"),
        ("id", "6 Desember 2026", "Minggu"),
        ("ur", "6 دسمبر، 2026", "اتوار"),
        ("ru", "6 декабря 2026", "воскресенье"),
        ("tlh", "December 6, 2026", "Sunday"),
    ],
)
def test_dates_follow_the_language(locale: str, day: str, day_of_the_week: str) -> None:
    assert date(MOMENT.date(), locale).startswith(day)
    text = date_and_time(MOMENT, locale)
    assert day_of_the_week in text
    assert text.endswith("18:05")
