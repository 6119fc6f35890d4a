"""Paragraphs in one direction, whatever names and numbers are in them."""

from __future__ import annotations

import pytest

from bot.discord_app.ui.directions import MOST_ISOLATED, directed


def marked(text: str) -> str:
    """The text with brackets in place of the characters that nobody sees."""
    return text.replace("\u2068", "[").replace("\u2069", "]")


@pytest.mark.parametrize(
    ("text", "locale", "expected"),
    [
        ("Mars in 2021", "en", "Mars in 2021"),
        ("The probe الأمل flew.", "en", "The probe [الأمل] flew."),
        ("Зонд «Аль-Амаль»", "ru", "Зонд «Аль-Амаль»"),
        ("مسبار الأمل", "ar", "مسبار الأمل"),
        ("Hope Probe مسبار", "ar", "[Hope Probe] مسبار"),
        ("في 2020–2021 و 2.5 %", "ar", "في [2020–2021] و [2.5] %"),
        ("روسكوسموس (Roscosmos) شريك", "ur", "روسكوسموس ([Roscosmos]) شريك"),
        ("- **SpaceX-9** مهمة", "ar", "- **[SpaceX-9]** مهمة"),
        ("1. قمر", "ar", "1. قمر"),
        (
            "انظر [الموقع](https://example.org/a) و `code`",
            "ar",
            "انظر [الموقع](https://example.org/a) و `code`",
        ),
        ("اسأل <@123> هنا", "ar", "اسأل <@123> هنا"),
    ],
)
def test_what_is_written_the_other_way_is_isolated(text: str, locale: str, expected: str) -> None:
    assert marked(directed(text, locale)) == expected
    assert directed(directed(text, locale), locale) == directed(text, locale)


def test_no_text_grows_much() -> None:
    text = "اب ab " * 500
    assert len(directed(text, "ar")) == len(text) + 2 * MOST_ISOLATED
