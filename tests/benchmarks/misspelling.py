"""Adds typical and random typing errors to texts. The same seed makes the same errors."""

from __future__ import annotations

import random
import re
import string
from collections import defaultdict
from collections.abc import Callable
from functools import cache
from importlib.resources import files

SHORTEST_MISSPELT = 4
"""The fewest letters of a misspelt word. The subject of a question is seldom a shorter word."""

_LONG_WORD = re.compile(rf"\b[^\W\d_]{{{SHORTEST_MISSPELT},}}")


class Misspeller:
    def __init__(self, seed: int = 0) -> None:
        self._random = random.Random(seed)  # noqa: S311 - no secret

    def misspell_one_word(self, text: str) -> str:
        """Returns `text` with a real misspelling of one longer word, or unchanged if none is known."""
        known = [word for word in _LONG_WORD.finditer(text) if word[0].lower() in _misspellings()]
        if not known:
            return text
        word = self._random.choice(known)
        wrong = self._random.choice(_misspellings()[word[0].lower()])
        return text[: word.start()] + wrong + text[word.end() :]

    def misspell_every_word(self, text: str) -> str:
        """Returns `text` with a typing error in each word of four letters or more.

        A letter is inserted, left out, wrong or swapped.
        """
        return _LONG_WORD.sub(lambda word: self._edited(word[0]), text)

    def _edited(self, word: str) -> str:
        edits: tuple[Callable[[str], str], ...] = (
            self._inserted,
            self._deleted,
            self._substituted,
            self._swapped,
        )
        edited = word
        while edited == word:
            edited = self._random.choice(edits)(word)
        return edited

    def _inserted(self, word: str) -> str:
        place = self._random.randint(0, len(word))
        return word[:place] + self._letter() + word[place:]

    def _deleted(self, word: str) -> str:
        place = self._random.randrange(len(word))
        return word[:place] + word[place + 1 :]

    def _substituted(self, word: str) -> str:
        place = self._random.randrange(len(word))
        return word[:place] + self._letter() + word[place + 1 :]

    def _swapped(self, word: str) -> str:
        place = self._random.randrange(len(word) - 1)
        return word[:place] + word[place + 1] + word[place] + word[place + 2 :]

    def _letter(self) -> str:
        return self._random.choice(string.ascii_lowercase)


@cache
def _misspellings() -> dict[str, list[str]]:
    """Maps words to their misspellings. Inverts codespell's entries that have only one correction."""
    lines = files("codespell_lib").joinpath("data", "dictionary.txt").read_text(encoding="utf-8").splitlines()
    misspellings: defaultdict[str, list[str]] = defaultdict(list)
    for line in lines:
        wrong, _, right = line.partition("->")
        if right.isalpha() and wrong.isalpha():
            misspellings[right].append(wrong)
    return dict(misspellings)
