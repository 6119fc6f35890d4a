"""What of a text counts when it is compared: words, parts of words, and words that stand together.

The weights rest on how rare a word is in its language, never on the library, so that a library of any
size and make measures alike.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from bot.knowledge.text import FILLER_RARITY
from bot.knowledge.vocabulary import Reading

Weights = dict[str, float]
"""Feature → weight."""

PAIR_REACH = 3
"""How many words on the second word of a pair may stand."""
EXTENTS = WORDS, WORD_PARTS, PAIRS = 1.0, 1.0, 0.8
"""The length of each part of the vector."""


class Features(NamedTuple):
    """A text as a sparse vector of three parts. No feature of one is called as any of another."""

    words: Weights
    """Stems, each with what it tells: of a word's meanings the squares come to its own."""
    word_parts: Weights
    pairs: Weights

    def scaled(self) -> Iterator[tuple[Weights, float]]:
        """The parts, with the factors that bring those to their lengths that have anything in them."""
        for weights, extent in zip(self, EXTENTS, strict=True):
            yield weights, extent / length(weights) if weights else 0.0

    @property
    def squared_length(self) -> float:
        """Of the whole vector, once its parts are scaled."""
        return math.fsum(extent**2 for weights, extent in zip(self, EXTENTS, strict=True) if weights)


def extract(readings: Sequence[Reading], *, paired: bool = True) -> Features:
    """The features of a text, with or without the pairs, of which large libraries have too many."""
    return Features(_words(readings), _word_parts(readings), _pairs(readings) if paired else {})


def length(weights: Weights) -> float:
    """The Euclidean length of a vector."""
    return math.hypot(*weights.values())


def _words(readings: Sequence[Reading]) -> Weights:
    weights: Weights = {}
    for reading in readings:
        for token, share in reading.meanings:
            weights[token.stem] = max(weights.get(token.stem, 0.0), math.sqrt(share) * token.information)
    return weights


def _word_parts(readings: Sequence[Reading]) -> Weights:
    weights: Weights = {}
    for reading in readings:
        for token, share in reading.meanings:
            weight = math.sqrt(share) * token.information
            for part in _parts_of(token.form):
                weights[part] = weights.get(part, 0.0) + weight
    return weights


def _pairs(readings: Sequence[Reading]) -> Weights:
    weights: Weights = {}
    stems = [
        (reading.best.stem, math.sqrt(reading.best.information), reading.best.rarity > FILLER_RARITY)
        for reading in readings
    ]
    for position, (one, weight, tells) in enumerate(stems):
        for other, other_weight, other_tells in stems[position + 1 : position + 1 + PAIR_REACH]:
            if tells or other_tells:
                weights[f"{one} {other}" if one < other else f"{other} {one}"] = weight * other_weight
    return weights


@lru_cache(maxsize=4_096)
def _parts_of(form: str) -> tuple[str, ...]:
    """The runs of three characters in a word, whose edges count as characters."""
    edged = f"#{form}#"
    return tuple(sys.intern("~" + edged[start : start + 3]) for start in range(len(edged) - 2))
