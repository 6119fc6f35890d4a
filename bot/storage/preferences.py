"""What people want for themselves."""

from __future__ import annotations

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.database import Database
from bot.storage.tables import opt_outs
from bot.storage.upserts import upsert


class PreferencesStore:
    """Who wants no keyword replies. Everything raises UnavailableError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def opted_out(self, user_id: int) -> bool:
        """Whether somebody wants none."""
        return bool(await self._database.fetch(select(opt_outs).where(opt_outs.c.user_id == user_id)))

    async def opt_out(self, user_id: int) -> None:
        """They want none."""

        async def work(connection: AsyncConnection) -> None:
            await upsert(connection, opt_outs, {"user_id": user_id, "since": self._database.now()})

        await self._database.write(work)

    async def opt_in(self, user_id: int) -> None:
        """They want them after all."""
        await self._database.execute(delete(opt_outs).where(opt_outs.c.user_id == user_id))
