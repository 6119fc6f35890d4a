"""Completes what somebody is typing."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator
from itertools import islice

from bot.knowledge.folding import normalise
from bot.knowledge.matching import Matcher
from bot.knowledge.model import Topic


class Completer:
    """Finds topics that match the text typed so far."""

    def __init__(self, topics: Iterable[Topic], matcher: Matcher) -> None:
        self._topics = tuple(topics)
        self._matcher = matcher
        self._beginnings = sorted(
            (beginning, number)
            for number, topic in enumerate(self._topics)
            for wording in topic.wordings.values()
            for name in (wording.title, *wording.aliases)
            for beginning in _from_each_word(normalise(name))
        )

    def complete(
        self, typed: str, locale: str, limit: int, without: Collection[str] = frozenset()
    ) -> list[Topic]:
        """Returns at most `limit` topics, best first. Leaves out the topics in `without`.

        First come topics with a name in which a word begins with the typed text, in the matcher's order. Then
        come the matcher's other topics. Without any text, returns topics in the order of the library.
        """
        beginning = normalise(typed)
        if not beginning:
            return list(islice((topic for topic in self._topics if topic.id not in without), limit))
        matching = self._matcher.order(typed, locale, limit, without)
        begun = {topic.id: topic for topic in self._begun(beginning) if topic.id not in without}
        first = [topic for topic in matching if topic.id in begun]
        return list({topic.id: topic for topic in (*first, *begun.values(), *matching)}.values())[:limit]

    def _begun(self, beginning: str) -> Iterator[Topic]:
        place = bisect_left(self._beginnings, (beginning, 0))
        while place < len(self._beginnings) and self._beginnings[place][0].startswith(beginning):
            yield self._topics[self._beginnings[place][1]]
            place += 1


def _from_each_word(name: str) -> Iterator[str]:
    words = name.split()
    for start in range(len(words)):
        yield " ".join(words[start:])
