"""Stops discord.py from repeating a request whose response was lost.

It repeats every request after a server error, although Discord may have performed the first one. A nonce
protects messages, but a post in a forum would exist twice.
"""

from __future__ import annotations

import contextlib
from collections.abc import Generator
from contextvars import ContextVar
from types import SimpleNamespace

import aiohttp

_is_unrepeated = ContextVar("is_unrepeated", default=False)


class LostResponseError(aiohttp.ClientError):
    """Nobody knows whether Discord performed a request."""


@contextlib.contextmanager
def unrepeated() -> Generator[None]:
    """Makes requests inside raise LostResponseError after a server error or a broken connection."""
    token = _is_unrepeated.set(True)
    try:
        yield
    finally:
        _is_unrepeated.reset(token)


def avoid_repeating(tracing: aiohttp.TraceConfig) -> None:
    """Makes aiohttp raise the errors before discord.py repeats anything."""
    tracing.on_request_end.append(_check_response)
    tracing.on_request_exception.append(_check_error)


async def _check_response(
    _session: aiohttp.ClientSession, _context: SimpleNamespace, request: aiohttp.TraceRequestEndParams
) -> None:
    if _is_unrepeated.get() and request.response.status >= 500:
        raise LostResponseError(f"Discord answered with {request.response.status}")


async def _check_error(
    _session: aiohttp.ClientSession, _context: SimpleNamespace, request: aiohttp.TraceRequestExceptionParams
) -> None:
    if _is_unrepeated.get() and isinstance(request.exception, OSError):
        raise LostResponseError(str(request.exception)) from request.exception
