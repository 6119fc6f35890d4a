"""Extracts the features of a text: words, parts of words, and pairs of words.

The weights depend on how rare a word is in its language, never on the library. So scores mean the same for
libraries of every size and kind.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from itertools import count, repeat
from typing import NamedTuple, TypeVar

import numpy as np

from bot.knowledge.matrix import Floats, Rows
from bot.knowledge.rarities import FILLER_RARITY
from bot.knowledge.vocabulary import Reading

PAIR_REACH = 3
"""The maximum distance between the two words of a pair."""
WORDS, WORD_PARTS, PAIRS = 1.0, 1.0, 0.8
"""The norm of each part of a vector."""

_UNKNOWN = -1
"""The number for features that the library lacks."""

Name = TypeVar("Name", bound=Hashable)


class Vector(NamedTuple):
    """A text as a sparse vector of the features that the library has."""

    rows: Rows
    """The features' numbers, each once. Words come first."""
    amounts: Floats
    """The weight of each."""
    of_words: int
    """How many of the features are words."""
    squared_length: float
    """The norm of the whole vector, including features that the library lacks."""
    norm: float
    """The norm of the words' part before scaling: how informative the words are."""
    terms: Rows
    """The numbers of the words that the library has, as BM25 counts them."""
    shares: Floats
    """The share of each word."""


class FeatureSpace:
    """Numbers the features of a library: those of the texts that come before it is closed."""

    def __init__(self, *, paired: bool) -> None:
        """`paired` says whether to use pairs of words. Large libraries have too many of them."""
        next_number = count().__next__
        self._stems = _Numbers[str](next_number)
        self._trigrams = _Numbers[str](next_number)
        self._pairs = _Numbers[tuple[str, str]](next_number)
        self._terms = _Numbers[str](count().__next__)
        """The stems, numbered without gaps for the matrix of BM25."""
        self._parts: dict[str, Sequence[int]] = {}
        """The numbers of the parts of the library's words."""
        self._paired = paired

    def __len__(self) -> int:
        return len(self._stems) + len(self._trigrams) + len(self._pairs)

    @property
    def terms(self) -> int:
        """The number of different stems in the library."""
        return len(self._terms)

    def number(self, stem: str) -> int | None:
        """Returns the number of a word. None if the library lacks it."""
        return self._stems.get(stem)

    def close(self) -> None:
        """Stops adding features, so that questions don't become part of the space."""
        for numbers in (self._stems, self._trigrams, self._pairs, self._terms):
            numbers.close()

    def vector(self, readings: Sequence[Reading]) -> Vector:
        """Returns the vector of a text."""
        words: dict[str, float] = {}
        shares: dict[str, float] = {}
        parts: dict[int, float] = {}
        for reading in readings:
            for token, share in reading.meanings:
                stem = token.stem
                # The squares of a word's meanings add up to the square of its own weight.
                weight = math.sqrt(share) * token.information
                if share > shares.get(stem, 0.0):
                    shares[stem] = share
                if weight > words.get(stem, 0.0):
                    words[stem] = weight
                for part in self._parts.get(token.form) or self._parts_of(token.form):
                    parts[part] = parts.get(part, 0.0) + weight
        pairs = _pairs(readings) if self._paired else {}
        stems = self._stems.of(words)
        rows: list[int] = []
        amounts: list[float] = []
        squared_length = 0.0
        for numbers, weights, extent in (
            (stems, words.values(), WORDS),
            (parts, parts.values(), WORD_PARTS),
            (self._pairs.of(pairs), pairs.values(), PAIRS),
        ):
            if weights:
                squared_length += extent**2
                scale = extent / math.hypot(*weights)
                rows += numbers
                amounts += [weight * scale for weight in weights]
        all_rows = np.array(rows, np.intp)
        known = all_rows >= 0
        terms = [
            (number, shares[stem])
            for stem, number in zip(words, self._terms.of(words), strict=True)
            if number >= 0
        ]
        return Vector(
            all_rows[known],
            np.array(amounts, np.float32)[known],
            of_words=len(stems) - stems.count(_UNKNOWN),
            squared_length=squared_length,
            norm=math.hypot(*words.values()),
            terms=np.array([number for number, _ in terms], np.intp),
            shares=np.array([share for _, share in terms], np.float32),
        )

    def _parts_of(self, form: str) -> Sequence[int]:
        """Returns the numbers of the three-character parts of a word. The word's edges count as characters.

        Parts that the library lacks have negative numbers.
        """
        edged = f"#{form}#"
        trigrams = [edged[start : start + 3] for start in range(len(edged) - 2)]
        numbers = self._trigrams.of(trigrams)
        if not self._trigrams.is_closed:
            self._parts[form] = numbers
            return numbers
        return [
            ~abs(hash(trigram)) if number == _UNKNOWN else number
            for trigram, number in zip(trigrams, numbers, strict=True)
        ]


class _Numbers(defaultdict[Name, int]):
    """Gives each new name the next number, until it is closed."""

    def of(self, names: Iterable[Name]) -> list[int]:
        """Returns the numbers of these names."""
        if self.is_closed:
            return list(map(self.get, names, repeat(_UNKNOWN)))
        return list(map(self.__getitem__, names))

    @property
    def is_closed(self) -> bool:
        return self.default_factory is None

    def close(self) -> None:
        """Stops giving numbers to new names."""
        self.default_factory = None


def _pairs(readings: Sequence[Reading]) -> dict[tuple[str, str], float]:
    """Returns the pairs of neighbouring stems, and how informative they are."""
    weights: dict[tuple[str, str], float] = {}
    words = [
        (best.stem, math.sqrt(best.information), best.rarity > FILLER_RARITY)
        for reading in readings
        for best in (reading.best,)
    ]
    for position, (one, weight, tells) in enumerate(words, 1):
        for other, other_weight, other_tells in words[position : position + PAIR_REACH]:
            if tells or other_tells:
                weights[(one, other) if one < other else (other, one)] = weight * other_weight
    return weights
