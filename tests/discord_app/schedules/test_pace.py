"""Tests that the requests of many posts are spread over time, even after the event loop was busy."""

from __future__ import annotations

import asyncio
import time
from itertools import pairwise

from bot.discord_app.schedules.pace import Pace

REQUESTS_A_SECOND = 20


async def test_requests_are_still_spread_after_the_event_loop_was_busy() -> None:
    pace = Pace(REQUESTS_A_SECOND)
    times: list[float] = []

    async def request() -> None:
        await pace.turn()
        times.append(time.monotonic())

    requests = [asyncio.create_task(request()) for _ in range(8)]
    await asyncio.sleep(1.5 / REQUESTS_A_SECOND)
    time.sleep(5 / REQUESTS_A_SECOND)  # noqa: ASYNC251 - the loop is busy
    await asyncio.gather(*requests)
    pauses = [later - earlier for earlier, later in pairwise(times)]
    assert min(pauses) >= 0.9 / REQUESTS_A_SECOND
