"""From the features of a text to a score for every topic, learnt from the topics' own entries."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

import numpy as np

from bot.knowledge.matrix import DenseMatrix, Floats, Integers, Matrix, Rows, SparseMatrix

REGULARISATION = 1e-4
"""The weight of the penalty on large weights, beside the mean loss of an entry."""
ITERATIONS = 80
POWER_STEPS = 10
COSINE_SCALE = 12.0
"""Brings the cosine to an average (0–1) near the scale of trained scores, which are log-odds."""


class Entry(NamedTuple):
    """One text that stands for a topic."""

    topic: int
    rows: Integers
    """Its features, each once, by their numbers."""
    amounts: Floats
    """The weight of each."""
    weight: float
    """1 for what people would type, less for what merely describes."""


class Classifier:
    """Linear scores: each feature has a weight for each topic."""

    def __init__(self, weights: Matrix) -> None:
        self._weights = weights

    def scores(self, rows: Rows, amounts: Floats) -> Floats:
        """A score for every topic, by its number; 0 where it shares nothing with the text."""
        return self._weights.combine(rows, amounts)


def train(entries: Iterable[Entry], topics: int) -> Classifier:
    """Softmax regression: the best scores, at a cost that grows with the square of the number of entries.

    It is fitted in its dual form, with a coefficient for each entry and topic, because entries are fewer
    than features, by Nesterov's accelerated gradient descent; the same entries give the same weights.
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
        weights[own] += np.outer(values, coefficients)
    return Classifier(DenseMatrix(weights))


def average(entries: Iterable[Entry], topics: int) -> Classifier:
    """Each topic is the average of its entries, which come topic by topic: quick for any number of them."""
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


def _similarity(rows: Sequence[Integers], values: Sequence[Floats], features: int) -> Floats:
    """The scalar products of all entries."""
    by_feature = SparseMatrix.from_columns(rows, values, height=features)
    similarity = np.empty((len(rows), len(rows)), np.float32)
    shared = np.diff(by_feature.start) > 1  # most pairs of words stand in one entry alone
    for number, (own, amounts) in enumerate(zip(rows, values, strict=True)):
        known = shared[own]
        similarity[number] = by_feature.combine(own[known], amounts[known])
        similarity[number, number] = np.dot(amounts, amounts)
    return similarity


def _fit(similarity: Floats, labels: Integers, importance: Floats, topics: int) -> Floats:
    """The coefficients, entries × topics, that minimise the weighted cross-entropy plus the penalty."""
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
    """Returns the norm of the weighted matrix by the power method, which is fast without negative entries."""
    vector = np.ones(len(matrix), np.float32)
    eigenvalue = 0.0
    for _ in range(POWER_STEPS):
        vector = matrix @ (importance * vector)
        eigenvalue = float(np.linalg.norm(vector))
        vector /= eigenvalue
    return eigenvalue


def softmax(scores: Floats) -> Floats:
    """The probabilities, along the last axis, that log-odds stand for."""
    powers = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return powers / powers.sum(axis=-1, keepdims=True)
