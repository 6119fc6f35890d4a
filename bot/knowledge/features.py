"""What of a text counts when it is compared: words, parts of words, and words that stand together.

The weights rest on how rare a word is in its language, never on the library, so that a library of any
size and make measures alike.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache

from bot.knowledge.vocabulary import Reading

Features = dict[str, float]
"""Feature → weight. The squares of the weights of a text's words, word parts and word pairs add up to a constant each."""

GRAM_SIZES = (2, 3, 4)
PAIR_REACH = 3
"""How many words on the second word of a pair may stand."""

WORD_CHANNEL, GRAM_CHANNEL, PAIR_CHANNEL = 1.0, 1.0, 0.4
"""The length of each part of the vector."""


def information(rarity: float) -> float:
    """How much a word of that rarity says: next to nothing for the commonest, the most for the unheard of."""
    return max(rarity - 1.0, 0.1) ** 1.5


def extract(readings: Sequence[Reading]) -> Features:
    """The features of a text."""
    words: Features = {}
    grams: Features = {}
    for reading in readings:
        for token, share in reading.meanings:
            weight = share * information(token.rarity)
            words[token.stem] = max(words.get(token.stem, 0.0), weight)
            weight = share * math.sqrt(max(token.rarity - 1.0, 0.1))
            for gram in word_parts(token.form):
                grams[gram] = grams.get(gram, 0.0) + weight
    pairs: Features = {}
    for position, left in enumerate(readings):
        for right in readings[position + 1 : position + 1 + PAIR_REACH]:
            first, second = left.best, right.best
            if first.stem > second.stem:
                first, second = second, first
            pairs[f"{first.stem} {second.stem}"] = math.sqrt(
                information(first.rarity) * information(second.rarity)
            )
    features: Features = {}
    for channel, extent in ((words, WORD_CHANNEL), (grams, GRAM_CHANNEL), (pairs, PAIR_CHANNEL)):
        scale = extent / length(channel) if channel else 0.0
        for feature, weight in channel.items():
            features[feature] = weight * scale
    return features


def length(features: Features) -> float:
    """The Euclidean length of the vector."""
    return math.sqrt(math.fsum(weight * weight for weight in features.values()))


@lru_cache(maxsize=20_000)
def word_parts(form: str) -> tuple[str, ...]:
    """The runs of two to four characters in a word, whose edges count as characters."""
    edged = f"#{form}#"
    return tuple(
        "~" + edged[start : start + size] for size in GRAM_SIZES for start in range(len(edged) - size + 1)
    )
