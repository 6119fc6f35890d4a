"""The select for another document's topics."""

from __future__ import annotations

from typing import Any

from bot.discord_app.core.card_buttons import BrowsePress
from bot.discord_app.core.card_context import CardState
from bot.discord_app.ui.components import PersistentComponent, Select, picked_number


class PageSelect(PersistentComponent[Select, CardState], prefix="pages:", state=CardState, event="browse"):
    """Offers pages by number. A pick works like a button to that page."""

    def arguments(self) -> tuple[Any, ...]:
        """Returns the press of that button."""
        return (BrowsePress(picked_number(self.item.values), *self.state),)
