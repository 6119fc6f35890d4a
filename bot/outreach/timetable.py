"""Computes the instants of a schedule: days of the week and a local time in a time zone.

Local time changes twice a year in many places, and governments change the rules at short notice. So a
schedule stores the local time, never a time in UTC.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import NamedTuple
from zoneinfo import ZoneInfo

DAYS = 7
_DAY = datetime.timedelta(days=1)
_LONGEST_GAP = datetime.timedelta(days=2)
"""Longer than any gap in local time. The longest is a day, in a country that crosses the date line."""


class Timetable(NamedTuple):
    """The days and the time of a schedule's posts."""

    days: frozenset[int]
    """0 is Monday."""
    time: datetime.time
    """The local time, in whole minutes."""
    zone: str
    """The IANA name of the time zone."""

    def after(self, instant: datetime.datetime) -> Iterator[datetime.datetime]:
        """Yields the instants after an instant, in UTC, without end. Yields nothing if there are no days."""
        if not self.days:
            return
        zone = ZoneInfo(self.zone)
        day = (instant - _LONGEST_GAP).astimezone(zone).date()
        latest = instant
        while day < datetime.date.max - _DAY:
            if day.weekday() in self.days:
                due = instant_of(day, self.time, zone)
                if due > latest:  # if a whole day is skipped, two days can have the same instant
                    latest = due
                    yield due
            day += _DAY

    def between(self, start: datetime.datetime, end: datetime.datetime) -> Iterator[datetime.datetime]:
        """Yields the instants after `start` up to and including `end`."""
        for due in self.after(start):
            if due > end:
                return
            yield due

    def local_day(self, instant: datetime.datetime) -> datetime.date:
        """Returns the date of an instant in the time zone."""
        return instant.astimezone(ZoneInfo(self.zone)).date()

    def is_same_day(self, one: datetime.datetime, other: datetime.datetime) -> bool:
        """Whether two instants are on the same date in the time zone."""
        return self.local_day(one) == self.local_day(other)


def instant_of(day: datetime.date, time: datetime.time, zone: ZoneInfo) -> datetime.datetime:
    """Returns the instant of a local time, in UTC.

    A time that daylight saving skips becomes the end of the gap. Of a repeated time, the first one counts.
    """
    local = datetime.datetime.combine(day, time, zone)
    instant = local.astimezone(datetime.UTC)
    if instant.astimezone(zone).replace(tzinfo=None) == local.replace(tzinfo=None):
        return instant
    return _end_of_gap(local, zone)


def _end_of_gap(local: datetime.datetime, zone: ZoneInfo) -> datetime.datetime:
    """Returns the instant when the clocks skip a local time."""
    # A skipped time with fold=1 is an instant before the gap. With fold=0 it is one after the gap (PEP 495).
    before = int(local.replace(fold=1).timestamp())
    end = int(local.replace(fold=0).timestamp())
    offset = datetime.datetime.fromtimestamp(end, zone).utcoffset()
    while end - before > 1:
        middle = (before + end) // 2
        if datetime.datetime.fromtimestamp(middle, zone).utcoffset() == offset:
            end = middle
        else:
            before = middle
    return datetime.datetime.fromtimestamp(end, datetime.UTC)
