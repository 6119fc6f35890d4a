"""From the features of a text to a score for every topic, learnt from the topics' own entries."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from bot.knowledge.features import Features, length

Floats = NDArray[np.float32]
Integers = NDArray[np.int32]

REGULARISATION = 1e-4
"""The weight of the penalty on large weights, beside the mean loss of an entry."""
ITERATIONS = 80
POWER_STEPS = 10
COSINE_SCALE = 12.0
"""Brings the cosine to an average (0–1) near the scale of trained scores, which are log-odds."""


class Entry(NamedTuple):
    """One text that stands for a topic."""

    topic: int
    features: Features
    weight: float
    """1 for what people would type, less for what merely describes."""


class Classifier:
    """Linear scores: each feature has a weight for each topic."""

    def __init__(self, feature_rows: dict[str, int], weights: _Matrix) -> None:
        self._feature_rows = feature_rows
        self._weights = weights

    def scores(self, features: Features) -> Floats:
        """A score for every topic, by its number; 0 where it shares nothing with the text."""
        known = [
            (row, value)
            for feature, value in features.items()
            if (row := self._feature_rows.get(feature)) is not None
        ]
        return self._weights.combine([row for row, _ in known], [value for _, value in known])


def train(entries: Iterable[Entry], topics: int) -> Classifier:
    """Softmax regression: the best scores, at a cost that grows with the square of the number of entries.

    It is fitted in its dual form, with a coefficient for each entry and topic, because entries are fewer
    than features, by Nesterov's accelerated gradient descent; the same entries give the same weights.
    """
    feature_rows: dict[str, int] = {}
    labels: list[int] = []
    importance: list[float] = []
    rows: list[Integers] = []
    values: list[Floats] = []
    for entry in entries:
        labels.append(entry.topic)
        importance.append(entry.weight)
        rows.append(_number(entry.features, feature_rows))
        values.append(_amounts(entry.features))
    similarity = _similarity(rows, values, len(feature_rows))
    dual = _fit(similarity, np.array(labels), np.array(importance, np.float32), topics)
    weights = np.zeros((len(feature_rows), topics), np.float32)
    for coefficients, features, amounts in zip(dual, rows, values, strict=True):
        weights[features] += np.outer(amounts, coefficients)
    return Classifier(feature_rows, _DenseMatrix(weights))


def average(entries: Iterable[Entry], topics: int) -> Classifier:
    """Each topic is the average of its entries, which come topic by topic: quick for any number of them."""
    feature_rows: dict[str, int] = {}
    rows: list[Integers] = [np.empty(0, np.int32)] * topics
    values: list[Floats] = [np.empty(0, np.float32)] * topics
    for topic, group in groupby(entries, key=attrgetter("topic")):
        total: Features = {}
        for entry in group:
            for feature, value in entry.features.items():
                total[feature] = total.get(feature, 0.0) + value * entry.weight
        rows[topic] = _number(total, feature_rows)
        values[topic] = _amounts(total) * (COSINE_SCALE / length(total))
    return Classifier(feature_rows, _SparseMatrix.from_columns(rows, values, height=len(feature_rows)))


def _number(features: Features, feature_rows: dict[str, int]) -> Integers:
    """The rows of the features; new ones are appended."""
    return np.array([feature_rows.setdefault(feature, len(feature_rows)) for feature in features], np.int32)


def _amounts(features: Features) -> Floats:
    return np.fromiter(features.values(), np.float32, len(features))


def _similarity(rows: Sequence[Integers], values: Sequence[Floats], features: int) -> Floats:
    """The scalar products of all entries."""
    by_feature = _SparseMatrix.from_columns(rows, values, height=features)
    similarity = np.empty((len(rows), len(rows)), np.float32)
    shared = np.diff(by_feature.start) > 1  # most pairs of words stand in one entry alone
    for number, (own, amounts) in enumerate(zip(rows, values, strict=True)):
        known = shared[own]
        similarity[number] = by_feature.combine(own[known].tolist(), amounts[known])
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
    """Of the matrix with its columns weighted, by the power method: quick where no entry is negative."""
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


class _Matrix(Protocol):
    def combine(self, rows: Sequence[int] | Integers, factors: Sequence[float] | Floats) -> Floats:
        """The sum of these rows, each times its factor."""
        ...


class _DenseMatrix(NamedTuple):
    values: Floats

    def combine(self, rows: Sequence[int] | Integers, factors: Sequence[float] | Floats) -> Floats:
        return np.asarray(factors, np.float32) @ self.values[rows]


class _SparseMatrix(NamedTuple):
    """Row r has the values[start[r]:start[r + 1]] in the columns[start[r]:start[r + 1]]."""

    start: list[int]
    columns: Integers
    values: Floats
    width: int

    @classmethod
    def from_columns(
        cls, rows: Sequence[Integers], values: Sequence[Floats], *, height: int
    ) -> _SparseMatrix:
        """The matrix whose column c has the values[c] in the rows[c]."""
        all_rows = np.concatenate(rows)
        columns = np.repeat(np.arange(len(rows), dtype=np.int32), [len(column) for column in rows])
        order = np.argsort(all_rows, kind="stable")
        start = np.concatenate(([0], np.cumsum(np.bincount(all_rows, minlength=height)))).tolist()
        return cls(start, columns[order], np.concatenate(values)[order], len(rows))

    def combine(self, rows: Sequence[int] | Integers, factors: Sequence[float] | Floats) -> Floats:
        if not len(rows):
            return np.zeros(self.width, np.float32)
        spans = [slice(self.start[row], self.start[row + 1]) for row in rows]
        columns = np.concatenate([self.columns[span] for span in spans])
        values = np.concatenate([self.values[span] for span in spans])
        values *= np.repeat(np.asarray(factors, np.float32), [span.stop - span.start for span in spans])
        return np.bincount(columns, values, self.width).astype(np.float32)
