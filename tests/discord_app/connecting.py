"""Connects bots to the local Discord."""

from __future__ import annotations

import asyncio
import contextlib
import weakref

from bot.discord_app.app.client import FalakClient
from bot.discord_app.core.limits import Rates
from bot.local_discord import Application

UNLIMITED = Rates(10**9, 10**9, 10**9)
"""For tests that ask more in a minute than people do."""

connected = weakref.WeakSet[FalakClient]()
"""The bots that were connected and still exist."""


async def connect(client: FalakClient, application: Application) -> asyncio.Task[None]:
    """Starts a client, and returns its connection once it is ready."""
    await client.login(application.token)
    connection = asyncio.create_task(client.connect())
    await client.wait_until_ready()
    connected.add(client)
    return connection


async def disconnect(connection: asyncio.Task[None]) -> None:
    """Ends a connection as the process does: a client that is closed while it listens says no goodbye."""
    connection.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await connection
