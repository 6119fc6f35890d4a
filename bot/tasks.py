"""Ends background tasks."""

from __future__ import annotations

import asyncio
from typing import Any

CANCEL_SECONDS = 1.0
"""The time that a cancelled task has to end. After that, it is cancelled again."""


async def end(*tasks: asyncio.Task[Any]) -> None:
    """Cancels tasks and waits until they have ended. Ignores their exceptions.

    Cancels them again after a while. Before Python 3.12 a task can lose a cancellation that comes together
    with the result that it waits for: https://github.com/python/cpython/issues/86296
    """
    while running := [each for each in tasks if not each.done()]:
        for each in running:
            each.cancel()
        await asyncio.wait(running, timeout=CANCEL_SECONDS)
    await asyncio.gather(*tasks, return_exceptions=True)
