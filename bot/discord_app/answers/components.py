"""The buttons and selects that lead to a topic's answer.

What one does and for whom stands in its custom_id and so outlives a restart. Used, they dispatch the event
`press`, because discord.py only logs what goes wrong in a dynamic item's callback; an event's errors come to
the client's one door.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import Enum
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
    topic_options,
)
from bot.discord_app.ui.markdown import shortened
from bot.knowledge.model import Topic


class Action(Enum):
    """What a button does. The value stands in custom_ids that people's messages hold: it never changes."""

    SHOW = "show"
    """Turns the message into the topic's answer."""
    MORE = "more"
    """Shows the topic's details."""
    REPORT = "report"
    """Asks what is wrong with the answer."""
    POST = "post"
    """Replies with the answer in public."""
    REMOVE = "remove"
    """Removes the message."""


class Press(NamedTuple):
    """What a button, or a topic picked in a select, stands for."""

    action: Action
    topic_id: str
    """Empty where the button concerns no topic."""
    locale: str
    """The language of the card."""
    placement: Placement


class CardButton(
    ui.DynamicItem[ui.Button[ui.LayoutView]],
    # At most 6 + 60 + 6 + 1 + 20 characters and three colons: inside the 100 that Discord allows.
    template=rf"(?P<action>{'|'.join(action.value for action in Action)}):(?P<topic>[a-z0-9-]*)"
    rf":{LOCALE}:{PLACEMENT}",
):
    """A button of any card. Dispatches `press` with the interaction and the Press."""

    def __init__(
        self,
        press: Press,
        label: str = "…",
        style: discord.ButtonStyle = discord.ButtonStyle.secondary,
    ) -> None:
        self.press = press
        ending = ending_of(press.locale, press.placement)
        super().__init__(
            ui.Button(
                label=shortened(label, MAX_LABEL),
                style=style,
                custom_id=f"{press.action.value}:{press.topic_id}:{ending}",
            )
        )

    @classmethod
    async def from_custom_id(  # pyright: ignore[reportIncompatibleMethodOverride] - typed by a private name there
        cls, interaction: discord.Interaction, item: ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """The button that was pressed."""
        return cls(Press(Action(match["action"]), match["topic"], *parsed_ending(match)))

    async def callback(self, interaction: discord.Interaction) -> None:  # pyright: ignore[reportIncompatibleMethodOverride]
        """Passes the press on."""
        interaction.client.dispatch("press", interaction, self.press)


class TopicSelect(ui.DynamicItem[ui.Select[ui.LayoutView]], template=rf"topics:{LOCALE}:{PLACEMENT}"):
    """Topics to go to. Dispatches `press` as a button would that shows the topic."""

    def __init__(
        self, locale: str, placement: Placement, placeholder: str = "", topics: Iterable[Topic] = ()
    ) -> None:
        self.locale, self.placement = locale, placement
        super().__init__(
            ui.Select(
                placeholder=shortened(placeholder, MAX_PLACEHOLDER),
                options=topic_options(topics, locale),
                custom_id=f"topics:{ending_of(locale, placement)}",
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
        press = Press(Action.SHOW, picked(interaction), self.locale, self.placement)
        interaction.client.dispatch("press", interaction, press)


ANSWER_ITEMS = (CardButton, TopicSelect)
"""Every item that answers have."""
