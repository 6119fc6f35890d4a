"""Tests ending background tasks."""

from __future__ import annotations

import asyncio

from bot.tasks import end


async def test_a_task_that_swallows_a_cancellation_is_cancelled_again() -> None:
    lost: list[asyncio.CancelledError] = []

    async def work() -> None:
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError as cancelled:
            lost.append(cancelled)
        await asyncio.Event().wait()

    async def fail() -> None:
        raise RuntimeError

    tasks = [asyncio.create_task(work()), asyncio.create_task(fail())]
    await asyncio.sleep(0)
    await end(*tasks)
    assert (len(lost), tasks[0].cancelled(), tasks[1].done()) == (1, True, True)
