"""Tests numbers and punctuation in the bot's languages, and in a language that Unicode's data lacks."""

from __future__ import annotations

import pytest

from bot.discord_app.ui.numbers import number_text
from bot.discord_app.ui.strings import in_quotes, labelled


@pytest.mark.parametrize(
    ("locale", "written"),
    [
        ("en-GB", "12,345"),
        ("ar", "12,345"),
        ("ur", "12,345"),
        ("tr", "12.345"),
        ("id", "12.345"),
        ("fr", "12\u202f345"),
        ("ru", "12\u00a0345"),
        ("tlh", "12,345"),
    ],
)
def test_digits_are_grouped_as_in_the_language(locale: str, written: str) -> None:
    assert number_text(12345, locale) == written
    assert number_text(999, locale) == "999"


def test_punctuation_follows_the_language() -> None:
    assert [in_quotes("x", each) for each in ("en-GB", "fr", "ru", "ar")] == [
        "“x”",
        "«\xa0x\xa0»",
        "«x»",
        "«\u2068x\u2069»",
    ]
    assert labelled("**Langue**", "Français", "fr") == "**Langue**\xa0: Français"
    assert labelled("**Language**", "English", "en-US") == "**Language**: English"
