"""Tests that the memory of `ask` has a limit for any number of questions."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.memory import ENDLESS, MOST_IN_ENGLISH, MOST_IN_SEVEN_LANGUAGES, english, peak

LINES = ENDLESS | {"some of each": "".join(text[:20_000] for text in ENDLESS.values())}


@pytest.mark.parametrize("role", ["question", "chat"])
@pytest.mark.parametrize("lines", LINES.values(), ids=LINES.keys())
def test_memory_of_ask_is_bounded(lines: str, role: str, tmp_path: Path) -> None:
    assert peak(lines.encode(), "--as", role, "--content", str(english(tmp_path))) <= MOST_IN_ENGLISH
    assert peak(lines.encode(), "--as", role) <= MOST_IN_SEVEN_LANGUAGES
