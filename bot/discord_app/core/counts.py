"""Counts the work of the process for its metrics. Stores nothing, and nothing about people."""

from __future__ import annotations

import time
from bisect import bisect_left
from collections import Counter
from contextvars import ContextVar
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import ClassVar

import aiohttp

_arrived_at = ContextVar[float]("arrived_at")
"""When the current task's event arrived."""
_TOO_MANY_REQUESTS = 429


@dataclass(slots=True)
class Durations:
    """Counts durations by upper limits."""

    LIMITS: ClassVar[tuple[float, ...]] = (
        *(0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5),
        *(1, 2, 3, 5, 15),
    )
    """In seconds. Discord wants a response within 3. A reply to a message isn't sent after 15.

    https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-callback
    """
    numbers: list[int] = field(default_factory=lambda: [0] * (len(Durations.LIMITS) + 1))
    """By the smallest limit that a duration doesn't exceed. The last number is for longer ones."""
    total: float = 0.0

    def add(self, seconds: float) -> None:
        self.numbers[bisect_left(self.LIMITS, seconds)] += 1
        self.total += seconds


@dataclass(frozen=True, slots=True)
class Counts:
    """What happened since the start."""

    answers: Counter[tuple[str, str]] = field(default_factory=Counter[tuple[str, str]])
    """Replies by entry point and kind."""
    matching: Durations = field(default_factory=Durations)
    """How long it took to find replies."""
    replying: Durations = field(default_factory=Durations)
    """The time from the arrival of an event until Discord accepted the reply."""
    events_skipped: Counter[str] = field(default_factory=Counter[str])
    """Unreadable events, by type."""
    replies_dropped: Counter[str] = field(default_factory=Counter[str])
    """Replies that weren't sent, by reason."""
    rate_limits: Counter[str] = field(default_factory=Counter[str])
    """How often Discord limited requests, by scope."""
    claims_late: Counter[str] = field(default_factory=Counter[str])
    """How often this process took over work that another one claimed and didn't finish in time."""
    reloads_failed: Counter[str] = field(default_factory=Counter[str])
    """Failed reloads of the content, by error."""


def note_arrival() -> None:
    """Notes that an event has arrived. The tasks that it starts measure their replies from now."""
    _arrived_at.set(time.monotonic())


def count_requests(tracing: aiohttp.TraceConfig, counts: Counts) -> None:
    """Makes a client's requests count replies and rate limits."""

    async def count(
        _session: aiohttp.ClientSession, _context: SimpleNamespace, request: aiohttp.TraceRequestEndParams
    ) -> None:
        if request.response.status == _TOO_MANY_REQUESTS:
            counts.rate_limits[request.response.headers.get("X-RateLimit-Scope", "unknown")] += 1
        elif request.method == "POST" and request.url.path.endswith(("/messages", "/callback")):
            arrived_at = _arrived_at.get(None)
            if arrived_at is not None:
                counts.replying.add(time.monotonic() - arrived_at)

    tracing.on_request_end.append(count)
