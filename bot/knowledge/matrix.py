"""Feature × topic matrices: dense for few topics, sparse for many."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Integers = NDArray[np.int32]
Rows = NDArray[np.intp | np.int32]
Numbers = NDArray[np.float32 | np.uint16]


class Matrix(Protocol):
    """Holds a value for each feature and topic."""

    def combine(self, rows: Rows, factors: Floats) -> Floats:
        """Returns the sum of these rows, each multiplied by its factor."""
        ...

    def block(self, rows: Rows, columns: Sequence[int]) -> Numbers:
        """Returns the values in these rows and columns."""
        ...


class DenseMatrix(NamedTuple):
    """Stores every value. This is fast for few topics."""

    values: Numbers

    @classmethod
    def from_columns(cls, rows: Sequence[Integers], values: Sequence[Numbers], *, height: int) -> DenseMatrix:
        """Builds a matrix. Column c has the values[c] in the rows[c]."""
        dense = np.zeros((height, len(rows)), values[0].dtype)
        for column, (own_rows, own_values) in enumerate(zip(rows, values, strict=True)):
            dense[own_rows, column] = own_values
        return cls(dense)

    def combine(self, rows: Rows, factors: Floats) -> Floats:
        return factors.dot(self.values.take(rows, 0))

    def block(self, rows: Rows, columns: Sequence[int]) -> Numbers:
        return self.values.take(rows, 0).take(columns, 1)


class SparseMatrix(NamedTuple):
    """Stores only non-zero values.

    Row r has values[start[r]:start[r + 1]] in columns[start[r]:start[r + 1]].
    """

    start: memoryview[int]
    columns: Integers
    values: Numbers
    width: int

    @classmethod
    def from_columns(
        cls, rows: Sequence[Integers], values: Sequence[Numbers], *, height: int
    ) -> SparseMatrix:
        all_rows = np.concatenate(rows)
        columns = np.repeat(np.arange(len(rows), dtype=np.int32), [len(column) for column in rows])
        order = np.argsort(all_rows, kind="stable")
        ends = np.cumsum(np.bincount(all_rows, minlength=height))
        start = np.concatenate(([0], ends)).astype(np.int32)
        return cls(start.data, columns[order], np.concatenate(values)[order], len(rows))

    def combine(self, rows: Rows, factors: Floats) -> Floats:
        if not len(rows):
            return np.zeros(self.width, np.float32)
        numbers: list[int] = rows.tolist()
        spans = [slice(self.start[row], self.start[row + 1]) for row in numbers]
        columns = np.concatenate([self.columns[span] for span in spans])
        values = np.concatenate([self.values[span] for span in spans])
        values = values * np.repeat(factors, [span.stop - span.start for span in spans])
        return np.bincount(columns, values, self.width).astype(np.float32)

    def block(self, rows: Rows, columns: Sequence[int]) -> Numbers:
        block = np.zeros((len(rows), len(columns)), self.values.dtype)
        present: memoryview[int] = self.columns.data
        numbers: list[int] = rows.tolist()
        for i, row in enumerate(numbers):
            start, stop = self.start[row], self.start[row + 1]
            for j, column in enumerate(columns):
                place = bisect_left(present, column, start, stop)
                if place < stop and present[place] == column:
                    block[i, j] = self.values[place]
        return block
