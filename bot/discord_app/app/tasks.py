"""Finishes current replies when the process ends."""

from __future__ import annotations

import asyncio
import logging
from typing import Any

from bot.tasks import end

log = logging.getLogger(__name__)

LONGEST_FINISH = 5.0
"""The timeout for current replies, in seconds."""
_NAMES = ("discord.py: ", "CommandTree-invoker", "discord-ui-")
"""The beginnings of the names of discord.py's tasks for events: listeners, commands and components. If a new
version of discord.py names them differently, current replies are cancelled."""


async def finish_tasks(within: float = LONGEST_FINISH) -> None:
    """Waits for the tasks that handle events, and for those that they start. Cancels slow ones.

    Otherwise they would fail once the connections are closed, and report an error to people.
    """
    until = asyncio.get_running_loop().time() + within
    while tasks := _tasks():
        remaining = until - asyncio.get_running_loop().time()
        if remaining <= 0 or not (await asyncio.wait(tasks, timeout=remaining))[0]:
            log.warning("closing without %d replies that took too long", len(tasks))
            await end(*tasks)
            return


def _tasks() -> set[asyncio.Task[Any]]:
    return {each for each in asyncio.all_tasks() if each.get_name().startswith(_NAMES)}
