"""Waits for what has no event: log records, requests and changes in a database."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

PATIENCE_SECONDS = 60
"""The limit for everything that tests wait for: far longer than anything takes, even with a third of a core.

It only decides how long a test that fails takes.
"""
LOOK_SECONDS = 0.01


async def until(happened: Callable[[], object]) -> None:
    """Waits until something has happened. Raises TimeoutError if that takes too long."""
    async with asyncio.timeout(PATIENCE_SECONDS):
        while not happened():  # noqa: ASYNC110 - nothing tells
            await asyncio.sleep(LOOK_SECONDS)
