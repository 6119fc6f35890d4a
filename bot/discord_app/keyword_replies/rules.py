"""What stops a reply that nobody asked for. No Discord here, no clock, no memory."""

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
"""The prefixes that bots are widely known by. One that opens an ordinary message costs it a reply that
nobody asked for."""


class Rule(Enum):
    """What stops a reply, in the order in which it is looked at."""

    UNHEARD = auto()
    """The operator has not enabled keyword replies."""
    OFF = auto()
    """They are off in the place."""
    COMMAND = auto()
    """The message is a command to some bot."""
    NO_TOPIC = auto()
    NO_QUESTION = auto()
    """It reads like none, and the place wants one."""
    TOPIC_OFF = auto()
    COOLDOWN = auto()
    CONVERSATION = auto()
    """The bot is answering the person in the place anyway."""
    SILENCED = auto()
    """Somebody said **Not now** to the topic in the place."""
    OPTED_OUT = auto()
    """The person doesn't want any."""
    UNKNOWN = auto()
    """The database can't tell whether somebody minds."""
    LIMIT = auto()
    """There are too many answers."""


class Verdict(NamedTuple):
    """What becomes of a message."""

    topic: Topic | None
    """The topic that it names."""
    is_question: bool
    stopped_by: Rule | None
    """None: it gets a reply about the topic."""

    @property
    def due(self) -> Topic | None:
        """The topic of the reply that it gets, if it gets one."""
        return self.topic if self.stopped_by is None else None


def is_command(text: str) -> bool:
    """Whether a message reads like a command to some bot."""
    return _COMMAND.match(text) is not None


def stopped_by_text(
    text: str, spotting: Spotting, mode: KeywordMode, topics_off: frozenset[str]
) -> Rule | None:
    """The rule that stops a reply to a message wherever and by whomever it is written."""
    if mode is KeywordMode.OFF:
        return Rule.OFF
    if is_command(text):
        return Rule.COMMAND
    if spotting.topic is None:
        return Rule.NO_TOPIC
    if mode is KeywordMode.QUESTIONS and not spotting.is_question:
        return Rule.NO_QUESTION
    is_on = topics_off.isdisjoint((spotting.topic.id, *spotting.topic.former_ids))
    return None if is_on else Rule.TOPIC_OFF
