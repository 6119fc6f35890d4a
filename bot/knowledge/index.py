"""Finds topics by the texts of a library in one language."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence, Set
from functools import cache, cached_property
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from bot.knowledge.bm25 import TermCounts
from bot.knowledge.classifier import Classifier, Entry, average, train
from bot.knowledge.coverage import Coverage, FeatureCounts
from bot.knowledge.evidence import Candidate, Evidence, ScoredPassage
from bot.knowledge.features import WORDS, FeatureSpace
from bot.knowledge.folding import SENTENCE_END
from bot.knowledge.languages import LANGUAGES, language_for
from bot.knowledge.matrix import Floats, Matrix
from bot.knowledge.model import Topic, Wording
from bot.knowledge.names import Names
from bot.knowledge.passages import Manner, Passage, has_phrase, longest_at, manner_of
from bot.knowledge.rarities import (
    COMMON_RARITY,
    FRAME_RARITY,
    NUMBER_RARITY,
    UNLISTED_RARITY,
    is_listed_but_rare,
)
from bot.knowledge.text import Token, analyser, main_language, tokenise_in_any_script
from bot.knowledge.vocabulary import Reading, Vocabulary

CALLED, SUMMARY, DETAIL = 1.0, 0.5, 0.3
"""The weights of names and questions, of the summary, and of each sentence of the details."""
BM25_WEIGHT = 0.1
"""The weight of BM25 beside the classifier. With ten times as much, or none, BANKING77 is ranked worse."""
STATED_SHARE = 0.2
"""The share of a topic's example questions that must be statements, so that statements may ask about it. Some
noun phrases are also taken for statements: "aim high, the sky is the limit"."""
COVERAGE_WEIGHT = 2.0
"""The weight of coverage in the ranking of the candidates."""
LONE_MARGIN = 0.15
"""The lead of the only topic of a library, as a share of its score. Its distance to nothing would be too
large: "best sicilian opening" isn't about *Opening hours*."""
WEIGHED = 8
"""The number of topics for which evidence is collected."""
MOST_WORDS = 60
"""Only the beginning of a longer text is used."""
MOST_UNKNOWN = 3
"""The maximum number of unknown words of a passage that count against topics: slang and typos come
together."""
UNKNOWN_RARITY = 4.0
"""An unknown word counts as no rarer than this."""
SORTED_WHOLE = 100
"""With more topics than this, only the best are sorted."""
SMALL = 3_000
"""The maximum number of entries for training, which needs a square matrix of their similarities (36 MB), and
for pairs of words."""


class _Learnt(NamedTuple):
    """The data learnt from the topics' texts in one language."""

    space: FeatureSpace
    classifier: Classifier
    coverage: Coverage
    bm25: Matrix


