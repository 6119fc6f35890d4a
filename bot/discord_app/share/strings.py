"""What `/share` says."""

from __future__ import annotations

from dataclasses import dataclass

from bot.discord_app.ui.i18n import by_language


@dataclass(frozen=True, slots=True)
class ShareTexts:
    """The words of `/share` in one language. Braces stand for values."""

    title: str
    """{network}."""
    length: str
    """{length} of {limit}, as {network} counts."""
    alt: str
    """Introduces the description of the picture."""
    drawing: str
    no_letters: str
    no_picture: str
    unreviewed: str
    pick_network: str
    pick_language: str
    square: str
    wide: str
    light: str
    dark: str
    no_such_topic: str
    """{topic}: what was typed."""


ENGLISH = ShareTexts(
    title="Share on {network}",
    length="{length} of {limit} characters, as {network} counts them",
    alt="Description of the picture, for people who can't see it:",
    drawing="The picture is being drawn…",
    no_letters="There is no picture: I have no font for some of the letters.",
    no_picture="The picture can't be drawn right now. Please try again later.",
    unreviewed="Nobody has reviewed this translation yet. Please read it before you share it.",
    pick_network="Another network",
    pick_language="Another language",
    square="Square picture",
    wide="Wide picture",
    light="Light picture",
    dark="Dark picture",
    no_such_topic="I have no topic “{topic}”. Please pick one from the list while you type.",
)

share_texts_in = by_language(ENGLISH)
"""Returns the texts in a language, or in English if there are none in it."""
