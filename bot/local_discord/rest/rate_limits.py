"""Rate limits: for each route's bucket, over all routes, and for refused requests.

Discord sends a bucket's limit in headers and a 429 above it. Cloudflare blocks an address that keeps
sending refused requests: https://docs.discord.com/developers/topics/rate-limits.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Mapping
from typing import NamedTuple

from bot.local_discord.clock import Clock
from bot.local_discord.encoding import JSON

MAJOR = ("channel_id", "guild_id", "webhook_id", "webhook_token", "interaction_token")
"""The path parameters whose values have separate buckets."""


class RateLimit(NamedTuple):
    """A number of requests in a number of seconds."""

    requests: int
    seconds: float


IN_ALL = RateLimit(50, 1)
"""Discord's limit for a bot over all routes, except those of interactions.

https://docs.discord.com/developers/topics/rate-limits#global-rate-limit
"""
PUBLISH = ("POST", "/channels/{channel_id}/messages/{message_id}/crosspost")
A_PUBLICATION = RateLimit(10, 60 * 60)
"""Discord's limit for publishing in an announcement channel. Its page doesn't mention the limit.

https://docs.discord.com/developers/resources/message#crosspost-message
"""
A_ROUTE = RateLimit(50, 1)
"""The limit for each route. Discord doesn't publish its limits; this one keeps tests from waiting."""

REFUSALS = RateLimit(10_000, 10 * 60)
"""The number of refused requests after which Cloudflare blocks an address.

https://docs.discord.com/developers/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans
"""
REFUSED = frozenset({401, 403, 429})


class Allowance(NamedTuple):
    """The state of a bucket after a request."""

    bucket: str
    limit: int
    remaining: int
    reset_at: float
    reset_after: float
    is_exceeded: bool
    is_global: bool = False
    """Whether the limit over all routes is exceeded. That limit has no bucket."""

    @property
    def headers(self) -> dict[str, str]:
        """The headers that every response carries."""
        if self.is_global:
            return refusal_headers(self.reset_after, is_global=True)
        headers = {
            "X-RateLimit-Bucket": self.bucket,
            "X-RateLimit-Limit": str(self.limit),
            "X-RateLimit-Remaining": str(self.remaining),
            "X-RateLimit-Reset": f"{self.reset_at:.3f}",
            "X-RateLimit-Reset-After": f"{self.reset_after:.3f}",
        }
        return headers | refusal_headers(self.reset_after) if self.is_exceeded else headers


def refusal_headers(retry_after: float, *, is_global: bool = False) -> dict[str, str]:
    """Returns the headers of a 429. Without `Via`, discord.py treats it as Cloudflare's and gives up."""
    headers = {"Retry-After": str(math.ceil(retry_after)), "Via": "1.1 google"}
    headers["X-RateLimit-Scope"] = "global" if is_global else "user"
    return headers | {"X-RateLimit-Global": "true"} if is_global else headers


def refusal(retry_after: float, *, is_global: bool = False) -> JSON:
    """Returns the body of a 429."""
    body: JSON = {"message": "You are being rate limited.", "code": 0}
    return body | {"retry_after": retry_after, "global": is_global}


class _Window:
    __slots__ = ("ends_at", "used")

    def __init__(self, ends_at: float) -> None:
        self.ends_at = ends_at
        self.used = 0


class RateLimits(dict[tuple[str, str], RateLimit]):
    """Limits by method and route, with a `default` for other routes and `in_all` over all routes."""

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self.default = A_ROUTE
        self[PUBLISH] = A_PUBLICATION
        self.in_all = IN_ALL
        self.refusals = REFUSALS
        self._clock = clock
        self._windows: dict[tuple[str | None, ...], _Window] = {}

    def take(self, method: str, route: str, params: Mapping[str, str], token: str | None) -> Allowance:
        """Counts a request of the bot with that token. One without a token counts only for its route."""
        limit = self.get((method, route), self.default)
        now = self._clock.now()
        window = self._window((token, method, route, *map(params.get, MAJOR)), limit, now)
        overall = self._window((token,), self.in_all, now)
        is_global = token is not None and overall.used >= self.in_all.requests
        is_exceeded = is_global or window.used >= limit.requests
        if not is_exceeded:
            window.used += 1
            overall.used += 1
        ends_at = overall.ends_at if is_global else window.ends_at
        return Allowance(
            bucket=hashlib.sha256(f"{method} {route}".encode()).hexdigest()[:32],
            limit=limit.requests,
            remaining=limit.requests - window.used,
            reset_at=ends_at,
            reset_after=ends_at - now,
            is_exceeded=is_exceeded,
            is_global=is_global,
        )

    def note(self, status: int) -> None:
        """Counts a response if it is a refusal. Every request here comes from the same address."""
        if status in REFUSED:
            self._refusals().used += 1

    @property
    def is_blocked(self) -> bool:
        """Whether Cloudflare blocks the address."""
        return self._refusals().used >= self.refusals.requests

    def _refusals(self) -> _Window:
        return self._window((), self.refusals, self._clock.now())

    def _window(self, key: tuple[str | None, ...], limit: RateLimit, now: float) -> _Window:
        window = self._windows.get(key)
        if window is None or window.ends_at <= now:
            self._forget_past(now)
            window = self._windows[key] = _Window(now + limit.seconds)
        return window

    def _forget_past(self, now: float) -> None:
        if len(self._windows) > 1_000:
            self._windows = {key: window for key, window in self._windows.items() if window.ends_at > now}
