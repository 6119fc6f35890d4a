"""The texts of the tour."""

from __future__ import annotations

from bot.discord_app.ui.texts import Label, Texts, by_language, message


class TourTexts(Texts, feature="tour"):
    """The texts of the tour in one language."""

    @message
    def place(self, *, number: int, total: int) -> str: ...

    back: Label
    next: Label
    finish: Label
    again: Label
    quiz: Label
    nothing: str
    no_quiz: str
    end: str
    keep: str

    @message
    def and_more(self, *, count: int) -> str: ...

    @message
    def card_title(self, *, community: str) -> str: ...

    card_title_nameless: str

    @message
    def card_said(self, *, total: int) -> str: ...

    start: Label

    @message
    def posted(self, *, link: str) -> str: ...

    @message
    def cannot_post(self, *, permissions: str) -> str: ...


tour_texts_in = by_language(TourTexts)
"""Returns the texts in a language, or in English if it has no catalogue."""
