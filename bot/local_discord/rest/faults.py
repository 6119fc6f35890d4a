"""What goes wrong because a test orders it: errors, stalls and rate limits on a route's next requests."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass


@dataclass(slots=True)
class Fault:
    """What becomes of a request, and of how many more."""

    method: str
    route: str
    times: int
    status: int | None = None
    stall: float = 0.0
    retry_after: float = 0.0
    is_global: bool = False


class Faults:
    """Orders for the next requests to a route, written as in `rest.app.ROUTES`."""

    def __init__(self) -> None:
        self._ordered: list[Fault] = []
        self._all_met = asyncio.Event()
        self._all_met.set()

    def fail(self, method: str, route: str, *, status: int = 500, times: int = 1) -> None:
        """Answers with a server's error instead."""
        self._order(Fault(method, route, times, status=status))

    def stall(self, method: str, route: str, *, seconds: float, times: int = 1) -> None:
        """Lets the request in only so many seconds later, by the local Discord's clock."""
        self._order(Fault(method, route, times, stall=seconds))

    def rate_limit(
        self, method: str, route: str, *, retry_after: float, times: int = 1, is_global: bool = False
    ) -> None:
        """Answers 429 instead."""
        fault = Fault(method, route, times, status=429, retry_after=retry_after, is_global=is_global)
        self._order(fault)

    async def met(self) -> None:
        """Waits until a request has met each fault."""
        await self._all_met.wait()

    def next_for(self, method: str, route: str) -> Fault | None:
        """The fault that a request meets, counted as met."""
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
