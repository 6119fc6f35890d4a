"""The texts that several features use. The command line uses some of them, too.

A feature's own texts are in its `strings.py`.
"""

from __future__ import annotations

from collections.abc import Iterable

from bot.discord_app.ui.texts import Label, Texts, by_language, message


class SharedTexts(Texts, feature="shared"):
    """The texts of several features in one language."""

    # On buttons
    all_topics: Label
    previous: Label
    next: Label

    @message
    def other_languages(self, *, names: str) -> str: ...

    @message
    def two_languages(self, *, first: str, second: str) -> str: ...

    # Replies, also on the command line
    did_you_mean: str

    @message
    def did_you_mean_one(self, *, title: str) -> str: ...

    no_match: str
    closest: str
    nothing_asked: str

    # On lists
    @message
    def page(self, *, page: int, pages: int) -> str: ...

    @message
    def count(self, *, count: int) -> str: ...

    # Things that the bot reads
    reads_addressed: str
    reads_all: str

    # Pieces of texts
    comma: str
    semicolon: str

    @message
    def percent(self, *, number: int) -> str: ...

    @message
    def quoted(self, *, text: str) -> str: ...

    @message
    def labelled(self, *, label: str, value: str) -> str: ...

    # Refusals and failures
    topic_gone: str
    unreadable: str
    fill_in_again: Label
    entries_gone: str
    command_changed: str
    not_a_moderator: str
    not_in_a_guild: str
    too_much: str
    too_much_here: str
    not_saved: str
    not_shown: str

    @message
    def failure(self, *, reference: str) -> str: ...


texts_in = by_language(SharedTexts)
"""Returns the texts in a language, or in English if it has no catalogue."""


def joined(items: Iterable[str], locale: str) -> str:
    """Returns a list as a text: "one, two"."""
    return texts_in(locale).comma.join(items)


def percent(share: float, locale: str) -> str:
    """Returns a share as a text: "75%"."""
    return texts_in(locale).percent(number=round(share * 100))


def in_quotes(text: str, locale: str) -> str:
    """Returns a person's text in the quotation marks of a language."""
    return texts_in(locale).quoted(text=text)


def labelled(label: str, value: str, locale: str) -> str:
    """Returns a label with its value: "Language: English"."""
    return texts_in(locale).labelled(label=label, value=value)


def without_question_mark(title: str) -> str:
    """Returns a title, which may be a question, for use in another question."""
    return title.rstrip("?？؟ ") or title
