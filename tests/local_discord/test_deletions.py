"""Tests deleting several messages at once."""

from __future__ import annotations

import asyncio

import discord
import pytest

from bot.local_discord import ActionRefusedError, Channel, Guild, LocalDiscord, Permission, Person
from tests.local_discord.client import Client, Connect


class Listener(Client):
    """Records the deletions that it receives."""

    def __init__(self) -> None:
        super().__init__()
        self.bulks: asyncio.Queue[discord.RawBulkMessageDeleteEvent] = asyncio.Queue()
        self.singles: asyncio.Queue[discord.RawMessageDeleteEvent] = asyncio.Queue()

    async def on_raw_bulk_message_delete(self, event: discord.RawBulkMessageDeleteEvent) -> None:
        await self.bulks.put(event)

    async def on_raw_message_delete(self, event: discord.RawMessageDeleteEvent) -> None:
        await self.singles.put(event)


async def test_a_bulk_deletion_is_one_event(
    connect: Connect, local_discord: LocalDiscord, guild: Guild, channel: Channel, amina: Person
) -> None:
    listener = Listener()
    await connect(listener)
    sweeper = local_discord.add_bot("sweeper")
    guild.join(sweeper)
    messages = [await amina.send(channel, text) for text in ("one", "two")]
    with pytest.raises(ActionRefusedError):
        await sweeper.purge(channel, messages)
    channel.allow(sweeper, Permission.MANAGE_MESSAGES)
    await sweeper.purge(channel, messages)
    event = await listener.bulks.get()
    assert event.message_ids == {message.id for message in messages}
    assert (event.channel_id, event.guild_id) == (channel.id, guild.id)
    assert listener.singles.empty()
    assert channel.history() == []
    with pytest.raises(ActionRefusedError):
        await sweeper.purge(channel, messages)
