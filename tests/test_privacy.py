"""Tests that docs/privacy.md is correct."""

from __future__ import annotations

import datetime
import re
from pathlib import Path

import pytest

from bot.discord_app.keyword_replies.cooldowns import SILENCE
from bot.insights.grouping import MIN_PEOPLE
from bot.storage.misses import LONGEST
from bot.storage.people import KEY_LIFE
from bot.storage.retention import (
    CHANGES,
    LEFT_GUILDS,
    MISSES,
    OUTREACH_COUNTS,
    QUIZZES,
    SCHEDULED_POSTS,
    UNASKED_REPLIES,
    USAGE,
    VOTES,
)
from bot.storage.tables import METADATA

TEXT = (Path(__file__).parents[1] / "docs" / "privacy.md").read_text(encoding="utf-8")
ROWS: dict[str, str] = dict(re.findall(r"^\| `(\w+)` \|(.+)\|$", TEXT, re.MULTILINE))


def test_it_lists_every_table() -> None:
    assert sorted(ROWS) == sorted(METADATA.tables)


@pytest.mark.parametrize(
    ("table", "kept"),
    [
        ("votes", VOTES),
        ("misses", MISSES),
        ("hash_keys", KEY_LIFE),
        ("usage", USAGE),
        ("setting_changes", CHANGES),
        ("scheduled_posts", SCHEDULED_POSTS),
        ("quizzes", QUIZZES),
        ("outreach_counts", OUTREACH_COUNTS),
        ("silences", SILENCE),
        ("unasked_replies", UNASKED_REPLIES),
        ("departures", LEFT_GUILDS),
    ],
)
def test_it_says_how_long_each_table_is_kept(table: str, kept: datetime.timedelta) -> None:
    assert re.findall(r"(\d+) days?\b", ROWS[table]) == [str(kept.days)]


@pytest.mark.parametrize("table", METADATA.tables)
def test_it_says_where_user_ids_are(table: str) -> None:
    has_id = bool({"user_id", "changed_by"} & set(METADATA.tables[table].columns.keys()))
    has_hash = "person" in METADATA.tables[table].columns
    of_whom = ROWS[table].split("|")[1]
    assert ("user id" in of_whom, "hash" in of_whom) == (has_id or has_hash, has_hash)


def test_it_says_how_many_people_and_characters() -> None:
    assert f"{MIN_PEOPLE} different people" in TEXT
    assert f"{LONGEST} characters" in TEXT
    assert f"deleted {LEFT_GUILDS.days} days after" in TEXT
