"""The texts of `/share`."""

from __future__ import annotations

from bot.discord_app.ui.texts import Label, Placeholder, Texts, by_language, message
from bot.outreach.network_rules import RULES
from bot.outreach.networks import Network


class ShareTexts(Texts, feature="share"):
    """The texts of `/share` in one language."""

    @message
    def title(self, *, network: str) -> str: ...

    @message
    def length(self, *, length: int, limit: int, network: str) -> str: ...

    plain: str

    @message
    def plain_length(self, *, length: int, limit: int) -> str: ...

    alt: str
    drawing: str
    no_letters: str
    no_picture: str
    unreviewed: str
    pick_network: Placeholder
    pick_language: Placeholder
    square: Label
    wide: Label
    light: Label
    dark: Label

    @message
    def no_such_topic(self, *, topic: str) -> str: ...


share_texts_in = by_language(ShareTexts)
"""Returns the texts in a language, or in English if it has no catalogue."""


def network_name(network: Network, language: str) -> str:
    """Returns the name of a network, or the name of a text for no network."""
    return share_texts_in(language).plain if network is Network.PLAIN else RULES[network].name
