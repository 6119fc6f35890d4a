"""Faults that a test orders for a route's next requests: errors, wrong responses, delays, losses, holds."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

from bot.local_discord.errors import DiscordError

LOOK_SECONDS = 0.02
"""How often to check whether the connection of a held request has closed."""


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
    OTHER_JSON = auto()
    """An empty JSON object arrives in its place."""
    PAGE = auto()
    """A page in HTML arrives in its place, as from a proxy."""


class Hold:
    """A request that gets no response until the test lets it go on, or its connection closes."""

    def __init__(self, *, performs: bool) -> None:
        self.performs = performs
        """Whether the request is performed before it is held. If not, it is performed once it goes on."""
        self.reached = asyncio.Event()
        """Set when the request is held."""
        self._let_go = asyncio.Event()

    def let_go(self) -> None:
        """Lets the request go on."""
        self._let_go.set()

    async def wait(self, is_closed: Callable[[], bool]) -> bool:
        """Waits until the request may go on. Returns False if its connection closed before."""
        self.reached.set()
        while not self._let_go.is_set():
            if is_closed():
                return False
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._let_go.wait(), LOOK_SECONDS)
        return True


@dataclass(slots=True)
class Fault:
    """A fault for a route's next requests, `times` of them."""

    method: str
    route: str
    times: int
    channel_id: int | None = None
    """Only requests about this channel get it. None for all."""
    status: int | None = None
    stall: float = 0.0
    retry_after: float = 0.0
    is_global: bool = False
    loss: Loss | None = None
    hold: Hold | None = None
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

    def lose(
        self, method: str, route: str, loss: Loss, *, times: int = 1, channel_id: int | None = None
    ) -> None:
        """Performs the request, and loses the response."""
        self._order(Fault(method, route, times, channel_id, loss=loss))

    def hold(self, method: str, route: str, *, performs: bool, channel_id: int | None = None) -> Hold:
        """Holds one request, before or after it is performed."""
        hold = Hold(performs=performs)
        self._order(Fault(method, route, 1, channel_id, hold=hold))
        return hold

    def refuse(self, method: str, route: str, refusal: DiscordError, *, times: int = 1) -> None:
        """Responds with one of Discord's errors instead (errors.py)."""
        self._order(Fault(method, route, times, refusal=refusal))

    async def met(self) -> None:
        """Waits until every ordered fault has been used."""
        await self._all_met.wait()

    def next_for(self, method: str, route: str, channel_id: str | None = None) -> Fault | None:
        """Uses up and returns the next fault for a request, if there is one."""
        for fault in self._ordered:
            if (fault.method, fault.route) == (method, route) and (
                fault.channel_id is None or str(fault.channel_id) == channel_id
            ):
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
