"""Lets one of several processes do work that must happen once."""

from __future__ import annotations

import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.database import Database, take_turns
from bot.storage.tables import claims
from bot.storage.upserts import upsert

_LOCK = 2
"""PostgreSQL's advisory lock for claims. Locks of guilds have their ids, which are far larger."""


class Claims:
    """The work that processes have claimed. All methods raise UnavailableError."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.skipped = 0
        """How often another process had claimed the work."""

    async def claim(self, work: str, for_time: datetime.timedelta) -> bool:
        """Claims work for some time. Returns False if an earlier claim hasn't expired yet.

        Ignores a claim from the future: a clock was wrong then, or is now.
        """
        now = self._database.now()

        async def transaction(connection: AsyncConnection) -> bool:
            await take_turns(connection, _LOCK)
            last = await connection.scalar(select(claims.c.claimed_at).where(claims.c.work == work))
            if last is not None and now - for_time < last <= now:
                return False
            await upsert(connection, claims, {"work": work, "claimed_at": now})
            return True

        is_ours = await self._database.write(transaction)
        self.skipped += not is_ours
        return is_ours
