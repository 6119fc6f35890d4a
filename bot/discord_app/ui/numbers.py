"""Formats numbers in a language, with Unicode's data."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from babel import Locale

FIRST_GROUPED = 1_000
"""The smallest number whose digits are grouped."""
_FALLBACK = "en"
"""The language that formats numbers for languages that Unicode's data lacks."""


def number_text(value: float, locale: str) -> str:
    """Returns a number as a text: "1,234"."""
    if abs(value) < FIRST_GROUPED:
        return str(value)
    from babel.numbers import format_decimal  # noqa: PLC0415 - takes 10 MB with Unicode's data

    return format_decimal(value, locale=known(locale.partition("-")[0]))


@cache
def known(language: str) -> Locale:
    """Returns a language of Unicode's data, or English if it lacks the language."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415

    try:
        return Locale.parse(language)
    except (UnknownLocaleError, ValueError):
        return Locale.parse(_FALLBACK)
