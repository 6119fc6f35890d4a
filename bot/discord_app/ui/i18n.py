"""Which language's texts are shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

Texts = TypeVar("Texts")


def by_language(english: Texts, **others: Texts) -> Callable[[str], Texts]:
    """What gives the texts in a locale's language, or in English where there are none in it.

    The others are named by their languages' codes.
    """
    catalogues = {"en": english, **others}

    def texts_in(locale: str) -> Texts:
        return catalogues.get(locale.partition("-")[0], english)

    return texts_in
