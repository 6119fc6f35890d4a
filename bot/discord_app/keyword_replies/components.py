"""The buttons to decline a keyword reply, or all of them."""

from __future__ import annotations

import re
from enum import Enum
from typing import NamedTuple, Self

from bot.discord_app.ui.components import LOCALE, Button, PersistentComponent


class OptOutAction(Enum):
    """The choices for declining keyword replies. Custom_ids contain the values, so they never change."""

    NOT_NOW = "notnow"
    """Deletes the reply, and stops replies about its topic in the channel for a day."""
    NEVER = "optout"
    """Stops all keyword replies to the person."""
    AGAIN = "optin"
    """Allows keyword replies to the person again."""


class OptOutPress(NamedTuple):
    """A press on one of these buttons."""

    action: OptOutAction
    topic_id: str
    """The topic of the reply. Empty if the card isn't a reply."""
    locale: str
    person_id: int
    """The author of the message with the reply, or the person whom the card is for."""

    pattern = (
        rf"(?P<action>{'|'.join(action.value for action in OptOutAction)}):(?P<topic>[a-z0-9-]{{0,60}})"
        rf":{LOCALE}:(?P<person>\d+)"
    )

    @property
    def encoded(self) -> str:
        """The press as part of a custom_id."""
        return f"{self.action.value}:{self.topic_id}:{self.locale}:{self.person_id}"

    @classmethod
    def from_match(cls, match: re.Match[str]) -> Self:
        """Returns the press from a matched custom_id."""
        return cls(OptOutAction(match["action"]), match["topic"], match["locale"], int(match["person"]))


class OptOutButton(PersistentComponent[Button, OptOutPress], prefix="", state=OptOutPress, event="opt_out"):
    """Declines a keyword reply, or all of them."""
