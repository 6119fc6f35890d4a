"""What is written when there is time, so that nobody waits for it."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable, Sequence
from typing import Generic, TypeVar

from bot.errors import UnavailableError

log = logging.getLogger(__name__)

T = TypeVar("T")

WAITING = 2000
"""At most, of each kind: what comes while so many wait is dropped."""
BATCH = 200
"""Written in one transaction, at most."""
GATHER_SECONDS = 1.0
"""How long a batch is gathered."""
RETRY_SECONDS = 5.0
"""How long what could not be written waits."""


class BackgroundWriter(Generic[T]):
    """A bounded queue of what is to be written, emptied in batches by `run`."""

    def __init__(self, kind: str, write: Callable[[Sequence[T]], Awaitable[None]]) -> None:
        """What they are, for the log, and what writes a batch: all of it or nothing."""
        self.dropped = 0
        """How many were lost, because there were too many or they could not be written at all."""
        self._kind = kind
        self._write = write
        self._waiting = asyncio.Queue[T](WAITING)
        self._hurry = asyncio.Event()
        self._drops = False

    def put(self, item: T) -> None:
        """Has it written soon. Never waits."""
        try:
            self._waiting.put_nowait(item)
        except asyncio.QueueFull:
            self.dropped += 1
            if not self._drops:
                self._drops = True
                log.warning("too many %s wait to be written: more are dropped", self._kind)

    async def run(self) -> None:
        """Writes until it is cancelled, which may leave a batch unwritten."""
        while True:
            batch = [await self._waiting.get()]
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(GATHER_SECONDS):
                    await self._hurry.wait()
            while len(batch) < BATCH and not self._waiting.empty():
                batch.append(self._waiting.get_nowait())
            await self._persist(batch)
            for _ in batch:
                self._waiting.task_done()

    async def flush(self) -> None:
        """Waits until all that waits now is written."""
        self._hurry.set()
        try:
            await self._waiting.join()
        finally:
            self._hurry.clear()

    async def _persist(self, batch: Sequence[T]) -> None:
        """Writes a batch as soon as the database is there; of what it doesn't take, the rest."""
        while True:
            try:
                await self._write(batch)
            except UnavailableError:
                await asyncio.sleep(RETRY_SECONDS)
            except Exception:
                if len(batch) > 1:
                    for item in batch:
                        await self._persist([item])
                else:
                    self.dropped += 1
                    log.exception("one of the %s can't be written", self._kind)
                return
            else:
                self._drops = False
                return
