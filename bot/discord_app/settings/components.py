"""The buttons and selects of the panel. What one does stands in its custom_id and so outlives a restart.

Used, they dispatch `settings` with the interaction and the Step, or `settings_place` with the channel that
was picked, so that errors come to the one door.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Set
from enum import Enum
from typing import Any, NamedTuple, Self, cast

import discord
from discord import app_commands, ui

from bot.discord_app.ui.components import MAX_LABEL, MAX_PLACEHOLDER
from bot.discord_app.ui.markdown import shortened

HOLDERS = (
    discord.ChannelType.text,
    discord.ChannelType.news,
    discord.ChannelType.forum,
    discord.ChannelType.media,
    discord.ChannelType.category,
    discord.ChannelType.voice,
    discord.ChannelType.stage_voice,
    discord.ChannelType.public_thread,
    discord.ChannelType.private_thread,
    discord.ChannelType.news_thread,
)
"""The kinds of channel that can have settings: all that a guild has."""


PickedPlace = app_commands.AppCommandChannel | app_commands.AppCommandThread
"""What somebody picked of them."""


class Act(Enum):
    """What a step does. The value stands in custom_ids: it never changes."""

    SHOW = "show"
    """Shows what is in force in the place."""
    CHANGE = "change"
    """Opens the form of the setting that the detail names."""
    TOPICS = "topics"
    """Shows the page of topics that the detail names."""
    SWITCH = "switch"
    """Switches topics of that page off and on."""
    HISTORY = "history"
    """Shows the latest changes."""
    UNDO = "undo"
    """Undoes the change whose id the detail is."""


class Step(NamedTuple):
    """What a moderator wants of the panel."""

    act: Act
    place: int
    """The place that the panel is about."""
    detail: str = ""
    on: Set[str] = frozenset()
    off: Set[str] = frozenset()
    """The topics to be switched."""

    @property
    def custom_id(self) -> str:
        """The step as a component holds it: at most 8 + 1 + 7 + 1 + 20 + 1 + 20 of 100 characters."""
        return f"settings:{self.act.value}:{self.place}:{self.detail}"


_STEP = rf"settings:(?P<act>{'|'.join(act.value for act in Act)}):(?P<place>\d+):(?P<detail>[a-z0-9_]*)"


def _step(match: re.Match[str]) -> Step:
    return Step(Act(match["act"]), int(match["place"]), match["detail"])


class StepButton(ui.DynamicItem[ui.Button[ui.LayoutView]], template=_STEP):
    """A button of the panel."""

    def __init__(
        self,
        step: Step,
        label: str = "…",
        style: discord.ButtonStyle = discord.ButtonStyle.secondary,
        *,
        disabled: bool = False,
    ) -> None:
        self.step = step
        super().__init__(
            ui.Button(
                label=shortened(label, MAX_LABEL), style=style, disabled=disabled, custom_id=step.custom_id
            )
        )

    @classmethod
    async def from_custom_id(  # pyright: ignore[reportIncompatibleMethodOverride] - typed by a private name there
        cls, interaction: discord.Interaction, item: ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """The button that was pressed."""
        return cls(_step(match))

    async def callback(self, interaction: discord.Interaction) -> None:  # pyright: ignore[reportIncompatibleMethodOverride]
        """Passes the step on."""
        interaction.client.dispatch("settings", interaction, self.step)


class PlaceSelect(ui.DynamicItem[ui.ChannelSelect[ui.LayoutView]], template="settings-place"):
    """Any channel, thread, forum or category, to show what is in force there."""

    def __init__(self, placeholder: str = "", present: discord.Object | None = None) -> None:
        super().__init__(
            ui.ChannelSelect(
                placeholder=shortened(placeholder, MAX_PLACEHOLDER),
                channel_types=list(HOLDERS),
                default_values=[present] if present else [],
                custom_id="settings-place",
            )
        )

    @classmethod
    async def from_custom_id(  # pyright: ignore[reportIncompatibleMethodOverride]
        cls, interaction: discord.Interaction, item: ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """The select that was used."""
        return cls()

    async def callback(self, interaction: discord.Interaction) -> None:  # pyright: ignore[reportIncompatibleMethodOverride]
        """Passes the choice on."""
        interaction.client.dispatch("settings_place", interaction, self.item.values[0])


class TopicsOffSelect(
    ui.DynamicItem[ui.Select[ui.LayoutView]], template=r"settings-topics:(?P<place>\d+):(?P<page>\d+)"
):
    """The topics of a page, of which those that are picked are off."""

    def __init__(
        self, place: int, page: int, placeholder: str = "", options: Iterable[discord.SelectOption] = ()
    ) -> None:
        self.place, self.page = place, page
        options = list(options)
        super().__init__(
            ui.Select(
                placeholder=shortened(placeholder, MAX_PLACEHOLDER),
                options=options,
                min_values=0,
                max_values=max(len(options), 1),
                custom_id=f"settings-topics:{place}:{page}",
            )
        )

    @classmethod
    async def from_custom_id(  # pyright: ignore[reportIncompatibleMethodOverride]
        cls, interaction: discord.Interaction, item: ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """The select that was used, as it was seen."""
        options = cast("ui.Select[ui.LayoutView]", item).options
        return cls(int(match["place"]), int(match["page"]), options=options)

    async def callback(self, interaction: discord.Interaction) -> None:  # pyright: ignore[reportIncompatibleMethodOverride]
        """Passes on what was changed: another moderator may have changed the others meanwhile."""
        were_off = {option.value for option in self.item.options if option.default}
        off = set(cast("dict[str, list[str]]", interaction.data)["values"])
        step = Step(Act.SWITCH, self.place, str(self.page), on=were_off - off, off=off - were_off)
        interaction.client.dispatch("settings", interaction, step)


SETTINGS_ITEMS = (StepButton, PlaceSelect, TopicsOffSelect)
"""Every item of the panel."""
