"""Limits how often something may happen, by token buckets."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable, Hashable, Mapping
from typing import Generic, TypeVar

Clock = Callable[[], float]
"""Returns a monotonic time in seconds."""

Key = TypeVar("Key", bound=Hashable)

SECONDS = 60
"""The period of a rate. After it, an unused bucket is always full again."""

_ROUNDING = 0.001
"""Seconds of tolerance for sums of floats."""


class TokenBuckets(Generic[Key]):
    """A bucket for each key. It holds the tokens of a minute, and refills steadily.

    A bucket is stored as the time when it will be full, as in the generic cell rate algorithm.
    """

    def __init__(self, remembered: int, clock: Clock = time.monotonic) -> None:
        """Keeps at most `remembered` buckets. Drops the least recently used ones: they count as full."""
        self._clock = clock
        self._remembered = remembered
        self._full_at = OrderedDict[Key, float]()

    def lacking(self, rates: Mapping[Key, int]) -> Key | None:
        """Returns the first bucket without a token. `rates` has the buckets with their tokens per minute."""
        now = self._clock()
        for key, a_minute in rates.items():
            missing = self._full_at.get(key, now) - now
            if missing + SECONDS / a_minute > SECONDS + _ROUNDING:
                return key
        return None

    def take(self, rates: Mapping[Key, int]) -> None:
        """Takes a token from each bucket. Each bucket must have one."""
        now = self._clock()
        for key, a_minute in rates.items():
            full_at = max(self._full_at.pop(key, now), now)
            self._full_at[key] = full_at + SECONDS / a_minute
            if len(self._full_at) > self._remembered:
                self._full_at.popitem(last=False)
