"""Sets how long to wait for data that only Discord has, such as the language of a guild."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import NamedTuple


class Timeouts(NamedTuple):
    """Timeouts for Discord's response, and for the permission to ask. Answers wait for at most a second."""

    seconds: float
    turn: Callable[[], Awaitable[None]]
    """Waits until a request may be sent."""


async def at_once() -> None:
    """Returns without waiting."""
