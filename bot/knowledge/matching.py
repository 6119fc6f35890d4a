"""From a question to the topics that may answer it."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence

import numpy as np

from bot.knowledge.classifier import Entry, average, train
from bot.knowledge.decision import Candidate, Evidence, Weighed
from bot.knowledge.familiarity import Census
from bot.knowledge.features import WORDS, FeatureSpace
from bot.knowledge.matrix import Floats
from bot.knowledge.model import BASE_LOCALE, Library, Topic, Wording
from bot.knowledge.text import COMMON_RARITY, SENTENCE_END, Token, main_language, tokenise
from bot.knowledge.vocabulary import Vocabulary

CALLED, SUMMARY, DETAIL = 1.0, 0.5, 0.3
"""The weights of what a topic is called or asked by, of its summary, and of each sentence of its details."""
CANDIDATES = 5
"""How many topics are weighed."""
MOST_WORDS = 60
"""A longer text is judged by its beginning."""
SORTED_WHOLE = 100
"""Among more topics the best are found before they are sorted."""
SMALL = 3_000
"""Up to so many entries a library is small enough for training, which fills a square matrix with their
similarities (36 MB), and for pairs of words."""


class Matcher:
    """Finds topics by what they say and what they are called, however it is spelt."""

    def __init__(self, library: Library) -> None:
        self._topics = tuple(library)
        self._numbers = {topic.id: number for number, topic in enumerate(self._topics)}
        texts = [
            (number, tokens, weight)
            for number, topic in enumerate(self._topics)
            for wording in topic.wordings.values()
            for text, weight in _texts(wording)
            if (tokens := tokenise(text, wording.locale)[:MOST_WORDS])
        ]
        self._vocabulary = Vocabulary(tokens for _, tokens, _ in texts)
        is_small = len(texts) <= SMALL
        self._space = FeatureSpace(paired=is_small)
        # Between a single topic and nothing there is nothing to learn.
        learn = train if is_small and len(self._topics) > 1 else average
        census = Census(len(self._topics))
        self._classifier = learn(self._entries(texts, census), len(self._topics))
        self._space.close()
        self._familiarity = census.familiarity(len(self._space), is_small=is_small)
        self._named = _names(self._topics)

    def _entries(
        self, texts: Iterable[tuple[int, Sequence[Token], float]], census: Census
    ) -> Iterator[Entry]:
        """The texts' features, counted on the way: they are too many to be held all at once."""
        for topic, tokens, weight in texts:
            vector = self._space.vector(self._vocabulary.read(tokens))
            entry = Entry(topic, vector.rows.astype(np.int32), vector.amounts, weight)
            census.add(topic, main_language(tokens), entry.rows)
            yield entry

    def weigh(
        self, question: str, locale: str = BASE_LOCALE, without: Collection[str] = frozenset()
    ) -> Weighed:
        """The topics that may answer a question, with what speaks for each; those of the ids left out."""
        tokens = tokenise(question, locale)[:MOST_WORDS]
        if not tokens:
            return Weighed((), None)
        readings = self._vocabulary.read(self._telling(tokens))
        rows, amounts, of_words, squared_length, told = self._space.vector(readings)
        scores = self._classifier.scores(rows, amounts)
        best = self._highest(scores, CANDIDATES, without)
        language = main_language([reading.best for reading in readings])
        known = self._familiarity.known(rows, best, language)
        squares = amounts * amounts
        candidates = [
            Candidate(
                self._topics[topic],
                Evidence(score, share / squared_length, math.sqrt(share_of_words) * told / WORDS),
            )
            for topic, score, share, share_of_words in zip(
                best,
                scores.take(best).tolist(),
                squares.dot(known).tolist(),
                squares[:of_words].dot(known[:of_words]).tolist(),
                strict=True,
            )
        ]
        named = self._named.get(_key(tokens))
        return Weighed(tuple(candidates), named if named is None or named.id not in without else None)

    def _telling(self, tokens: Sequence[Token]) -> Sequence[Token]:
        """The words that count: all but very common ones that the library happens never to use."""
        telling = [token for token in tokens if token.rarity > COMMON_RARITY or self._vocabulary.knows(token)]
        return telling or tokens

    def order(
        self, text: str, locale: str, limit: int, without: Collection[str] = frozenset()
    ) -> list[Topic]:
        """At most `limit` topics that share something with `text`, best first; those of the ids left out."""
        readings = self._vocabulary.read(tokenise(text, locale)[:MOST_WORDS])
        vector = self._space.vector(readings)
        scores = self._classifier.scores(vector.rows, vector.amounts)
        best = self._highest(scores, limit, without)
        return [self._topics[number] for number in best if scores[number] > 0]

    def _highest(self, scores: Floats, count: int, without: Collection[str]) -> list[int]:
        """The numbers of the highest scores, best first, of equal ones the lower number."""
        left_out = {self._numbers[topic_id] for topic_id in without if topic_id in self._numbers}
        enough = count + len(left_out)
        numbers: Iterable[int] = range(len(scores))
        if len(scores) > max(enough, SORTED_WHOLE):
            numbers = np.flatnonzero(scores >= np.partition(scores, -enough)[-enough]).tolist()
        best = sorted(numbers, key=scores.item, reverse=True)
        return [number for number in best[:enough] if number not in left_out][:count]


def _texts(wording: Wording) -> Iterator[tuple[str, float]]:
    """All that stands for a topic in one language, with its weight."""
    for name in _called(wording):
        yield name, CALLED
    yield wording.summary, SUMMARY
    for sentence in SENTENCE_END.split(wording.details):
        yield sentence, DETAIL


def _called(wording: Wording) -> tuple[str, ...]:
    return (wording.title, *wording.aliases, *wording.questions)


def _names(topics: Sequence[Topic]) -> dict[str, Topic]:
    """What exactly one topic is called, or, where none is called so, asked by."""
    called: dict[str, list[Topic]] = defaultdict(list)
    asked: dict[str, list[Topic]] = defaultdict(list)
    for topic in topics:
        for wording in topic.wordings.values():
            for name in (wording.title, *wording.aliases, *wording.keywords):
                called[_key(tokenise(name, wording.locale))].append(topic)
            for question in wording.questions:
                asked[_key(tokenise(question, wording.locale))].append(topic)
    return {
        key: owners[0]
        for key, owners in (asked | called).items()
        if key and all(owner is owners[0] for owner in owners)
    }


def _key(tokens: Sequence[Token]) -> str:
    return " ".join([token.stem for token in tokens])
