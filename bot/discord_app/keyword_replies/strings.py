"""The texts of keyword replies."""

from __future__ import annotations

from bot.discord_app.keyword_replies.rules import Rule
from bot.discord_app.ui.texts import Label, Texts, by_language, message


class KeywordTexts(Texts, feature="keyword-replies"):
    """The texts of keyword replies in one language."""

    # On buttons
    not_now: Label
    opt_out: Label
    opt_in: Label

    # Results of a press
    silenced: str
    silenced_unsaved: str
    not_yours: str
    opted_out: str
    opted_in: str

    @message
    def stopped_by(self, key: Rule, /) -> str: ...


keyword_texts_in = by_language(KeywordTexts)
"""Returns the texts in a language, or in English if it has no catalogue."""
