"""Spreads the requests of many posts that are due together, so that answers to people come first."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable

REQUESTS_A_SECOND = 35
"""Discord accepts 50 requests a second from a bot, not counting responses to interactions. The rest is for
answers. https://docs.discord.com/developers/topics/rate-limits#global-rate-limit"""


class Pace:
    """Lets requests start one after the other, at a fixed rate at most. A busy event loop causes no burst."""

    def __init__(
        self, a_second: float = REQUESTS_A_SECOND, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._pause = 1 / a_second
        self._clock = clock
        self._next = 0.0
        self._lock = asyncio.Lock()

    async def turn(self) -> None:
        """Waits until the next request may be sent."""
        async with self._lock:
            await asyncio.sleep(max(self._next - self._clock(), 0))
            self._next = self._clock() + self._pause
