"""The buttons and selects that lead through all topics. They dispatch the event `browse`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, NamedTuple, Self

import discord
from discord import ui

from bot.discord_app.ui.components import (
    LOCALE,
    MAX_LABEL,
    MAX_PLACEHOLDER,
    PLACEMENT,
    Placement,
    ending_of,
    parsed_ending,
    picked,
)
from bot.discord_app.ui.markdown import shortened


class Browsing(NamedTuple):
    """What a button or a select of the browser stands for."""

    page: int
    locale: str
    placement: Placement
    """Of the card that it is on."""


class BrowseButton(
    ui.DynamicItem[ui.Button[ui.LayoutView]], template=rf"browse:(?P<page>\d+):{LOCALE}:{PLACEMENT}"
):
    """Leads to a page of the browser. Dispatches `browse` with the interaction and the Browsing."""

    def __init__(self, browsing: Browsing, label: str = "…", *, disabled: bool = False) -> None:
        self.browsing = browsing
        super().__init__(
            ui.Button(
                label=shortened(label, MAX_LABEL),
                disabled=disabled,
                custom_id=f"browse:{browsing.page}:{ending_of(browsing.locale, browsing.placement)}",
            )
        )

    @classmethod
    async def from_custom_id(  # pyright: ignore[reportIncompatibleMethodOverride]
        cls, interaction: discord.Interaction, item: ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """The button that was pressed."""
        return cls(Browsing(int(match["page"]), *parsed_ending(match)))

    async def callback(self, interaction: discord.Interaction) -> None:  # pyright: ignore[reportIncompatibleMethodOverride]
        """Passes the press on."""
        interaction.client.dispatch("browse", interaction, self.browsing)


class PageSelect(ui.DynamicItem[ui.Select[ui.LayoutView]], template=rf"pages:{LOCALE}:{PLACEMENT}"):
    """Pages of the browser to go to. Dispatches `browse` as a button would."""

    def __init__(
        self,
        locale: str,
        placement: Placement,
        placeholder: str = "",
        options: Iterable[discord.SelectOption] = (),
    ) -> None:
        self.locale, self.placement = locale, placement
        super().__init__(
            ui.Select(
                placeholder=shortened(placeholder, MAX_PLACEHOLDER),
                options=list(options),
                custom_id=f"pages:{ending_of(locale, placement)}",
            )
        )

    @classmethod
    async def from_custom_id(  # pyright: ignore[reportIncompatibleMethodOverride]
        cls, interaction: discord.Interaction, item: ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """The select that was used."""
        return cls(*parsed_ending(match))

    async def callback(self, interaction: discord.Interaction) -> None:  # pyright: ignore[reportIncompatibleMethodOverride]
        """Passes the choice on."""
        browsing = Browsing(int(picked(interaction)), self.locale, self.placement)
        interaction.client.dispatch("browse", interaction, browsing)


TOPICS_ITEMS = (BrowseButton, PageSelect)
"""Every item that leads through the topics."""
