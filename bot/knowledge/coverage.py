"""How much of a question a topic has words for."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence

from bot.knowledge.text import Token
from bot.knowledge.vocabulary import Reading


class Coverage:
    """Which topic has which words, and in how many of its entries."""

    def __init__(self) -> None:
        self._topics: dict[str, array[int]] = {}
        self._entries: dict[str, array[int]] = {}

    def add(self, topic: int, tokens: Iterable[Token]) -> None:
        """Notes the words of one of a topic's entries; the topics come in the order of their numbers."""
        for stem in {token.stem for token in tokens}:
            topics = self._topics.setdefault(stem, array("i"))
            entries = self._entries.setdefault(stem, array("i"))
            if topics and topics[-1] == topic:
                entries[-1] += 1
            else:
                topics.append(topic)
                entries.append(1)

    def by_topic(self, readings: Sequence[Reading], topic: int) -> float:
        """The share (0-1) of what a question tells that a topic covers.

        A word that stands in n of its entries is covered to n / (n + 1): one that it mentions once is no proof
        that it is about that.
        """
        return _share(readings, lambda token: self._familiarity(token, topic))

    def by_any(self, readings: Sequence[Reading]) -> float:
        """The share (0-1) of what a question tells for which any topic has words."""
        return _share(readings, lambda token: float(token.stem in self._topics))

    def _familiarity(self, token: Token, topic: int) -> float:
        topics = self._topics.get(token.stem)
        if topics is None:
            return 0.0
        place = bisect_left(topics, topic)
        if place == len(topics) or topics[place] != topic:
            return 0.0
        entries = self._entries[token.stem][place]
        return entries / (entries + 1)


def _share(readings: Sequence[Reading], covered: Callable[[Token], float]) -> float:
    total = sum(reading.best.information for reading in readings)
    if not total:
        return 0.0
    return (
        sum(
            reading.best.information * share * covered(token)
            for reading in readings
            for token, share in reading.meanings
        )
        / total
    )
