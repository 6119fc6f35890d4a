"""How well topics know the features of a question."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple


class _Postings(NamedTuple):
    """The topics that a feature occurs in, ascending, and in how many entries of each."""

    topics: array[int]
    entries: array[int]


class Familiarity:
    """Counts in how many entries of a topic each feature occurs.

    What occurs in n of them is known to n / (n + 1): one mention is no proof of what a topic is about.
    """

    def __init__(self) -> None:
        self._postings: dict[str, _Postings] = {}

    def add(self, topic: int, features: Iterable[str]) -> None:
        """Counts one entry of a topic; the topics come in the order of their numbers."""
        for feature in features:
            postings = self._postings.get(feature)
            if postings is None:
                self._postings[feature] = _Postings(array("i", [topic]), array("H", [1]))
            elif postings.topics[-1] == topic:
                postings.entries[-1] += 1
            else:
                postings.topics.append(topic)
                postings.entries.append(1)

    def shares(self, weights: Mapping[str, float], topics: Sequence[int]) -> list[float]:
        """The share (0–1) of the weights that is on features each of the topics knows."""
        known = [0.0] * len(topics)
        for feature, weight in weights.items():
            if (postings := self._postings.get(feature)) is None:
                continue
            for number, topic in enumerate(topics):
                place = bisect_left(postings.topics, topic)
                if place < len(postings.topics) and postings.topics[place] == topic:
                    entries = postings.entries[place]
                    known[number] += weight * entries / (entries + 1)
        total = sum(weights.values()) or 1.0
        return [share / total for share in known]
