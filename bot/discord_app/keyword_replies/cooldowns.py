"""Limits keyword replies: cooldowns, silences and opt-outs."""

from __future__ import annotations

import asyncio
import datetime
import time
from collections.abc import Awaitable, Mapping
from typing import TypeVar

from cachetools import LRUCache, TTLCache

from bot.discord_app.core.buckets import Clock
from bot.discord_app.core.caller import Caller
from bot.discord_app.keyword_replies.rules import Rule
from bot.errors import UnavailableError
from bot.storage.storage import Storage

T = TypeVar("T")

REMEMBERED = 8192
"""The maximum number of entries of each cache."""
LONGEST_COOLDOWN_SECONDS = 24 * 60 * 60
TIMEOUT_SECONDS = 0.5
"""The timeout of the database for a reply. A later one would interrupt the conversation."""
CONVERSATION_SECONDS = 30
"""How long a person and the bot count as talking after a message."""
SILENCE = datetime.timedelta(days=1)
"""How long **Not now** silences a topic in a channel."""
CERTAIN_SECONDS = 60
"""How long a cached opt-out is considered fresh. Other processes announce changes, if they can."""


class Cooldowns:
    """Stores conversations in memory; stores and caches cooldowns, silences and opt-outs."""

    def __init__(self, storage: Storage, clock: Clock = time.monotonic) -> None:
        self._store = storage.keyword_replies
        self._now = storage.database.now
        self._clock = clock
        self._replied = TTLCache[tuple[int, str], float](REMEMBERED, LONGEST_COOLDOWN_SECONDS, clock)
        self._recalled = LRUCache[int, Mapping[str, float]](REMEMBERED)
        self._talked = TTLCache[tuple[int, int], None](REMEMBERED, CONVERSATION_SECONDS, clock)
        self._silenced = LRUCache[int, Mapping[str, datetime.datetime]](REMEMBERED)
        self._opted_out = LRUCache[int, tuple[bool, float]](REMEMBERED)

    def note_conversation(self, caller: Caller) -> None:
        """Notes that a person and the bot are talking in a channel."""
        self._talked[caller.channel_id, caller.person_id] = None

    def note_reply(self, caller: Caller, topic_id: str) -> None:
        """Starts the cooldown of a topic, before the reply is sent."""
        self._replied[caller.channel_id, topic_id] = self._clock()
        self.note_conversation(caller)

    def forget_reply(self, caller: Caller, topic_id: str) -> None:
        """Rolls back `note_reply` if the reply wasn't sent."""
        self._replied.pop((caller.channel_id, topic_id), None)
        self._talked.pop((caller.channel_id, caller.person_id), None)

    def store_reply(self, caller: Caller, topic_id: str) -> None:
        """Stores the cooldown of a sent reply, so that it survives a restart."""
        self._store.note_reply(caller.guild_id, caller.channel_id, topic_id)

    def stopped_by_memory(self, caller: Caller, topic_id: str, cooldown_minutes: int) -> Rule | None:
        """Returns the rule that stops a reply, by cached data."""
        channel_id = caller.channel_id
        if self._is_soon(self._replied.get((channel_id, topic_id)), cooldown_minutes):
            return Rule.COOLDOWN
        if self._is_soon(self._recalled.get(channel_id, {}).get(topic_id), cooldown_minutes):
            return Rule.COOLDOWN
        return Rule.CONVERSATION if (channel_id, caller.person_id) in self._talked else None

    async def stopped_by_storage(self, caller: Caller, topic_id: str, cooldown_minutes: int) -> Rule | None:
        """Returns the rule that stops a reply, by stored data.

        If the database doesn't answer in time, uses an earlier result. Without one, stops the reply.
        """
        try:
            replied_at, is_silenced, has_opted_out = await asyncio.gather(
                self._recall(caller.channel_id, topic_id),
                self._is_silenced(caller.channel_id, topic_id),
                self._has_opted_out(caller.person_id),
            )
        except UnavailableError:
            return Rule.UNKNOWN
        if self._is_soon(replied_at, cooldown_minutes):
            return Rule.COOLDOWN
        if is_silenced:
            return Rule.SILENCED
        return Rule.OPTED_OUT if has_opted_out else None

    async def silence(self, caller: Caller, topic_id: str) -> None:
        """Silences a topic in a channel for a day. After UnavailableError, at most until a restart."""
        until = self._now() + SILENCE
        channel_id = caller.channel_id
        self._silenced[channel_id] = {**self._silenced.get(channel_id, {}), topic_id: until}
        await self._store.silence(caller.guild_id, channel_id, topic_id, until)

    async def set_opt_out(self, person_id: int, *, is_out: bool) -> None:
        """Opts a person out or in again. After UnavailableError it may or may not be stored."""
        if is_out:
            await self._store.opt_out(person_id)
        else:
            await self._store.opt_in(person_id)
        self._opted_out[person_id] = is_out, self._clock()

    def forget_person(self, person_id: int) -> None:
        """Drops the cached opt-out of a person. The next time, the database is asked."""
        self._opted_out.pop(person_id, None)

    def mark_opt_outs_stale(self, person_id: int | None) -> None:
        """Marks a person's opt-out as stale, or everybody's. It still counts if the database is down."""
        for each in list(self._opted_out) if person_id is None else [person_id]:
            if (remembered := self._opted_out.get(each)) is not None:
                self._opted_out[each] = remembered[0], float("-inf")

    async def _recall(self, channel_id: int, topic_id: str) -> float | None:
        """Returns when an earlier process replied about a topic in a channel."""
        if channel_id not in self._recalled:
            stored = await _in_time(self._store.replies_in(channel_id))
            self._recalled[channel_id] = {
                topic: self._clock() - (self._now() - replied_at).total_seconds()
                for topic, replied_at in stored.items()
            }
        return self._recalled[channel_id].get(topic_id)

    def _is_soon(self, replied_at: float | None, cooldown_minutes: int) -> bool:
        return replied_at is not None and self._clock() - replied_at < cooldown_minutes * 60

    async def _is_silenced(self, channel_id: int, topic_id: str) -> bool:
        remembered = self._silenced.get(channel_id)
        if remembered is not None and self._runs(remembered.get(topic_id)):
            return True
        try:
            stored = await _in_time(self._store.silences_in(channel_id))
        except UnavailableError:
            if remembered is None:
                raise
            return False
        # Includes topics that were silenced meanwhile, or whose silence could not be stored.
        unsaved = self._silenced.get(channel_id, {})
        self._silenced[channel_id] = {
            topic: until for topic, until in {**unsaved, **stored}.items() if self._runs(until)
        }
        return topic_id in self._silenced[channel_id]

    async def _has_opted_out(self, person_id: int) -> bool:
        remembered = self._opted_out.get(person_id)
        if remembered is not None:
            is_out, known_at = remembered
            if is_out and self._clock() - known_at < CERTAIN_SECONDS:
                return True
        try:
            is_out = await _in_time(self._store.has_opted_out(person_id))
        except UnavailableError:
            if remembered is None:
                raise
            return remembered[0]
        self._opted_out[person_id] = is_out, self._clock()
        return is_out

    def _runs(self, until: datetime.datetime | None) -> bool:
        return until is not None and until > self._now()


async def _in_time(asked: Awaitable[T]) -> T:
    """Returns the database's result. Raises UnavailableError if that takes too long."""
    try:
        async with asyncio.timeout(TIMEOUT_SECONDS):
            return await asked
    except TimeoutError:
        raise UnavailableError("the database takes too long for a keyword reply") from None
