"""The texts of `/language`."""

from __future__ import annotations

from bot.discord_app.core.reply_language import Reason
from bot.discord_app.ui.texts import Hint, Placeholder, Texts, by_language, message


class LanguageTexts(Texts, feature="languages"):
    """The texts of `/language` in one language."""

    title: str

    @message
    def private(self, *, language: str, reason: str) -> str: ...

    question_first: str

    @message
    def public(self, *, language: str, reason: str) -> str: ...

    @message
    def reason(self, key: Reason, /) -> str: ...

    @message
    def unwritten(self, *, language: str) -> str: ...

    @message
    def only_one(self, *, language: str) -> str: ...

    stored: str
    choose: Placeholder
    automatic: Hint
    no_such_language: str


language_texts_in = by_language(LanguageTexts)
"""Returns the texts in a language, or in English if it has no catalogue."""
