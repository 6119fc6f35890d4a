from __future__ import annotations

import datetime
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from bot.outreach.due import ON_TIME, Outcome, ahead, decide, next_due
from bot.outreach.timetable import Timetable
from tests.outreach.test_timetable import EVERY_DAY, dates, timetables, utc

NINE = Timetable(EVERY_DAY, datetime.time(9), "UTC")
pauses = st.lists(st.integers(1, 60 * 24 * 40), min_size=1, max_size=40)
"""Minutes between two checks of the clock. The longest are outages of forty days."""


def outcomes(since: str, now: str, *skipped: str) -> list[Outcome | None]:
    found = decide(NINE, frozenset(map(utc, skipped)), utc(since), utc(now))
    return [decision.outcome for decision in found]


def test_post_is_made_when_it_is_due() -> None:
    assert outcomes("2026-01-05T08:59", "2026-01-05T08:59:59") == []
    assert outcomes("2026-01-05T08:59", "2026-01-05T09:00") == [None]


def test_late_post_is_made_on_the_same_day() -> None:
    assert outcomes("2026-01-05T08:59", "2026-01-05T23:59") == [None]
    assert outcomes("2026-01-05T08:59", "2026-01-06T00:00") == [Outcome.MISSED]


def test_only_the_latest_of_several_due_posts_is_made() -> None:
    assert outcomes("2026-01-01T10:00", "2026-01-04T12:00") == [Outcome.MISSED, Outcome.MISSED, None]


def test_a_post_that_moderators_skipped_is_not_made() -> None:
    assert outcomes("2026-01-05T08:00", "2026-01-05T09:00", "2026-01-05T09:00") == [Outcome.SKIPPED]


def test_a_post_due_just_before_midnight_may_be_made_just_after_it() -> None:
    late = Timetable(EVERY_DAY, datetime.time(23, 59), "UTC")
    found = decide(late, frozenset(), utc("2026-01-05T12:00"), utc("2026-01-06T00:01"))
    assert [each.outcome for each in found] == [None]


@given(timetables, dates, pauses)
def test_each_instant_is_decided_once_for_any_pauses(
    timetable: Timetable, start: datetime.date, lengths: list[int]
) -> None:
    since = datetime.datetime.combine(start, datetime.time(), datetime.UTC)
    begin = now = since
    decided: list[tuple[datetime.datetime, Outcome | None, datetime.datetime]] = []
    for length in lengths:
        now += datetime.timedelta(minutes=length)
        decisions = decide(timetable, frozenset(), since, now)
        decided += [(each.due, each.outcome, now) for each in decisions]
        assert Counter(each.outcome for each in decisions)[None] <= 1
        since = decisions[-1].due if decisions else since
    assert [due for due, *_ in decided] == list(timetable.between(begin, now))
    for due, outcome, at in decided:
        if outcome is None:
            assert timetable.local_day(due) == timetable.local_day(at) or at - due <= ON_TIME
        else:
            assert outcome is Outcome.MISSED


@given(timetables, timetables, dates, st.integers(0, 400), st.integers(0, 400))
def test_a_changed_schedule_repeats_and_loses_no_post(
    before: Timetable, after: Timetable, start: datetime.date, first: int, second: int
) -> None:
    begin = datetime.datetime.combine(start, datetime.time(), datetime.UTC)
    changed = begin + datetime.timedelta(hours=first)
    end = changed + datetime.timedelta(hours=second)
    old = [each.due for each in decide(before, frozenset(), begin, changed)]
    new = [each.due for each in decide(after, frozenset(), changed, end)]
    assert len({*old, *new}) == len(old) + len(new)
    assert new == list(after.between(changed, end))


def test_next_instants_leave_out_skipped_ones() -> None:
    days = ahead(NINE, frozenset({utc("2026-01-06T09:00")}), utc("2026-01-05T09:00"), 3)
    assert days == [utc("2026-01-07T09:00"), utc("2026-01-08T09:00"), utc("2026-01-09T09:00")]


def test_nearest_instant_of_several_timetables() -> None:
    earlier = Timetable(EVERY_DAY, datetime.time(8), "UTC")
    assert next_due([NINE, earlier], utc("2026-01-05T08:30")) == utc("2026-01-05T09:00")
    assert next_due([], utc("2026-01-05T08:30")) is None
