"""Decides when to start a session, so that the bot stays within Discord's limits.

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
"""The maximum pause between sessions when few are left, in seconds."""
LONGEST_WITHOUT_SESSIONS = 600.0
"""The maximum pause before asking again whether sessions are left, in seconds."""
IDENTIFY_SECONDS = 5.5
"""Discord lets one shard of each slot identify in 5 seconds. The rest is a margin for the network.

https://docs.discord.com/developers/events/gateway#sharding-max-concurrency
"""


class SessionStarts(NamedTuple):
    """The number of sessions that an application may start."""

    total: int
    remaining: int
    reset_seconds: float
    """The seconds until `total` sessions are available again."""
    slots: int
    """The number of shards that may identify at once. A shard's slot is its id modulo this number."""
    shards: int
    """The number of shards that Discord recommends."""


class SessionStartQueue:
    """Starts the sessions of shards one after the other, across processes."""

    def __init__(self, client: discord.Client, coordination: Coordination) -> None:
        self.latest: SessionStarts | None = None
        """The latest limits from Discord."""
        self._client = client
        self._coordination = coordination
        self._slots = defaultdict[int, asyncio.Lock](asyncio.Lock)
        self._freeing = set[asyncio.Task[None]]()

    async def ask(self) -> SessionStarts:
        """Asks Discord for the limits. Raises GatewayNotFound if that fails."""
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
        """Waits until a shard may identify. It must identify inside the `async with` block.

        Pauses between sessions only if fewer than half of them are left. Raises GatewayNotFound if Discord
        doesn't send the limits. Raises RefusalError if no session is left for the first start.

        If another process was just killed, Discord may refuse the process that replaces it. Then the shard
        tries again.
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
    """Returns the seconds to wait, so that the sessions last for the day."""
    if not starts.remaining:
        return min(starts.reset_seconds, LONGEST_WITHOUT_SESSIONS)
    if starts.remaining > starts.total / 2:
        return 0
    return min(starts.reset_seconds / starts.remaining, LONGEST_PAUSE)
