"""What the bot keeps in mind so as not to bother anybody."""

from __future__ import annotations

import asyncio
import datetime
import time
from collections.abc import Awaitable, Mapping
from typing import TypeVar

from cachetools import LRUCache, TTLCache

from bot.discord_app.core.buckets import Clock
from bot.discord_app.keyword_replies.rules import Rule
from bot.errors import UnavailableError
from bot.storage.storage import Storage

T = TypeVar("T")

REMEMBERED = 8192
"""Of each kind at most: topics replied about, people talked with, people and channels looked up."""
LONGEST_COOLDOWN_SECONDS = 24 * 60 * 60
PATIENCE_SECONDS = 0.5
"""How long a reply waits for the database. One that comes later interrupts what people are at by then."""
CONVERSATION_SECONDS = 30
"""How long somebody counts as being answered."""
SILENCE = datetime.timedelta(days=1)
"""How long **Not now** holds."""
CERTAIN_SECONDS = 60
"""How long an opt-out is taken for granted, which may be taken back in another process."""


class Restraint:
    """Conversations, in memory alone; cooldowns, silences and opt-outs, stored and remembered."""

    def __init__(self, storage: Storage, clock: Clock = time.monotonic) -> None:
        self._unasked = storage.unasked
        self._silences = storage.silences
        self._preferences = storage.preferences
        self._now = storage.database.now
        self._clock = clock
        self._replied = TTLCache[tuple[int, str], float](REMEMBERED, LONGEST_COOLDOWN_SECONDS, clock)
        self._recalled = LRUCache[int, Mapping[str, float]](REMEMBERED)
        self._talked = TTLCache[tuple[int, int], None](REMEMBERED, CONVERSATION_SECONDS, clock)
        self._silenced = LRUCache[int, Mapping[str, datetime.datetime]](REMEMBERED)
        self._opted_out = LRUCache[int, tuple[bool, float]](REMEMBERED)

    def note_conversation(self, channel_id: int, person_id: int) -> None:
        """Somebody turned to the bot, or the bot to them."""
        self._talked[channel_id, person_id] = None

    def note_reply(self, channel_id: int, person_id: int, topic_id: str) -> None:
        """A reply is on its way."""
        self._replied[channel_id, topic_id] = self._clock()
        self.note_conversation(channel_id, person_id)

    def keep_reply(self, guild_id: int, channel_id: int, topic_id: str) -> None:
        """It has been sent: its cooldown outlives the process."""
        self._unasked.note(guild_id, channel_id, topic_id)

    def forget_reply(self, channel_id: int, person_id: int, topic_id: str) -> None:
        """It didn't come to that."""
        self._replied.pop((channel_id, topic_id), None)
        self._talked.pop((channel_id, person_id), None)

    def stopped_by_memory(
        self, channel_id: int, person_id: int, topic_id: str, cooldown_minutes: int
    ) -> Rule | None:
        """The rule that stops a reply for what has just been said."""
        if self._is_soon(self._replied.get((channel_id, topic_id)), cooldown_minutes):
            return Rule.COOLDOWN
        if self._is_soon(self._recalled.get(channel_id, {}).get(topic_id), cooldown_minutes):
            return Rule.COOLDOWN
        return Rule.CONVERSATION if (channel_id, person_id) in self._talked else None

    async def stopped_by_storage(
        self, channel_id: int, person_id: int, topic_id: str, cooldown_minutes: int
    ) -> Rule | None:
        """The rule that stops a reply for what was said before a restart, or because somebody minds.

        What the database can't tell in time is taken from memory; what isn't there stops the reply as well.
        """
        try:
            replied_at, is_silenced, has_opted_out = await asyncio.gather(
                self._recall(channel_id, topic_id),
                self._is_silenced(channel_id, topic_id),
                self._has_opted_out(person_id),
            )
        except UnavailableError:
            return Rule.UNKNOWN
        if self._is_soon(replied_at, cooldown_minutes):
            return Rule.COOLDOWN
        if is_silenced:
            return Rule.SILENCED
        return Rule.OPTED_OUT if has_opted_out else None

    async def silence(self, guild_id: int, channel_id: int, topic_id: str) -> None:
        """No reply about a topic in a channel for a day. Raises UnavailableError: only until a restart."""
        until = self._now() + SILENCE
        self._silenced[channel_id] = {**self._silenced.get(channel_id, {}), topic_id: until}
        await self._silences.add(guild_id, channel_id, topic_id, until)

    async def set_opt_out(self, person_id: int, *, is_out: bool) -> None:
        """Whether somebody wants no such replies. Raises UnavailableError: perhaps nothing has changed."""
        if is_out:
            await self._preferences.opt_out(person_id)
        else:
            await self._preferences.opt_in(person_id)
        self._opted_out[person_id] = is_out, self._clock()

    def forget_person(self, person_id: int) -> None:
        """Has it looked up anew whether they opted out."""
        self._opted_out.pop(person_id, None)

    async def _recall(self, channel_id: int, topic_id: str) -> float | None:
        """When the process before this one replied about a topic in a channel."""
        if channel_id not in self._recalled:
            stored = await _in_time(self._unasked.in_channel(channel_id))
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
            stored = await _in_time(self._silences.in_channel(channel_id))
        except UnavailableError:
            if remembered is None:
                raise
            return False
        # What was silenced meanwhile, or could not be saved, holds as well.
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
            is_out = await _in_time(self._preferences.opted_out(person_id))
        except UnavailableError:
            if remembered is None:
                raise
            return remembered[0]
        self._opted_out[person_id] = is_out, self._clock()
        return is_out

    def _runs(self, until: datetime.datetime | None) -> bool:
        return until is not None and until > self._now()


async def _in_time(asked: Awaitable[T]) -> T:
    """What the database says. Raises UnavailableError."""
    try:
        async with asyncio.timeout(PATIENCE_SECONDS):
            return await asked
    except TimeoutError:
        raise UnavailableError("The database takes too long for a reply that nobody asked for.") from None
