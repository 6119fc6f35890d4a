"""The texts of `/diagnose`."""

from __future__ import annotations

from typing import Literal

from bot.discord_app.ui.texts import Texts, by_language, message
from bot.knowledge.decision import Reason

Inexact = Literal[
    Reason.SURE,
    Reason.RIVAL,
    Reason.LIKELY,
    Reason.TWO_SUBJECTS,
    Reason.NAMED,
    Reason.UNLIKELY,
]
"""The reasons that depend on the confidence in topics."""


class DiagnosisTexts(Texts, feature="diagnose"):
    """The texts of a diagnosis in one language."""

    title: str

    # If the bot is asked
    asked: str

    @message
    def answer(self, *, title: str, confidence: str) -> str: ...

    @message
    def one_suggestion(self, *, title: str) -> str: ...

    @message
    def suggestions(self, *, titles: str) -> str: ...

    @message
    def closest(self, *, titles: str) -> str: ...

    no_match: str

    # Why
    @message
    def reason(
        self,
        key: Inexact,
        /,
        *,
        answer: str,
        confidence: str,
        title: str,
        rival: str,
        offer: str,
        together: str,
    ) -> str: ...

    @message
    def exact(self, *, title: str) -> str: ...

    no_words: str

    @message
    def framed(self, *, title: str) -> str: ...

    states: str

    @message
    def part(self, *, part: str) -> str: ...

    @message
    def rejected(self, *, titles: str) -> str: ...

    @message
    def unknown(self, *, words: str) -> str: ...

    @message
    def addresses(self, *, addresses: str) -> str: ...

    @message
    def switched_off(self, *, titles: str) -> str: ...

    # Advice to change it
    @message
    def add_question(self, *, title: str, question: str) -> str: ...

    @message
    def tell_apart(self, *, question: str) -> str: ...

    new_topic: str

    # The most likely topics
    candidates: str

    @message
    def candidate(self, *, title: str, confidence: str) -> str: ...

    # If nobody asks the bot
    unasked: str

    @message
    def keyword(self, *, title: str, keywords: str) -> str: ...

    no_keyword: str
    question: str
    no_question: str
    would_reply: str

    @message
    def would_not_reply(self, *, why: str) -> str: ...

    # The bot's permissions
    permissions: str
    none_lacking: str

    @message
    def lacking(self, *, permissions: str) -> str: ...


diagnosis_texts_in = by_language(DiagnosisTexts)
"""Returns the texts in a language, or in English if it has no catalogue."""
