"""Puts spaces between words that were written as one: "tellmeabout"."""

from __future__ import annotations

from bot.knowledge.folding import WORD
from bot.knowledge.languages import Language
from bot.knowledge.rarities import FILLER_RARITY, UNLISTED_RARITY, is_listed_but_rare, rarity, word_rarities
from bot.knowledge.text import tokenise_folded
from bot.knowledge.vocabulary import Vocabulary

SHORTEST_JOINED = 6
"""Shorter unknown words are names or typing errors."""
LONGEST_PART = 20
SHORTEST_NAME = 4
"""The minimum length of a part that only the library has: "roscosmos"."""
RARITY_PER_LETTER = 0.9
"""Words are separated if the sum of their rarities is at most this for each letter. Of 3,000 joined words of
BANKING77's training questions, 69 % are separated rightly. Of codespell's misspellings, 3 % are separated."""


def with_spaces(folded: str, language: Language, vocabulary: Vocabulary) -> str:
    """Returns a folded text with spaces between joined words, except in words that the library has."""

    def separate(word: str) -> str:
        if len(word) < SHORTEST_JOINED or word in vocabulary.words or not word.isalpha():
            return word
        if rarity(word, language) < UNLISTED_RARITY:
            return word
        [token] = tokenise_folded(word, language.code)
        if vocabulary.knows(token) or is_listed_but_rare(word, language) or vocabulary.candidates(token):
            return word
        return _separated(word, language, vocabulary)

    return WORD.sub(lambda word: separate(word[0]), folded)


def _separated(word: str, language: Language, vocabulary: Vocabulary) -> str:
    """Returns the least rare words that make up a word, with spaces between. If there are none, the word."""
    listed = word_rarities(language)

    def cost(part: str) -> float | None:
        if len(part) >= SHORTEST_NAME and part in vocabulary.words:
            return listed.get(part, UNLISTED_RARITY)
        is_likely = len(part) > 1 or listed.get(part, UNLISTED_RARITY) <= FILLER_RARITY
        return listed.get(part) if is_likely else None

    best: list[tuple[float, str] | None] = [(0.0, "")]
    for end in range(1, len(word) + 1):
        found = [
            (before[0] + rarest, f"{before[1]} {part}")
            for start in range(max(0, end - LONGEST_PART), end)
            if (before := best[start]) and (rarest := cost(part := word[start:end])) is not None
        ]
        best.append(min(found, default=None))
    whole = best[-1]
    return whole[1].lstrip() if whole and whole[0] <= RARITY_PER_LETTER * len(word) else word
