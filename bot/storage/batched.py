"""Combines simultaneous requests to the database into one transaction."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Generic, TypeVar

from bot.errors import UnavailableError

Item = TypeVar("Item")
Result = TypeVar("Result")

MAX_BATCH = 200
"""The maximum number of items in one transaction."""


class Batched(Generic[Item, Result]):
    """Runs one transaction for all items that wait when the last transaction ends.

    A single item doesn't wait for others.
    """

    def __init__(self, do: Callable[[Sequence[Item]], Awaitable[Sequence[Result]]]) -> None:
        """`do` returns a result for each item. It raises UnavailableError if the database is down."""
        self._do = do
        self._waiting: list[tuple[Item, asyncio.Future[Result]]] = []
        self._task: asyncio.Task[None] | None = None

    async def __call__(self, item: Item) -> Result:
        """Returns the item's result, or raises what `do` raised."""
        future: asyncio.Future[Result] = asyncio.get_running_loop().create_future()
        self._waiting.append((item, future))
        if self._task is None:
            self._task = asyncio.create_task(self._run())
        return await future

    async def _run(self) -> None:
        try:
            while self._waiting:
                batch, self._waiting = self._waiting[:MAX_BATCH], self._waiting[MAX_BATCH:]
                await self._do_batch(batch)
        finally:
            self._task = None
            for _, future in self._waiting:
                _fail(future, UnavailableError("The process is ending."))
            self._waiting.clear()

    async def _do_batch(self, batch: Sequence[tuple[Item, asyncio.Future[Result]]]) -> None:
        try:
            results = await self._do([item for item, _ in batch])
        except BaseException as error:
            for _, future in batch:
                _fail(future, error)
            if not isinstance(error, Exception):
                raise
        else:
            for (_, future), result in zip(batch, results, strict=True):
                if not future.done():  # the caller may have been cancelled
                    future.set_result(result)


def _fail(future: asyncio.Future[Result], error: BaseException) -> None:
    if future.done():
        return
    if isinstance(error, asyncio.CancelledError):
        future.cancel()
    else:
        future.set_exception(error)
