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
    silenced="Removed. I won't bring up this topic here for a day.",
    silenced_unsaved="Removed. I won't bring up this topic here for a day, or until I am restarted: my "
    "database isn't reachable right now.",
    not_yours="Only the person I replied to, or somebody with the **Manage Messages** permission, can do "
    "that.",
    opted_out="From now on I only reply when you ask me, on every server.",
    opted_in="I may reply again when you write about one of my topics, where moderators have turned that on.",
    stopped_by={
        Rule.UNHEARD: "The bot's operator has not enabled keyword replies (`KEYWORD_REPLIES=1`).",
        Rule.OFF: "Keyword replies are off here.",
        Rule.COMMAND: "It looks like a command to a bot.",
        Rule.NO_TOPIC: "It contains no keyword of a topic.",
        Rule.NO_QUESTION: "It doesn't look like a question. Only questions get a reply here.",
        Rule.TOPIC_OFF: "The topic is switched off here.",
        Rule.COOLDOWN: "I already replied about this topic here, and the pause isn't over.",
        Rule.CONVERSATION: "I am already talking with this person here.",
        Rule.SILENCED: "Somebody pressed **Not now** on this topic here in the last 24 hours.",
        Rule.OPTED_OUT: "The person has opted out.",
        Rule.UNKNOWN: "My database isn't reachable, so I can't tell whether somebody has opted out.",
        Rule.LIMIT: "There are too many answers at the moment.",
    },
)

keyword_texts_in = by_language(ENGLISH)
"""Returns the texts in a language, or in English if there are none in it."""
