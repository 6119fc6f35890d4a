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
    help="- `/ask` and your question. Topics appear while you type. With `private` only you see the answer; "
    "with `to` somebody is shown it.\n"
    "- Mention me in a channel, or send me a direct message.\n"
    "- Hold or right-click a message, then **Apps**, **Answer this**: an answer to post as a reply.\n"
    "- `/topics` has everything that I can explain, `/about` what I am.\n"
    "- `/privacy` says what is stored, `/mydata` shows and deletes what concerns you.",
    about_title="About {name}",
    about="I answer questions from a collection of topics, written from the documents below. Each answer "
    "says which part it comes from. What is not in them I don't answer.",
    documents="**Documents**",
    privacy="**Privacy**",
    remembers="What I can't answer I keep for a time, without who asked. `/privacy` says all that is stored, "
    "how long and for whom; `/mydata` shows what concerns you, and deletes it.",
)

help_texts_in = by_language(ENGLISH)
"""Returns the texts in a language, or in English if there are none in it."""
