"""Writes rows in the background, so that no reply waits for them."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable, Sequence
from typing import Generic, TypeVar

from bot.errors import UnavailableError

log = logging.getLogger(__name__)

T = TypeVar("T")

MAX_WAITING = 2000
"""The maximum number of waiting items of a kind. Further items are dropped."""
MAX_BATCH = 200
"""The maximum number of items that one transaction writes."""
GATHER_SECONDS = 1.0
"""How long items are collected before they are written."""
RETRY_SECONDS = 5.0
"""The pause before a failed batch is tried again."""


class BackgroundWriter(Generic[T]):
    """A bounded queue of items, which `run` writes in batches."""

    def __init__(self, kind: str, write: Callable[[Sequence[T]], Awaitable[None]]) -> None:
        """`kind` names the items in the log. `write` writes a whole batch or nothing."""
        self.dropped = 0
        """The number of lost items: the queue was full, or the database refused them."""
        self._kind = kind
        self._write = write
        self._waiting = asyncio.Queue[T](MAX_WAITING)
        self._flushing = asyncio.Event()
        self._is_dropping = False

    @property
    def kind(self) -> str:
        """The name of the items in the log."""
        return self._kind

    @property
    def depth(self) -> int:
        """The number of items that wait."""
        return self._waiting.qsize()

    def put(self, item: T) -> None:
        """Queues an item. Never waits."""
        try:
            self._waiting.put_nowait(item)
        except asyncio.QueueFull:
            self.dropped += 1
            if not self._is_dropping:
                self._is_dropping = True
                log.warning("too many %s wait to be written, will drop further ones", self._kind)

    async def run(self) -> None:
        """Writes batches until it is cancelled. The last batch may be lost then."""
        while True:
            batch = [await self._waiting.get()]
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(GATHER_SECONDS):
                    await self._flushing.wait()
            while len(batch) < MAX_BATCH and not self._waiting.empty():
                batch.append(self._waiting.get_nowait())
            await self._write_or_retry(batch)
            for _ in batch:
                self._waiting.task_done()

    async def flush(self) -> None:
        """Waits until all items queued so far are written."""
        self._flushing.set()
        try:
            await self._waiting.join()
        finally:
            self._flushing.clear()

    async def _write_or_retry(self, batch: Sequence[T]) -> None:
        """Writes a batch once the database is available. If it refuses the batch, writes each item alone."""
        while True:
            try:
                await self._write(batch)
            except UnavailableError:
                await asyncio.sleep(RETRY_SECONDS)
            except Exception:
                if len(batch) > 1:
                    for item in batch:
                        await self._write_or_retry([item])
                else:
                    self.dropped += 1
                    log.exception("one of the %s can't be written", self._kind)
                return
            else:
                self._is_dropping = False
                return
