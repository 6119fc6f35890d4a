from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable

import pytest

from bot.discord_app.app.client import FalakClient
from bot.discord_app.core import settings_cache
from bot.discord_app.core.limits import DEFAULT_RATES, Rates
from bot.discord_app.keyword_replies import cooldowns
from bot.knowledge.assistant import Assistant
from bot.local_discord import Application, Guild, Intents, LocalDiscord
from bot.storage.storage import Storage
from tests.discord_app.conftest import add_commands, connect, disconnect

Restart = Callable[[], Awaitable[FalakClient]]
ChangeSetting = Callable[..., Awaitable[None]]
"""Changes a setting of a channel or of the whole guild, as `/settings` does."""


@pytest.fixture(autouse=True)
def long_database_timeout(monkeypatch: pytest.MonkeyPatch) -> None:
    """Makes keyword replies wait longer for the database, because the machine may be busy."""
    for module in (settings_cache, cooldowns):
        monkeypatch.setattr(module, "TIMEOUT_SECONDS", 60)


@pytest.fixture
def application(local_discord: LocalDiscord) -> Application:
    application = local_discord.add_application("falak", intents=Intents.MESSAGE_CONTENT)
    application.session_starts.interval = 0
    return application


@pytest.fixture
def rates() -> Rates:
    return DEFAULT_RATES


@pytest.fixture
def keyword_replies() -> bool:
    """Whether the operator enables keyword replies."""
    return True


@pytest.fixture
def assistant(space: Assistant) -> Assistant:
    """Returns the assistant with the bot's content."""
    return space


@pytest.fixture
def change_setting(local_discord: LocalDiscord, storage: Storage, guild: Guild) -> ChangeSetting:
    async def change_setting(name: str, value: object, place_id: int | None = None) -> None:
        await storage.settings.change(guild.id, place_id or guild.id, name, value, by=guild.owner.id)
        local_discord.clock.advance(61)  # until cached settings expire

    return change_setting


@pytest.fixture
async def restart(
    local_discord: LocalDiscord,
    application: Application,
    guild: Guild,
    assistant: Assistant,
    storage: Storage,
    rates: Rates,
    keyword_replies: bool,
) -> AsyncIterator[Restart]:
    running = contextlib.AsyncExitStack()

    async def restart() -> FalakClient:
        await running.aclose()
        client = await running.enter_async_context(
            FalakClient(
                assistant,
                storage,
                keyword_replies=keyword_replies,
                rates=rates,
                clock=local_discord.clock.now,
            )
        )
        running.push_async_callback(disconnect, await connect(client, application))
        await add_commands(client, application, local_discord)
        return client

    async with running:
        yield restart


@pytest.fixture(autouse=True)
async def running(restart: Restart, guild: Guild, long_timeouts: None) -> None:
    await restart()
