"""The button that gives the figures as CSV files."""

from __future__ import annotations

import datetime
import re
from typing import Any, Self

import discord
from discord import ui

from bot.discord_app.insights.strings import insights_texts_in
from bot.discord_app.ui.components import MAX_LABEL
from bot.discord_app.ui.markdown import shortened


class CsvButton(
    ui.DynamicItem[ui.Button[ui.LayoutView]],
    template=r"insights-csv:(?P<days>\d+):(?P<until>\d{4}-\d\d-\d\d):(?P<locale>[A-Za-z0-9-]+)",
):
    """Dispatches `insights_csv` with the interaction, how many days the card's period has, and its last."""

    def __init__(self, days: int, until: datetime.date, locale: str) -> None:
        self.days, self.until = days, until
        label = shortened(insights_texts_in(locale).csv, MAX_LABEL)
        super().__init__(ui.Button(label=label, custom_id=f"insights-csv:{days}:{until}:{locale}"))

    @classmethod
    async def from_custom_id(  # pyright: ignore[reportIncompatibleMethodOverride] - typed by a private name there
        cls, interaction: discord.Interaction, item: ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """The button that was pressed."""
        return cls(int(match["days"]), datetime.date.fromisoformat(match["until"]), match["locale"])

    async def callback(self, interaction: discord.Interaction) -> None:  # pyright: ignore[reportIncompatibleMethodOverride]
        """Passes the press on."""
        interaction.client.dispatch("insights_csv", interaction, self.days, self.until)
