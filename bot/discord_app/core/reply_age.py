"""Replies that would come too late: each is dropped when its turn comes.

discord.py keeps requests waiting behind Discord's rate limits. After a long limit all of them would go
out at once, about questions that nobody waits for any more.
"""

from __future__ import annotations

import time
from contextvars import ContextVar
from types import SimpleNamespace

import aiohttp

OLDEST_SECONDS = 15
"""How long after the bot got a message it may still reply."""

_got_at = ContextVar[float]("got_at")
"""When the bot got the message that the present task replies to."""


class StaleReplyError(Exception):
    """A reply waited for too long, so it wasn't sent."""

    def __init__(self) -> None:
        super().__init__(f"a reply waited for more than {OLDEST_SECONDS} seconds and is dropped")


def begin_reply() -> None:
    """Says that the present task replies to a message which has just come.

    What the task posts later than `OLDEST_SECONDS` from now raises StaleReplyError.
    """
    _got_at.set(time.monotonic())


def dropping_stale_replies() -> aiohttp.TraceConfig:
    """Returns what drops stale replies. aiohttp calls it before each request, also one that is repeated."""
    tracing = aiohttp.TraceConfig()
    tracing.on_request_start.append(_check)
    return tracing


async def _check(
    _session: aiohttp.ClientSession, _context: SimpleNamespace, request: aiohttp.TraceRequestStartParams
) -> None:
    if request.method != "POST" or not request.url.path.endswith("/messages"):
        return
    if time.monotonic() - _got_at.get(time.monotonic()) > OLDEST_SECONDS:
        raise StaleReplyError
