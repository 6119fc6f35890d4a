"""The texts of quizzes."""

from __future__ import annotations

from bot.discord_app.ui.texts import Label, Texts, by_language, message


class QuizTexts(Texts, feature="quiz"):
    """The texts in one language."""

    # A question
    @message
    def place(self, *, number: int, total: int) -> str: ...

    @message
    def right(self, *, answer: str) -> str: ...

    @message
    def wrong(self, *, chosen: str, answer: str) -> str: ...

    read: Label

    # A private round
    next: Label
    to_result: Label
    changed: str

    @message
    def result(self, *, right: int, total: int) -> str: ...

    @message
    def all_right(self, *, total: int) -> str: ...

    nothing_left: str
    worth_reading: str
    again: Label
    no_questions: str
    no_such_topic: str
    private: str

    # In a channel
    title: str

    @message
    def open(self, *, closes: str) -> str: ...

    nobody_yet: str

    @message
    def answered(self, *, number: int) -> str: ...

    answer: Label
    choose: str
    already: str
    over: str
    gone: str

    @message
    def right_answer(self, *, answer: str) -> str: ...

    @message
    def tally(self, *, right: int, total: int) -> str: ...

    too_few: str

    # For moderators
    @message
    def posted(self, *, link: str, closes: str) -> str: ...

    close_now: Label
    closing: str
    is_over: str

    @message
    def cannot_post(self, *, channel: str) -> str: ...


quiz_texts_in = by_language(QuizTexts)
"""Returns the texts in a language, or in English if it has no catalogue."""
