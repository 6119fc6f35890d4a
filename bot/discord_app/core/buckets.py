"""Token buckets: how often something may happen."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable, Hashable, Mapping
from typing import Generic, TypeVar

Clock = Callable[[], float]
"""Tells the time in seconds, from any beginning, never backwards."""

Key = TypeVar("Key", bound=Hashable)

SECONDS = 60
"""What a rate is counted by. A bucket left alone for so long is full again, whatever its rate."""

_ROUNDING = 0.001
"""Seconds by which sums of floats may be off."""


class TokenBuckets(Generic[Key]):
    """A bucket a key that holds a minute's worth of tokens and is refilled steadily.

    As in the generic cell rate algorithm, all that is remembered of a bucket is when it will be full.
    """

    def __init__(self, remembered: int, clock: Clock = time.monotonic) -> None:
        """Remembers so many buckets at most. Those left alone for the longest are taken to be full."""
        self._clock = clock
        self._remembered = remembered
        self._full_at = OrderedDict[Key, float]()

    def lacking(self, rates: Mapping[Key, int]) -> Key | None:
        """The first of these buckets that has no token, where they get so many a minute."""
        now = self._clock()
        for key, a_minute in rates.items():
            missing = self._full_at.get(key, now) - now
            if missing + SECONDS / a_minute > SECONDS + _ROUNDING:
                return key
        return None

    def take(self, rates: Mapping[Key, int]) -> None:
        """Takes a token from each of these buckets, which must have one."""
        now = self._clock()
        for key, a_minute in rates.items():
            full_at = max(self._full_at.pop(key, now), now)
            self._full_at[key] = full_at + SECONDS / a_minute
            if len(self._full_at) > self._remembered:
                self._full_at.popitem(last=False)
