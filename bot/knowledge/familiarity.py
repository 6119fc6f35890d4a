"""How well topics know the features of a question."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

HALF_KNOWN = 1 / 200
"""The share of a topic's entries in which a feature is half known."""

_COUNT_BITS = 16


class Familiarity:
    """Counts in how many entries of a topic each feature occurs.

    What occurs in a share s of them is known to s / (s + HALF_KNOWN): one mention among three entries is
    proof of what a topic is about, one among a hundred is not.
    """

    def __init__(self) -> None:
        # For each feature its topics, ascending, each with the count in the lowest bits: one small array
        # a feature, because there are very many.
        self._counts: dict[str, array[int]] = {}
        self._entries: Counter[tuple[int, str]] = Counter()

    def add(self, topic: int, language: str, features: Iterable[str]) -> None:
        """Counts one entry of a topic; the topics come in the order of their numbers."""
        self._entries[topic, language] += 1
        first = (topic << _COUNT_BITS) + 1
        for feature in features:
            counts = self._counts.get(feature)
            if counts is None:
                self._counts[feature] = array("q", (first,))
            elif counts[-1] >> _COUNT_BITS == topic:
                counts[-1] += 1
            else:
                counts.append(first)

    def shares(self, weights: Mapping[str, float], topics: Sequence[int], language: str) -> list[float]:
        """The share (0–1) of the weights that is on features each of the topics knows.

        `language` says of which entries those with a feature are a share: a topic may have few in Arabic.
        """
        known = [0.0] * len(topics)
        halves = [max(self._entries[topic, language], 1) * HALF_KNOWN for topic in topics]
        for feature, weight in weights.items():
            if (counts := self._counts.get(feature)) is None:
                continue
            for number, topic in enumerate(topics):
                place = bisect_left(counts, topic << _COUNT_BITS)
                if place < len(counts) and counts[place] >> _COUNT_BITS == topic:
                    entries = counts[place] & ((1 << _COUNT_BITS) - 1)
                    known[number] += weight * entries / (entries + halves[number])
        total = sum(weights.values()) or 1.0
        return [share / total for share in known]
