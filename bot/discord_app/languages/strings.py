"""What `/language` says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.discord_app.core.reply_language import Reason
from bot.discord_app.ui.i18n import by_language


@dataclass(frozen=True, slots=True)
class LanguageTexts:
    """The words of `/language` in one language. Braces stand for values."""

    title: str
    private: str
    """Private replies are in {language}, for a {reason}."""
    question_first: str
    """A question in another language is answered in it: the person chose none."""
    public: str
    """Public replies to questions without a clear language are in {language}, for a {reason}."""
    reasons: Mapping[Reason, str]
    unwritten: str
    """The person chose {language}, but no topic is written in it."""
    only_one: str
    """All topics are in {language}."""
    stored: str
    choose: str
    automatic: str
    no_such_language: str


ENGLISH = LanguageTexts(
    title="Language",
    private="**Replies that only you see** are in **{language}**, because {reason}.",
    question_first="If your question is clearly in another language, the reply is in that one.",
    public="**Replies that everyone sees** are in the language of the question. If that isn't clear, they "
    "are in **{language}**, because {reason}. Your own choice doesn't change them, so nobody learns it.",
    reasons={
        Reason.CHOICE: "you chose it",
        Reason.QUESTION: "the question is in it",
        Reason.CLIENT: "your Discord is in it",
        Reason.CHANNEL: "moderators chose it for this channel",
        Reason.GUILD: "moderators chose it for this server",
        Reason.GUILD_LOCALE: "it is this server's language in Discord",
        Reason.BASE: "every topic is written in it",
    },
    unwritten="You chose **{language}**, but there are no topics in it now.",
    only_one="All topics are in **{language}**.",
    stored="I store your choice until you pick “Automatic”. `/mydata` shows and deletes it, too.",
    choose="Choose a language for the replies that only you see",
    automatic="Automatic",
    no_such_language="There are no topics in that language. Please pick one from the list.",
)

language_texts_in = by_language(ENGLISH)
"""Returns the texts in a language, or in English if there are none in it."""
