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
    help="- `/ask` and your question. Topics appear while you type. With `private` only you see the answer; "
    "with `to` somebody is shown it.\n"
    "- Mention me in a channel, or send me a direct message.\n"
    "- Hold or right-click a message, then **Apps**, **Answer this**: an answer to post as a reply.\n"
    "- `/topics` has everything that I can explain, `/about` what I am.\n"
    "- `/privacy` says what is stored, `/mydata` shows and deletes what concerns you.",
    about_title="About {name}",
    about="I answer questions from a collection of topics.",
    about_community="I answer questions from a collection of topics for {community}.",
    from_documents="They were written from the documents below, and each answer says which part it comes "
    "from. What is not in them I don't answer.",
    partly_from_documents="Some of them were written from the documents below, and their answers say which "
    "part they come from. What is in no topic I don't answer.",
    from_topics="What is in none of them I don't answer.",
    contact="**Who runs this bot**\n{contact}",
    documents="**Documents**",
    privacy="**Privacy**",
    remembers="What I can't answer I keep for a time, without who asked. `/privacy` says all that is stored, "
    "how long and for whom; `/mydata` shows what concerns you, and deletes it.",
)

help_texts_in = by_language(ENGLISH)
"""Returns the texts in a language, or in English if there are none in it."""