class LanguageIndex:
    """Finds topics in one language by their names and texts, in any spelling."""

    def __init__(self, topics: Sequence[Topic], locale: str, fold: Callable[[str], str]) -> None:
        """Indexes the topics. Each must have a text in the locale. `fold` folds their texts."""
        self.locale = locale
        self._topics = topics

        @cache  # most texts are also names
        def read(text: str) -> list[Token]:
            return tokenise_in_any_script(fold(text), locale)

        self._numbers = {topic.id: number for number, topic in enumerate(self._topics)}
        self._texts = [
            (number, tokens, weight)
            for number, topic in enumerate(self._topics)
            for text, weight in _texts(topic, topic.wordings[locale])
            if (tokens := read(text)[:MOST_WORDS])
        ]
        self._with_numbers: defaultdict[int, set[str]] = defaultdict(set)
        for number, tokens, _ in self._texts:
            self._with_numbers[number] |= _with_digits(tokens)
        self.vocabulary = Vocabulary(tokens for _, tokens, _ in self._texts)
        self.names = Names(self._topics, locale, read)
        called = sum(weight == CALLED for _, _, weight in self._texts)
        self._stated: dict[int, bool] = {}
        self._size = math.log(max(called, 1) / max(len(self._topics), 1))

    def learn(self) -> None:
        """Learns from the texts, once. Otherwise the first question waits for this."""
        _ = self._learnt

    @cached_property
    def _learnt(self) -> _Learnt:
        is_small = len(self._texts) <= SMALL
        space = FeatureSpace(paired=is_small)
        # With fewer than two topics there is nothing to learn.
        learn = train if is_small and len(self._topics) > 1 else average
        feature_counts = FeatureCounts(len(self._topics))
        term_counts = TermCounts(len(self._topics))
        entries = self._entries(self._texts, space, feature_counts, term_counts)
        self._texts = []  # frees the memory of each text's words before the training
        classifier = learn(entries, len(self._topics))
        space.close()
        return _Learnt(
            space,
            classifier,
            feature_counts.coverage(len(space), is_small=is_small),
            term_counts.weights(space.terms, is_small=is_small),
        )

    def __len__(self) -> int:
        return len(self._topics)

    def _entries(
        self,
        texts: Iterable[tuple[int, Sequence[Token], float]],
        space: FeatureSpace,
        feature_counts: FeatureCounts,
        term_counts: TermCounts,
    ) -> Iterator[Entry]:
        """Yields the entries and counts their features. There are too many to keep all in memory."""
        for topic, tokens, weight in texts:
            vector = space.vector(self.vocabulary.read(tokens))
            entry = Entry(topic, vector.rows.astype(np.int32), vector.amounts, weight)
            feature_counts.add(topic, main_language(tokens), entry.rows)
            term_counts.add(topic, vector.terms.tolist(), weight)
            yield entry

    def score(
        self, passage: Passage, without: Collection[str], *, in_statement: bool = False
    ) -> ScoredPassage:
        """Returns the evidence for the topics as the answer to a passage.

        `in_statement` says whether the whole text states something.
        """
        learnt = self._learnt
        telling = self._telling(passage.tokens)
        readings = self.vocabulary.read(telling)
        vector = learnt.space.vector(_without_most_unknown(readings))
        scores = learnt.classifier.scores(vector.rows, vector.amounts)
        by_words = learnt.bm25.combine(vector.terms, vector.shares)
        scores += BM25_WEIGHT * by_words
        best = self._highest(scores, WEIGHED, without)
        known = learnt.coverage.known(
            vector.rows, best, main_language([reading.best for reading in readings])
        )
        squares = vector.amounts * vector.amounts
        coverage = squares.dot(known) / vector.squared_length
        of_words = squares[: vector.of_words].dot(known[: vector.of_words])
        if all(token.rarity <= FRAME_RARITY for token in passage.tokens):
            of_words = np.zeros_like(of_words)  # "hey, how are you" says nothing, however many words it has
        ranked = scores.take(best) + COVERAGE_WEIGHT * coverage
        order: list[int] = np.argsort(-ranked, kind="stable").tolist()
        first, second = ([*ranked.take(order[:2]).tolist(), 0.0, 0.0])[:2]
        if len(self._topics) == 1:
            second = first * (1 - LONE_MARGIN)
        numbers = _with_digits(reading.best for reading in readings)
        has_other_number = [self._has_other_number(topic, numbers) for topic in best]
        has_subject = any(reading.is_known and reading.best.rarity > COMMON_RARITY for reading in readings)
        manner = passage.manner / Manner.ASKS
        candidates = tuple(
            Candidate(
                self._topics[best[place]],
                Evidence(
                    score=score,
                    coverage=known_share,
                    informativeness=math.sqrt(known_words) * vector.norm / WORDS,
                    margin=score - (second if place == order[0] else first),
                    size=self._size,
                    manner=manner,
                    other_number=has_other_number[place],
                    bm25=bm25,
                    has_subject=has_subject,
                ),
            )
            for place, score, known_share, known_words, bm25 in zip(
                order,
                *(each.take(order).tolist() for each in (ranked, coverage, of_words, by_words.take(best))),
                strict=True,
            )
        )
        has_all = len(telling) == len(passage.tokens)
        all_readings = readings if has_all else self.vocabulary.read(passage.tokens)
        framed, trust = self.names.framed(all_readings, passage.manner, without)
        return ScoredPassage(
            passage,
            candidates,
            framed,
            trust,
            self.names.contained([reading.best for reading in readings], without),
            tuple(reading.best.form for reading in readings if not reading.is_known),
            _is_foreign(all_readings),
            bool(best) and self._lacks(best[order[0]], _measured(all_readings)),
            expects_statements=in_statement
            and bool(best)
            and passage.manner is not Manner.ASKS
            and self._expects_statements(best[order[0]]),
        )

    def _lacks(self, topic: int, tokens: Iterable[Token]) -> bool:
        """Whether none of a topic's texts has one of these words, other than numbers and common words."""
        telling = [each for each in tokens if each.rarity > COMMON_RARITY and not each.form.isdecimal()]
        if not telling:
            return False
        numbers = [self._learnt.space.number(token.stem) for token in telling]
        known = [number for number in numbers if number is not None]
        coverage = self._learnt.coverage.known(np.array(known, np.intp), [topic], telling[0].language)
        return len(known) < len(numbers) or not coverage.all()

    def _has_other_number(self, topic: int, numbers: Set[str]) -> bool:
        """Whether a topic has numbers, but not all of these."""
        own = self._with_numbers.get(topic)
        return bool(own) and not numbers <= own

    def _expects_statements(self, topic: int) -> bool:
        """Whether people state something when they ask about a topic, to judge by its example questions."""
        if topic not in self._stated:
            questions = self._topics[topic].wordings[self.locale].questions
            stated = sum(manner_of(question, self.locale) is Manner.STATES for question in questions)
            self._stated[topic] = stated > 0 and stated >= STATED_SHARE * len(questions)
        return self._stated[topic]

    def _telling(self, tokens: Sequence[Token]) -> Sequence[Token]:
        """Returns the words that count: all but very common ones that the library doesn't use."""
        telling = [token for token in tokens if token.rarity > COMMON_RARITY or self.vocabulary.knows(token)]
        return telling or tokens

    def order(
        self, tokens: Sequence[Token], limit: int, without: Collection[str]
    ) -> list[tuple[float, Topic]]:
        """Returns at most `limit` topics that match some of the words, best first, with their scores."""
        vector = self._learnt.space.vector(self.vocabulary.read(tokens[:MOST_WORDS]))
        scores = self._learnt.classifier.scores(vector.rows, vector.amounts)
        best = self._highest(scores, limit, without)
        return [(float(scores[number]), self._topics[number]) for number in best if scores[number] > 0]

    def in_its_language(self, tokens: Sequence[Token]) -> list[Token]:
        """Returns the words as this language has them.

        Common words and words that only their own language has stay as they are: they aren't misspelt here.
        """
        language = language_for(self.locale)
        if all(token.language == language.code for token in tokens):
            return list(tokens)
        analyse = analyser(language)
        return [self._in_language(token, analyse(token.form)) for token in tokens]

    def _in_language(self, token: Token, here: Token) -> Token:
        if token.rarity <= COMMON_RARITY:
            return token
        is_listed = token.rarity < UNLISTED_RARITY or is_listed_but_rare(
            token.form, LANGUAGES[token.language]
        )
        return token if is_listed and here.form not in self.vocabulary.words else here

    def _highest(self, scores: Floats, count: int, without: Collection[str]) -> list[int]:
        """Returns the numbers of the highest scores, best first.

        Of equal scores, the lower number comes first.
        """
        left_out = {self._numbers[topic_id] for topic_id in without if topic_id in self._numbers}
        enough = count + len(left_out)
        numbers: Iterable[int] = range(len(scores))
        if len(scores) > max(enough, SORTED_WHOLE):
            numbers = np.flatnonzero(scores >= np.partition(scores, -enough)[-enough]).tolist()
        best = sorted(numbers, key=scores.item, reverse=True)
        return [number for number in best[:enough] if number not in left_out][:count]


