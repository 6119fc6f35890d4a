"""The texts of answers."""

from __future__ import annotations

from typing import Literal

from bot.discord_app.ui.texts import Label, Placeholder, Texts, by_language, message

Part = Literal["details", "links", "image"]
"""The parts of an answer that may lack a translation."""


class AnswerTexts(Texts, feature="answers"):
    """The texts of answers in one language."""

    # On buttons and selects
    read_more: Label
    report: Label
    remove: Label
    post: Label
    back_to_topics: Label
    related: Placeholder

    # Above an answer
    @message
    def asked(self, *, question: str) -> str: ...

    @message
    def addressed(self, *, mention: str) -> str: ...

    @message
    def answers(self, *, link: str) -> str: ...

    # Replies
    how_to_ask: str

    @message
    def source(self, *, document: str, section: str) -> str: ...

    unreviewed: str

    @message
    def untranslated(self, *, language: str, shown: str) -> str: ...

    @message
    def partly_untranslated(self, *, language: str, shown: str, parts: str) -> str: ...

    @message
    def part(self, key: Part, /) -> str: ...

    withheld: str
    no_text: str
    welcome: str
    at_hand: str
    people_only: str

    @message
    def posted(self, *, link: str) -> str: ...

    posted_unseen: str

    # Refusals
    topic_off: str
    message_gone: str
    may_not_post: str
    not_yours: str
    private_and_to: str
    to_a_bot: str


answer_texts_in = by_language(AnswerTexts)
"""Returns the texts in a language, or in English if it has no catalogue."""
