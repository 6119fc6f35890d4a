"""Tests that docs/contributing.md is correct."""

from __future__ import annotations

import re
from pathlib import Path

from bot.knowledge.advice import DISTINCT_TOPICS, ENOUGH, GOOD

ROOT = Path(__file__).parents[1]
GUIDE = (ROOT / "docs" / "contributing.md").read_text(encoding="utf-8")


def test_the_page_advises_as_many_questions_as_check() -> None:
    assert f"at least **{ENOUGH}** questions and aliases" in GUIDE
    assert f"about {GOOD} if other topics are similar" in GUIDE
    rows = re.findall(
        r"^\| (\d+) \| ([\d.]+) \| ([\d.]+) \| ([\d.]+) \|", GUIDE.replace("**", ""), re.MULTILINE
    )
    assert [tuple(map(float, row)) for row in rows] == list(DISTINCT_TOPICS)
