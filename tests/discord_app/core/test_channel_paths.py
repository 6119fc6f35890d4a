"""Tests the path of a channel: known from interactions, or fetched from Discord once."""

from __future__ import annotations

import asyncio

import pytest

from bot.discord_app.app.client import FalakClient
from bot.discord_app.core import channel_paths as channel_paths_module
from bot.discord_app.core.channel_paths import ChannelPaths
from bot.local_discord import Application, Channel, Guild, LocalDiscord, Permission
from tests.waiting import until

GET = "/channels/{channel_id}"


@pytest.fixture
def channel_paths(falak: FalakClient) -> ChannelPaths:
    return ChannelPaths(falak.fetch_channel)


def fetched_channels(local_discord: LocalDiscord) -> list[int]:
    return [int(each.params["channel_id"]) for each in local_discord.requests if each.route == GET]


async def test_path_of_a_thread_has_its_channel_category_and_guild(
    channel_paths: ChannelPaths, guild: Guild, local_discord: LocalDiscord
) -> None:
    category = guild.add_category("lounge")
    forum = guild.add_forum("questions", category)
    post = forum.add_thread("comets")
    assert channel_paths.known(guild.id, post.id) is None
    found = await asyncio.gather(*(channel_paths.path(guild.id, post.id) for _ in range(20)))
    assert set(found) == {(post.id, forum.id, category.id, guild.id)}
    assert channel_paths.known(guild.id, post.id) == found[0]
    assert channel_paths.known(guild.id, category.id) == (category.id, guild.id)
    assert fetched_channels(local_discord) == [post.id, forum.id]


async def test_path_of_a_channel_without_a_category(
    channel_paths: ChannelPaths, guild: Guild, channel: Channel
) -> None:
    assert await channel_paths.path(guild.id, channel.id) == (channel.id, guild.id)


async def test_path_of_a_guild_is_only_the_guild(
    channel_paths: ChannelPaths, guild: Guild, local_discord: LocalDiscord
) -> None:
    assert channel_paths.known(guild.id, guild.id) == (guild.id,)
    assert await channel_paths.path(guild.id, guild.id) == (guild.id,)
    assert fetched_channels(local_discord) == []


async def test_channels_known_from_interactions_are_not_fetched(
    channel_paths: ChannelPaths, guild: Guild, falak: FalakClient, local_discord: LocalDiscord
) -> None:
    category = guild.add_category("lounge")
    inside = guild.add_text_channel("inside", category)
    channel_paths.note(await falak.fetch_channel(inside.id))
    before = fetched_channels(local_discord)
    assert await channel_paths.path(guild.id, inside.id) == (inside.id, category.id, guild.id)
    assert fetched_channels(local_discord) == before


@pytest.mark.parametrize("reason", ["hidden", "gone", "Discord fails"])
async def test_unknown_parent_counts_as_the_guild_and_is_not_fetched_again(
    reason: str,
    channel_paths: ChannelPaths,
    guild: Guild,
    application: Application,
    local_discord: LocalDiscord,
) -> None:
    channel = guild.add_text_channel("inside", guild.add_category("lounge"))
    if reason == "hidden":
        channel.deny(application.bot, Permission.VIEW_CHANNEL)
    elif reason == "gone":
        channel.delete()
    else:
        local_discord.faults.fail("GET", GET, status=418)
    for _ in range(3):
        assert await channel_paths.path(guild.id, channel.id) == (channel.id, guild.id)
    assert fetched_channels(local_discord) == [channel.id]


async def test_slow_fetch_is_cut_short_and_logged_once_for_all_waiters(
    channel_paths: ChannelPaths,
    guild: Guild,
    channel: Channel,
    local_discord: LocalDiscord,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(channel_paths_module, "TIMEOUT_SECONDS", 0.1)
    local_discord.faults.stall("GET", GET, seconds=3600)
    found = await asyncio.gather(*(channel_paths.path(guild.id, channel.id) for _ in range(100)))
    assert set(found) == {(channel.id, guild.id)}
    await until(lambda: any(record.name.startswith("bot") for record in caplog.records))
    (line,) = (record.getMessage() for record in caplog.records if record.name.startswith("bot"))
    assert line == f"Discord is slow to send the parent of channel {channel.id}, using cached parents"
