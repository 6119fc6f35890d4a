"""The rules that prevent a keyword reply. Imports no Discord, no clock and no database."""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import NamedTuple

from bot.discord_app.core.settings import KeywordMode
from bot.knowledge.model import Topic
from bot.knowledge.spotting import Spotting

_COMMAND = re.compile(
    r"""\s* (?: [!?.,;$%&+=/\\^-]{1,2}    # !play ?rank .help ;;skip, but no "..." and nothing of Markdown's
              | [a-z]{1,4}[!?$]           # t!rank
            ) [^\W\d_]""",
    re.VERBOSE | re.IGNORECASE,
)
"""The common prefixes of bot commands. An ordinary message that begins with one gets no keyword reply."""


class Rule(Enum):
    """The rules that prevent a reply, in the order of the checks."""

    DISABLED = auto()
    """The operator has not enabled keyword replies."""
    OFF = auto()
    """They are off in the channel."""
    COMMAND = auto()
    """The message is a command to another bot."""
    NO_TOPIC = auto()
    NO_QUESTION = auto()
    """It doesn't read like a question, and in the channel only questions get a reply."""
    TOPIC_OFF = auto()
    COOLDOWN = auto()
    CONVERSATION = auto()
    """The bot and the person are talking in the channel."""
    SILENCED = auto()
    """Somebody pressed **Not now** on a reply about the topic in the channel."""
    OPTED_OUT = auto()
    """The person opted out."""
    UNKNOWN = auto()
    """The database is unavailable, so it is unknown whether the person opted out."""
    LIMIT = auto()
    """A limit is reached."""


class Verdict(NamedTuple):
    """The decision about a message, and the reason."""

    topic: Topic | None
    """The topic that the message names."""
    is_question: bool
    stopped_by: Rule | None
    """The rule that prevents the reply. None if there will be a reply."""

    @property
    def due(self) -> Topic | None:
        """The topic of the reply, if there will be one."""
        return self.topic if self.stopped_by is None else None


def is_command(text: str) -> bool:
    """Whether a message reads like a command to a bot."""
    return _COMMAND.match(text) is not None


def stopped_by_text(
    text: str, spotting: Spotting, mode: KeywordMode, topics_off: frozenset[str]
) -> Rule | None:
    """Returns the rule that prevents the reply, by the text and the settings."""
    if mode is KeywordMode.OFF:
        return Rule.OFF
    if is_command(text):
        return Rule.COMMAND
    if spotting.topic is None:
        return Rule.NO_TOPIC
    if mode is KeywordMode.QUESTIONS and not spotting.is_question:
        return Rule.NO_QUESTION
    return Rule.TOPIC_OFF if spotting.topic.id in topics_off else None
