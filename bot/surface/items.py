"""The buttons and selects on cards. What one does and for whom stands in its custom_id and so outlives a
restart.

Used, they dispatch an event, `press` or `browse`, because discord.py only logs what goes wrong in a dynamic
item's callback; an event's errors come to the client's one door.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import Enum
from functools import lru_cache
from typing import Any, NamedTuple, Self, cast

import discord
from discord import ui
from discord.utils import remove_markdown

from bot.knowledge.model import Topic
from bot.surface.wording import shortened

MAX_LABEL = 38
"""Characters on a button without an emoji: Discord takes 80, but advises against more."""
MAX_OPTION = 100
"""Characters of a select's option, in its label and in its description."""
MAX_PLACEHOLDER = 150
"""Characters in a select that nothing is picked in."""
MAX_OPTIONS = 25
"""Options of a select."""


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


class Kind(Enum):
    """How a card is there. The value stands in custom_ids: it never changes."""

    PUBLIC = ""
    """For everyone; the id is who asked."""
    PRIVATE = "p"
    """For the one who asked, whose id it is."""
    BROWSER = "b"
    """In the browser of all topics, for the one whose id it is."""
    PREVIEW = "r"
    """Of a reply to the message whose id it is, for the one who may post it."""


class Placement(NamedTuple):
    """How a card is there, and for whom."""

    kind: Kind
    id: int

    @property
    def ending(self) -> str:
        """What the custom_ids of a card end with."""
        return f":{self.kind.value}{self.id}"


class Press(NamedTuple):
    """What a button, or a topic picked in a select, stands for."""

    action: Action
    topic_id: str
    """Empty where the button concerns no topic."""
    locale: str
    """The language of the card."""
    placement: Placement


class Browsing(NamedTuple):
    """What a button or a select of the browser stands for."""

    page: int
    locale: str
    placement: Placement
    """Of the card that it is on."""


_LOCALE = r"(?P<locale>[A-Za-z0-9-]+)"
_PLACEMENT = rf"(?P<kind>{'|'.join(kind.value for kind in Kind)})(?P<id>\d+)"


def _ending(locale: str, placement: Placement) -> str:
    """What every custom_id ends with."""
    return f"{locale}{placement.ending}"


def _ended(match: re.Match[str]) -> tuple[str, Placement]:
    return match["locale"], Placement(Kind(match["kind"]), int(match["id"]))


class CardButton(
    ui.DynamicItem[ui.Button[ui.LayoutView]],
    # At most 6 + 60 + 6 + 1 + 20 characters and three colons: inside the 100 that Discord allows.
    template=rf"(?P<action>{'|'.join(action.value for action in Action)}):(?P<topic>[a-z0-9-]*)"
    rf":{_LOCALE}:{_PLACEMENT}",
):
    """A button of any card. Dispatches `press` with the interaction and the Press."""

    def __init__(
        self,
        press: Press,
        label: str = "…",
        style: discord.ButtonStyle = discord.ButtonStyle.secondary,
    ) -> None:
        self.press = press
        ending = _ending(press.locale, press.placement)
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
        return cls(Press(Action(match["action"]), match["topic"], *_ended(match)))

    async def callback(self, interaction: discord.Interaction) -> None:  # pyright: ignore[reportIncompatibleMethodOverride]
        """Passes the press on."""
        interaction.client.dispatch("press", interaction, self.press)


class TopicSelect(ui.DynamicItem[ui.Select[ui.LayoutView]], template=rf"topics:{_LOCALE}:{_PLACEMENT}"):
    """Topics to go to. Dispatches `press` as a button would that shows the topic."""

    def __init__(
        self, locale: str, placement: Placement, placeholder: str = "", topics: Iterable[Topic] = ()
    ) -> None:
        self.locale, self.placement = locale, placement
        super().__init__(
            ui.Select(
                placeholder=shortened(placeholder, MAX_PLACEHOLDER),
                options=topic_options(topics, locale),
                custom_id=f"topics:{_ending(locale, placement)}",
            )
        )

    @classmethod
    async def from_custom_id(  # pyright: ignore[reportIncompatibleMethodOverride]
        cls, interaction: discord.Interaction, item: ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """The select that was used."""
        return cls(*_ended(match))

    async def callback(self, interaction: discord.Interaction) -> None:  # pyright: ignore[reportIncompatibleMethodOverride]
        """Passes the choice on."""
        press = Press(Action.SHOW, picked(interaction), self.locale, self.placement)
        interaction.client.dispatch("press", interaction, press)


class BrowseButton(
    ui.DynamicItem[ui.Button[ui.LayoutView]], template=rf"browse:(?P<page>\d+):{_LOCALE}:{_PLACEMENT}"
):
    """Leads to a page of the browser. Dispatches `browse` with the interaction and the Browsing."""

    def __init__(self, browsing: Browsing, label: str = "…", *, disabled: bool = False) -> None:
        self.browsing = browsing
        super().__init__(
            ui.Button(
                label=shortened(label, MAX_LABEL),
                disabled=disabled,
                custom_id=f"browse:{browsing.page}:{_ending(browsing.locale, browsing.placement)}",
            )
        )

    @classmethod
    async def from_custom_id(  # pyright: ignore[reportIncompatibleMethodOverride]
        cls, interaction: discord.Interaction, item: ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """The button that was pressed."""
        return cls(Browsing(int(match["page"]), *_ended(match)))

    async def callback(self, interaction: discord.Interaction) -> None:  # pyright: ignore[reportIncompatibleMethodOverride]
        """Passes the press on."""
        interaction.client.dispatch("browse", interaction, self.browsing)


class PageSelect(ui.DynamicItem[ui.Select[ui.LayoutView]], template=rf"pages:{_LOCALE}:{_PLACEMENT}"):
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
                custom_id=f"pages:{_ending(locale, placement)}",
            )
        )

    @classmethod
    async def from_custom_id(  # pyright: ignore[reportIncompatibleMethodOverride]
        cls, interaction: discord.Interaction, item: ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """The select that was used."""
        return cls(*_ended(match))

    async def callback(self, interaction: discord.Interaction) -> None:  # pyright: ignore[reportIncompatibleMethodOverride]
        """Passes the choice on."""
        browsing = Browsing(int(picked(interaction)), self.locale, self.placement)
        interaction.client.dispatch("browse", interaction, browsing)


ITEMS = (CardButton, TopicSelect, BrowseButton, PageSelect)
"""Every item that cards have."""


def topic_options(topics: Iterable[Topic], locale: str) -> list[discord.SelectOption]:
    """Topics as a select shows them; as many as it holds."""
    wordings = ((topic.id, topic.wording(locale)) for topic in topics)
    return [
        discord.SelectOption(
            label=shortened(wording.title, MAX_OPTION),
            value=topic_id,
            description=_teaser(wording.summary),
        )
        for topic_id, wording in wordings
    ][:MAX_OPTIONS]


@lru_cache(maxsize=4_096)
def _teaser(summary: str) -> str:
    return shortened(remove_markdown(summary), MAX_OPTION)


def picked(interaction: discord.Interaction) -> str:
    """The one value that was picked in a select."""
    return cast("dict[str, Any]", interaction.data)["values"][0]
