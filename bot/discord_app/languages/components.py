"""The select for choosing a language."""

from __future__ import annotations

import re
from typing import NamedTuple, Self

from bot.discord_app.ui.components import PersistentComponent, Select, picked


class ChoiceState(NamedTuple):
    """The select needs no state, because it applies to the person who uses it."""

    pattern = ""

    @property
    def encoded(self) -> str:
        return ""

    @classmethod
    def from_match(cls, match: re.Match[str]) -> Self:
        return cls()


class ChoiceSelect(
    PersistentComponent[Select, ChoiceState], prefix="mylanguage:", state=ChoiceState, event="language_choice"
):
    """Offers the languages, and an option for no choice."""

    def arguments(self) -> tuple[str]:
        """Returns the picked value."""
        return (picked(self.item.values),)
