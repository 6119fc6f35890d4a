"""Remembers whose small talk got a friendly reply."""

from __future__ import annotations

from cachetools import TTLCache

from bot.discord_app.core.buckets import Clock
from bot.knowledge.small_talk import SmallTalk, small_talk_in

__all__ = ["QUIET_SECONDS", "SmallTalk", "SmallTalkReplies", "small_talk_in"]

QUIET_SECONDS = 24 * 60 * 60
"""How long a person gets no second reply to the same kind of small talk."""
REMEMBERED = 8192
"""The maximum number of pairs of person and kind to remember."""


class SmallTalkReplies:
    """Remembers which kinds of small talk of a person got a friendly reply. In memory only."""

    def __init__(self, clock: Clock) -> None:
        self._told = TTLCache[tuple[int, SmallTalk], int](REMEMBERED, QUIET_SECONDS, clock)

    def is_new(self, person_id: int, kind: SmallTalk, message_id: int) -> bool:
        """Whether to reply. Always returns the same result for the same message."""
        return self._told.setdefault((person_id, kind), message_id) == message_id
