"""Caches the settings of guilds, so that no answer waits long for the database."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Mapping
from typing import NamedTuple

from cachetools import LRUCache

from bot.discord_app.core.settings import NOTHING_SET, GuildSettings
from bot.errors import UnavailableError

log = logging.getLogger(__name__)

FRESH_SECONDS = 60
"""How long a cached entry is considered fresh. Another process may change the settings."""
TIMEOUT_SECONDS = 0.5
"""The timeout of the database while an answer waits."""
BACKOFF_SECONDS = 5
"""How long no query is made after a failure of the database."""
REMEMBERED = 4096
"""The maximum number of guilds to cache. The least recently used ones are dropped."""

Read = Callable[[int], Awaitable[Mapping[int, Mapping[str, object]]]]
"""Loads a guild's stored values by place and name. Raises UnavailableError."""


class _Kept(NamedTuple):
    settings: GuildSettings
    read_at: float


class SettingsCache:
    """Caches the settings of guilds. If the database is down, uses stale entries, or the defaults."""

    def __init__(self, read: Read, clock: Callable[[], float] = time.monotonic) -> None:
        self._read = read
        self._clock = clock
        self._kept = LRUCache[int, _Kept](REMEMBERED)
        self._reading: dict[int, asyncio.Task[GuildSettings]] = {}
        self._failed_at = float("-inf")
        self._is_failing = False

    def known(self, guild_id: int) -> GuildSettings | None:
        """Returns a guild's settings, or None if no fresh entry is cached."""
        kept = self._kept.get(guild_id)
        if kept is None or self._clock() - kept.read_at > FRESH_SECONDS:
            return None
        return kept.settings

    async def load(self, guild_id: int) -> GuildSettings:
        """Returns a guild's settings. They are fresh if the database answers in time."""
        if (settings := self.known(guild_id)) is not None:
            return settings
        if self._clock() - self._failed_at > BACKOFF_SECONDS:
            try:
                async with asyncio.timeout(TIMEOUT_SECONDS):
                    return await self.fetch(guild_id)
            except (UnavailableError, TimeoutError):
                self._note_failure()
        return self.latest(guild_id)

    def latest(self, guild_id: int) -> GuildSettings:
        """Returns the cached settings, even stale ones, or the defaults."""
        kept = self._kept.get(guild_id)
        return kept.settings if kept else NOTHING_SET

    async def fetch(self, guild_id: int) -> GuildSettings:
        """Returns a guild's settings from the database. Raises UnavailableError."""
        reading = self._reading.get(guild_id)
        if reading is None:
            reading = self._reading[guild_id] = asyncio.create_task(self._remember(guild_id))
            reading.add_done_callback(lambda task: self._done(guild_id, task))
        return await asyncio.shield(reading)

    def forget(self, guild_id: int | None) -> None:
        """Marks a guild's entry as stale, or every entry, because the settings changed."""
        # A running load may have started before the change. The stale entry is still used if the database is
        # down.
        for each in [*self._kept, *self._reading] if guild_id is None else [guild_id]:
            self._reading.pop(each, None)
            if (kept := self._kept.get(each)) is not None:
                self._kept[each] = kept._replace(read_at=float("-inf"))

    def _note_failure(self) -> None:
        """Logs the failure once, until the database answers again."""
        self._failed_at = self._clock()
        if not self._is_failing:
            self._is_failing = True
            log.warning("can't load settings, using cached or default values")

    async def _remember(self, guild_id: int) -> GuildSettings:
        stored = await self._read(guild_id)
        self._is_failing = False
        settings = GuildSettings(stored) or NOTHING_SET
        if self._reading.get(guild_id) is asyncio.current_task():
            self._kept[guild_id] = _Kept(settings, self._clock())
        return settings

    def _done(self, guild_id: int, task: asyncio.Task[GuildSettings]) -> None:
        if self._reading.get(guild_id) is task:
            del self._reading[guild_id]
        if not task.cancelled():
            task.exception()  # asyncio would log it if nobody waits any more
