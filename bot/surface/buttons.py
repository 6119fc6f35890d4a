"""The buttons on cards. What one does and for whom stands in its custom_id, so it outlives a restart."""

from __future__ import annotations

import re
from enum import Enum
from typing import Any, NamedTuple, Self

import discord
from discord import ui

from bot.surface.wording import shortened

MAX_LABEL = 80
"""Characters on a button."""


class Action(Enum):
    """What a button does. The value stands in custom_ids that people's messages hold: it never changes."""

    SHOW = "show"
    """Turns the message into the topic's answer."""
    MORE = "more"
    """Shows the topic's details."""


class Press(NamedTuple):
    """What a button stands for."""

    action: Action
    topic_id: str
    locale: str
    """The language of the card."""
    asker_id: int
    """Who asked the question that the card replies to."""


class CardButton(
    ui.DynamicItem[ui.Button[ui.LayoutView]],
    # At most 4 + 60 + 6 + 20 characters and three colons: inside the 100 that Discord allows.
    template=rf"(?P<action>{'|'.join(action.value for action in Action)})"
    r":(?P<topic>[a-z0-9-]+):(?P<locale>[A-Za-z0-9-]+):(?P<asker>\d+)",
):
    """A button of any card. Pressed, it dispatches the event `press` with the interaction and the Press.

    An event, because discord.py only logs what goes wrong in a dynamic item's callback; an event's errors
    come to the client's one door.
    """

    def __init__(self, press: Press, label: str = "…") -> None:
        self.press = press
        super().__init__(
            ui.Button(
                label=shortened(label, MAX_LABEL),
                style=discord.ButtonStyle.secondary,
                custom_id=f"{press.action.value}:{press.topic_id}:{press.locale}:{press.asker_id}",
            )
        )

    @classmethod
    async def from_custom_id(  # pyright: ignore[reportIncompatibleMethodOverride] - typed by a private name there
        cls, interaction: discord.Interaction, item: ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """The button that was pressed."""
        return cls(Press(Action(match["action"]), match["topic"], match["locale"], int(match["asker"])))

    async def callback(self, interaction: discord.Interaction) -> None:  # pyright: ignore[reportIncompatibleMethodOverride]
        """Passes the press on."""
        interaction.client.dispatch("press", interaction, self.press)
