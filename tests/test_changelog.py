"""Tests that CHANGELOG.md has the format of Keep a Changelog, and begins with the bot's version."""

from __future__ import annotations

import datetime
import re
from pathlib import Path

from bot import __version__

CHANGELOG = (Path(__file__).parents[1] / "CHANGELOG.md").read_text(encoding="utf-8")
HEADINGS = re.findall(r"^## (.+)$", CHANGELOG, re.MULTILINE)
RELEASE = re.compile(r"\[(\d+)\.(\d+)\.(\d+)\] - (\d{4}-\d\d-\d\d)")
KINDS = ("Added", "Changed", "Deprecated", "Removed", "Fixed", "Security")


def test_newest_version_is_that_of_the_bot() -> None:
    newest = next(heading for heading in HEADINGS if heading != "[Unreleased]")
    assert newest.startswith(f"[{__version__}] - ")


def test_newest_versions_and_days_come_first() -> None:
    matches = [RELEASE.fullmatch(heading) for heading in HEADINGS if heading != "[Unreleased]"]
    releases = [match.groups() for match in matches if match is not None]
    assert len(releases) == len(matches)
    versions = [tuple(map(int, numbers)) for *numbers, _ in releases]
    assert versions == sorted(versions, reverse=True)
    days = [datetime.date.fromisoformat(day) for *_, day in releases]
    assert days == sorted(days, reverse=True)


def test_changes_are_grouped_by_the_usual_headings() -> None:
    for entry in re.split(r"^## ", CHANGELOG, flags=re.MULTILINE)[1:]:
        kinds = re.findall(r"^### (.+)$", entry, re.MULTILINE)
        assert kinds == [kind for kind in KINDS if kind in kinds]
        for part in re.split(r"^### ", entry, flags=re.MULTILINE)[1:]:
            assert re.fullmatch(r"\w+\n\n(?:- .+\n(?:  .+\n)*)+\n?", part)
