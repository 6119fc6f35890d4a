"""BM25: how well each topic's words fit a question's words, after Robertson and Zaragoza (2009)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

import numpy as np

from bot.knowledge.matrix import DenseMatrix, Matrix, SparseMatrix

SATURATION = 1.2
"""k1: how soon another occurrence of a word adds nothing."""
LENGTH_PENALTY = 0.75
"""b: how much a topic with more words than others has to have of one."""


class TermCounts:
    """Counts the words of each topic, entry by entry, topic by topic in the order of their numbers."""

    def __init__(self, topics: int) -> None:
        self._found = [(np.empty(0, np.int32), np.empty(0, np.float32))] * topics
        """The words that a topic has, and how often."""
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
        """Returns what each of so many words adds to the score of each topic."""
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
