"""The local Discord's time, which a test can move forward, and the ids made from it."""

from __future__ import annotations

import asyncio
import contextlib
import time
from typing import TypeVar

T = TypeVar("T")

DISCORD_EPOCH = 1_420_070_400
"""Seconds from 1970 to 2015, where Discord's ids start to count."""
WAIT_SECONDS = 30
"""The default number of real seconds that a test waits for an event. More than a busy machine needs."""


class Clock:
    """Tells the time, and wakes waiting tasks when a test moves it."""

    def __init__(self) -> None:
        self._offset = time.time() - time.monotonic()
        self._moved = asyncio.Event()

    def now(self) -> float:
        """Returns the seconds since 1970."""
        return time.monotonic() + self._offset

    def advance(self, seconds: float) -> None:
        """Moves the time forward: deadlines up to the new time have passed."""
        self._offset += seconds
        moved, self._moved = self._moved, asyncio.Event()
        moved.set()

    async def sleep(self, seconds: float) -> None:
        """Waits until that many seconds have passed on this clock."""
        never: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        with contextlib.suppress(TimeoutError):
            await self.wait_until(self.now() + seconds, never)

    async def wait_until(self, deadline: float, future: asyncio.Future[T]) -> T:
        """Returns the future's result. Raises TimeoutError at the deadline, in seconds since 1970."""
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
    """Makes Discord's ids: a time in milliseconds, then a counter, so that they sort by age."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._latest = 0

    def next(self) -> int:
        """Returns an id greater than every earlier one."""
        milliseconds = int((self._clock.now() - DISCORD_EPOCH) * 1000)
        self._latest = max(self._latest + 1, milliseconds << 22)
        return self._latest
