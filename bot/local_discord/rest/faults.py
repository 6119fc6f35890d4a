"""Faults that a test orders for a route's next requests: errors, odd answers, delays, rate limits, losses."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from enum import Enum, auto

from bot.local_discord.errors import DiscordError


class Loss(Enum):
    """How the response to a request gets lost after the request was performed."""

    BAD_GATEWAY = auto()
    """A 502 arrives in its place."""
    CUT_BODY = auto()
    """The connection closes in the middle of its body."""
    HANG_UP = auto()
    """The connection closes before it."""
    RESET = auto()
    """The connection is reset (TCP RST) before it."""
    NO_HTTP = auto()
    """Something that isn't HTTP arrives in its place."""


@dataclass(slots=True)
class Fault:
    """A fault for a route's next requests, `times` of them."""

    method: str
    route: str
    times: int
    status: int | None = None
    stall: float = 0.0
    retry_after: float = 0.0
    is_global: bool = False
    loss: Loss | None = None
    refusal: DiscordError | None = None
    text: str | None = None
    content_type: str = "application/json"


class Faults:
    """Keeps the ordered faults. Routes are written as in `rest.api.ROUTES`."""

    def __init__(self) -> None:
        self._ordered: list[Fault] = []
        self._all_met = asyncio.Event()
        self._all_met.set()

    def fail(self, method: str, route: str, *, status: int = 500, times: int = 1) -> None:
        """Responds with a server error instead."""
        self._order(Fault(method, route, times, status=status))

    def answer(
        self, method: str, route: str, text: str, *, content_type: str = "application/json", times: int = 1
    ) -> None:
        """Responds with this text and status 200 instead, as a proxy or a captive portal may."""
        self._order(Fault(method, route, times, status=200, text=text, content_type=content_type))

    def stall(self, method: str, route: str, *, seconds: float, times: int = 1) -> None:
        """Delays the request by that many seconds of the local Discord's clock."""
        self._order(Fault(method, route, times, stall=seconds))

    def rate_limit(
        self, method: str, route: str, *, retry_after: float, times: int = 1, is_global: bool = False
    ) -> None:
        """Responds with a 429 instead."""
        fault = Fault(method, route, times, status=429, retry_after=retry_after, is_global=is_global)
        self._order(fault)

    def lose(self, method: str, route: str, loss: Loss, *, times: int = 1) -> None:
        """Performs the request, and loses the response."""
        self._order(Fault(method, route, times, loss=loss))

    def refuse(self, method: str, route: str, refusal: DiscordError, *, times: int = 1) -> None:
        """Responds with one of Discord's errors instead (errors.py)."""
        self._order(Fault(method, route, times, refusal=refusal))

    async def met(self) -> None:
        """Waits until every ordered fault has been used."""
        await self._all_met.wait()

    def next_for(self, method: str, route: str) -> Fault | None:
        """Uses up and returns the next fault for a request, if there is one."""
        for fault in self._ordered:
            if (fault.method, fault.route) == (method, route):
                fault.times -= 1
                if fault.times == 0:
                    self._ordered.remove(fault)
                if not self._ordered:
                    self._all_met.set()
                return fault
        return None

    def _order(self, fault: Fault) -> None:
        self._ordered.append(fault)
        self._all_met.clear()
