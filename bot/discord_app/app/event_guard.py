"""Keeps an event that discord.py can't read from ending the connection.

Discord adds fields and makes others nullable without a new version of its API. discord.py reads an event
while it reads from the gateway: an error there ends the process.
"""

from __future__ import annotations

import logging
import traceback
from collections.abc import Callable
from typing import Any

Parser = Callable[[Any], None]

log = logging.getLogger(__name__)

CONNECTION_EVENTS = frozenset({"READY", "RESUMED"})
"""Events without which there is no connection: an error in one of these may end it."""


def guarded(parsers: dict[str, Parser]) -> dict[str, Parser]:
    """Returns parsers that skip an event of their kind that they can't read, with a line in the log."""
    return {
        event: parse if event in CONNECTION_EVENTS else _guarded(event, parse)
        for event, parse in parsers.items()
    }


def _guarded(event: str, parse: Parser) -> Parser:
    def parse_or_skip(data: Any) -> None:
        try:
            parse(data)
        except Exception as error:  # noqa: BLE001 - whatever it is, the next event may be read
            place = traceback.extract_tb(error.__traceback__)[-1]
            # The error's text may repeat what somebody wrote.
            log.warning(
                "can't read an event %s, skipped it: %s in %s:%s",
                event,
                type(error).__name__,
                place.name,
                place.lineno,
            )

    return parse_or_skip
