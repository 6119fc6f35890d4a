"""Finishes the replies that are under way when the process ends."""

from __future__ import annotations

import asyncio

LONGEST_FINISH = 5.0
"""How long to wait for them, in seconds."""
_NAMES = ("discord.py: ", "CommandTree-invoker", "discord-ui-")
"""How the names of discord.py's tasks for events begin: those of listeners, commands, and components. If
another version names them otherwise, replies that are under way are cancelled."""


async def finish_tasks() -> None:
    """Waits for the tasks that handle events, and for those that they begin."""
    end = asyncio.get_running_loop().time() + LONGEST_FINISH
    while tasks := {each for each in asyncio.all_tasks() if each.get_name().startswith(_NAMES)}:
        remaining = end - asyncio.get_running_loop().time()
        if remaining <= 0 or not (await asyncio.wait(tasks, timeout=remaining))[0]:
            return
