"""Simple alternatives to Falak, as a developer would write them. Each is made as good as possible."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple, Protocol, cast

import numpy as np
from numpy.typing import NDArray
from rank_bm25 import BM25Okapi
from rapidfuzz import fuzz, process, utils

from bot.knowledge.model import Topic

LIKELY = 90.0
"""The partial_ratio (0–100) from which a message counts as containing a keyword."""

_WORD = re.compile(r"\w+")


class Phrase(NamedTuple):
    """A title, alias, example question or keyword of a topic."""

    topic: str
    text: str


class Ranker(Protocol):
    """Finds the best topic for a question."""

    def best(self, question: str) -> str:
        """Returns the topic's id."""
        ...


class WRatio:
    """RapidFuzz's `process.extractOne` with its default scorer. Case and punctuation are removed before."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        kept = list(phrases)
        self._topics = [phrase.topic for phrase in kept]
        self._choices = [utils.default_process(phrase.text) for phrase in kept]

    def best(self, question: str) -> str:
        """Returns the topic of the most similar phrase."""
        _, _, place = process.extractOne(
            utils.default_process(question), self._choices, scorer=fuzz.WRatio, processor=None
        )
        return self._topics[place]


class BM25:
    """rank-bm25's Okapi BM25 over words. Each topic is one document with all its phrases."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        documents: defaultdict[str, list[str]] = defaultdict(list)
        for phrase in phrases:
            documents[phrase.topic] += _words(phrase.text)
        self._topics = list(documents)
        self._index = cast("_Index", BM25Okapi(list(documents.values())))

    def best(self, question: str) -> str:
        """Returns the topic with the highest score."""
        return self._topics[int(np.argmax(self._index.get_scores(_words(question))))]


class PartialRatio:
    """Loops over the keywords with `fuzz.partial_ratio`."""

    def __init__(self, keywords: Iterable[Phrase]) -> None:
        self._keywords = [Phrase(keyword.topic, keyword.text.lower()) for keyword in keywords]

    def spot(self, message: str) -> str | None:
        """Returns the id of the topic with the most similar keyword, or None if none is similar enough."""
        said = message.lower()
        topic, best = None, LIKELY
        for keyword in self._keywords:
            score = fuzz.partial_ratio(keyword.text, said, score_cutoff=best)
            if score > best or (topic is None and score == best):
                topic, best = keyword.topic, score
        return topic


def names_and_questions(topics: Iterable[Topic]) -> list[Phrase]:
    """Returns all titles, aliases and example questions."""
    return [
        Phrase(topic.id, text)
        for topic in topics
        for wording in topic.wordings.values()
        for text in (wording.title, *wording.aliases, *wording.questions)
    ]


def keywords(topics: Iterable[Topic]) -> list[Phrase]:
    """Returns all keywords."""
    return [
        Phrase(topic.id, text)
        for topic in topics
        for wording in topic.wordings.values()
        for text in wording.keywords
    ]


class _Index(Protocol):
    """The interface of rank-bm25, which has no type annotations."""

    def get_scores(self, query: Sequence[str]) -> NDArray[np.float64]: ...


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())
