"""Decides when a session may be started, so that the bot keeps to Discord's limits.

An application that starts more sessions than Discord allows in a day loses its token:
https://docs.discord.com/developers/events/gateway#session-start-limit-object.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections import defaultdict
from collections.abc import AsyncGenerator
from typing import NamedTuple

import discord

from bot.errors import RefusalError
from bot.storage.coordination import Coordination, Lock

log = logging.getLogger(__name__)

LONGEST_PAUSE = 30.0
"""How long to wait between sessions when few are left, at most, in seconds."""
LONGEST_WITHOUT_SESSIONS = 600.0
"""How long to wait before asking again whether there are sessions, at most, in seconds."""
IDENTIFY_SECONDS = 5.5
"""Discord lets one shard of each slot identify in 5 seconds. The rest is for the network."""


class SessionStarts(NamedTuple):
    """How many sessions Discord lets an application start."""

    total: int
    remaining: int
    reset_seconds: float
    """In how many seconds there are as many as `total` again."""
    slots: int
    """How many shards may identify at once. A shard's slot is its id modulo this number."""
    shards: int
    """How many shards Discord recommends."""


class SessionStartQueue:
    """Lets shards start sessions one after the other, also those of other processes."""

    def __init__(self, client: discord.Client, coordination: Coordination) -> None:
        self.latest: SessionStarts | None = None
        """The limits that Discord named last."""
        self._client = client
        self._coordination = coordination
        self._slots = defaultdict[int, asyncio.Lock](asyncio.Lock)
        self._freeing = set[asyncio.Task[None]]()

    async def ask(self) -> SessionStarts:
        """Asks Discord for the limits. Raises GatewayNotFound if it doesn't say."""
        try:
            shards, _, limit = await self._client.http.get_bot_gateway()
            self.latest = SessionStarts(
                limit["total"],
                limit["remaining"],
                limit["reset_after"] / 1000,
                max(limit["max_concurrency"], 1),
                max(shards, 1),
            )
        except (LookupError, TypeError, ValueError):  # an answer that isn't Discord's
            raise discord.GatewayNotFound from None
        return self.latest

    @contextlib.asynccontextmanager
    async def turn(self, shard_id: int, *, is_first: bool) -> AsyncGenerator[None]:
        """Waits until a shard may identify, which it does inside: at once while half of a day's are left.

        A process that is killed gives its turn back at once. Discord may then refuse its replacement, which
        tries again. Raises GatewayNotFound if Discord doesn't say, RefusalError if none is left for the first
        session.
        """
        await self._wait_for_session(is_first=is_first)
        slot = shard_id % (self.latest.slots if self.latest else 1)
        lock = Lock(f"identify {self._client.application_id}", slot)
        await self._slots[slot].acquire()
        try:
            await self._coordination.acquire(lock)
            yield
        finally:
            freeing = asyncio.create_task(self._free_later(slot, lock))
            self._freeing.add(freeing)
            freeing.add_done_callback(self._freeing.discard)

    async def _free_later(self, slot: int, lock: Lock) -> None:
        try:
            await asyncio.sleep(IDENTIFY_SECONDS)
            await self._coordination.release(lock)
        finally:
            self._slots[slot].release()

    async def _wait_for_session(self, *, is_first: bool) -> None:
        while True:
            starts = await self.ask()
            pause = _pause_before(starts)
            if pause:
                if not starts.remaining and is_first:
                    raise RefusalError(
                        "Discord lets this bot start no more sessions today. Find out what restarts it, "
                        f"and start it again in {starts.reset_seconds / 60:.0f} minutes."
                    )
                log.warning(
                    "%d of %d gateway sessions left for %.0f minutes, waiting %.0f seconds",
                    starts.remaining,
                    starts.total,
                    starts.reset_seconds / 60,
                    pause,
                )
                await asyncio.sleep(pause)
            if starts.remaining:
                return


def _pause_before(starts: SessionStarts) -> float:
    """Returns how many seconds to wait, so that the sessions last for the day."""
    if not starts.remaining:
        return min(starts.reset_seconds, LONGEST_WITHOUT_SESSIONS)
    if starts.remaining > starts.total / 2:
        return 0
    return min(starts.reset_seconds / starts.remaining, LONGEST_PAUSE)
