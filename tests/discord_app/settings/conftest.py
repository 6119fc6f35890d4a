from __future__ import annotations

from collections.abc import Awaitable, Callable

import pytest

from bot.discord_app.core.settings import GuildSettings
from bot.local_discord import Guild
from bot.storage.storage import Storage

Stored = Callable[[], Awaitable[GuildSettings]]


@pytest.fixture
def stored(storage: Storage, guild: Guild) -> Stored:
    """Returns a function that loads the guild's settings from the database."""

    async def stored() -> GuildSettings:
        return GuildSettings(await storage.settings.load(guild.id))

    return stored
