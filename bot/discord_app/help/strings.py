"""What `/help` and `/about` say."""

from __future__ import annotations

from dataclasses import dataclass

from bot.discord_app.ui.i18n import by_language


@dataclass(frozen=True, slots=True)
class HelpTexts:
    """The words of `/help` and `/about` in one language."""

    help_title: str
    help: str
    about_title: str
    """{name}: the bot's."""
    about: str
    documents: str
    privacy: str
    remembers: str


ENGLISH = HelpTexts(
    help_title="How to ask",
    help="- `/ask` and your question. Topics appear while you type. Use `private` so that only you see "
    "the answer, "
    "or `to` to mention someone.\n"
    "- Mention me in a channel, or send me a direct "
    "message.\n"
    "- Long-press or right-click a message, then **Apps**, **Answer this**. You can post the answer as a "
    "reply.\n"
    "- `/topics` lists everything that I can explain. `/about` says what I am.\n"
    "- `/privacy` says what is stored. `/mydata` shows and deletes your data.",
    about_title="About {name}",
    about="I answer questions from a collection of topics, written from the documents below. Each answer "
    "says which part it comes from. I only answer from these documents.",
    documents="**Documents**",
    privacy="**Privacy**",
    remembers="I keep questions that I can't answer for some time, without the names of those who asked. "
    "`/privacy` says "
    "what is stored, for how long and for whom. `/mydata` shows and deletes your data.",
)

help_texts_in = by_language(ENGLISH)
"""Returns the texts in a language, or in English if there are none in it."""
