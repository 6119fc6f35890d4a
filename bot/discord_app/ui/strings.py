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
    did_you_mean="Did you mean one of these?",
    did_you_mean_one="Did you mean {title}?",
    no_match="I have no topic that answers this.",
    closest="The closest that I have:",
    nothing_asked="What would you like to know?",
    page="Page {page} of {pages}",
    count="Topics: {count}",
    reads_addressed="I can read only what is addressed to me: commands, messages that mention me or "
    "reply to me, direct messages, and any message that somebody picks **Answer this** for.",
    reads_all="I read the messages in the channels that I see, to notice where one of my topics is named. Of "
    "those that aren't meant for me I keep nothing. Moderators decide where I reply to that, if anywhere; "
    "each such reply lets you opt out.",
    topic_gone="That topic is no longer here. Start typing after `/ask` to see what I can explain now.",
    unreadable="This no longer works. Please use a command instead.",
    command_changed="This command has changed. Ask whoever runs the bot to run `sync`.",
    not_a_moderator="This takes the permission **Manage Server**.",
    not_in_a_guild="There is nothing to set here. Use this in a server that has me as a member.",
    too_much="That was a lot at once. Please give me a minute, then ask again.",
    too_much_here="A lot is being asked here just now. Please give me a minute, then ask again.",
    not_saved="I can't reach my memory, so this may **not have been saved**. "
    "Please try again in a few minutes.",
    not_shown="I can't reach my memory, so I can't show you this now. Please try again in a few minutes.",
    failure="Something went wrong on my side, and I have made a note of it. Reference: `{reference}`.",
)

texts_in = by_language(ENGLISH)
"""Returns the texts in a language, or in English if there are none in it."""
