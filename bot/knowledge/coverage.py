"""Computes how well topics know the features of a question."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from bot.knowledge.matrix import DenseMatrix, Floats, Integers, Matrix, Rows, SparseMatrix

HALF_KNOWN = 1 / 200
"""The share of a topic's entries at which a feature is half known."""
_HALF_OF_ONE = np.full(1, HALF_KNOWN, np.float32)


class Coverage:
    """Stores in how many entries of a topic each feature occurs.

    A feature in a share s of the entries is known to s / (s + HALF_KNOWN). One mention among three entries
    proves what a topic is about. One mention among a hundred doesn't.
    """

    def __init__(self, counts: Matrix, halves: Mapping[str, Floats]) -> None:
        """`halves` has the number of entries at which a feature is half known, by language and topic."""
        self._counts = counts
        self._halves = halves

    def known(self, rows: Rows, topics: Sequence[int], language: str) -> Floats:
        """Returns how well (0–1) each topic knows each feature (features × topics).

        The shares count only entries in `language`: a topic may have few in Arabic.
        """
        counts = self._counts.block(rows, topics)
        halves = self._halves.get(language)
        return np.divide(counts, counts + (_HALF_OF_ONE if halves is None else halves.take(topics)))


class FeatureCounts:
    """Counts the features of each topic. Entries come topic by topic, in the order of the topics' numbers."""

    def __init__(self, topics: int) -> None:
        self._found = [(np.empty(0, np.int32), np.empty(0, np.uint16))] * topics
        """The features of a topic, and in how many of its entries each occurs."""
        self._entries: defaultdict[str, NDArray[np.uint16]] = defaultdict(lambda: np.zeros(topics, np.uint16))
        self._topic = 0
        self._rows: list[Integers] = []

    def add(self, topic: int, language: str, rows: Integers) -> None:
        """Counts an entry of a topic. `rows` has each of its features once."""
        if topic != self._topic:
            self._complete()
            self._topic = topic
        self._rows.append(rows)
        self._entries[language][topic] += 1

    def coverage(self, features: int, *, is_small: bool) -> Coverage:
        """Returns the coverage, for a library with this number of features."""
        self._complete()
        matrix = DenseMatrix if is_small else SparseMatrix
        counts = matrix.from_columns(
            [rows for rows, _ in self._found], [counts for _, counts in self._found], height=features
        )
        halves = {
            language: (np.maximum(entries, 1) * HALF_KNOWN).astype(np.float32)
            for language, entries in self._entries.items()
        }
        return Coverage(counts, halves)

    def _complete(self) -> None:
        if self._rows:
            rows, counts = np.unique(np.concatenate(self._rows), return_counts=True)
            self._found[self._topic] = rows, counts.astype(np.uint16)
            self._rows = []
