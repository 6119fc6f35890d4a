"""Scores every topic by the features of a text. Learns from the topics' own entries."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from itertools import groupby
from mmap import mmap
from operator import attrgetter
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from bot.knowledge.matrix import DenseMatrix, Floats, Integers, Matrix, Rows, SparseMatrix

REGULARISATION = 1e-4
"""The weight of the penalty on large weights, beside the mean loss of an entry."""
ITERATIONS = 60
"""Fewer than it takes to converge. With more, some topics know their own entries too well."""
POWER_STEPS = 5
FREQUENT = 128
"""Features in more entries than this are frequent."""
BLOCK = 128
"""The number of entries whose similarities are computed together."""
COSINE_SCALE = 12.0
"""Scales the cosine of an average (0–1) to about the range of trained scores, which are log-odds."""


class Entry(NamedTuple):
    """A text that belongs to a topic."""

    topic: int
    rows: Integers
    """The numbers of its features, each once."""
    amounts: Floats
    """The weight of each."""
    weight: float
    """1 for texts that people would type, less for descriptions."""


class Classifier:
    """Computes linear scores: each feature has a weight for each topic."""

    def __init__(self, weights: Matrix) -> None:
        self._weights = weights

    def scores(self, rows: Rows, amounts: Floats) -> Floats:
        """Returns a score for every topic, by its number. It is 0 if the topic has none of the features."""
        return self._weights.combine(rows, amounts)


def train(entries: Iterable[Entry], topics: int) -> Classifier:
    """Trains by softmax regression. Gives the best scores, but takes time quadratic in the number of entries.

    Solves the dual form, with a coefficient for each entry and topic, because there are fewer entries than
    features. Uses Nesterov's accelerated gradient descent. The same entries always give the same weights.
    """
    texts = _Texts.of(entries)
    dual = _fit(_similarity(texts), texts.labels, texts.importance, topics)
    weights = np.empty((1 + texts.features.max(), topics), np.float32)
    for topic, coefficients in enumerate(dual):
        weights[:, topic] = np.bincount(texts.features, texts.amounts * coefficients[texts.numbers])
    return Classifier(DenseMatrix(weights))


def average(entries: Iterable[Entry], topics: int) -> Classifier:
    """Averages the entries of each topic. Fast for any number of entries, which come topic by topic."""
    rows: list[Integers] = [np.empty(0, np.int32)] * topics
    amounts: list[Floats] = [np.empty(0, np.float32)] * topics
    for topic, group in groupby(entries, key=attrgetter("topic")):
        total: dict[int, float] = {}
        for entry in group:
            for row, amount in zip(entry.rows.tolist(), entry.amounts.tolist(), strict=True):
                total[row] = total.get(row, 0.0) + amount * entry.weight
        values = np.fromiter(total.values(), np.float32, len(total))
        rows[topic] = np.fromiter(total, np.int32, len(total))
        amounts[topic] = values * (COSINE_SCALE / np.linalg.norm(values))
    features = 1 + max(own.max(initial=-1) for own in rows)
    return Classifier(SparseMatrix.from_columns(rows, amounts, height=features))


class _Texts(NamedTuple):
    """All entries as arrays. Three of them have an element for each feature of each entry."""

    labels: Integers
    """The topic of each entry."""
    importance: Floats
    """The weight of each entry."""
    numbers: Integers
    """The number of the entry."""
    features: Integers
    amounts: Floats

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> _Texts:
        """Returns the arrays without keeping the entries, which need more memory."""
        labels, importance, lengths = array("i"), array("f"), array("i")
        features, amounts = array("i"), array("f")
        for entry in entries:
            labels.append(entry.topic)
            importance.append(entry.weight)
            lengths.append(len(entry.rows))
            features.frombytes(entry.rows.tobytes())
            amounts.frombytes(entry.amounts.tobytes())
        numbers = np.repeat(np.arange(len(labels), dtype=np.int32), np.asarray(lengths))
        return cls(
            np.asarray(labels), np.asarray(importance), numbers, np.asarray(features), np.asarray(amounts)
        )


def _similarity(texts: _Texts) -> Floats:
    """Returns the scalar products of all entries."""
    count = len(texts.labels)
    sizes = np.bincount(texts.features)
    # Unlike memory of numpy, a mapping returns to the operating system before the next language is learnt.
    similarity = np.frombuffer(mmap(-1, 4 * count**2), np.float32).reshape(count, count)
    # Few features are frequent, but most products come from them.
    _multiply(texts, sizes > FREQUENT, similarity)
    _add_products(texts, (sizes > 1) & (sizes <= FREQUENT), similarity)
    np.fill_diagonal(similarity, np.bincount(texts.numbers, texts.amounts**2))
    return similarity


def _multiply(texts: _Texts, chosen: NDArray[np.bool], similarity: Floats) -> None:
    """Sets the scalar products of all entries, as if they had only the chosen features."""
    columns = np.cumsum(chosen, dtype=np.int32) - 1
    places = np.flatnonzero(chosen[texts.features])
    matrix = np.zeros((len(similarity), chosen.sum()), np.float32)
    matrix[texts.numbers[places], columns[texts.features[places]]] = texts.amounts[places]
    for start in range(0, len(matrix), BLOCK):  # the whole product at once takes more memory
        rows = slice(start, start + BLOCK)
        np.matmul(matrix[rows], matrix.T, out=similarity[rows])


def _add_products(texts: _Texts, chosen: NDArray[np.bool], similarity: Floats) -> None:
    """Adds the products of different entries' amounts of each chosen feature."""
    places = np.flatnonzero(chosen[texts.features])
    places = places[np.argsort(texts.features[places], kind="stable")]
    features, numbers, amounts = texts.features[places], texts.numbers[places], texts.amounts[places]
    flat = similarity.reshape(-1)
    for distance in range(1, FREQUENT):  # between two entries with the same feature
        ones = np.flatnonzero(features[:-distance] == features[distance:])
        others = ones + distance
        products = amounts[ones] * amounts[others]
        for rows, columns in ((numbers[ones], numbers[others]), (numbers[others], numbers[ones])):
            np.add.at(flat, rows * len(similarity) + columns, products)


