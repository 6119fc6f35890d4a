"""The buttons that show, send and delete what is stored about somebody."""

from __future__ import annotations

import re
from enum import Enum
from typing import NamedTuple, Self

from bot.discord_app.ui.components import Button, PersistentComponent


class DataAction(Enum):
    """What to do with somebody's data. Custom_ids hold the value: it never changes."""

    SHOW = "show"
    """Shows how much is stored."""
    FILE = "file"
    """Sends it as a file."""
    DELETE = "delete"
    """Asks whether to delete it."""
    DELETE_INDEED = "sure"
    """Deletes it."""


class DataPress(NamedTuple):
    """What the person who presses a button wants done with their data."""

    action: DataAction

    pattern = rf"(?P<action>{'|'.join(action.value for action in DataAction)})"

    @property
    def encoded(self) -> str:
        """The press as a custom_id holds it."""
        return self.action.value

    @classmethod
    def from_match(cls, match: re.Match[str]) -> Self:
        """Returns the press from a matched custom_id."""
        return cls(DataAction(match["action"]))


class DataButton(PersistentComponent[Button, DataPress], prefix="mydata:", state=DataPress, event="my_data"):
    """Concerns the data of the person who presses it."""
