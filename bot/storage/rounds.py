"""Decides how far a round of deletion trusts the clock, so that a wrong clock doesn't delete everything.

Within a run, the clock is compared with the monotonic clock. At a start, it is compared with the last round.
A clock that jumped ahead is trusted after a day.
"""

from __future__ import annotations

import datetime
from typing import NamedTuple

from sqlalchemy import delete, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.tables import retention_rounds

HELD_BACK = datetime.timedelta(days=1)
"""How long a clock that jumped ahead isn't trusted. The bot may be off this long without any doubt."""
TOLERANCE = datetime.timedelta(hours=1)
"""How far a clock may jump ahead without doubt, as when it is corrected."""


class Round(NamedTuple):
    """A round of deletion."""

    ran_at: datetime.datetime
    """The time by the clock."""
    trusted_until: datetime.datetime
    """The time that decided what had expired. It is earlier if the clock is in doubt."""
    doubted_since: datetime.datetime | None = None
    """When the jump was noticed, by that clock."""


def next_round(last: Round | None, now: datetime.datetime, passed: datetime.timedelta | None) -> Round:
    """Returns the round that follows the last one.

    `passed` is how much time has passed since then in this run, None if the bot has started since.
    """
    if last is None:
        return Round(now, now)
    most = HELD_BACK if passed is None else passed
    went = now - last.ran_at
    doubted_since = last.doubted_since
    if now <= last.trusted_until + most + TOLERANCE:
        doubted_since = None
    elif went > most + TOLERANCE:
        doubted_since = now
    elif doubted_since is None or now - doubted_since >= HELD_BACK:
        doubted_since = None
    if doubted_since is None:
        return Round(now, now)
    return Round(now, last.trusted_until + min(went, most), doubted_since)


async def last_round(connection: AsyncConnection) -> Round | None:
    """Returns the last round, of this run or another."""
    row = (await connection.execute(select(retention_rounds))).one_or_none()
    return None if row is None else Round(*row)


async def store_round(connection: AsyncConnection, done: Round) -> None:
    """Stores a round in place of the last one."""
    await connection.execute(delete(retention_rounds))
    await connection.execute(insert(retention_rounds).values(done._asdict()))
