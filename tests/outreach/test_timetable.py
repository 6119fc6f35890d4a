from __future__ import annotations

import datetime
from itertools import islice
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.outreach.timetable import Timetable, instant_of

EVERY_DAY = frozenset(range(7))
ZONES = sorted(available_timezones() - {"Factory", "localtime"})

zones = st.sampled_from(ZONES)
times = st.builds(datetime.time, st.integers(0, 23), st.integers(0, 59))
days = st.frozensets(st.integers(0, 6), min_size=1)
dates = st.dates(datetime.date(2020, 1, 1), datetime.date(2030, 1, 1))
timetables = st.builds(Timetable, days, times, zones)


def utc(text: str) -> datetime.datetime:
    return datetime.datetime.fromisoformat(text).replace(tzinfo=datetime.UTC)


@pytest.mark.parametrize(
    ("zone", "day", "time", "expected"),
    [
        ("UTC", "2026-03-29", "02:30", "2026-03-29T02:30"),
        ("Europe/Berlin", "2026-01-05", "09:00", "2026-01-05T08:00"),
        ("Europe/Berlin", "2026-07-06", "09:00", "2026-07-06T07:00"),
        ("Asia/Kolkata", "2026-07-06", "09:00", "2026-07-06T03:30"),
        (
            "Europe/Berlin",
            "2026-03-29",
            "02:30",
            "2026-03-29T01:00",
        ),  # the clock skips this time: due at the end of the gap
        ("Europe/Berlin", "2026-03-29", "02:00", "2026-03-29T01:00"),
        ("Europe/Berlin", "2026-03-29", "03:00", "2026-03-29T01:00"),
        (
            "Europe/Berlin",
            "2026-10-25",
            "02:30",
            "2026-10-25T00:30",
        ),  # this time comes twice: due at the first one
        ("America/New_York", "2026-03-08", "02:30", "2026-03-08T07:00"),
        ("America/New_York", "2026-11-01", "01:30", "2026-11-01T05:30"),
        ("Australia/Lord_Howe", "2026-10-04", "02:15", "2026-10-03T15:30"),  # the clock skips half an hour
        ("Africa/Cairo", "2026-04-24", "00:10", "2026-04-23T22:00"),  # the clock skips midnight
        ("Pacific/Apia", "2011-12-30", "09:00", "2011-12-30T10:00"),  # the calendar skips this day
    ],
)
def test_local_times_become_instants(zone: str, day: str, time: str, expected: str) -> None:
    instant = instant_of(datetime.date.fromisoformat(day), datetime.time.fromisoformat(time), ZoneInfo(zone))
    assert instant == utc(expected)


def test_time_stays_the_same_in_summer_and_winter() -> None:
    year = Timetable(EVERY_DAY, datetime.time(9), "Europe/London").between(
        utc("2026-01-01T00:00"), utc("2027-01-01T00:00")
    )
    local = [due.astimezone(ZoneInfo("Europe/London")) for due in year]
    assert len(local) == 365
    assert {due.time() for due in local} == {datetime.time(9)}


@given(timetables, dates)
def test_each_chosen_day_has_one_instant_at_the_local_time(
    timetable: Timetable, start: datetime.date
) -> None:
    zone = ZoneInfo(timetable.zone)
    begin = datetime.datetime.combine(start, datetime.time(), datetime.UTC)
    found = list(islice(timetable.after(begin), 60))
    assert found == sorted(set(found))
    assert all(due > begin for due in found)
    for due in found:
        local = due.astimezone(zone)
        if local.replace(tzinfo=None).time() == timetable.time:
            assert local.weekday() in timetable.days
            assert local.fold == 0  # the first of two equal local times
        else:
            moment_before = (due - datetime.timedelta(seconds=1)).astimezone(zone)
            assert moment_before.utcoffset() != local.utcoffset()


@given(timetables, dates, st.integers(1, 3650))
def test_every_chosen_day_has_an_instant(timetable: Timetable, start: datetime.date, length: int) -> None:
    begin = datetime.datetime.combine(start, datetime.time(), datetime.UTC)
    end = begin + datetime.timedelta(days=min(length, 400))
    found = {timetable.local_day(due) for due in timetable.between(begin, end)}
    day = timetable.local_day(begin) + datetime.timedelta(days=1)
    while day < timetable.local_day(end):
        assert (day in found) == (day.weekday() in timetable.days)
        day += datetime.timedelta(days=1)


@given(timetables, dates, st.integers(0, 3000), st.integers(0, 3000))
def test_dividing_a_period_does_not_change_its_instants(
    timetable: Timetable, start: datetime.date, first: int, second: int
) -> None:
    begin = datetime.datetime.combine(start, datetime.time(), datetime.UTC)
    middle = begin + datetime.timedelta(hours=first)
    end = middle + datetime.timedelta(hours=second)
    whole = list(timetable.between(begin, end))
    assert whole == [*timetable.between(begin, middle), *timetable.between(middle, end)]


def test_timetable_without_days_has_no_instants() -> None:
    assert list(Timetable(frozenset(), datetime.time(9), "UTC").after(utc("2026-01-01T00:00"))) == []
