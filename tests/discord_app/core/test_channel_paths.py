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


def asked_of_discord(local_discord: LocalDiscord) -> list[int]:
    return [int(each.params["channel_id"]) for each in local_discord.requests if each.route == GET]


async def test_a_thread_is_in_a_channel_in_a_category_in_a_guild(
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
    assert asked_of_discord(local_discord) == [post.id, forum.id]


async def test_a_channel_may_be_in_no_category(
    channel_paths: ChannelPaths, guild: Guild, channel: Channel
) -> None:
    assert await channel_paths.path(guild.id, channel.id) == (channel.id, guild.id)


async def test_the_guild_is_its_own_path(
    channel_paths: ChannelPaths, guild: Guild, local_discord: LocalDiscord
) -> None:
    assert channel_paths.known(guild.id, guild.id) == (guild.id,)
    assert await channel_paths.path(guild.id, guild.id) == (guild.id,)
    assert asked_of_discord(local_discord) == []


async def test_what_an_interaction_brought_is_not_asked_for(
    channel_paths: ChannelPaths, guild: Guild, falak: FalakClient, local_discord: LocalDiscord
) -> None:
    category = guild.add_category("lounge")
    inside = guild.add_text_channel("inside", category)
    channel_paths.note(await falak.fetch_channel(inside.id))
    before = asked_of_discord(local_discord)
    assert await channel_paths.path(guild.id, inside.id) == (inside.id, category.id, guild.id)
    assert asked_of_discord(local_discord) == before


@pytest.mark.parametrize("why", ["hidden", "gone", "Discord fails"])
async def test_unknown_parent_counts_as_the_guild_and_is_not_fetched_again(
    why: str, channel_paths: ChannelPaths, guild: Guild, application: Application, local_discord: LocalDiscord
) -> None:
    channel = guild.add_text_channel("inside", guild.add_category("lounge"))
    if why == "hidden":
        channel.deny(application.bot, Permission.VIEW_CHANNEL)
    elif why == "gone":
        channel.delete()
    else:
        local_discord.faults.fail("GET", GET, status=418)
    for _ in range(3):
        assert await channel_paths.path(guild.id, channel.id) == (channel.id, guild.id)
    assert asked_of_discord(local_discord) == [channel.id]


async def test_nobody_waits_long_for_discord_and_the_log_has_one_line_however_many_wait(
    channel_paths: ChannelPaths,
    guild: Guild,
    channel: Channel,
    local_discord: LocalDiscord,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(channel_paths_module, "PATIENCE_SECONDS", 0.1)
    local_discord.faults.stall("GET", GET, seconds=3600)
    found = await asyncio.gather(*(channel_paths.path(guild.id, channel.id) for _ in range(100)))
    assert set(found) == {(channel.id, guild.id)}
    await until(lambda: any(record.name.startswith("bot") for record in caplog.records))
    (line,) = (record.getMessage() for record in caplog.records if record.name.startswith("bot"))
    assert line == f"Discord is slow to send the parent of channel {channel.id}, using cached parents"
