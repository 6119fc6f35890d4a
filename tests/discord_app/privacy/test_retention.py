"""Tests the hourly deletion of expired data."""

from __future__ import annotations

import asyncio
import datetime

import pytest
from sqlalchemy import select

from bot.discord_app.privacy import retention
from bot.knowledge.assistant import Assistant
from bot.local_discord import Application, Guild, LocalDiscord
from bot.storage.storage import Storage
from bot.storage.tables import silences
from tests.discord_app.conftest import Start, Tidy
from tests.waiting import PATIENCE_SECONDS

DAY = 24 * 60 * 60
AMINA = 7


async def store_setting(storage: Storage, guild: Guild) -> None:
    await storage.settings.change(guild.id, guild.id, "ask", "private", by=AMINA)


async def test_a_guilds_data_is_deleted_thirty_days_after_the_bot_left(
    local_discord: LocalDiscord, application: Application, guild: Guild, storage: Storage, tidy: Tidy
) -> None:
    other = local_discord.add_guild("Harbour")
    other.install(application)
    for each in (guild, other):
        await store_setting(storage, each)
    await tidy()
    local_discord.clock.advance(40 * DAY)
    await tidy()
    assert await storage.settings.load(guild.id), "the bot is still there"
    other.remove(application)
    await tidy()
    local_discord.clock.advance(29 * DAY)
    await tidy()
    assert await storage.settings.load(other.id)
    local_discord.clock.advance(DAY)
    await tidy()
    assert await storage.settings.load(other.id) == {}
    assert await storage.settings.load(guild.id)


async def test_all_guilds_keep_their_data_if_the_list_has_several_pages(
    local_discord: LocalDiscord, application: Application, storage: Storage, tidy: Tidy
) -> None:
    guilds = [local_discord.add_guild(f"Guild {number}") for number in range(205)]
    for guild in guilds:
        guild.install(application)
    for guild in (guilds[0], guilds[-1]):
        await store_setting(storage, guild)
    await tidy()
    local_discord.clock.advance(31 * DAY)
    await tidy()
    for guild in (guilds[0], guilds[-1]):
        assert await storage.settings.load(guild.id)


async def test_no_guild_counts_as_left_if_the_list_of_guilds_fails(
    local_discord: LocalDiscord, guild: Guild, storage: Storage, tidy: Tidy, caplog: pytest.LogCaptureFixture
) -> None:
    await store_setting(storage, guild)
    local_discord.faults.fail("GET", "/users/@me/guilds", status=403)
    await tidy()
    assert "can't list guilds" in caplog.text
    local_discord.clock.advance(31 * DAY)
    await tidy()
    assert await storage.settings.load(guild.id)


async def test_a_guild_that_came_back_keeps_its_data_if_the_list_fails(
    local_discord: LocalDiscord, application: Application, guild: Guild, storage: Storage, tidy: Tidy
) -> None:
    await store_setting(storage, guild)
    guild.remove(application)
    await tidy()
    local_discord.clock.advance(31 * DAY)
    guild.install(application)
    local_discord.faults.fail("GET", "/users/@me/guilds", status=403)
    await tidy()
    assert await storage.settings.load(guild.id)
    await tidy()
    assert await storage.settings.load(guild.id)


async def test_expired_data_is_deleted_automatically(
    start: Start, space: Assistant, guild: Guild, storage: Storage, monkeypatch: pytest.MonkeyPatch
) -> None:
    yesterday = storage.database.now() - datetime.timedelta(days=1)
    await storage.keyword_replies.silence(guild.id, 1, "hope-probe", yesterday)
    await store_setting(storage, guild)
    monkeypatch.setattr(retention, "FIRST_AFTER_SECONDS", 0)
    await start(space)
    async with asyncio.timeout(PATIENCE_SECONDS):
        while await storage.database.fetch(select(silences)):  # noqa: ASYNC110 - no event reports the deletion
            await asyncio.sleep(0.01)
    assert await storage.settings.load(guild.id)
