"""Decides how far a round of deletion trusts the clock, so that a wrong clock doesn't delete everything.

While the bot runs, the clock is compared with the monotonic clock. At a start, it is compared with the last
round. If there is none, as after an import, it is compared with the newest time stored before the start. A
clock that jumped ahead is trusted after a day.
"""

from __future__ import annotations

import datetime
from typing import NamedTuple

from sqlalchemy import delete, func, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.database import Database
from bot.storage.tables import (
    departures,
    forgotten,
    hash_keys,
    misses,
    opt_outs,
    outreach_counts,
    quizzes,
    retention_rounds,
    scheduled_posts,
    setting_changes,
    unasked_replies,
    usage,
    votes,
)

HELD_BACK = datetime.timedelta(days=1)
"""How long a clock that jumped ahead isn't trusted. If the bot was off
for a shorter time, its clock is trusted at once."""
TOLERANCE = datetime.timedelta(hours=1)
"""How far a clock may jump ahead and still be trusted, for example when it is corrected."""


class Round(NamedTuple):
    """A round of deletion."""

    ran_at: datetime.datetime
    """The time of the clock."""
    trusted_until: datetime.datetime
    """The time that expiry was based on. It is earlier if the clock is in doubt."""
    doubted_since: datetime.datetime | None = None
    """When the jump was noticed, by the same clock. None if the clock is trusted."""


_TIMES = (
    votes.c.voted_at,
    setting_changes.c.changed_at,
    hash_keys.c.made_at,
    opt_outs.c.since,
    forgotten.c.forgotten_at,
    unasked_replies.c.replied_at,
    scheduled_posts.c.due_at,
    quizzes.c.asked_at,
    departures.c.noticed_at,
)
_DAYS = usage.c.day, misses.c.asked_on, outreach_counts.c.day
"""The columns with the time when a row was stored."""


class Rounds:
    """The rounds of a run."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._started_at = database.now()
        self._start = self._last = database.uptime()
        self._has_had_round = False
        self._known_at_start: datetime.datetime | None = None
        """The newest time stored before the start. It has certainly passed."""

    async def next(self, connection: AsyncConnection) -> Round:
        """Returns the round that would start now."""
        last = await last_round(connection)
        if last is None:
            known = await _newest_time(connection, self._started_at) or self._started_at
            last = Round(known, known)
        self._known_at_start = self._known_at_start or last.trusted_until
        passed = datetime.timedelta(seconds=self._database.uptime() - self._last)
        return next_round(last, self._database.now(), passed if self._has_had_round else passed + HELD_BACK)

    async def time(self, connection: AsyncConnection) -> datetime.datetime:
        """Returns the time to store as the current time, even if the clock is wrong."""
        trusted = (await self.next(connection)).trusted_until
        run = datetime.timedelta(seconds=self._database.uptime() - self._start)
        return trusted if self._known_at_start is None else max(trusted, self._known_at_start + run)

    def note_done(self) -> None:
        """Records that a round is done."""
        self._has_had_round = True
        self._last = self._database.uptime()


def next_round(last: Round, now: datetime.datetime, max_passed: datetime.timedelta) -> Round:
    """Returns the round after the last one. At most `max_passed` may have passed since then."""
    clock_passed = now - last.ran_at
    doubted_since = last.doubted_since
    if now <= last.trusted_until + max_passed + TOLERANCE:
        doubted_since = None
    elif clock_passed > max_passed + TOLERANCE:
        doubted_since = now
    elif doubted_since is None or now - doubted_since >= HELD_BACK:
        doubted_since = None
    if doubted_since is None:
        return Round(now, now)
    return Round(now, last.trusted_until + min(clock_passed, max_passed), doubted_since)


async def last_round(connection: AsyncConnection) -> Round | None:
    """Returns the last round, of this run or another."""
    row = (await connection.execute(select(retention_rounds))).one_or_none()
    return None if row is None else Round(*row)


async def store_round(connection: AsyncConnection, done: Round) -> None:
    """Stores a round in place of the last one."""
    await connection.execute(delete(retention_rounds))
    await connection.execute(insert(retention_rounds).values(done._asdict()))


async def _newest_time(connection: AsyncConnection, before: datetime.datetime) -> datetime.datetime | None:
    """Returns the newest time stored before a time. A day without a time counts as a whole day."""
    times = [
        time
        for column in _TIMES
        if (time := await connection.scalar(select(func.max(column)).where(column < before))) is not None
    ]
    for column in _DAYS:
        day = await connection.scalar(select(func.max(column)).where(column < before.date()))
        if day is not None:
            end = datetime.datetime.combine(day, datetime.time.max, datetime.UTC)
            times.append(end)
    return max(times, default=None)
