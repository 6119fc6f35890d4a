"""Tests that the requests of many posts are spread, also after the event loop was busy."""

from __future__ import annotations

import asyncio
import time
from itertools import pairwise

from bot.discord_app.schedules.pace import Pace

A_SECOND = 20


async def test_requests_that_waited_for_a_busy_loop_come_one_after_the_other() -> None:
    pace = Pace(A_SECOND)
    begun: list[float] = []

    async def request() -> None:
        await pace.turn()
        begun.append(time.monotonic())

    requests = [asyncio.create_task(request()) for _ in range(8)]
    await asyncio.sleep(1.5 / A_SECOND)
    time.sleep(5 / A_SECOND)  # noqa: ASYNC251 - the loop is busy
    await asyncio.gather(*requests)
    pauses = [later - earlier for earlier, later in pairwise(begun)]
    assert min(pauses) >= 0.9 / A_SECOND
