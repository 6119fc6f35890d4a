"""From a question to the topics that may answer it."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Iterator, Sequence

import numpy as np

from bot.knowledge.bm25 import TermCounts
from bot.knowledge.classifier import Entry, average, train
from bot.knowledge.evidence import Candidate, Evidence, ScoredPassage, ScoredQuestion
from bot.knowledge.familiarity import FeatureCounts
from bot.knowledge.features import WORDS, FeatureSpace
from bot.knowledge.matrix import Floats
from bot.knowledge.model import BASE_LOCALE, Library, Topic, Wording
from bot.knowledge.names import Names, dotted_names_of
from bot.knowledge.passages import Manner, Passage, split
from bot.knowledge.text import (
    COMMON_RARITY,
    SENTENCE_END,
    Token,
    fold,
    main_language,
    tokenise,
    tokenise_folded,
)
from bot.knowledge.vocabulary import Reading, Vocabulary

CALLED, SUMMARY, DETAIL = 1.0, 0.5, 0.3
"""The weights of what a topic is called or asked by, of its summary, and of each sentence of its details."""
BM25_WEIGHT = 0.1
"""What BM25 counts beside the classifier. Ten times as much or none ranks worse on BANKING77."""
FAMILIARITY_WEIGHT = 2.0
"""What familiarity counts in the order of the candidates."""
WEIGHED = 8
"""How many topics are weighed."""
MOST_WORDS = 60
"""A longer text is judged by its beginning."""
MOST_UNKNOWN = 3
"""Only so many unknown words of a passage speak against the topics: slang and typos come in crowds."""
UNKNOWN_RARITY = 4.0
"""An unknown word counts as no rarer than this."""
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
        self._dotted = dotted_names_of(library)
        texts = [
            (number, tokens, weight)
            for number, topic in enumerate(self._topics)
            for wording in topic.wordings.values()
            for text, weight in _texts(topic, wording)
            if (tokens := tokenise(text, wording.locale, self._dotted)[:MOST_WORDS])
        ]
        self._vocabulary = Vocabulary(tokens for _, tokens, _ in texts)
        is_small = len(texts) <= SMALL
        self._space = FeatureSpace(paired=is_small)
        # Between a single topic and nothing there is nothing to learn.
        learn = train if is_small and len(self._topics) > 1 else average
        feature_counts = FeatureCounts(len(self._topics))
        term_counts = TermCounts(len(self._topics))
        self._classifier = learn(self._entries(texts, feature_counts, term_counts), len(self._topics))
        self._space.close()
        self._familiarity = feature_counts.familiarity(len(self._space), is_small=is_small)
        self._bm25 = term_counts.weights(self._space.terms, is_small=is_small)
        self._names = Names(self._topics, self._dotted)
        called = sum(weight == CALLED for _, _, weight in texts)
        self._size = math.log(max(called, 1) / max(len(self._topics), 1))

    def _entries(
        self,
        texts: Iterable[tuple[int, Sequence[Token], float]],
        feature_counts: FeatureCounts,
        term_counts: TermCounts,
    ) -> Iterator[Entry]:
        """The texts' features, counted on the way: they are too many to be held all at once."""
        for topic, tokens, weight in texts:
            vector = self._space.vector(self._vocabulary.read(tokens))
            entry = Entry(topic, vector.rows.astype(np.int32), vector.amounts, weight)
            feature_counts.add(topic, main_language(tokens), entry.rows)
            term_counts.add(topic, vector.terms.tolist(), weight)
            yield entry

    def score(
        self, question: str, locale: str = BASE_LOCALE, without: Collection[str] = frozenset()
    ) -> ScoredQuestion:
        """Returns what speaks for the topics that may answer a question, without those of these ids."""
        folded = fold(question, self._dotted)
        parts = split(folded, locale, MOST_WORDS, lambda tokens: self._names.begins(tokens, without))
        scored: dict[int, ScoredPassage] = {}

        def score(passage: Passage) -> ScoredPassage:
            key = id(passage)  # a clause is in several lists
            if key not in scored:
                scored[key] = self._score(passage, without)
            return scored[key]

        return ScoredQuestion(
            self._names.exact(tokenise_folded(folded, locale), without),
            tuple(map(score, parts.passages)),
            tuple(map(score, parts.rejected)),
            tuple((score(one), score(other)) for one, other in parts.pairs),
        )

    def _score(self, passage: Passage, without: Collection[str]) -> ScoredPassage:
        telling = self._telling(passage.tokens)
        readings = self._vocabulary.read(telling)
        vector = self._space.vector(_without_most_unknown(readings))
        scores = self._classifier.scores(vector.rows, vector.amounts)
        scores += BM25_WEIGHT * self._bm25.combine(vector.terms, vector.shares)
        best = self._highest(scores, WEIGHED, without)
        known = self._familiarity.known(
            vector.rows, best, main_language([reading.best for reading in readings])
        )
        squares = vector.amounts * vector.amounts
        familiarity = squares.dot(known) / vector.squared_length
        of_words = squares[: vector.of_words].dot(known[: vector.of_words])
        ranked = scores.take(best) + FAMILIARITY_WEIGHT * familiarity
        order = np.argsort(-ranked, kind="stable").tolist()
        first, second = ([*ranked.take(order[:2]).tolist(), 0.0, 0.0])[:2]
        candidates = tuple(
            Candidate(
                self._topics[best[place]],
                Evidence(
                    score=score,
                    familiarity=float(familiarity[place]),
                    substance=math.sqrt(of_words[place]) * vector.norm / WORDS,
                    margin=score - (second if place == order[0] else first),
                    size=self._size,
                    manner=passage.manner / Manner.ASKS,
                ),
            )
            for place, score in zip(order, ranked.take(order).tolist(), strict=True)
        )
        has_all = len(telling) == len(passage.tokens)
        all_readings = readings if has_all else self._vocabulary.read(passage.tokens)
        framed, trust = self._names.framed(all_readings, passage.manner, without)
        return ScoredPassage(
            passage,
            candidates,
            framed,
            trust,
            self._names.contained([reading.best for reading in readings], without),
            tuple(reading.best.form for reading in readings if not reading.is_known),
        )

    def _telling(self, tokens: Sequence[Token]) -> Sequence[Token]:
        """The words that count: all but very common ones that the library happens never to use."""
        telling = [token for token in tokens if token.rarity > COMMON_RARITY or self._vocabulary.knows(token)]
        return telling or tokens

    def order(
        self, text: str, locale: str, limit: int, without: Collection[str] = frozenset()
    ) -> list[Topic]:
        """At most `limit` topics that share something with `text`, best first; those of the ids left out."""
        readings = self._vocabulary.read(tokenise(text, locale, self._dotted)[:MOST_WORDS])
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


def _without_most_unknown(readings: Sequence[Reading]) -> list[Reading]:
    """Returns the readings with few of the unknown words, none of which counts as very rare."""
    kept: list[Reading] = []
    unknown = 0
    for reading in readings:
        if reading.is_known:
            kept.append(reading)
        elif unknown < MOST_UNKNOWN:
            unknown += 1
            token = reading.best
            capped = token._replace(rarity=min(token.rarity, UNKNOWN_RARITY))
            kept.append(Reading(capped, ((capped, 1.0),), is_known=False))
    return kept


def _texts(topic: Topic, wording: Wording) -> Iterator[tuple[str, float]]:
    """All that stands for a topic in one language, with its weight."""
    if wording is topic.base:
        yield topic.id.replace("-", " "), CALLED
    for name in (wording.title, *wording.aliases, *wording.questions):
        yield name, CALLED
    yield wording.summary, SUMMARY
    for sentence in SENTENCE_END.split(wording.details):
        yield sentence, DETAIL
