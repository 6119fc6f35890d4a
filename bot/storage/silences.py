"""Topics that nobody wants to hear of in a channel for a while."""

from __future__ import annotations

import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.database import Database
from bot.storage.tables import silences
from bot.storage.upserts import upsert


class SilencesStore:
    """The silences of all channels. Everything raises UnavailableError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, guild_id: int, channel_id: int, topic_id: str, until: datetime.datetime) -> None:
        """Silences a topic in a channel until then, whatever was said before."""

        async def work(connection: AsyncConnection) -> None:
            row = {"guild_id": guild_id, "channel_id": channel_id, "topic_id": topic_id, "until": until}
            await upsert(connection, silences, row)

        await self._database.write(work)

    async def in_channel(self, channel_id: int) -> dict[str, datetime.datetime]:
        """The silences that still hold in a channel: until when, by topic."""
        rows = await self._database.fetch(
            select(silences.c.topic_id, silences.c.until).where(
                silences.c.channel_id == channel_id, silences.c.until > self._database.now()
            )
        )
        return {row.topic_id: row.until for row in rows}
