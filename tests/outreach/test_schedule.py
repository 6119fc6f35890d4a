from __future__ import annotations

import datetime
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.outreach.schedule import (
    MAX_OPENING,
    ChannelKind,
    Choice,
    InvalidScheduleError,
    Schedule,
    Status,
    TopicChoice,
    read_time,
    restarts,
)
from bot.outreach.timetable import Timetable
from bot.outreach.zones import find_zones, is_zone, read_zone
from tests.outreach.test_timetable import ZONES, timetables, utc

ids = st.integers(1, 2**63 - 1)
schedules = st.builds(
    Schedule,
    id=ids,
    channel_id=ids,
    kind=st.sampled_from(ChannelKind),
    timetable=timetables,
    status=st.sampled_from(Status),
    topics=st.builds(
        TopicChoice, st.sampled_from(Choice), st.text(max_size=50), st.lists(st.text(max_size=60)).map(tuple)
    ),
    language=st.sampled_from(["", "en", "ar"]),
    opening=st.text(max_size=MAX_OPENING),
    role_id=st.none() | ids,
    opens_thread=st.booleans(),
    publishes=st.booleans(),
    skips_quiet=st.booleans(),
    skips=st.frozensets(st.datetimes(timezones=st.just(datetime.UTC)), max_size=5),
)
SCHEDULE = Schedule(id=1, channel_id=2, timetable=Timetable(frozenset({0}), datetime.time(9), "UTC"))


@given(schedules)
def test_a_stored_schedule_is_read_unchanged(schedule: Schedule) -> None:
    assert Schedule.read(json.loads(json.dumps(schedule.stored()))) == schedule


@pytest.mark.parametrize(
    "change",
    [
        {"id": 0},
        {"id": 2**63},
        {"id": "1"},
        {"channel": None},
        {"kind": "voice"},
        {"days": []},
        {"days": [7]},
        {"days": ["x"]},
        {"time": "24:00"},
        {"time": "9"},
        {"zone": "Mars/Olympus"},
        {"zone": "../../etc/passwd"},
        {"status": "lost"},
        {"choice": "some"},
        {"topics": ["a"] * 101},
        {"opening": "a" * (MAX_OPENING + 1)},
        {"role": "1"},
        {"skips": ["soon"]},
        {"skips": ["2026-01-01T00:00:00"]},
    ],
)
def test_invalid_schedules_are_refused(change: dict[str, Any]) -> None:
    with pytest.raises(InvalidScheduleError):
        Schedule.read(SCHEDULE.stored() | change)


@pytest.mark.parametrize("value", [None, 1, "x", [], {}])
def test_values_of_other_types_are_refused(value: object) -> None:
    with pytest.raises(InvalidScheduleError):
        Schedule.read(value)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (None, {"status": "on"}, True),
        ({"status": "on"}, {"status": "on", "opening": "Hello"}, False),
        ({"status": "on"}, {"status": "on", "time": "10:00"}, True),
        ({"status": "on"}, {"status": "on", "id": 2}, True),
        ({"status": "paused"}, {"status": "on"}, True),
    ],
)
def test_which_changes_restart_a_schedule(
    before: dict[str, Any] | None, after: dict[str, Any], *, expected: bool
) -> None:
    stored = SCHEDULE.stored()
    assert restarts(before and stored | before, stored | after) == expected


def test_past_skips_are_deleted() -> None:
    skipped = SCHEDULE.with_skip(utc("2026-01-05T09:00"), utc("2026-01-04T09:00"))
    later = skipped.with_skip(utc("2026-02-02T09:00"), utc("2026-02-01T09:00"))
    assert later.skips == {utc("2026-02-02T09:00")}


@pytest.mark.parametrize(
    ("typed", "expected"),
    [("09:30", (9, 30)), ("9:30", (9, 30)), (" 9.30 ", (9, 30)), ("23h05", (23, 5)), ("0:00", (0, 0))],
)
def test_valid_times_are_read(typed: str, expected: tuple[int, int]) -> None:
    assert read_time(typed) == datetime.time(*expected)


@pytest.mark.parametrize("typed", ["", "9", "9 pm", "24:00", "12:60", "١٢:٣٠x", "-1:00"])
def test_invalid_times_are_refused(typed: str) -> None:
    with pytest.raises(InvalidScheduleError):
        read_time(typed)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("utc", "UTC"),
        ("Europe/Berlin", "Europe/Berlin"),
        ("europe/berlin", "Europe/Berlin"),
        ("new york", "America/New_York"),
        ("cairo", "Africa/Cairo"),
        ("Egypt", "Egypt"),
        ("Saudi Arabia", "Asia/Riyadh"),
        ("makkah", "Asia/Riyadh"),
        ("lahore", "Asia/Karachi"),
        ("são paulo", "America/Sao_Paulo"),
        ("kuala", "Asia/Kuala_Lumpur"),
        ("America", None),
        ("Atlantis", None),
    ],
)
def test_zones_are_found_by_city_and_country(typed: str, expected: str | None) -> None:
    assert read_zone(typed) == expected


def test_typing_offers_zones() -> None:
    assert find_zones("kar")[0].name == "Asia/Karachi"
    assert {zone.name for zone in find_zones("indonesia")} >= {"Asia/Jakarta", "Asia/Makassar"}
    assert len(find_zones("")) == 25
    assert all(is_zone(name) for name in ZONES)
