"""Chooses the language of texts."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

Texts = TypeVar("Texts")


def by_language(english: Texts, **others: Texts) -> Callable[[str], Texts]:
    """Returns a function from a locale to the texts in its language, or in English if there are none in it.

    The keywords are the codes of the other languages.
    """
    catalogues = {"en": english, **others}

    def texts_in(locale: str) -> Texts:
        return catalogues.get(locale.partition("-")[0], english)

    return texts_in
