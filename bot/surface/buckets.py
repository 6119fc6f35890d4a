"""Token buckets: how often something may happen, a key at a time."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable, Hashable

Clock = Callable[[], float]
"""Tells the time in seconds, from any beginning, never backwards."""

SECONDS = 60
"""What a rate is counted by. A bucket left alone for so long is full again, whatever its rate."""


_ROUNDING = 0.001
"""Seconds by which sums of floats may be off."""


class TokenBuckets:
    """A bucket a key that holds a minute's worth of tokens and is refilled steadily.

    As in the generic cell rate algorithm, all that is remembered of a bucket is when it will be full.
    """

    def __init__(self, remembered: int, clock: Clock = time.monotonic) -> None:
        """Remembers so many buckets at most. Those left alone for the longest are taken to be full."""
        self._clock = clock
        self._remembered = remembered
        self._full_at = OrderedDict[Hashable, float]()

    def has_token(self, key: Hashable, a_minute: int) -> bool:
        """Whether there is a token in the bucket, where it gets so many a minute."""
        missing = self._full_at.get(key, 0.0) - self._clock()
        return missing + SECONDS / a_minute <= SECONDS + _ROUNDING

    def take(self, key: Hashable, a_minute: int) -> None:
        """Takes a token, which must be there."""
        full_at = max(self._full_at.pop(key, 0.0), self._clock())
        self._full_at[key] = full_at + SECONDS / a_minute
        if len(self._full_at) > self._remembered:
            self._full_at.popitem(last=False)
