"""Scores every topic by the features of a text. Learns from the topics' own entries."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from mmap import mmap
from operator import attrgetter
from typing import NamedTuple

import numpy as np

from bot.knowledge.matrix import DenseMatrix, Floats, Integers, Matrix, Rows, SparseMatrix

REGULARISATION = 1e-4
"""The weight of the penalty on large weights, beside the mean loss of an entry."""
ITERATIONS = 60
"""Fewer than it takes to converge. With more, some topics know their own entries too well."""
POWER_STEPS = 5
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
    labels: list[int] = []
    importance: list[float] = []
    rows: list[Integers] = []
    amounts: list[Floats] = []
    for entry in entries:
        labels.append(entry.topic)
        importance.append(entry.weight)
        rows.append(entry.rows)
        amounts.append(entry.amounts)
    features = 1 + max(own.max() for own in rows)
    dual = _fit(
        _similarity(rows, amounts, features), np.array(labels), np.array(importance, np.float32), topics
    )
    weights = np.zeros((features, topics), np.float32)
    for coefficients, own, values in zip(dual, rows, amounts, strict=True):
        weights[own] += values[:, None] * coefficients
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


def _similarity(rows: Sequence[Integers], amounts: Sequence[Floats], features: int) -> Floats:
    """Returns the scalar products of all entries."""
    count = len(rows)
    # Unlike memory of numpy, a mapping returns to the operating system before the next language is learnt.
    memory = mmap(-1, 4 * count**2)
    similarity = np.frombuffer(memory, np.float32).reshape(count, count)
    sizes = np.bincount(np.concatenate(rows), minlength=features)
    starts = np.cumsum(sizes) - sizes
    # Each feature has a section of these arrays. It lists the earlier entries that have the feature.
    entries = np.empty(sizes.sum(), np.int32)
    values = np.empty(sizes.sum(), np.float32)
    listed = np.zeros_like(sizes)
    for number, (own, own_amounts) in enumerate(zip(rows, amounts, strict=True)):
        lengths = listed[own]
        ends = starts[own] + lengths
        places = np.repeat(ends - np.cumsum(lengths), lengths)
        places += np.arange(len(places))
        products = values[places] * np.repeat(own_amounts, lengths)
        similarity[number, :number] = np.bincount(entries[places], products, number)
        similarity[:number, number] = similarity[number, :number]
        similarity[number, number] = own_amounts.dot(own_amounts)
        entries[ends] = number
        values[ends] = own_amounts
        listed[own] += 1
    return similarity


def _fit(similarity: Floats, labels: Integers, importance: Floats, topics: int) -> Floats:
    """Returns coefficients (entries × topics) that minimise the weighted cross-entropy plus the penalty."""
    expected = np.eye(topics, dtype=np.float32)[labels]
    penalty = REGULARISATION * len(labels)
    steepest = 1.05 * _largest_eigenvalue(similarity, importance) / 2 + penalty
    dual = ahead = np.zeros_like(expected)
    momentum = 1.0
    for _ in range(ITERATIONS):
        likelihood = softmax(similarity @ ahead)
        gradient = importance[:, None] * (likelihood - expected) + penalty * ahead
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
    """Returns the probabilities for log-odds, along the last axis."""
    powers = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return powers / powers.sum(axis=-1, keepdims=True)
