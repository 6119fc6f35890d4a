"""Tests that texts are made safe for cards."""

from __future__ import annotations

import pytest

from bot.discord_app.ui.markdown import plain, quoted, shortened


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
def test_markdown_is_escaped(text: str, expected: str) -> None:
    assert plain(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("@everyone and @here", "@\u200beveryone and @\u200bhere"),
        ("<@123456789012345678>", "\\<@\u200b123456789012345678>"),
        ("<#1>", "\\<#1>"),
        ("https://example.com/a_b", "https:/\u200b/example.com/a\\_b"),
    ],
)
def test_mentions_and_links_are_disabled(text: str, expected: str) -> None:
    assert plain(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("two\n\n lines", "two lines"),
        ("\u202eturned\u2066", "turned"),
        ("nu\u0000ll", "null"),
        ("e" + "\u0301" * 9, "e" + "\u0301" * 4),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("👩\u200d🚀", "👩\u200d🚀"),
        ("*" * 30, "\\*" * 19 + "…"),
        ("\u202e", ""),
    ],
)
def test_quotes_are_one_line_without_invisible_characters(text: str, expected: str) -> None:
    assert quoted(text, 20) == expected
