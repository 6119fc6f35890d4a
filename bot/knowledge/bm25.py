"""BM25: scores how well the words of a topic match the words of a question (Robertson and Zaragoza, 2009)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

import numpy as np

from bot.knowledge.matrix import DenseMatrix, Matrix, SparseMatrix

SATURATION = 1.2
"""k1: how quickly further occurrences of a word stop adding to the score."""
LENGTH_PENALTY = 0.75
"""b: how strongly long topics are penalised."""


class TermCounts:
    """Counts the words of each topic. Entries come topic by topic, in the order of the topics' numbers."""

    def __init__(self, topics: int) -> None:
        self._found = [(np.empty(0, np.int32), np.empty(0, np.float32))] * topics
        """The words of a topic, and how often it has each."""
        self._topic = 0
        self._frequencies: defaultdict[int, float] = defaultdict(float)

    def add(self, topic: int, terms: Iterable[int], weight: float) -> None:
        """Counts one entry's words."""
        if topic != self._topic:
            self._complete()
            self._topic = topic
        for term in terms:
            self._frequencies[term] += weight

    def weights(self, terms: int, *, is_small: bool) -> Matrix:
        """Returns the weight of each word for each topic. `terms` is the number of words."""
        self._complete()
        rows = [own for own, _ in self._found]
        topics_with = np.bincount(np.concatenate(rows), minlength=terms)
        rarity = np.log1p((len(rows) - topics_with + 0.5) / (topics_with + 0.5)).astype(np.float32)
        lengths = np.array([counts.sum() for _, counts in self._found], np.float32)
        penalties = SATURATION * (1 - LENGTH_PENALTY + LENGTH_PENALTY * lengths / lengths.mean())
        values = [
            rarity[own] * counts * (SATURATION + 1) / (counts + penalty)
            for (own, counts), penalty in zip(self._found, penalties, strict=True)
        ]
        matrix = DenseMatrix if is_small else SparseMatrix
        return matrix.from_columns(rows, values, height=terms)

    def _complete(self) -> None:
        own = self._frequencies
        if own:
            self._found[self._topic] = (
                np.fromiter(own, np.int32, len(own)),
                np.fromiter(own.values(), np.float32, len(own)),
            )
            self._frequencies = defaultdict(float)
