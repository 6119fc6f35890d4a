"""Tests that messages of a catalogue are filled with their values."""

from __future__ import annotations

import pytest

from bot.discord_app.ui.catalogues import Messages

ARABIC = """
# A comment
commands = اكتب `/ask` لترى ما أشرحه.
title = عن { $title }:
paused = { $number ->
        [zero] لا جداول
        [one] جدول واحد
        [two] جدولان
        [few] { $number } جداول
        [many] { $number } جدولًا
       *[other] { $number } جدول
    }
list =
    - أولًا
    { "" }**ثانيًا**

    ثالثًا
comma = ،{ " " }
"""
RUSSIAN = """
paused = Приостановлено { $number ->
        [one] { $number } расписание
        [few] { $number } расписания
       *[many] { $number } расписаний
    } в { $channel }.
"""


def filled(source: str, message_id: str, **values: str | int) -> str:
    return Messages("ar" if source is ARABIC else "ru", source).filled(message_id, values)


def test_lines_and_spaces_are_kept() -> None:
    assert filled(ARABIC, "list") == "- أولًا\n**ثانيًا**\n\nثالثًا"
    assert filled(ARABIC, "comma") == "، "


def test_commands_in_a_right_to_left_text_are_isolated() -> None:
    assert filled(ARABIC, "commands") == "اكتب \u2068`/ask`\u2069 لترى ما أشرحه."


@pytest.mark.parametrize("value", ["SpaceX", "<#123>", "2020–2021", "**Falak**", "مسبار 2"])
def test_left_to_right_values_are_isolated_in_arabic(value: str) -> None:
    assert filled(ARABIC, "title", title=value) == f"عن \u2068{value}\u2069:"


@pytest.mark.parametrize("value", ["مسبار الأمل", "12", "مسبار \u2068SpaceX\u2069"])
def test_other_values_are_not_isolated_in_arabic(value: str) -> None:
    assert filled(ARABIC, "title", title=value) == f"عن {value}:"


@pytest.mark.parametrize(
    ("language", "value", "expected"),
    [
        ("en", "Mars", "From Mars."),
        ("en", "2024", "From 2024."),
        ("en", "المريخ", "From \u2068المريخ\u2069."),
        ("en", "Mars المريخ", "From \u2068Mars المريخ\u2069."),
        ("en", "מאדים", "From \u2068מאדים\u2069."),
        ("ar", "المريخ", "من المريخ."),
        ("ar", "Mars", "من \u2068Mars\u2069."),
        ("ar", "1", "من 1."),
    ],
)
def test_values_in_the_other_direction_are_isolated(language: str, value: str, expected: str) -> None:
    source = {"en": "from = From { $value }.", "ar": "from = من { $value }."}[language]
    assert Messages(language, source).filled("from", {"value": value}) == expected


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (1, "جدول واحد"),
        (2, "جدولان"),
        (3, "3 جداول"),
        (11, "11 جدولًا"),
        (100, "100 جدول"),
        (1234, "1,234 جدولًا"),
    ],
)
def test_numbers_select_the_plural_form(number: int, expected: str) -> None:
    assert filled(ARABIC, "paused", number=number) == expected


@pytest.mark.parametrize(("number", "form"), [(1, "расписание"), (22, "расписания"), (111, "расписаний")])
def test_text_can_have_a_plural_and_other_values(number: int, form: str) -> None:
    text = filled(RUSSIAN, "paused", number=number, channel="الفضاء")
    assert text == f"Приостановлено {number} {form} в \u2068الفضاء\u2069."


def test_missing_value_raises_an_error() -> None:
    with pytest.raises(LookupError):
        filled(ARABIC, "title")
    with pytest.raises(ValueError, match="paused"):
        filled(RUSSIAN, "paused", number=1)
