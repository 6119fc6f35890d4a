"""The texts of `/privacy` and `/mydata`."""

from __future__ import annotations

from bot.discord_app.ui.texts import Label, Texts, by_language, message


class PrivacyTexts(Texts, feature="privacy"):
    """The texts of `/privacy` and `/mydata` in one language."""

    title: str

    @message
    def stored(
        self,
        *,
        votes: int,
        misses: int,
        people: int,
        key: int,
        usage: int,
        quizzes: int,
        changes: int,
        guild: int,
    ) -> str: ...

    not_stored: str
    who: str
    choices: str
    my_title: str
    nothing: str

    @message
    def votes(self, *, count: int) -> str: ...

    @message
    def misses(self, *, count: int) -> str: ...

    @message
    def changes(self, *, count: int) -> str: ...

    @message
    def quiz_answers(self, *, count: int) -> str: ...

    @message
    def opted_out(self, *, since: str) -> str: ...

    @message
    def language(self, *, language: str) -> str: ...

    @message
    def untraceable(self, *, key: int) -> str: ...

    # On buttons
    as_file: Label
    delete: Label
    delete_confirmed: Label
    keep: Label
    here_it_is: str
    sure: str
    sure_opted_out: str
    sure_changes: str
    deleted: str


privacy_texts_in = by_language(PrivacyTexts)
"""Returns the texts in a language, or in English if it has no catalogue."""
