"""What the buttons and selects of the features share: Discord's limits, and how their custom_ids end."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import Enum
from functools import lru_cache
from typing import Any, NamedTuple, cast

import discord
from discord.utils import remove_markdown

from bot.discord_app.ui.markdown import shortened
from bot.knowledge.model import Topic

MAX_LABEL = 38
"""Characters on a button without an emoji: Discord takes 80, but advises against more."""
MAX_OPTION = 100
"""Characters of a select's option, in its label and in its description."""
MAX_PLACEHOLDER = 150
"""Characters in a select that nothing is picked in."""
MAX_OPTIONS = 25
"""Options of a select."""


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


LOCALE = r"(?P<locale>[A-Za-z0-9-]+)"
"""Matches a locale in a custom_id."""
PLACEMENT = rf"(?P<kind>{'|'.join(kind.value for kind in Kind)})(?P<id>\d+)"
"""Matches a placement at the end of a custom_id."""


def ending_of(locale: str, placement: Placement) -> str:
    """What every custom_id ends with."""
    return f"{locale}{placement.ending}"


def parsed_ending(match: re.Match[str]) -> tuple[str, Placement]:
    """Returns the locale and the placement from a matched custom_id."""
    return match["locale"], Placement(Kind(match["kind"]), int(match["id"]))


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
