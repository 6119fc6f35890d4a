"""Decides about each due post."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Set
from enum import StrEnum
from itertools import islice
from typing import NamedTuple

from bot.outreach.timetable import Timetable

ON_TIME = datetime.timedelta(minutes=5)
"""A post isn't late within this time: many posts may be due in the same minute."""


class Outcome(StrEnum):
    """The outcome of a post. The database contains the values, so they never change."""

    CLAIMED = "claimed"
    """A process is posting it, or was stopped meanwhile."""
    REFUSED = "refused"
    """Discord refused it. It will be tried again."""
    SENT = "sent"
    ASSUMED = "assumed"
    """It counts as sent, because nobody can find out."""
    SKIPPED = "skipped"
    """A moderator skipped it."""
    MISSED = "missed"
    """The bot was off when it was due."""
    QUIET = "quiet"
    """Nobody had answered the last two posts."""
    NO_TOPIC = "no_topic"
    """No topic was left to post."""
    FAILED = "failed"
    """Discord refused it each time."""


class Decision(NamedTuple):
    """The decision about a due post."""

    due: datetime.datetime
    outcome: Outcome | None
    """None if it should be posted."""


def decide(
    timetable: Timetable,
    skips: Set[datetime.datetime],
    since: datetime.datetime,
    now: datetime.datetime,
) -> list[Decision]:
    """Decides about each post that was due after `since`, oldest first.

    Posts only the latest one, and only on the local day when it is due.
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
    """Whether it is too late to post."""
    return now - due > ON_TIME and timetable.local_day(now) != timetable.local_day(due)


def ahead(
    timetable: Timetable, skips: Set[datetime.datetime], after: datetime.datetime, number: int
) -> list[datetime.datetime]:
    """Returns the next instants that aren't skipped."""
    return list(islice((due for due in timetable.after(after) if due not in skips), number))


def next_due(timetables: Iterable[Timetable], after: datetime.datetime) -> datetime.datetime | None:
    """Returns the earliest next instant of several timetables."""

    def firsts() -> Iterator[datetime.datetime]:
        for timetable in timetables:
            yield from islice(timetable.after(after), 1)

    return min(firsts(), default=None)
