"""The buttons and selects below a text to share."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import NamedTuple, Self, TypeVar

from bot.discord_app.ui.components import LOCALE, TOPIC_ID, Button, PersistentComponent, Select, picked
from bot.outreach.networks import Network
from bot.pictures.card import Shape, Theme

E = TypeVar("E", bound=StrEnum)


class SharePress(NamedTuple):
    """The topic to share, the network, and the look of the picture."""

    topic_id: str
    locale: str
    """The language of the shared text and picture."""
    network: Network
    shape: Shape = Shape.WIDE
    theme: Theme = Theme.DARK

    pattern = rf"(?P<look>[a-z]{{3}}):{TOPIC_ID}:{LOCALE}"

    @property
    def encoded(self) -> str:
        """The press as part of custom_ids, with the first letters of network, shape and theme."""
        look = "".join(choice.value[0] for choice in (self.network, self.shape, self.theme))
        return f"{look}:{self.topic_id}:{self.locale}"

    @classmethod
    def from_match(cls, match: re.Match[str]) -> Self:
        """Returns the press from a matched custom_id."""
        network, shape, theme = match["look"]
        return cls(
            match["topic"],
            match["locale"],
            _with_letter(Network, network),
            _with_letter(Shape, shape),
            _with_letter(Theme, theme),
        )


def _with_letter(choices: type[E], letter: str) -> E:
    for choice in choices:
        if choice.value[0] == letter:
            return choice
    raise ValueError(letter)


class ShareButton(PersistentComponent[Button, SharePress], prefix="share:", state=SharePress, event="share"):
    """Shows another picture."""


class NetworkSelect(
    PersistentComponent[Select, SharePress], prefix="share-for:", state=SharePress, event="share_text"
):
    """Offers the networks."""

    def arguments(self) -> tuple[SharePress]:
        """Returns the press for the picked network."""
        return (self.state._replace(network=Network(picked(self.item.values))),)


class ShareLanguageSelect(
    PersistentComponent[Select, SharePress], prefix="share-in:", state=SharePress, event="share_text"
):
    """Offers the languages of the topic."""

    def arguments(self) -> tuple[SharePress]:
        """Returns the press for the picked language."""
        locale = picked(self.item.values)
        if not re.fullmatch(r"[A-Za-z0-9-]{2,12}", locale):
            raise ValueError(locale)
        return (self.state._replace(locale=locale),)


SHARE_COMPONENTS = (ShareButton, NetworkSelect, ShareLanguageSelect)
