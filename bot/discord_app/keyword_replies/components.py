"""The buttons by which people say that they mind a reply."""

from __future__ import annotations

import re
from enum import Enum
from typing import Any, NamedTuple, Self

import discord
from discord import ui

from bot.discord_app.ui.components import MAX_LABEL
from bot.discord_app.ui.markdown import shortened


class Wish(Enum):
    """What somebody wants. The value stands in custom_ids that people's messages hold: it never changes."""

    NOT_NOW = "notnow"
    """That the reply goes, and none comes about its topic here for a day."""
    NEVER = "optout"
    """No keyword replies to themselves."""
    AGAIN = "optin"
    """Keyword replies to themselves, after all."""


class WishPress(NamedTuple):
    """What a press stands for."""

    wish: Wish
    topic_id: str
    """Of the reply; empty where the card is none."""
    locale: str
    person_id: int
    """Whose message it replies to, or whose card it is."""


class WishButton(
    ui.DynamicItem[ui.Button[ui.LayoutView]],
    template=rf"(?P<wish>{'|'.join(wish.value for wish in Wish)}):(?P<topic>[a-z0-9-]*)"
    r":(?P<locale>[A-Za-z0-9-]+):(?P<person>\d+)",
):
    """Dispatches `wish` with the interaction and the WishPress."""

    def __init__(self, press: WishPress, label: str = "…") -> None:
        self.press = press
        super().__init__(
            ui.Button(
                label=shortened(label, MAX_LABEL),
                custom_id=f"{press.wish.value}:{press.topic_id}:{press.locale}:{press.person_id}",
            )
        )

    @classmethod
    async def from_custom_id(  # pyright: ignore[reportIncompatibleMethodOverride] - typed by a private name there
        cls, interaction: discord.Interaction, item: ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """The button that was pressed."""
        wish, topic_id, locale, person_id = match.group("wish", "topic", "locale", "person")
        return cls(WishPress(Wish(wish), topic_id, locale, int(person_id)))

    async def callback(self, interaction: discord.Interaction) -> None:  # pyright: ignore[reportIncompatibleMethodOverride]
        """Passes the press on."""
        interaction.client.dispatch("wish", interaction, self.press)
