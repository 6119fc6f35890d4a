"""The select with which somebody chooses their language."""

from __future__ import annotations

import re
from typing import NamedTuple, Self

from bot.discord_app.ui.components import PersistentComponent, Select, picked


class ChoiceState(NamedTuple):
    """The state of the select: none, because it concerns whoever uses it."""

    pattern = ""

    @property
    def encoded(self) -> str:
        """Nothing."""
        return ""

    @classmethod
    def from_match(cls, match: re.Match[str]) -> Self:
        """Returns the state."""
        return cls()


class ChoiceSelect(
    PersistentComponent[Select, ChoiceState], prefix="mylanguage:", state=ChoiceState, event="language_choice"
):
    """Offers the languages, and to choose none."""

    def arguments(self) -> tuple[str]:
        """Returns the picked value."""
        return (picked(self.item.values),)
