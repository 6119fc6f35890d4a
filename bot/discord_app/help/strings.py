"""The texts of `/help` and `/about`."""

from __future__ import annotations

from bot.discord_app.ui.texts import Texts, by_language, message


class HelpTexts(Texts, feature="help"):
    """The texts of `/help` and `/about` in one language."""

    help_title: str
    help: str

    @message
    def about_title(self, *, name: str) -> str: ...

    about: str

    @message
    def about_community(self, *, community: str) -> str: ...

    from_documents: str
    partly_from_documents: str
    from_topics: str

    @message
    def contact(self, *, contact: str) -> str: ...

    documents: str
    privacy: str
    remembers: str


help_texts_in = by_language(HelpTexts)
"""Returns the texts in a language, or in English if it has no catalogue."""
