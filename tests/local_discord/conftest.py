from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator

import discord
import pytest
from discord import app_commands

from bot.local_discord import Application
from tests.local_discord.client import Answer, Answering, Client, Connect


@pytest.fixture
async def connect(application: Application) -> AsyncIterator[Connect]:
    """Logs a client in, registers its commands and waits until it is ready."""
    async with contextlib.AsyncExitStack() as stack:

        async def connect(client: Client) -> Client:
            await stack.enter_async_context(client)
            await client.login(application.token)
            if client.tree.get_commands() or client.tree.get_commands(type=discord.AppCommandType.message):
                await client.tree.sync()
            running = asyncio.create_task(client.connect())

            async def stop() -> None:
                await client.close()
                await asyncio.gather(running, return_exceptions=True)

            stack.push_async_callback(stop)
            await client.wait_until_ready()
            return client

        yield connect


@pytest.fixture
async def answering(connect: Connect) -> Answering:
    """Connects a client whose /ask command answers with the given function."""

    async def answering(answer: Answer) -> Client:
        client = Client()

        @client.tree.command()
        @app_commands.allowed_installs(guilds=True, users=True)
        async def ask(interaction: discord.Interaction, question: str | None = None) -> None:
            """Asks."""
            interaction.extras["question"] = question
            await answer(interaction)

        return await connect(client)

    return answering
