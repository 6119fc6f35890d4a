"""Passes sessions at Discord's gateway from a process that ends to the next one."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Mapping
from typing import NamedTuple

from sqlalchemy import ColumnElement, delete
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.database import Database
from bot.storage.tables import gateway_sessions
from bot.storage.upserts import upsert

USABLE = datetime.timedelta(minutes=2)
"""How long a stored session can be resumed. Discord ends it a few minutes after its connection ended.

https://docs.discord.com/developers/events/gateway#initiating-a-disconnect
"""


class GatewaySession(NamedTuple):
    """The data that Discord needs to resume a session."""

    session_id: str
    sequence: int
    gateway_url: str


class ShardGroup(NamedTuple):
    """The properties that a bot's shards share. A session can't be resumed with other intents."""

    application_id: int
    shard_count: int
    intents: int


class GatewaySessions:
    """The sessions that processes have left. All methods raise UnavailableError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def leave(self, group: ShardGroup, sessions: Mapping[int, GatewaySession]) -> None:
        """Stores the sessions of shards for the next process."""
        now = self._database.now()

        async def work(connection: AsyncConnection) -> None:
            for shard_id, session in sessions.items():
                row = {**group._asdict(), **session._asdict(), "shard_id": shard_id, "left_at": now}
                await upsert(connection, gateway_sessions, row)

        await self._database.write(work)

    async def take(self, group: ShardGroup, shard_id: int) -> GatewaySession | None:
        """Returns and deletes the stored session of a shard. None if there is no recent one."""
        table = gateway_sessions.c
        now = self._database.now()
        here: Collection[ColumnElement[bool]] = (
            table.application_id == group.application_id,
            table.shard_count == group.shard_count,
            table.shard_id == shard_id,
        )

        async def work(connection: AsyncConnection) -> GatewaySession | None:
            taken = await connection.execute(
                delete(gateway_sessions).where(*here).returning(gateway_sessions)
            )
            row = taken.one_or_none()
            if row is None or row.intents != group.intents or not now - USABLE < row.left_at <= now + USABLE:
                return None
            return GatewaySession(row.session_id, row.sequence, row.gateway_url)

        return await self._database.write(work)
