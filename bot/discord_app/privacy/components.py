"""The buttons to show, send and delete a person's data."""

from __future__ import annotations

import re
from enum import Enum
from typing import NamedTuple, Self

from bot.discord_app.ui.components import Button, PersistentComponent


class DataAction(Enum):
    """The actions on a person's data. Custom_ids contain the values, so they never change."""

    SHOW = "show"
    """Shows how much is stored."""
    FILE = "file"
    """Sends it as a file."""
    DELETE = "delete"
    """Asks whether to delete it."""
    DELETE_CONFIRMED = "sure"
    """Deletes it."""


class DataPress(NamedTuple):
    """A press on a button of `/mydata`."""

    action: DataAction

    pattern = rf"(?P<action>{'|'.join(action.value for action in DataAction)})"

    @property
    def encoded(self) -> str:
        """The press as part of a custom_id."""
        return self.action.value

    @classmethod
    def from_match(cls, match: re.Match[str]) -> Self:
        """Returns the press from a matched custom_id."""
        return cls(DataAction(match["action"]))


class DataButton(PersistentComponent[Button, DataPress], prefix="mydata:", state=DataPress, event="my_data"):
    """Acts on the data of the person who presses it."""
