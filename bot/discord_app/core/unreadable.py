"""Skips events that discord.py can't read, so that the connection stays open."""

from __future__ import annotations

import functools
import logging
import traceback
from collections import Counter
from collections.abc import Callable
from typing import Any

log = logging.getLogger(__name__)

Parser = Callable[[Any], None]
"""A parser of discord.py for the payload of an event."""


class UnreadableEventError(Exception):
    """An event that discord.py can't read. The text names its type and the place, not its content."""

    def __init__(self, event: str, error: BaseException) -> None:
        kind, place = type(error).__name__, place_of(error)
        super().__init__(f"can't read an event of type {event}, skipping it: {kind} in {place}")


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
    """Returns the function and line that raised an error, with their module."""
    place = ""
    for frame, line in traceback.walk_tb(error.__traceback__):  # the last one raised it
        place = f"{frame.f_globals.get('__name__')}.{frame.f_code.co_name}, line {line}"
    return place