def _with_digits(tokens: Iterable[Token]) -> set[str]:
    """Returns the numbers among the words, and the words that contain a number."""
    return {each.form for each in tokens if not each.form.isalpha() and any(map(str.isdigit, each.form))}


def _is_foreign(readings: Sequence[Reading]) -> bool:
    """Whether it asks for a property that the library lacks: "the population of …"."""
    unknown = [not each.is_known and each.best.rarity > COMMON_RARITY for each in readings]
    if not any(unknown):
        return False
    language = LANGUAGES[main_language([reading.best for reading in readings])]
    forms = [reading.best.form for reading in readings]
    bare = [place for place, form in enumerate(forms) if form not in language.determiners]
    return any(
        forms[belongs] in language.possessives and (unknown[before] or unknown[behind])
        for before, belongs, behind in zip(bare, bare[1:], bare[2:], strict=False)
    )


def _measured(readings: Sequence[Reading]) -> Iterator[Token]:
    """Yields the words of a question for a number or another property of something.

    The property itself counts as informative: "high" in "how high". After "which", only the next word
    matters.
    """
    tokens = [reading.best for reading in readings]
    forms = [token.form for token in tokens]
    language = LANGUAGES[main_language(tokens)]
    if has_phrase(forms, language.measures):
        yield from tokens
        ends = [place + longest_at(forms, place, language.measures) - 1 for place in range(len(forms))]
        yield from (
            tokens[end]._replace(rarity=NUMBER_RARITY) for place, end in enumerate(ends) if end > place
        )
    for which, token in pairwise(tokens):
        if which.form in language.selecting:
            yield token


def _without_most_unknown(readings: Sequence[Reading]) -> list[Reading]:
    """Leaves out most unknown words. None of the remaining ones counts as very rare."""
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
    """Yields every text of a topic in one language, with its weight."""
    if wording is topic.base:
        yield topic.id.replace("-", " "), CALLED
    for name in (wording.title, *wording.aliases, *wording.questions):
        yield name, CALLED
    yield wording.summary, SUMMARY
    for sentence in SENTENCE_END.split(wording.details):
        yield sentence, DETAIL
