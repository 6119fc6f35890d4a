"""Tests that paragraphs keep one direction, even if they contain foreign names and numbers."""

from __future__ import annotations

import pytest

from bot.discord_app.ui.catalogues import in_place
from bot.discord_app.ui.directions import (
    MOST_ISOLATED,
    directed,
    directions,
    in_reading_order,
    words_isolated,
)


def marked(text: str) -> str:
    """Returns the text with brackets in place of the invisible isolating characters."""
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
            "انظر [الموقع](https://example.org/a) و [`code`]",
        ),
        ("Type `code` in الأمل", "en", "Type `code` in [الأمل]"),
        ("الحرارة -63 أو ~5 في C++ و C#", "ar", "الحرارة [-63] أو [~5] في [C++] و [C#]"),
        ("~~Mars~~ و __Moon__ و ||Io||", "ar", "~~[Mars]~~ و __[Moon]__ و ||[Io]||"),
        ("اكتب\n```\nask --port 1\n```", "ar", "اكتب\n```\nask --port 1\n```"),
        ("- -5 درجات", "ar", "- [-5] درجات"),
        ("اسأل <@123> هنا", "ar", "اسأل <@123> هنا"),
    ],
)
def test_parts_in_the_other_direction_are_isolated(text: str, locale: str, expected: str) -> None:
    assert marked(directed(text, locale)) == expected
    assert directed(directed(text, locale), locale) == directed(text, locale)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("اكتب `/ask` هنا", "اكتب [`/ask`] هنا"),
        ("إجابات /ask", "إجابات [/ask]"),
        ("افتح /outreach panel، أو @falak", "افتح [/outreach panel]، أو [@falak]"),
        ("اكتب في #general أو --port 80", "اكتب في [#general] أو [--port 80]"),
        ("نعم/yes", "نعم/[yes]"),
        (
            "امنحني **Mention @everyone, @here and All Roles**.",
            "امنحني **[Mention @everyone, @here and All Roles]**.",
        ),
        ("صلاحية Terms & Conditions", "صلاحية [Terms & Conditions]"),
        ("الإعداد KEYWORD_REPLIES=1 مفقود", "الإعداد [KEYWORD_REPLIES=1] مفقود"),
        ("إلى View Channel و Send Messages.", "إلى [View Channel] و [Send Messages]."),
        ("مثلًا 09:30 أو 18:00", "مثلًا [09:30] أو [18:00]"),
        ("المتابعون: 75%", "المتابعون: [75%]"),
    ],
)
def test_names_of_commands_and_permissions_are_isolated_whole(text: str, expected: str) -> None:
    assert marked(words_isolated(text, "ar")) == expected
    assert words_isolated(text, "en") == text


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (5, "5"),
        ("99%", "[99%]"),
        ("5 (71%)", "[5] ([71%])"),
        ("2020–2021", "[2020–2021]"),
        ("<#123>", "[<#123>]"),
        ("Falcon 9 (Block 5)", "[Falcon 9 (Block 5)]"),
        ("مسبار الأمل", "مسبار الأمل"),
        ("أبولو 11", "[أبولو 11]"),
    ],
)
def test_values_are_isolated_in_a_message(value: str | int, expected: str) -> None:
    assert marked(in_place(value, "ar")) == expected
    assert marked(in_place(value, "en")) == (
        f"[{value}]" if directions(str(value)) == {"right"} else str(value)
    )


def test_buttons_are_in_reading_order() -> None:
    assert in_reading_order(["before", "after"], "en-GB") == ["before", "after"]
    assert in_reading_order(["before", "after"], "ar") == ["after", "before"]


def test_number_of_isolated_parts_is_limited() -> None:
    text = "اب ab " * 500
    assert len(directed(text, "ar")) == len(text) + 2 * MOST_ISOLATED
