"""Text made fit for a card."""

from __future__ import annotations

import pytest

from bot.surface.wording import filled, plain, shortened


@pytest.mark.parametrize(
    ("template", "value", "expected"),
    [
        ("From {value}.", "Mars", "From Mars."),
        ("From {value}.", "2024", "From 2024."),
        ("From {value}.", "المريخ", "From \u2068المريخ\u2069."),
        ("From {value}.", "Mars المريخ", "From \u2068Mars المريخ\u2069."),
        ("From {value}.", "מאדים", "From \u2068מאדים\u2069."),
        ("من {value}.", "المريخ", "من المريخ."),
        ("من {value}.", "Mars", "من \u2068Mars\u2069."),
        ("من {value}.", "1", "من 1."),
    ],
)
def test_what_runs_the_other_way_is_isolated_from_the_line(template: str, value: str, expected: str) -> None:
    assert filled(template, value=value) == expected


@pytest.mark.parametrize(
    ("text", "limit", "expected"),
    [
        ("short", 5, "short"),
        ("longer", 5, "long…"),
        ("two words", 5, "two…"),
        ("", 5, ""),
    ],
)
def test_text_over_the_limit_ends_in_an_ellipsis(text: str, limit: int, expected: str) -> None:
    assert shortened(text, limit) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Al-Amal", "Al-Amal"),
        ("*", "\\*"),
        ("snake_case", "snake\\_case"),
        ("||x||", "\\|\\|x\\|\\|"),
        ("`", "\\`"),
    ],
)
def test_markdown_loses_its_meaning(text: str, expected: str) -> None:
    assert plain(text) == expected
