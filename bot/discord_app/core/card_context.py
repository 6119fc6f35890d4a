"""Describes who sees a card, and for whom it is. The custom_ids of its buttons contain this."""

from __future__ import annotations

import re
from enum import Enum
from typing import NamedTuple, Self

from bot.discord_app.ui.components import LOCALE


class Visibility(Enum):
    """Who sees a card, and where. Custom_ids contain the values, so they never change."""

    PUBLIC = ""
    """Everyone sees it."""
    PRIVATE = "p"
    """Only the person who asked sees it."""
    BROWSER = "b"
    """Only the person who opened `/topics` sees it, in the place of a page of topics."""
    PREVIEW = "r"
    """Only the person who may post it as a reply sees it."""


class CardContext(NamedTuple):
    """Who sees a card, and for whom or what it is."""

    visibility: Visibility
    id: int
    """The id of the message to reply to for a preview, of the person who asked for any other card."""

    pattern = rf"(?P<visibility>{'|'.join(visibility.value for visibility in Visibility)})(?P<id>\d+)"

    @property
    def encoded(self) -> str:
        """The context as custom_ids hold it."""
        return f"{self.visibility.value}{self.id}"

    @classmethod
    def from_match(cls, match: re.Match[str]) -> Self:
        """Returns the context from a matched custom_id."""
        return cls(Visibility(match["visibility"]), int(match["id"]))


class CardState(NamedTuple):
    """The language and the context of a card: all that a select has to know of the card that it is on."""

    locale: str
    context: CardContext

    pattern = f"{LOCALE}:{CardContext.pattern}"

    @property
    def encoded(self) -> str:
        """The state as custom_ids hold it."""
        return f"{self.locale}:{self.context.encoded}"

    @classmethod
    def from_match(cls, match: re.Match[str]) -> Self:
        """Returns the state from a matched custom_id."""
        return cls(match["locale"], CardContext.from_match(match))
