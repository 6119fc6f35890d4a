"""The texts of votes."""

from __future__ import annotations

from bot.discord_app.ui.texts import Placeholder, Texts, by_language, message
from bot.storage.votes import Reason


class FeedbackTexts(Texts, feature="feedback"):
    """The texts of votes in one language."""

    # On buttons and selects
    why: Placeholder

    @message
    def reason(self, key: Reason, /) -> str: ...

    expected: Placeholder

    # Results of a vote
    noted_helpful: str
    changed_to_helpful: str
    noted_unhelpful: str
    changed_to_unhelpful: str
    invitation: str

    @message
    def thanks(self, *, reason: str) -> str: ...

    thanks_and: str

    @message
    def thanks_expected(self, *, title: str) -> str: ...


feedback_texts_in = by_language(FeedbackTexts)
"""Returns the texts in a language, or in English if it has no catalogue."""
