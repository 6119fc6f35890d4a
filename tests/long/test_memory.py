"""Tests that the memory of `ask` stays bounded for any number of questions."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.memory import ENDLESS, MOST_IN_ENGLISH, MOST_IN_SEVEN_LANGUAGES, english, peak


@pytest.mark.parametrize("role", ["question", "chat"])
@pytest.mark.parametrize("lines", ENDLESS.values(), ids=ENDLESS.keys())
def test_its_memory_is_bounded(lines: str, role: str, tmp_path: Path) -> None:
    assert peak(lines.encode(), "--as", role, "--content", str(english(tmp_path))) <= MOST_IN_ENGLISH
    assert peak(lines.encode(), "--as", role) <= MOST_IN_SEVEN_LANGUAGES


@pytest.mark.parametrize("role", ["question", "chat"])
def test_its_memory_is_bounded_for_all_of_them(role: str, tmp_path: Path) -> None:
    lines = "".join(text[:20_000] for text in ENDLESS.values()).encode()
    assert peak(lines, "--as", role, "--content", str(english(tmp_path))) <= MOST_IN_ENGLISH
    assert peak(lines, "--as", role) <= MOST_IN_SEVEN_LANGUAGES
