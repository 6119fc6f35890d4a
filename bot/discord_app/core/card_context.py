"""Describes who sees a card, and whom it is for. The custom_ids of its buttons contain this."""

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
    """Only the person who opened `/topics` sees it. It replaces a page of topics."""
    PREVIEW = "r"
    """Only the person who may post it as a reply sees it."""


class CardContext(NamedTuple):
    """Who sees a card, and which person or message it is for."""

    visibility: Visibility
    id: int
    """For a preview, the id of the message to reply to. For any other card, the id of the person who
    asked."""

    pattern = rf"(?P<visibility>{'|'.join(visibility.value for visibility in Visibility)})(?P<id>\d+)"

    @property
    def encoded(self) -> str:
        """The context as part of custom_ids."""
        return f"{self.visibility.value}{self.id}"

    @classmethod
    def from_match(cls, match: re.Match[str]) -> Self:
        """Returns the context from a matched custom_id."""
        return cls(Visibility(match["visibility"]), int(match["id"]))


class CardState(NamedTuple):
    """The language and the context of a card: all that a select needs to know about it."""

    locale: str
    context: CardContext

    pattern = f"{LOCALE}:{CardContext.pattern}"

    @property
    def encoded(self) -> str:
        """The state as part of custom_ids."""
        return f"{self.locale}:{self.context.encoded}"

    @classmethod
    def from_match(cls, match: re.Match[str]) -> Self:
        """Returns the state from a matched custom_id."""
        return cls(match["locale"], CardContext.from_match(match))
