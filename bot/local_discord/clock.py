"""The time in the local Discord: the real one, which a test may move forward."""

from __future__ import annotations

import asyncio
import contextlib
import time
from typing import TypeVar

T = TypeVar("T")

DISCORD_EPOCH = 1_420_070_400
"""Seconds since 1970: the first second of 2015, where snowflakes start."""


class Clock:
    """Tells the time and wakes whoever waits when it is moved."""

    def __init__(self) -> None:
        self._ahead = time.time() - time.monotonic()
        self._moved = asyncio.Event()

    def now(self) -> float:
        """Seconds since 1970."""
        return time.monotonic() + self._ahead

    def advance(self, seconds: float) -> None:
        """Moves the time forward: whatever would have run out by then has."""
        self._ahead += seconds
        moved, self._moved = self._moved, asyncio.Event()
        moved.set()

    async def sleep(self, seconds: float) -> None:
        """Waits until so much time has passed here."""
        never: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        with contextlib.suppress(TimeoutError):
            await self.wait_until(self.now() + seconds, never)

    async def wait_until(self, deadline: float, future: asyncio.Future[T]) -> T:
        """The future's result. Raises TimeoutError where it isn't there by then, in seconds since 1970."""
        while not future.done():
            remaining = deadline - self.now()
            if remaining <= 0:
                raise TimeoutError
            moved = asyncio.ensure_future(self._moved.wait())
            try:
                await asyncio.wait({future, moved}, timeout=remaining, return_when=asyncio.FIRST_COMPLETED)
            finally:
                moved.cancel()
        return future.result()


class Snowflakes:
    """Makes ids: the time in milliseconds, then a counter, so that they sort by age."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._latest = 0

    def next(self) -> int:
        """An id later than every one before it."""
        milliseconds = int((self._clock.now() - DISCORD_EPOCH) * 1000)
        self._latest = max(self._latest + 1, milliseconds << 22)
        return self._latest