def _fit(similarity: Floats, labels: Integers, importance: Floats, topics: int) -> Floats:
    """Returns coefficients (topics × entries) that minimise the weighted cross-entropy plus the penalty."""
    expected = np.equal.outer(np.arange(topics), labels).astype(np.float32)
    penalty = REGULARISATION * len(labels)
    steepest = 1.05 * _largest_eigenvalue(similarity, importance) / 2 + penalty
    dual = ahead = np.zeros_like(expected)
    momentum = 1.0
    for _ in range(ITERATIONS):
        likelihood = softmax(ahead @ similarity)
        gradient = importance * (likelihood - expected) + penalty * ahead
        before, dual = dual, ahead - gradient / steepest
        last_momentum, momentum = momentum, (1 + (1 + 4 * momentum**2) ** 0.5) / 2
        ahead = dual + (last_momentum - 1) / momentum * (dual - before)
    return dual.astype(np.float32)


def _largest_eigenvalue(matrix: Floats, importance: Floats) -> float:
    """Returns the norm of the weighted matrix, by the power method. This is fast without negative entries."""
    vector = np.ones(len(matrix), np.float32)
    eigenvalue = 0.0
    for _ in range(POWER_STEPS):
        vector = matrix @ (importance * vector)
        eigenvalue = float(np.linalg.norm(vector))
        vector /= eigenvalue
    return eigenvalue


def softmax(scores: Floats) -> Floats:
    """Returns the probabilities for log-odds, along the first axis."""
    powers = np.exp(scores - scores.max(axis=0))
    return powers / powers.sum(axis=0)
