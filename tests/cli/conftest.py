from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.local_discord import Application, LocalDiscord


@pytest.fixture
async def local_discord() -> AsyncIterator[LocalDiscord]:
    async with LocalDiscord() as local_discord:
        yield local_discord
    assert local_discord.violations == []


@pytest.fixture
def application(local_discord: LocalDiscord) -> Application:
    return local_discord.add_application("falak", token="MTIz.abc.s3cret")  # noqa: S106 - made up
