"""Handles data from Discord that discord.py can't read: skips events, and reports responses."""

from __future__ import annotations

import contextlib
import functools
import inspect
import logging
import traceback
from collections import Counter
from collections.abc import Callable, Generator
from typing import Any

import aiohttp

log = logging.getLogger(__name__)

READING_ERRORS = (LookupError, TypeError, ValueError, AttributeError)
"""The errors of code that reads unexpected JSON."""
Parser = Callable[[Any], None]
"""A parser of discord.py for the payload of an event."""


class UnreadableEventError(Exception):
    """An event that discord.py can't read.

    The text has its type and the place of the error, not its content.
    """

    def __init__(self, event: str, error: BaseException) -> None:
        kind, place = type(error).__name__, place_of(error)
        super().__init__(f"can't read an event of type {event}, skipping it: {kind} in {place}")


class UnreadableResponseError(aiohttp.ClientPayloadError):
    """A response that discord.py can't read. Discord performed the request. The text doesn't quote it."""

    def __init__(self, error: BaseException) -> None:
        super().__init__(f"Discord's response can't be read: {type(error).__name__} in {place_of(error)}")


@contextlib.contextmanager
def readable_responses() -> Generator[None]:
    """Raises UnreadableResponseError if discord.py can't read a response."""
    try:
        yield
    except READING_ERRORS as error:
        if not is_of_a_response(error):
            raise
        raise UnreadableResponseError(error) from error


def is_of_a_response(error: BaseException) -> bool:
    """Whether discord.py raised an error while it read a response.

    Its methods that make a request are coroutines. The functions that read the response aren't.
    """
    modules: list[str] = []
    for frame, _ in traceback.walk_tb(error.__traceback__):
        if frame.f_code.co_flags & inspect.CO_COROUTINE:
            modules.clear()
        modules.append(frame.f_globals.get("__name__", ""))
    return (
        isinstance(error, READING_ERRORS)
        and bool(modules)
        and modules[0].startswith("discord.")
        and not any(module.startswith("bot.") for module in modules)
    )


def skip_unreadable(parsers: dict[str, Parser], skipped: Counter[str]) -> None:
    """Makes each parser count and log its errors. discord.py would let them end the process."""
    for event, parse in parsers.items():
        parsers[event] = skipping_errors(event, parse, skipped)


def skipping_errors(event: str, parse: Parser, skipped: Counter[str]) -> Parser:
    """Returns a parser that counts and logs its errors instead of raising them."""
    return functools.partial(_parse, event, parse, skipped)


def _parse(event: str, parse: Parser, skipped: Counter[str], payload: Any) -> None:
    try:
        parse(payload)
    except Exception as error:  # noqa: BLE001 - logged without its text, which may quote the payload
        skipped[event] += 1
        log.error("%s", UnreadableEventError(event, error))  # noqa: TRY400 - a traceback shows nothing more


def place_of(error: BaseException) -> str:
    """Returns the module, function and line that raised an error."""
    place = ""
    for frame, line in traceback.walk_tb(error.__traceback__):  # the last one raised it
        place = f"{frame.f_globals.get('__name__')}.{frame.f_code.co_name}, line {line}"
    return place
