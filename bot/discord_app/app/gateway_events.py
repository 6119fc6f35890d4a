"""Gateway events that discord.py can't read: each is skipped, so that none ends the connection."""

from __future__ import annotations

import functools
import logging
import traceback
from collections.abc import Callable
from typing import Any

log = logging.getLogger(__name__)

Parser = Callable[[Any], None]
"""What discord.py does with an event's payload."""


def skip_unreadable(parsers: dict[str, Parser]) -> None:
    """Makes each parser log its errors. discord.py would let them end the connection, and the process."""
    for event, parse in parsers.items():
        parsers[event] = functools.partial(_parse, event, parse)


def _parse(event: str, parse: Parser, payload: Any) -> None:
    try:
        parse(payload)
    except Exception as error:  # noqa: BLE001 - logged without its text, which may quote the payload
        log.error("can't read an event of type %s, skipping it: %s", event, place_of(error))  # noqa: TRY400


def place_of(error: BaseException) -> str:
    """Returns an error's type and where it was raised, without its text, which may quote what was read."""
    place = type(error).__name__
    for frame, line in traceback.walk_tb(error.__traceback__):  # the last one raised it
        module = frame.f_globals.get("__name__")
        place = f"{type(error).__name__} in {module}.{frame.f_code.co_name}, line {line}"
    return place
