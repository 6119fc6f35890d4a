"""Caches the languages that people chose for their private replies."""

from __future__ import annotations

import asyncio
import logging
from typing import NamedTuple

from cachetools import LRUCache

from bot.discord_app.core.buckets import Clock
from bot.errors import UnavailableError
from bot.storage.language_choices import LanguageChoicesStore

log = logging.getLogger(__name__)

FRESH_SECONDS = 60
"""How long a cached choice is considered fresh. Other processes announce changes, if they can."""
TIMEOUT_SECONDS = 0.5
"""The timeout of the database while a reply waits."""
BACKOFF_SECONDS = 5
"""How long no query is made after a failure of the database."""
REMEMBERED = 8192
"""The most people to cache."""


class _Kept(NamedTuple):
    language: str
    read_at: float


class LanguageChoices:
    """Caches people's choices. If the database is down, uses stale entries, or no choice."""

    def __init__(self, store: LanguageChoicesStore, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._kept = LRUCache[int, _Kept](REMEMBERED)
        self._changes = 0
        """The number of changed choices, in this process or another."""
        self._failed_at = float("-inf")
        self._is_failing = False

    async def of(self, person_id: int) -> str:
        """Returns the language that a person chose. Empty for no choice."""
        kept = self._kept.get(person_id)
        if kept is not None and self._is_fresh(kept):
            return kept.language
        if self._clock() - self._failed_at > BACKOFF_SECONDS:
            try:
                async with asyncio.timeout(TIMEOUT_SECONDS):
                    return await self.load(person_id)
            except (UnavailableError, TimeoutError):
                self._note_failure()
        return kept.language if kept else ""

    async def load(self, person_id: int) -> str:
        """Returns the stored choice. Empty for no choice. Raises ReadFailedError if the database is down."""
        changes = self._changes
        language = await self._store.of(person_id)
        self._is_failing = False
        if self._changes == changes:
            return self._keep(person_id, language)
        kept = self._kept.get(person_id)  # somebody chose meanwhile, perhaps this person
        return kept.language if kept is not None and self._is_fresh(kept) else language

    async def choose(self, person_id: int, language: str) -> None:
        """Stores a choice. An empty one deletes it. After UnavailableError it may or may not be stored."""
        if language:
            await self._store.choose(person_id, language)
        else:
            await self._store.delete(person_id)
        self._changes += 1
        self._keep(person_id, language)

    def forget(self, person_id: int) -> None:
        """Drops the cached choice of a person whose data was deleted."""
        self._changes += 1
        self._kept.pop(person_id, None)

    def mark_stale(self, person_id: int | None) -> None:
        """Marks a person's choice as stale, or every choice, because a process changed it."""
        # A stale choice is still used if the database is down.
        self._changes += 1
        for each in list(self._kept) if person_id is None else [person_id]:
            if (kept := self._kept.get(each)) is not None:
                self._kept[each] = kept._replace(read_at=float("-inf"))

    def _is_fresh(self, kept: _Kept) -> bool:
        return self._clock() - kept.read_at <= FRESH_SECONDS

    def _note_failure(self) -> None:
        """Logs the failure once, until the database answers again."""
        self._failed_at = self._clock()
        if not self._is_failing:
            self._is_failing = True
            log.warning("can't load people's languages, using cached ones or none")

    def _keep(self, person_id: int, language: str) -> str:
        self._kept[person_id] = _Kept(language, self._clock())
        return language
