"""Tests threads, where sending needs a separate permission."""

from __future__ import annotations

import asyncio

import discord
import pytest

from bot.local_discord import (
    ActionRefusedError,
    Application,
    Channel,
    Guild,
    LocalDiscord,
    Permission,
    Person,
)
from tests.local_discord.client import Answering, Client, Connect


class Watcher(Client):
    """Records created and deleted threads, and answers messages."""

    def __init__(self) -> None:
        super().__init__()
        self.threads: asyncio.Queue[tuple[str, str]] = asyncio.Queue()

    async def on_thread_create(self, thread: discord.Thread) -> None:
        await self.threads.put(("create", thread.name))

    async def on_raw_thread_delete(self, event: discord.RawThreadDeleteEvent) -> None:
        await self.threads.put(("delete", str(event.thread_id)))

    async def on_message(self, message: discord.Message) -> None:
        if message.author != self.user:
            await message.reply(type(message.channel).__name__)


@pytest.fixture
async def watcher(connect: Connect) -> Watcher:
    watcher = Watcher()
    await connect(watcher)
    return watcher


async def test_a_thread_accepts_messages_and_is_deleted_with_its_channel(
    watcher: Watcher, channel: Channel, amina: Person
) -> None:
    thread = channel.add_thread("comets")
    assert await watcher.threads.get() == ("create", "comets")
    seen = watcher.get_channel(thread.id)
    assert isinstance(seen, discord.Thread)
    assert seen.parent_id == channel.id
    asked = await amina.send(thread, "hello")
    reply = await thread.next_message()
    assert (reply.text, reply.referenced) == ("Thread", asked)
    channel.delete()
    assert await watcher.threads.get() == ("delete", str(thread.id))
    with pytest.raises(ActionRefusedError):
        await amina.send(thread, "hello?")


async def test_existing_threads_are_shown_on_connecting(connect: Connect, channel: Channel) -> None:
    thread = channel.add_thread("comets")
    client = await connect(Client())
    assert [seen.id for seen in client.guilds[0].threads] == [thread.id]
    assert [seen.id for seen in client.guilds[0].text_channels] == [channel.id]
    assert [seen.id for seen in await client.guilds[0].fetch_channels()] == [channel.id]
    assert isinstance(await client.fetch_channel(thread.id), discord.Thread)


async def test_commands_are_run_in_a_thread(
    answering: Answering,
    application: Application,
    channel: Channel,
    amina: Person,
    local_discord: LocalDiscord,
) -> None:
    async def answer(interaction: discord.Interaction) -> None:
        assert isinstance(interaction.channel, discord.Thread)
        await interaction.response.send_message(interaction.channel.name)

    await answering(answer)
    assert (await amina.run(channel.add_thread("comets"), application, "ask")).text == "comets"
    assert local_discord.violations == []


@pytest.mark.parametrize(
    ("denied", "in_channel", "in_thread"),
    [(Permission.SEND_MESSAGES, False, True), (Permission.SEND_MESSAGES_IN_THREADS, True, False)],
)
async def test_sending_in_a_thread_needs_a_separate_permission(
    denied: Permission,
    in_channel: bool,
    in_thread: bool,
    connect: Connect,
    application: Application,
    guild: Guild,
    channel: Channel,
    amina: Person,
) -> None:
    client = await connect(Client())
    thread = channel.add_thread("comets")
    channel.deny(application.bot, denied)
    channel.deny(amina, denied)
    for place, may in ((channel, in_channel), (thread, in_thread)):
        target = client.get_partial_messageable(place.id)
        if may:
            await target.send("x")
            await amina.send(place, "x")
        else:
            with pytest.raises(discord.Forbidden, match="50013"):
                await target.send("x")
            with pytest.raises(ActionRefusedError):
                await amina.send(place, "x")


async def test_threads_and_direct_messages_have_no_threads(
    channel: Channel, application: Application, amina: Person
) -> None:
    for place in (channel.add_thread("comets"), amina.dm(application)):
        with pytest.raises(ValueError, match="text channel"):
            place.add_thread("more")
