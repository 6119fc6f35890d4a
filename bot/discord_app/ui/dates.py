"""Formats dates and times in a language, with Unicode's data.

Messages use Discord's own timestamps, which each client formats. This module is for places without them:
options of selects, and pictures.
"""

from __future__ import annotations

import datetime

from bot.discord_app.ui.numbers import known
from bot.discord_app.ui.strings import joined


def date(day: datetime.date, locale: str) -> str:
    """Returns a date with the name of the month: "August 1, 2026"."""
    from babel.dates import format_date  # noqa: PLC0415 - takes 10 MB with Unicode's data

    return format_date(day, format="long", locale=known(locale.partition("-")[0]))


def date_and_time(moment: datetime.datetime, locale: str) -> str:
    """Returns a local date and time with the day of the week, in its own time zone."""
    from babel.dates import format_date, format_time  # noqa: PLC0415

    language = known(locale.partition("-")[0])
    return joined(
        [format_date(moment, "full", language), format_time(moment, "HH:mm", locale=language)], locale
    )
