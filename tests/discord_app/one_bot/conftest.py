"""Runs one bot for all tests of a module, because a start takes longer than most tests.

Each test has its own guild and people, so that earlier tests don't affect it.
"""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator, Iterator

import pytest
import pytest_asyncio

from bot.discord_app.app.client import FalakClient, use_server
from bot.knowledge.assistant import Assistant
from bot.local_discord import Application, LocalDiscord, RateLimit
from bot.storage.storage import Storage
from tests.databases import SQLite
from tests.discord_app.connecting import UNLIMITED, add_commands, connect, disconnect


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def local_discord() -> AsyncIterator[LocalDiscord]:
    """Starts a local Discord with rate limits that are high enough for many tests."""
    with pytest.MonkeyPatch.context() as patches:
        patches.setattr("discord.http.Route.BASE", None)  # restored at the end
        patches.setattr("discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY", None)
        async with LocalDiscord() as local_discord:
            use_server(local_discord.api_url, local_discord.gateway_url)
            local_discord.rate_limits.default = local_discord.rate_limits.in_all = RateLimit(1_000_000, 1)
            # discord.py can mistake a quick acknowledgement for a late one, and would log a warning.
            local_discord.gateway.heartbeat_interval = 3600
            yield local_discord


@pytest.fixture(autouse=True)
def no_violations(local_discord: LocalDiscord) -> Iterator[None]:
    yield
    assert local_discord.violations == []


@pytest.fixture(scope="module")
def application(local_discord: LocalDiscord) -> Application:
    return local_discord.add_application("falak")


@pytest.fixture(scope="module")
def assistant(space: Assistant) -> Assistant:
    """Returns the assistant of the bot. Modules can override this fixture."""
    return space


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def falak(
    local_discord: LocalDiscord,
    application: Application,
    assistant: Assistant,
    sqlite: SQLite,
    tmp_path_factory: pytest.TempPathFactory,
) -> AsyncIterator[FalakClient]:
    """Returns the connected bot."""
    async with contextlib.AsyncExitStack() as stack:
        storage = await stack.enter_async_context(Storage(sqlite.migrated(tmp_path_factory.mktemp("one"))))
        client = await stack.enter_async_context(FalakClient(assistant, storage, rates=UNLIMITED))
        stack.push_async_callback(disconnect, await connect(client, application))
        await add_commands(client, application, local_discord)
        yield client
