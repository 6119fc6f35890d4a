"""Decides what becomes of each post that has come due."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Set
from enum import StrEnum
from itertools import islice
from typing import NamedTuple

from bot.outreach.timetable import Timetable

ON_TIME = datetime.timedelta(minutes=5)
"""How late a post may be that isn't counted as late: many posts may be due in the same minute."""


class Outcome(StrEnum):
    """What became of a post. The database contains the values, so they never change."""

    CLAIMED = "claimed"
    """A process is posting it, or was stopped while it did."""
    REFUSED = "refused"
    """Discord refused it. It will be tried again."""
    SENT = "sent"
    ASSUMED = "assumed"
    """It counts as sent: it can't be found out."""
    SKIPPED = "skipped"
    """A moderator skipped it."""
    MISSED = "missed"
    """The bot was off when it was due."""
    QUIET = "quiet"
    """Nobody had answered since the last two posts."""
    NO_TOPIC = "no_topic"
    """No topic was left to post."""
    FAILED = "failed"
    """Discord refused it each time."""


class Decision(NamedTuple):
    """A post that has come due, and what to do about it."""

    due: datetime.datetime
    outcome: Outcome | None
    """None to post it."""


def decide(
    timetable: Timetable,
    skips: Set[datetime.datetime],
    since: datetime.datetime,
    now: datetime.datetime,
) -> list[Decision]:
    """Returns what to do about each post that came due after `since`, oldest first.

    At most one is posted, the latest, and only on the local day that it is due.
    """
    due = list(timetable.between(since, now))
    return [
        Decision(each, _outcome(each, skips, is_last=each == due[-1], is_late=is_late(timetable, each, now)))
        for each in due
    ]


def _outcome(
    due: datetime.datetime, skips: Set[datetime.datetime], *, is_last: bool, is_late: bool
) -> Outcome | None:
    if due in skips:
        return Outcome.SKIPPED
    return Outcome.MISSED if is_late or not is_last else None


def is_late(timetable: Timetable, due: datetime.datetime, now: datetime.datetime) -> bool:
    """Whether it is too late for a post."""
    return now - due > ON_TIME and timetable.local_day(now) != timetable.local_day(due)


def ahead(
    timetable: Timetable, skips: Set[datetime.datetime], after: datetime.datetime, number: int
) -> list[datetime.datetime]:
    """Returns the next instants that nobody skipped."""
    return list(islice((due for due in timetable.after(after) if due not in skips), number))


def next_due(timetables: Iterable[Timetable], after: datetime.datetime) -> datetime.datetime | None:
    """Returns the nearest instant of several timetables."""

    def firsts() -> Iterator[datetime.datetime]:
        for timetable in timetables:
            yield from islice(timetable.after(after), 1)

    return min(firsts(), default=None)
