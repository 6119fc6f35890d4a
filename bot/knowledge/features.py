"""What of a text counts when it is compared: words, parts of words, and words that stand together.

The weights rest on how rare a word is in its language, never on the library, so that a library of any
size and make measures alike.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache
from operator import attrgetter

from bot.knowledge.vocabulary import Reading

Features = dict[str, float]
"""Feature → weight. The squares of the weights of a text's words, word parts and word pairs add up to a constant each."""

_stem = attrgetter("stem")

PAIR_REACH = 3
"""How many words on the second word of a pair may stand."""
WORDS, WORD_PARTS, PAIRS = 1.0, 1.0, 0.8
"""The length of each part of the vector."""


def extract(readings: Sequence[Reading]) -> Features:
    """The features of a text."""
    words: Features = {}
    parts: Features = {}
    for reading in readings:
        for token, share in reading.meanings:
            words[token.stem] = max(words.get(token.stem, 0.0), share * token.information)
            weight = share * math.sqrt(token.information)
            for part in word_parts(token.form):
                parts[part] = parts.get(part, 0.0) + weight
    pairs: Features = {}
    for position, reading in enumerate(readings):
        for following in readings[position + 1 : position + 1 + PAIR_REACH]:
            one, other = sorted((reading.best, following.best), key=_stem)
            pairs[f"{one.stem} {other.stem}"] = math.sqrt(one.information * other.information)
    return _joined((words, WORDS), (parts, WORD_PARTS), (pairs, PAIRS))


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
    return math.sqrt(math.fsum(weight * weight for weight in features.values()))


@lru_cache(maxsize=20_000)
def word_parts(form: str) -> tuple[str, ...]:
    """The runs of three characters in a word, whose edges count as characters."""
    edged = f"#{form}#"
    return tuple("~" + edged[start : start + 3] for start in range(len(edged) - 2))
