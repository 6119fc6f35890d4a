"""Bounds what waits for Discord's rate limits: no request waits for long, and no reply comes late.

discord.py keeps requests waiting behind Discord's rate limits. After a long limit all of them would go
out at once, about questions that nobody waits for any more.
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
"""How long after the bot got a message it may still reply. How long a reply to an interaction may wait."""
CAME_LATE = "it came too late, after the connection was lost"
"""Why a message or an edit that Discord replays gets no reply."""
LONGEST_WAIT = 30
"""How long any other request may wait. The least that discord.py takes for its own bound."""

_TOO_MANY_REQUESTS = 429
_got_at = ContextVar[float]("got_at")
"""When the bot got the message that the present task replies to."""
_came_late = ContextVar[bool]("came_late", default=False)
"""Whether the event that the present task handles is too old for a reply."""
_waited = ContextVar[float]("waited", default=0)
"""How many seconds the present task has waited for its replies to an interaction."""


class StaleReplyError(Exception):
    """A reply waited for too long, so it wasn't sent."""

    def __init__(self) -> None:
        super().__init__(f"a reply waited for more than {OLDEST_SECONDS} seconds and is dropped")


def begin_reply() -> None:
    """Says that the present task replies to a message which has just come.

    What the task posts later than `OLDEST_SECONDS` from now raises StaleReplyError.
    """
    _got_at.set(time.monotonic())


@contextlib.contextmanager
def handling(*, late: bool) -> Generator[None]:
    """Handles an event. The tasks that it begins know whether it is too old for a reply."""
    token = _came_late.set(late)
    try:
        yield
    finally:
        _came_late.reset(token)


def came_late() -> bool:
    """Returns whether the event that the present task handles is too old for a reply."""
    return _came_late.get()


def bound_waits(tracing: aiohttp.TraceConfig, counts: Counts) -> None:
    """Makes aiohttp bound the waits around each request, also one that is repeated.

    discord.py's own bound holds for no webhooks, which the replies to interactions are.
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
    """Raises RateLimited where discord.py would now wait for too long."""
    response = request.response
    if response.status != _TOO_MANY_REQUESTS or "Via" not in response.headers:
        return  # without Via it is Cloudflare's, and discord.py waits for none of those
    seconds = await _retry_after(response)
    if _replies_to_interaction(request.url):
        _waited.set(_waited.get() + seconds)
        is_too_long = _waited.get() > OLDEST_SECONDS
    else:
        is_too_long = seconds > LONGEST_WAIT
    if is_too_long:
        raise discord.RateLimited(seconds)


async def _retry_after(response: aiohttp.ClientResponse) -> float:
    """Returns how long Discord asks to wait. Raises HTTPException if it doesn't say."""
    text = await response.text("utf-8", errors="replace")
    try:
        return float(json.loads(text)["retry_after"])
    except (LookupError, TypeError, ValueError):
        raise discord.HTTPException(response, text) from None


def _replies_to_interaction(url: yarl.URL) -> bool:
    return url.path.endswith("/callback") or "/webhooks/" in url.path
