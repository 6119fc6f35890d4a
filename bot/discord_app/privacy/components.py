"""The buttons that show, give and delete what is stored of somebody."""

from __future__ import annotations

import re
from enum import Enum
from typing import Any, Self

import discord
from discord import ui

from bot.discord_app.ui.components import MAX_LABEL
from bot.discord_app.ui.markdown import shortened


class DataAct(Enum):
    """What somebody does with what is stored of them. The value stands in custom_ids: it never changes."""

    SHOW = "show"
    """Shows how much there is."""
    FILE = "file"
    """Gives it as a file."""
    DELETE = "delete"
    """Asks whether to delete it."""
    DELETE_INDEED = "sure"
    """Deletes it."""


class DataButton(
    ui.DynamicItem[ui.Button[ui.LayoutView]],
    template=rf"mydata:(?P<act>{'|'.join(act.value for act in DataAct)})",
):
    """Concerns whoever presses it. Dispatches `my_data` with the interaction and the DataAct."""

    def __init__(
        self,
        act: DataAct,
        label: str = "…",
        style: discord.ButtonStyle = discord.ButtonStyle.secondary,
    ) -> None:
        self.act = act
        super().__init__(
            ui.Button(label=shortened(label, MAX_LABEL), style=style, custom_id=f"mydata:{act.value}")
        )

    @classmethod
    async def from_custom_id(  # pyright: ignore[reportIncompatibleMethodOverride] - typed by a private name there
        cls, interaction: discord.Interaction, item: ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """The button that was pressed."""
        return cls(DataAct(match["act"]))

    async def callback(self, interaction: discord.Interaction) -> None:  # pyright: ignore[reportIncompatibleMethodOverride]
        """Passes the press on."""
        interaction.client.dispatch("my_data", interaction, self.act)
