"""Tests token buckets."""

from __future__ import annotations

import pytest

from bot.discord_app.core.buckets import TokenBuckets


def tokens(buckets: TokenBuckets[str], a_minute: int) -> int:
    """Takes all tokens of a bucket, and returns their number."""
    taken = 0
    while buckets.lacking({"key": a_minute}) is None:
        buckets.take({"key": a_minute})
        taken += 1
    return taken


@pytest.mark.parametrize("a_minute", [1, 7, 60, 120])
@pytest.mark.parametrize(("refills", "refilled"), [(0.9, 0), (1.1, 1), (2.5, 2), (1e6, None)])
def test_bucket_holds_one_minutes_tokens_and_refills_steadily(
    a_minute: int, refills: float, refilled: int | None
) -> None:
    now = 1000.0
    buckets = TokenBuckets[str](10, lambda: now)
    assert tokens(buckets, a_minute) == a_minute
    now += refills * 60 / a_minute
    assert tokens(buckets, a_minute) == (a_minute if refilled is None else min(refilled, a_minute))


def test_least_recently_used_buckets_over_the_limit_are_dropped() -> None:
    buckets = TokenBuckets[str](2, lambda: 1000.0)
    for key in ("first", "second", "third"):
        buckets.take({key: 1})
    assert [buckets.lacking({key: 1}) for key in ("first", "second", "third")] == [None, "second", "third"]


def test_first_bucket_without_a_token_is_returned() -> None:
    buckets = TokenBuckets[str](10, lambda: 1000.0)
    both = {"small": 1, "large": 2}
    buckets.take(both)
    assert buckets.lacking(both) == "small"
    assert buckets.lacking({"large": 2}) is None
    buckets.take({"large": 2})
    assert buckets.lacking({"large": 2, "small": 1}) == "large"
