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
    about_community: str
    """{community}: its name."""
    from_documents: str
    """All topics name the documents that they were written from."""
    partly_from_documents: str
    """Some topics do."""
    from_topics: str
    """None does."""
    contact: str
    """{contact}: who runs the bot, and how to reach them."""
    documents: str
    privacy: str
    remembers: str


ENGLISH = HelpTexts(
    help_title="How to ask",
    help="- `/ask` and your question. Topics appear while you type. Use `private` so that only you see "
    "the answer, or `to` to mention someone.\n"
    "- Mention me in a channel, or send me a direct message.\n"
    "- Long-press or right-click a message, then **Apps**, **Answer this**. You can post the answer as a "
    "reply.\n"
    "- `/topics` lists everything that I can explain. `/about` says what I am.\n"
    "- `/language` says which language I reply in, and lets you choose yours.\n"
    "- `/privacy` says what is stored. `/mydata` shows and deletes your data.",
    about_title="About {name}",
    about="I answer questions from a collection of topics.",
    about_community="I answer questions from a collection of topics for {community}.",
    from_documents="They were written from the documents below. Each answer says which part it comes "
    "from. I only answer from these documents.",
    partly_from_documents="Some of them were written from the documents below. Their answers say which "
    "part they come from. I only answer from these topics.",
    from_topics="I only answer from these topics.",
    contact="**Who runs this bot**\n{contact}",
    documents="**Documents**",
    privacy="**Privacy**",
    remembers="I keep questions that I can't answer for some time, without the names of those who asked. "
    "`/privacy` says what is stored, for how long and for whom. `/mydata` shows and deletes your data.",
)

help_texts_in = by_language(ENGLISH)
"""Returns the texts in a language, or in English if there are none in it."""
