"""Tests that unfinished replies are finished or cancelled when the process ends."""

from __future__ import annotations

import asyncio

import pytest

from bot.discord_app.app.tasks import finish_tasks

LISTENER, COMMAND = "discord.py: on_message_work", "CommandTree-invoker"


async def test_replies_and_tasks_started_by_them_are_finished() -> None:
    finished: list[str] = []

    async def reply(*, then: str | None) -> None:
        await asyncio.sleep(0.01)
        finished.append(asyncio.current_task().get_name())  # pyright: ignore
        if then is not None:
            tasks.append(asyncio.create_task(reply(then=None), name=then))

    tasks = [asyncio.create_task(reply(then=COMMAND), name=LISTENER)]
    await finish_tasks()
    assert finished == [LISTENER, COMMAND]


async def test_slow_replies_are_cancelled(caplog: pytest.LogCaptureFixture) -> None:
    slow = [asyncio.create_task(asyncio.Event().wait(), name=name) for name in (LISTENER, COMMAND)]
    other = asyncio.create_task(asyncio.Event().wait(), name="another task")
    await finish_tasks(within=0.01)
    assert ([each.cancelled() for each in slow], other.done()) == ([True, True], False)
    assert caplog.messages == ["closing without 2 replies that took too long"]
    other.cancel()
