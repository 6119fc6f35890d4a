"""Stores the limits of keyword replies, so that they survive a restart: cooldowns, silences, opt-outs."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.background import BackgroundWriter
from bot.storage.coordination import announce_person
from bot.storage.database import Database
from bot.storage.tables import opt_outs, silences, unasked_replies
from bot.storage.upserts import upsert


class KeywordReply(NamedTuple):
    """The time of a topic's keyword reply in a channel. It has no data about people."""

    guild_id: int
    channel_id: int
    topic_id: str
    replied_at: datetime.datetime


class KeywordRepliesStore:
    """Keyword replies, silences and opt-outs. All methods except `note_reply` raise UnavailableError."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.writer = BackgroundWriter[KeywordReply]("keyword replies", self._add_replies)

    def note_reply(self, guild_id: int, channel_id: int, topic_id: str) -> None:
        """Stores in the background that a topic just had a reply. Never waits, never fails."""
        self.writer.put(KeywordReply(guild_id, channel_id, topic_id, self._database.now()))

    async def replies_in(self, channel_id: int) -> dict[str, datetime.datetime]:
        """Returns when each topic last had a reply in a channel."""
        rows = await self._database.fetch(
            select(unasked_replies.c.topic_id, unasked_replies.c.replied_at).where(
                unasked_replies.c.channel_id == channel_id
            )
        )
        return {row.topic_id: row.replied_at for row in rows}

    async def silence(self, guild_id: int, channel_id: int, topic_id: str, until: datetime.datetime) -> None:
        """Silences a topic in a channel. Replaces an earlier silence."""

        async def work(connection: AsyncConnection) -> None:
            row = {"guild_id": guild_id, "channel_id": channel_id, "topic_id": topic_id, "until": until}
            await upsert(connection, silences, row)

        await self._database.write(work)

    async def silences_in(self, channel_id: int) -> dict[str, datetime.datetime]:
        """Returns the topics that are silenced in a channel now, with the end of each silence."""
        rows = await self._database.fetch(
            select(silences.c.topic_id, silences.c.until).where(
                silences.c.channel_id == channel_id, silences.c.until > self._database.now()
            )
        )
        return {row.topic_id: row.until for row in rows}

    async def has_opted_out(self, user_id: int) -> bool:
        """Whether a person has opted out of keyword replies."""
        return bool(await self._database.fetch(select(opt_outs).where(opt_outs.c.user_id == user_id)))

    async def opt_out(self, user_id: int) -> None:
        """Stores that a person opted out of keyword replies."""

        async def work(connection: AsyncConnection) -> None:
            await upsert(connection, opt_outs, {"user_id": user_id, "since": self._database.now()})
            await announce_person(connection, user_id)

        await self._database.write(work)

    async def opt_in(self, user_id: int) -> None:
        async def work(connection: AsyncConnection) -> None:
            await connection.execute(delete(opt_outs).where(opt_outs.c.user_id == user_id))
            await announce_person(connection, user_id)

        await self._database.write(work)

    async def _add_replies(self, replies: Sequence[KeywordReply]) -> None:
        latest = {(reply.channel_id, reply.topic_id): reply._asdict() for reply in replies}
        await self._database.write_in_background(
            lambda connection: upsert(connection, unasked_replies, *latest.values())
        )
