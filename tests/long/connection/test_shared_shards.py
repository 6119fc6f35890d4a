"""Tests which process serves a shard if two processes could."""

from __future__ import annotations

import asyncio
from typing import Any, cast

import asyncpg

from bot.discord_app.app.client import FalakClient
from bot.knowledge.assistant import Assistant
from bot.local_discord import Application, LocalDiscord
from bot.storage.address import parse
from bot.storage.coordination import Lock
from bot.storage.storage import Storage
from tests.databases import NewDatabase
from tests.discord_app.connecting import connect, disconnect
from tests.storage.postgresql import Server


async def test_a_shard_that_another_process_took_in_an_outage_is_given_up(
    local_discord: LocalDiscord,
    application: Application,
    teas: Assistant,
    new_postgresql: NewDatabase,
    server: Server,
) -> None:
    url = new_postgresql()
    lock = Lock(f"shard {application.id}", 0)
    parsed = parse(url)
    other = await cast("Any", asyncpg).connect(
        user=parsed.username, database=parsed.database, host=str(parsed.query["host"])
    )
    async with Storage(url) as storage, FalakClient(teas, storage) as client:
        connection = await connect(client, application)
        (session,) = local_discord.gateway.sessions(application)
        taking = asyncio.create_task(other.execute(f"SELECT pg_advisory_lock{lock.key}"))
        await asyncio.sleep(0.1)  # now it is next in PostgreSQL's queue
        server.query(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE '%locks%'"
        )
        await taking
        async with asyncio.timeout(10):
            while session.connection is not None or client.shards.waiting != {0}:  # noqa: ASYNC110
                await asyncio.sleep(0.01)
        assert client.shards.problems() == ["shard 0: another process serves it"]
        await other.close()
        async with asyncio.timeout(15):
            while client.shards.problems():  # noqa: ASYNC110
                await asyncio.sleep(0.01)
        (session,) = [each for each in local_discord.gateway.sessions(application) if each.connection]
        await disconnect(connection)
