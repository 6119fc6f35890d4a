"""Connects bots to the local Discord."""

from __future__ import annotations

import asyncio
import contextlib
import pickle
import weakref

from bot.discord_app.app.client import FalakClient
from bot.discord_app.core.limits import Rates
from bot.local_discord import Application, LocalDiscord
from bot.local_discord.model.commands import Command

UNLIMITED = Rates(10**9, 10**9, 10**9)
"""Limits for tests that ask more in a minute than people do."""

connected = weakref.WeakSet[FalakClient]()
"""The bots that were connected and still exist."""
_bodies: list[bytes] = []
"""The registered definitions of all commands, after the first registration. Tests may change their copies."""


async def connect(client: FalakClient, application: Application) -> asyncio.Task[None]:
    """Starts a client, and returns its connection once it is ready."""
    await client.login(application.token)
    connection = asyncio.create_task(client.connect())
    await client.wait_until_ready()
    connected.add(client)
    return connection


async def disconnect(connection: asyncio.Task[None]) -> None:
    """Cancels a connection, as the process does. Closing a listening client doesn't end its session."""
    connection.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await connection


async def add_commands(client: FalakClient, application: Application, local_discord: LocalDiscord) -> None:
    """Registers the commands of a ready bot.

    Only the first bot of a process sends them. Translating, sending and checking takes a fifth of a start.
    The others get copies of the commands that the local Discord stored for the first bot, and list them.
    """
    if not _bodies:
        await client.register_commands()
        _bodies.append(pickle.dumps([command.body for command in application.commands[None]]))
        return
    if None not in application.commands:
        new_id = local_discord.world.new_id
        application.commands[None] = [
            Command(id=new_id(), version=new_id(), application_id=application.id, guild_id=None, body=body)
            for body in pickle.loads(_bodies[0])  # noqa: S301 - our own
        ]
    await client.registered_definitions()
