"""What is said around keyword replies."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.discord_app.keyword_replies.rules import Rule
from bot.discord_app.ui.i18n import by_language


@dataclass(frozen=True, slots=True)
class KeywordTexts:
    """The words of keyword replies in one language."""

    # On buttons
    not_now: str
    opt_out: str
    opt_in: str

    # What comes of a press
    silenced: str
    silenced_unsaved: str
    not_yours: str
    opted_out: str
    opted_in: str

    stopped_by: Mapping[Rule, str]
    """Why a message gets no reply, for those who look after a server."""


ENGLISH = KeywordTexts(
    not_now="Not now",
    opt_out="Opt out",
    opt_in="Opt in again",
    silenced="Removed. For a day I won't bring this topic up here again.",
    silenced_unsaved="Removed. For a day, or at least until I am restarted, I won't bring this topic up here "
    "again: I can't reach my memory.",
    not_yours="Only the one whom I replied to, or somebody who may manage messages, can do that.",
    opted_out="From now on I don't reply to you on any server unless you ask me.",
    opted_in="I may reply again when you write about one of my topics, where moderators want that.",
    stopped_by={
        Rule.UNHEARD: "The bot's operator has not enabled keyword replies (`KEYWORD_REPLIES=1`).",
        Rule.OFF: "Keyword replies are off here.",
        Rule.COMMAND: "It looks like a command to a bot.",
        Rule.NO_TOPIC: "It holds no topic's keyword.",
        Rule.NO_QUESTION: "It doesn't read like a question, and only questions get a reply here.",
        Rule.TOPIC_OFF: "The topic is switched off here.",
        Rule.COOLDOWN: "I have replied about the topic here within the cooldown.",
        Rule.CONVERSATION: "I am talking with the person here already.",
        Rule.SILENCED: "Somebody pressed **Not now** on the topic here within a day.",
        Rule.OPTED_OUT: "The person has opted out.",
        Rule.UNKNOWN: "I can't reach my memory, so I can't tell whether somebody minds.",
        Rule.LIMIT: "There are too many answers at the moment.",
    },
)

keyword_texts_in = by_language(ENGLISH)
"""Returns the texts in a language, or in English if there are none in it."""
