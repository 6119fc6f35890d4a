"""What of a text counts when it is compared: words, parts of words, and words that stand together.

The weights rest on how rare a word is in its language, never on the library, so that a library of any
size and make measures alike.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache

from bot.knowledge.text import FILLER_RARITY
from bot.knowledge.vocabulary import Reading

Features = dict[str, float]
"""A sparse vector: feature → weight."""

PAIR_REACH = 3
"""How many words on the second word of a pair may stand."""
WORDS, WORD_PARTS, PAIRS = 1.0, 1.0, 0.8
"""The length of each part of the vector."""


def extract(readings: Sequence[Reading], *, paired: bool = True) -> Features:
    """The features of a text, the words first, with or without the pairs, of which large libraries have too
    many."""
    pairs = _pairs(readings) if paired else {}
    return _joined((words(readings), WORDS), (_parts(readings), WORD_PARTS), (pairs, PAIRS))


def words(readings: Sequence[Reading]) -> Features:
    """The stems of a text, each with what it tells: of a word's meanings the squares come to its own."""
    weights: Features = {}
    for reading in readings:
        for token, share in reading.meanings:
            weights[token.stem] = max(weights.get(token.stem, 0.0), math.sqrt(share) * token.information)
    return weights


def _parts(readings: Sequence[Reading]) -> Features:
    weights: Features = {}
    for reading in readings:
        for token, share in reading.meanings:
            weight = math.sqrt(share) * token.information
            for part in _parts_of(token.form):
                weights[part] = weights.get(part, 0.0) + weight
    return weights


def _pairs(readings: Sequence[Reading]) -> Features:
    weights: Features = {}
    stems = [
        (reading.best.stem, math.sqrt(reading.best.information), reading.best.rarity > FILLER_RARITY)
        for reading in readings
    ]
    for position, (one, weight, tells) in enumerate(stems):
        for other, other_weight, other_tells in stems[position + 1 : position + 1 + PAIR_REACH]:
            if tells or other_tells:
                weights[f"{one} {other}" if one < other else f"{other} {one}"] = weight * other_weight
    return weights


def _joined(*channels: tuple[Features, float]) -> Features:
    """All features together, those of each channel scaled to its length."""
    joined: Features = {}
    for features, extent in channels:
        if features:
            scale = extent / length(features)
            joined.update((feature, weight * scale) for feature, weight in features.items())
    return joined


def length(features: Features) -> float:
    """The Euclidean length of the vector."""
    return math.hypot(*features.values())


@lru_cache(maxsize=4_096)
def _parts_of(form: str) -> tuple[str, ...]:
    """The runs of three characters in a word, whose edges count as characters."""
    edged = f"#{form}#"
    return tuple("~" + edged[start : start + 3] for start in range(len(edged) - 2))
