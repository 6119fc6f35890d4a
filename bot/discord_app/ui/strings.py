"""What the bot says in several features, or also on the command line.

What it says in one feature alone is in that feature's `strings.py`.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.discord_app.ui.i18n import by_language


@dataclass(frozen=True, slots=True)
class Texts:
    """The words of several features in one language. Braces stand for values."""

    # On buttons
    all_topics: str
    previous: str
    next: str
    other_languages: str
    two_languages: str
    """{first} and {second}, side by side."""

    # Replies, also on the command line
    did_you_mean: str
    did_you_mean_one: str
    """{title}."""
    no_match: str
    closest: str
    """Introduces topics that may help though they don't match."""
    nothing_asked: str

    # On lists
    page: str
    """{page} of {pages}."""
    count: str
    """The number of topics: {count}."""

    # What the bot reads
    reads_addressed: str
    reads_all: str
    """The operator has enabled keyword replies."""

    # Refusals and failures
    topic_gone: str
    unreadable: str
    """A button, select or form that no code of this version makes."""
    command_changed: str
    """A command that Discord still shows and the bot no longer has."""
    not_a_moderator: str
    not_in_a_guild: str
    """Somebody uses a moderators' command where the bot is no member."""
    too_much: str
    """One person asks too much."""
    too_much_here: str
    """The people in one channel or guild ask too much."""
    not_saved: str
    not_shown: str
    """The database isn't reachable."""
    failure: str
    """{reference} is what to search the log for."""


ENGLISH = Texts(
    all_topics="All topics",
    previous="◀ Previous",
    next="Next ▶",
    other_languages="Other languages",
    two_languages="{first} + {second}",
    did_you_mean="Did you mean one of these?",
    did_you_mean_one="Did you mean {title}?",
    no_match="I have no topic that answers this.",
    closest="The closest topics:",
    nothing_asked="What would you like to know?",
    page="Page {page} of {pages}",
    count="Topics: {count}",
    reads_addressed="I only read what is sent to me: commands, messages that mention me or reply to me, "
    "direct messages, and messages for which somebody chooses **Answer this**.",
    reads_all="I read the messages in the channels that I can see, to find keywords of my topics. I store "
    "nothing from messages that aren't meant for me. Moderators decide where I reply to keywords. You can "
    "opt out on each such reply.",
    topic_gone="That topic no longer exists. Type `/ask` to see what I can explain now.",
    unreadable="This button or menu no longer works. Please use a command instead.",
    command_changed="This command has changed. Ask whoever runs the bot to run `sync`.",
    not_a_moderator="You need the **Manage Server** permission for this.",
    not_in_a_guild="This only works in a server that I am a member of.",
    too_much="You're asking too fast. Please try again in a minute.",
    too_much_here="There are too many questions here right now. Please try again in a minute.",
    not_saved="My database isn't reachable right now, so this may **not have been saved**. Please try "
    "again in a few minutes.",
    not_shown="My database isn't reachable right now, so I can't show you this. Please try again in a few "
    "minutes.",
    failure="Something went wrong. The error is in my log, under the reference `{reference}`.",
)

texts_in = by_language(ENGLISH)
"""Returns the texts in a language, or in English if there are none in it."""


def without_question_mark(title: str) -> str:
    """Returns a title, which may be a question, as it stands in another question."""
    return title.rstrip("?？؟ ") or title
