"""How long to wait for a fact that only Discord knows, such as the language of a guild."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import NamedTuple


class Patience(NamedTuple):
    """How long to wait for Discord's response, and for the turn to ask. Answers wait a second at most."""

    seconds: float
    turn: Callable[[], Awaitable[None]]
    """Waits until a request may be sent."""


async def at_once() -> None:
    """Waits for nothing."""
