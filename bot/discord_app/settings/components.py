"""The buttons and selects of the settings panel. Their custom_ids have all of the state."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from enum import Enum
from typing import Any, NamedTuple, Self

import discord
from discord import app_commands, ui

from bot.discord_app.core.settings import SETTINGS
from bot.discord_app.ui.builders import select
from bot.discord_app.ui.components import MAX_PLACEHOLDER, Button, PersistentComponent, Select, picked
from bot.discord_app.ui.markdown import shortened

PLACE_TYPES = (
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
"""The types of channel that can have settings: all types in a guild."""

PickedPlace = app_commands.AppCommandChannel | app_commands.AppCommandThread
"""A channel that somebody picked."""


class Act(Enum):
    """The kinds of steps. Custom_ids contain the values, so they never change."""

    SHOW = "show"
    """Shows the settings that apply in the place."""
    CHANGE = "change"
    """Opens the form of the setting in the detail."""
    TOPICS = "topics"
    """Shows the page of topics in the detail."""
    SWITCH = "switch"
    """Switches topics of that page off and on."""
    HISTORY = "history"
    """Shows the latest changes."""
    ASK_DELETE = "ask_delete"
    """Asks whether to delete everything of the guild."""
    DELETE = "delete"
    """Deletes everything of the guild."""
    UNDO = "undo"
    """Undoes the change whose id is the detail."""


class Step(NamedTuple):
    """A moderator's step in the panel."""

    act: Act
    place: int
    """The place of the panel."""
    detail: str = ""
    on: Set[str] = frozenset()
    off: Set[str] = frozenset()
    """The topics to switch. Custom_ids don't contain them."""

    # At most 9 + 10 + 1 + 20 + 1 + 20 of the 100 characters that Discord allows.
    # https://docs.discord.com/developers/components/reference#anatomy-of-a-component-custom-id
    pattern = rf"(?P<act>{'|'.join(act.value for act in Act)}):(?P<place>\d+):(?P<detail>[a-z0-9_]*)"

    @property
    def encoded(self) -> str:
        """The step as part of a custom_id."""
        return f"{self.act.value}:{self.place}:{self.detail}"

    @classmethod
    def from_match(cls, match: re.Match[str]) -> Self:
        """Returns the step from a matched custom_id."""
        step = cls(Act(match["act"]), int(match["place"]), match["detail"])
        is_known = {
            Act.CHANGE: step.detail in SETTINGS,
            Act.TOPICS: step.detail.isdecimal(),
            Act.UNDO: step.detail.isdecimal(),
        }.get(step.act, step.act is not Act.SWITCH)
        if not is_known:
            raise ValueError(step)
        return step


class AnyPlace(NamedTuple):
    """The select of all places needs no state."""

    pattern = ""

    @property
    def encoded(self) -> str:
        return ""

    @classmethod
    def from_match(cls, match: re.Match[str]) -> Self:
        return cls()


class TopicsPage(NamedTuple):
    """A page of topics that can be switched off in a place."""

    place: int
    page: int

    pattern = r"(?P<place>\d+):(?P<page>\d+)"

    @property
    def encoded(self) -> str:
        """The page as part of a custom_id."""
        return f"{self.place}:{self.page}"

    @classmethod
    def from_match(cls, match: re.Match[str]) -> Self:
        """Returns the page from a matched custom_id."""
        return cls(int(match["place"]), int(match["page"]))


class StepButton(PersistentComponent[Button, Step], prefix="settings:", state=Step, event="settings"):
    """Performs a step in the panel."""


class PlaceSelect(
    PersistentComponent[ui.ChannelSelect[Any], AnyPlace],
    prefix="settings-place",
    state=AnyPlace,
    event="settings_place",
):
    """Shows the settings that apply in the picked place."""

    def arguments(self) -> tuple[PickedPlace]:
        return (picked(self.item.values),)


class TopicsOffSelect(
    PersistentComponent[Select, TopicsPage], prefix="settings-topics:", state=TopicsPage, event="settings"
):
    """Switches off the picked topics of a page, and switches on the others."""

    def arguments(self) -> tuple[Step]:
        """Returns only the changes, because another moderator may have switched other topics."""
        were_off = {option.value for option in self.item.options if option.default}
        off = set(self.item.values)
        if not off <= {option.value for option in self.item.options}:
            raise ValueError(off)
        place, page = self.state
        return (Step(Act.SWITCH, place, str(page), on=were_off - off, off=off - were_off),)


SETTINGS_COMPONENTS = (StepButton, PlaceSelect, TopicsOffSelect)


def place_select(placeholder: str, present: int | None) -> PlaceSelect:
    """Returns the select of all places, with `present` picked."""
    default = [discord.Object(present, type=discord.abc.GuildChannel)] if present else []
    return PlaceSelect(
        AnyPlace(),
        ui.ChannelSelect(
            placeholder=shortened(placeholder, MAX_PLACEHOLDER),
            channel_types=list(PLACE_TYPES),
            default_values=default,
        ),
    )


def topics_off_select(
    page: TopicsPage, placeholder: str, options: Sequence[discord.SelectOption]
) -> TopicsOffSelect:
    """Returns the select of a page's topics."""
    return TopicsOffSelect(page, select(placeholder, options, min_values=0, max_values=max(len(options), 1)))
