"""When topics had a reply that nobody asked for, so that none comes again soon, also after a restart."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import select

from bot.storage.background import BackgroundWriter
from bot.storage.database import Database
from bot.storage.tables import unasked_replies
from bot.storage.upserts import upsert


class UnaskedReply(NamedTuple):
    """That a topic had a reply in a channel. Nothing about people."""

    guild_id: int
    channel_id: int
    topic_id: str
    replied_at: datetime.datetime


class UnaskedRepliesStore:
    """The latest reply about each topic in each channel."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.writer = BackgroundWriter[UnaskedReply]("keyword replies", self._add)

    def note(self, guild_id: int, channel_id: int, topic_id: str) -> None:
        """Keeps that there was one just now, soon. Never waits, never fails."""
        self.writer.put(UnaskedReply(guild_id, channel_id, topic_id, self._database.now()))

    async def in_channel(self, channel_id: int) -> dict[str, datetime.datetime]:
        """When the latest was in a channel, by topic. Raises UnavailableError."""
        rows = await self._database.fetch(
            select(unasked_replies.c.topic_id, unasked_replies.c.replied_at).where(
                unasked_replies.c.channel_id == channel_id
            )
        )
        return {row.topic_id: row.replied_at for row in rows}

    async def _add(self, replies: Sequence[UnaskedReply]) -> None:
        latest = {(reply.channel_id, reply.topic_id): reply._asdict() for reply in replies}
        await self._database.write_at_leisure(
            lambda connection: upsert(connection, unasked_replies, *latest.values())
        )
