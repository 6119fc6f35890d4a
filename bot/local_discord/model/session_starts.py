"""How often an application may start a gateway session.

https://docs.discord.com/developers/events/gateway#identifying
https://docs.discord.com/developers/events/gateway#sharding-max-concurrency
"""

from __future__ import annotations

from bot.local_discord.clock import Clock
from bot.local_discord.encoding import JSON

STARTS_A_DAY = 1_000
SECONDS_A_DAY = 86_400


class SessionStarts:
    """Counts an application's IDENTIFYs: 1,000 a day, and one every five seconds in each slot."""

    def __init__(self, clock: Clock) -> None:
        self.max_concurrency = 1
        """The number of slots; a shard uses the slot of its id modulo this number."""
        self.interval = 5.0
        """The seconds for which an IDENTIFY occupies its slot."""
        self.refused = 0
        """How many IDENTIFYs came while their slot was occupied."""
        self._clock = clock
        self._used = 0
        self._day_ends_at = 0.0
        self._slot_free_at: dict[int, float] = {}

    @property
    def remaining(self) -> int:
        """The number of starts left for today."""
        if self._clock.now() >= self._day_ends_at:
            self._used, self._day_ends_at = 0, self._clock.now() + SECONDS_A_DAY
        return STARTS_A_DAY - self._used

    @property
    def payload(self) -> JSON:
        """The `session_start_limit` of GET /gateway/bot."""
        return {
            "total": STARTS_A_DAY,
            "remaining": self.remaining,
            "reset_after": round((self._day_ends_at - self._clock.now()) * 1000),
            "max_concurrency": self.max_concurrency,
        }

    def take(self, shard_id: int) -> bool:
        """Counts an IDENTIFY if its slot is free, and returns whether it was. Needs one remaining start."""
        now, slot = self._clock.now(), shard_id % self.max_concurrency
        if now < self._slot_free_at.get(slot, 0):
            self.refused += 1
            return False
        self._used += 1
        self._slot_free_at[slot] = now + self.interval
        return True
