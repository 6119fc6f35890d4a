"""Limits reports of mistakes: for each person, for each card, and repeated texts."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Hashable
from enum import Enum, auto

import discord
from cachetools import TTLCache

from bot.discord_app.core.buckets import Clock
from bot.discord_app.core.caller import Caller
from bot.discord_app.reports.form import MistakeReport

OF_A_PERSON = 5
"""Reports of a person in an hour, in all places."""
OF_A_CARD = 5
"""Reports of the same card in an hour, by all people."""
PERIOD_SECONDS = 60 * 60
SAME_WORDS_SECONDS = 24 * 60 * 60
"""How long a repeated text about the same topic in the same guild counts as one report."""
REMEMBERED = 4096
"""The maximum number of people and cards, and of reports, to remember."""


class Refused(Enum):
    """The reason why a report isn't passed on."""

    PERSON = auto()
    CARD = auto()
    SAME_WORDS = auto()


class ReportLimits:
    """Counts reports. In memory only: a restart resets the counts."""

    def __init__(self, clock: Clock = time.monotonic) -> None:
        self._counts = TTLCache[Hashable, int](REMEMBERED, PERIOD_SECONDS, clock)
        self._reported = TTLCache[bytes, None](REMEMBERED, SAME_WORDS_SECONDS, clock)

    def exceeded(self, interaction: discord.Interaction) -> Refused | None:
        """Returns a reached limit, if any. Counts nothing."""
        person, card = _person(interaction), _card(interaction)
        if self._counts.get(person, 0) >= OF_A_PERSON:
            return Refused.PERSON
        if self._counts.get(card, 0) >= OF_A_CARD:
            return Refused.CARD
        return None

    def take(self, interaction: discord.Interaction, report: MistakeReport) -> Refused | None:
        """Counts a report, or returns why it is refused. A repeated text counts, too."""
        if (exceeded := self.exceeded(interaction)) is not None:
            return exceeded
        for key in (_person(interaction), _card(interaction)):
            self._counts[key] = self._counts.get(key, 0) + 1
        fingerprint = _fingerprint(interaction, report)
        if fingerprint in self._reported:
            return Refused.SAME_WORDS
        self._reported[fingerprint] = None
        return None


def _person(interaction: discord.Interaction) -> Hashable:
    return ("person", interaction.user.id)


def _card(interaction: discord.Interaction) -> Hashable:
    """Returns the key of the card. A report from the private answer to a vote counts for the voted card."""
    message = interaction.message
    metadata = None if message is None else message.interaction_metadata
    if metadata is not None and metadata.interacted_message_id is not None:
        return ("card", metadata.interacted_message_id)
    return ("card", interaction.id if message is None else message.id)


def _fingerprint(interaction: discord.Interaction, report: MistakeReport) -> bytes:
    """Returns a hash, so that no text is kept."""
    words = " ".join(report.mistake.casefold().split())
    key = f"{Caller.of(interaction).guild_id}\n{report.topic_id}\n{words}"
    return hashlib.blake2b(key.encode(errors="replace"), digest_size=16).digest()
