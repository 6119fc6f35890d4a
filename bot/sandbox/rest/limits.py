"""Rate limits: a window a bucket, told in headers, and the 429 beyond."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import NamedTuple

from bot.sandbox.clock import Clock
from bot.sandbox.wire import JSON

MAJOR = ("channel_id", "guild_id", "webhook_id", "webhook_token", "interaction_token")
"""Parameters that have a bucket each."""


class RateLimit(NamedTuple):
    """So many requests in so many seconds."""

    requests: int
    seconds: float


GENEROUS = RateLimit(50, 1)
"""What a bot may send in all; Discord's limits by route are not published, and tests want no waiting."""


class Allowance(NamedTuple):
    """What is left of a bucket after a request."""

    bucket: str
    limit: int
    remaining: int
    reset_at: float
    reset_after: float
    is_exceeded: bool

    @property
    def headers(self) -> dict[str, str]:
        """What every answer says of the bucket."""
        headers = {
            "X-RateLimit-Bucket": self.bucket,
            "X-RateLimit-Limit": str(self.limit),
            "X-RateLimit-Remaining": str(self.remaining),
            "X-RateLimit-Reset": f"{self.reset_at:.3f}",
            "X-RateLimit-Reset-After": f"{self.reset_after:.3f}",
        }
        return headers | refusal_headers(self.reset_after) if self.is_exceeded else headers


def refusal_headers(retry_after: float, *, is_global: bool = False) -> dict[str, str]:
    """The headers of a 429. Clients take one without `Via` for Cloudflare's and give up."""
    headers = {"Retry-After": f"{retry_after:.3f}", "Via": "1.1 google"}
    headers["X-RateLimit-Scope"] = "global" if is_global else "user"
    return headers | {"X-RateLimit-Global": "true"} if is_global else headers


def refusal(retry_after: float, *, is_global: bool = False) -> JSON:
    """The body of a 429."""
    return {"message": "You are being rate limited.", "retry_after": retry_after, "global": is_global}


class _Window:
    __slots__ = ("ends_at", "used")

    def __init__(self, ends_at: float) -> None:
        self.ends_at = ends_at
        self.used = 0


class RateLimits(dict[tuple[str, str], RateLimit]):
    """Limits by method and route; whatever isn't in it has `default`."""

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self.default = GENEROUS
        self._clock = clock
        self._windows: dict[tuple[str, ...], _Window] = {}

    def take(self, method: str, route: str, params: Mapping[str, str]) -> Allowance:
        """Counts a request."""
        limit = self.get((method, route), self.default)
        key = (method, route, *(params.get(name, "") for name in MAJOR))
        now = self._clock.now()
        window = self._windows.get(key)
        if window is None or window.ends_at <= now:
            window = self._windows[key] = _Window(now + limit.seconds)
            self._forget_past(now)
        is_exceeded = window.used >= limit.requests
        window.used += not is_exceeded
        return Allowance(
            bucket=hashlib.sha256(f"{method} {route}".encode()).hexdigest()[:32],
            limit=limit.requests,
            remaining=limit.requests - window.used,
            reset_at=window.ends_at,
            reset_after=window.ends_at - now,
            is_exceeded=is_exceeded,
        )

    def _forget_past(self, now: float) -> None:
        if len(self._windows) > 1_000:
            self._windows = {key: window for key, window in self._windows.items() if window.ends_at > now}
