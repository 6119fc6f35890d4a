"""BM25: how well each topic's words fit a question's words, after Robertson and Zaragoza (2009)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

import numpy as np

from bot.knowledge.matrix import DenseMatrix, Floats, Integers, Matrix, Rows, SparseMatrix

SATURATION = 1.2
"""k1: how soon another occurrence of a word adds nothing."""
LENGTH_PENALTY = 0.75
"""b: how much a topic with more words than others has to have of one."""


class TermCounts:
    """Counts the words of each topic, entry by entry."""

    def __init__(self, topics: int) -> None:
        self._frequencies: list[defaultdict[int, float]] = [defaultdict(float) for _ in range(topics)]

    def add(self, topic: int, terms: Iterable[int], weight: float) -> None:
        """Counts one entry's words."""
        frequencies = self._frequencies[topic]
        for term in terms:
            frequencies[term] += weight

    def weights(self, terms: int, *, is_small: bool) -> Matrix:
        """Returns what each of so many words adds to the score of each topic."""
        rows: list[Integers] = [np.fromiter(own, np.int32, len(own)) for own in self._frequencies]
        counts: list[Floats] = [np.fromiter(own.values(), np.float32, len(own)) for own in self._frequencies]
        topics_with = np.bincount(np.concatenate(rows), minlength=terms)
        topics = len(rows)
        rarity = np.log1p((topics - topics_with + 0.5) / (topics_with + 0.5)).astype(np.float32)
        lengths = np.array([count.sum() for count in counts])
        relative = lengths / lengths.mean()
        values = [
            (
                rarity[own]
                * count
                * (SATURATION + 1)
                / (count + SATURATION * (1 - LENGTH_PENALTY + LENGTH_PENALTY * length))
            ).astype(np.float32)
            for own, count, length in zip(rows, counts, relative, strict=True)
        ]
        matrix = DenseMatrix if is_small else SparseMatrix
        return matrix.from_columns(rows, values, height=terms)


def scores(weights: Matrix, terms: Rows, shares: Floats) -> Floats:
    """Returns the BM25 score of every topic."""
    return weights.combine(terms, shares)
