"""What the bot keeps in mind so as not to bother anybody."""

from __future__ import annotations

import datetime
import time
from collections.abc import Mapping

from cachetools import LRUCache, TTLCache

from bot.errors import UnavailableError
from bot.storage.storage import Storage
from bot.surface.buckets import Clock
from bot.surface.unasked.rules import Rule

REMEMBERED = 8192
"""Of each kind at most: topics replied about, people talked with, people and channels looked up."""
LONGEST_COOLDOWN_SECONDS = 24 * 60 * 60
CONVERSATION_SECONDS = 30
"""How long somebody counts as being answered."""
SILENCE = datetime.timedelta(days=1)
"""How long **Not now** holds."""
CERTAIN_SECONDS = 60
"""How long an opt-out is taken for granted, which may be taken back in another process."""


class Restraint:
    """Cooldowns and conversations, in memory alone; silences and opt-outs, stored and remembered."""

    def __init__(self, storage: Storage, clock: Clock = time.monotonic) -> None:
        self._silences = storage.silences
        self._preferences = storage.preferences
        self._now = storage.database.now
        self._clock = clock
        self._replied = TTLCache[tuple[int, str], float](REMEMBERED, LONGEST_COOLDOWN_SECONDS, clock)
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

    def forget_reply(self, channel_id: int, person_id: int, topic_id: str) -> None:
        """It didn't come to that."""
        self._replied.pop((channel_id, topic_id), None)
        self._talked.pop((channel_id, person_id), None)

    def stopped_by_memory(
        self, channel_id: int, person_id: int, topic_id: str, cooldown_minutes: int
    ) -> Rule | None:
        """The rule that stops a reply for what has just been said."""
        replied_at = self._replied.get((channel_id, topic_id))
        if replied_at is not None and self._clock() - replied_at < cooldown_minutes * 60:
            return Rule.COOLDOWN
        return Rule.CONVERSATION if (channel_id, person_id) in self._talked else None

    async def stopped_by_wish(self, channel_id: int, person_id: int, topic_id: str) -> Rule | None:
        """The rule that stops a reply because somebody minds.

        What the database can't tell is taken from memory; what isn't there stops the reply as well.
        """
        try:
            if await self._is_silenced(channel_id, topic_id):
                return Rule.SILENCED
            return Rule.OPTED_OUT if await self._has_opted_out(person_id) else None
        except UnavailableError:
            return Rule.UNKNOWN

    async def silence(self, guild_id: int, channel_id: int, topic_id: str) -> None:
        """No reply about a topic in a channel for a day. Raises UnavailableError: only until a restart."""
        until = self._now() + SILENCE
        self._silenced[channel_id] = {**self._silenced.get(channel_id, {}), topic_id: until}
        await self._silences.add(guild_id, channel_id, topic_id, until)

    async def set_opt_out(self, person_id: int, *, is_out: bool) -> None:
        """Whether somebody wants no such replies. Raises UnavailableError: nothing has changed."""
        if is_out:
            await self._preferences.opt_out(person_id)
        else:
            await self._preferences.opt_in(person_id)
        self._opted_out[person_id] = is_out, self._clock()

    def forget_person(self, person_id: int) -> None:
        """Has it looked up anew whether they opted out."""
        self._opted_out.pop(person_id, None)

    async def _is_silenced(self, channel_id: int, topic_id: str) -> bool:
        remembered = self._silenced.get(channel_id)
        if remembered is not None and self._runs(remembered.get(topic_id)):
            return True
        try:
            stored = await self._silences.in_channel(channel_id)
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
            is_out = await self._preferences.opted_out(person_id)
        except UnavailableError:
            if remembered is None:
                raise
            return remembered[0]
        self._opted_out[person_id] = is_out, self._clock()
        return is_out

    def _runs(self, until: datetime.datetime | None) -> bool:
        return until is not None and until > self._now()
