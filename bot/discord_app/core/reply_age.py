"""Limits the waits for Discord's rate limits, so that no reply comes late.

discord.py keeps requests waiting for Discord's rate limits. After a long limit, all of them would be sent at
once, about questions that nobody remembers.
"""

from __future__ import annotations

import contextlib
import functools
import json
import time
from collections.abc import Generator
from contextvars import ContextVar
from types import SimpleNamespace

import aiohttp
import discord
import yarl

from bot.discord_app.core.counts import Counts

OLDEST_SECONDS = 15
"""The maximum age of a message for a reply, and the maximum wait of a reply to an interaction."""
CAME_LATE = "it came too late, after the connection was lost"
"""The reason why a replayed message or edit gets no reply."""
LONGEST_WAIT = 30
"""The maximum wait of any other request. The lowest limit that discord.py accepts."""

_TOO_MANY_REQUESTS = 429
_got_at = ContextVar[float]("got_at")
"""When the bot got the message that the current task replies to."""
_came_late = ContextVar[bool]("came_late", default=False)
"""Whether the event that the current task handles is too old for a reply."""
_waited = ContextVar[float]("waited", default=0)
"""The seconds that the current task has waited for its replies to an interaction."""


class StaleReplyError(Exception):
    """A reply waited too long, so it wasn't sent."""

    def __init__(self) -> None:
        super().__init__(f"a reply waited for more than {OLDEST_SECONDS} seconds and is dropped")


def begin_reply() -> None:
    """Notes that the current task replies to a message that just arrived.

    A post later than `OLDEST_SECONDS` from now raises StaleReplyError.
    """
    _got_at.set(time.monotonic())


@contextlib.contextmanager
def handling(*, late: bool) -> Generator[None]:
    """Handles an event. The tasks that it starts know whether it is too old for a reply."""
    token = _came_late.set(late)
    try:
        yield
    finally:
        _came_late.reset(token)


def came_late() -> bool:
    """Whether the event that the current task handles is too old for a reply."""
    return _came_late.get()


def bound_waits(tracing: aiohttp.TraceConfig, counts: Counts) -> None:
    """Makes aiohttp limit the waits around each request, including repeated ones.

    discord.py's own limit doesn't apply to webhooks, which it uses for replies to interactions.
    """
    tracing.on_request_start.append(functools.partial(_check_age, counts))
    tracing.on_request_end.append(_check_limit)


async def _check_age(
    counts: Counts,
    _session: aiohttp.ClientSession,
    _context: SimpleNamespace,
    request: aiohttp.TraceRequestStartParams,
    /,
) -> None:
    """Raises StaleReplyError for a reply to a message that is too old."""
    if request.method != "POST" or not request.url.path.endswith("/messages"):
        return
    if time.monotonic() - _got_at.get(time.monotonic()) > OLDEST_SECONDS:
        counts.replies_dropped["too late"] += 1
        raise StaleReplyError


async def _check_limit(
    _session: aiohttp.ClientSession, _context: SimpleNamespace, request: aiohttp.TraceRequestEndParams
) -> None:
    """Raises RateLimited if discord.py would wait too long now."""
    response = request.response
    if response.status != _TOO_MANY_REQUESTS or "Via" not in response.headers:
        return  # without Via, the limit is Cloudflare's, and discord.py doesn't wait for it
    seconds = await _retry_after(response)
    if _replies_to_interaction(request.url):
        _waited.set(_waited.get() + seconds)
        is_too_long = _waited.get() > OLDEST_SECONDS
    else:
        is_too_long = seconds > LONGEST_WAIT
    if is_too_long:
        raise discord.RateLimited(seconds)


async def _retry_after(response: aiohttp.ClientResponse) -> float:
    """Returns how long Discord asks to wait. Raises HTTPException if the response doesn't say."""
    text = await response.text("utf-8", errors="replace")
    try:
        return float(json.loads(text)["retry_after"])
    except (LookupError, TypeError, ValueError):
        raise discord.HTTPException(response, text) from None


def _replies_to_interaction(url: yarl.URL) -> bool:
    return url.path.endswith("/callback") or "/webhooks/" in url.path
