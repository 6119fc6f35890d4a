"""The button that sends the figures as CSV files."""

from __future__ import annotations

import datetime
import re
from typing import NamedTuple, Self

from bot.discord_app.ui.components import LOCALE, Button, PersistentComponent
from bot.storage.retention import USAGE

FIRST_YEAR = 2015
"""The year when Discord was founded. No figures are older."""


class Period(NamedTuple):
    """The days of an insights card, and its language."""

    days: int
    until: datetime.date
    """The last day."""
    locale: str

    pattern = rf"(?P<days>\d+):(?P<until>\d{{4}}-\d\d-\d\d):{LOCALE}"

    @property
    def encoded(self) -> str:
        """The period as part of a custom_id."""
        return f"{self.days}:{self.until}:{self.locale}"

    @classmethod
    def from_match(cls, match: re.Match[str]) -> Self:
        """Returns the period from a matched custom_id."""
        days, until = int(match["days"]), datetime.date.fromisoformat(match["until"])
        if not 0 < days <= USAGE.days or not FIRST_YEAR <= until.year < datetime.MAXYEAR:
            raise ValueError(match.string)
        return cls(days, until, match["locale"])


class CsvButton(
    PersistentComponent[Button, Period], prefix="insights-csv:", state=Period, event="insights_csv"
):
    """Sends the figures of a period as files."""
