"""Counts what the process does, for its metrics. Nothing about people, and nothing that is stored."""

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
"""When the event arrived that the present task handles."""
_TOO_MANY_REQUESTS = 429


@dataclass(slots=True)
class Durations:
    """How many durations were at most so long."""

    LIMITS: ClassVar[tuple[float, ...]] = (
        *(0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5),
        *(1, 2, 3, 5, 15),
    )
    """In seconds. Discord wants a response within 3; a reply to a message isn't sent after 15."""
    numbers: list[int] = field(default_factory=lambda: [0] * (len(Durations.LIMITS) + 1))
    """By the smallest limit that a duration doesn't exceed. The last number has none."""
    total: float = 0.0

    def add(self, seconds: float) -> None:
        self.numbers[bisect_left(self.LIMITS, seconds)] += 1
        self.total += seconds


@dataclass(frozen=True, slots=True)
class Counts:
    """What has happened since the start."""

    answers: Counter[tuple[str, str]] = field(default_factory=Counter[tuple[str, str]])
    """Replies by how they came about and what they were."""
    matching: Durations = field(default_factory=Durations)
    """How long finding a reply to a question took."""
    replying: Durations = field(default_factory=Durations)
    """How long it took from the arrival of an event to Discord's answer to the reply."""
    events_skipped: Counter[str] = field(default_factory=Counter[str])
    """Events that couldn't be read, by their type."""
    replies_dropped: Counter[str] = field(default_factory=Counter[str])
    """Replies that weren't sent, by the reason."""
    rate_limits: Counter[str] = field(default_factory=Counter[str])
    """How often Discord limited requests, by the scope that it names."""
    claims_late: Counter[str] = field(default_factory=Counter[str])
    """Work that a process claimed and didn't finish in time, so that this one took it up."""
    reloads_failed: Counter[str] = field(default_factory=Counter[str])
    """Reloads of the content that failed, by the error."""


def note_arrival() -> None:
    """Says that an event has arrived. The tasks that it begins measure their replies from now."""
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
