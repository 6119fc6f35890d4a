"""Tests channels that refuse messages: archived and locked threads, slow mode, AutoMod, time-outs."""

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
from bot.local_discord.errors import slow_mode
from tests.local_discord.client import Answering, Client, Connect
from tests.waiting import PATIENCE_SECONDS

SEND = ("POST", "/channels/{channel_id}/messages")


@pytest.fixture
async def client(connect: Connect) -> Client:
    return await connect(Client())


async def refusal(place: discord.PartialMessageable) -> int:
    """Returns Discord's error code for the refused message of the bot."""
    with pytest.raises(discord.HTTPException) as refused:
        await place.send("hello")
    return refused.value.code


async def test_a_message_reopens_an_archived_thread(client: Client, channel: Channel, amina: Person) -> None:
    thread = channel.add_thread("comets")
    for sent in (amina.send(thread, "hello"), client.get_partial_messageable(thread.id).send("hello")):
        thread.archive()
        await sent
        assert not thread.is_archived


async def test_a_locked_thread_refuses_messages(
    client: Client, channel: Channel, amina: Person, application: Application, local_discord: LocalDiscord
) -> None:
    thread = channel.add_thread("comets")
    place = client.get_partial_messageable(thread.id)
    thread.lock()
    assert await refusal(place) == 160005
    thread.archive(lock=True)
    assert await refusal(place) == 50083
    with pytest.raises(ActionRefusedError, match="locked"):
        await amina.send(thread, "hello")
    channel.allow(application.bot, Permission.MANAGE_THREADS)
    await place.send("hello")
    assert local_discord.violations == []


async def test_messages_in_an_archived_thread_cannot_be_edited_or_deleted(
    client: Client, channel: Channel
) -> None:
    thread = channel.add_thread("comets")
    sent = await client.get_partial_messageable(thread.id).send("hello")
    thread.archive()
    for change in (sent.edit(content="bye"), sent.delete()):
        with pytest.raises(discord.HTTPException) as refused:
            await change
        assert refused.value.code == 50083


async def test_clients_are_told_that_a_thread_is_archived(client: Client, channel: Channel) -> None:
    thread = channel.add_thread("comets")
    updated = asyncio.create_task(client.wait_for("raw_thread_update", timeout=PATIENCE_SECONDS))
    await asyncio.sleep(0)
    thread.archive(lock=True)
    metadata = (await updated).data["thread_metadata"]
    assert (metadata["archived"], metadata.get("locked")) == (True, True)


async def test_slow_mode_applies_to_people_but_not_to_bots(
    answering: Answering,
    local_discord: LocalDiscord,
    channel: Channel,
    amina: Person,
    application: Application,
) -> None:
    client = await answering(lambda interaction: interaction.response.send_message("answer"))
    channel.slow_mode = 30
    await amina.send(channel, "one")
    with pytest.raises(ActionRefusedError, match="slow mode"):
        await amina.send(channel, "two")
    with pytest.raises(ActionRefusedError, match="slow mode"):
        await amina.run(channel, application, "ask")
    for text in ("one", "two"):
        await client.get_partial_messageable(channel.id).send(text)
    local_discord.clock.advance(30)
    await amina.send(channel, "two")
    channel.allow(amina, Permission.MANAGE_MESSAGES)
    await amina.send(channel, "three")


async def test_automod_blocks_people_and_bots(
    client: Client, guild: Guild, channel: Channel, amina: Person, local_discord: LocalDiscord
) -> None:
    guild.blocked_words.add("hello")
    assert await refusal(client.get_partial_messageable(channel.id)) == 200000
    with pytest.raises(ActionRefusedError, match="AutoMod"):
        await amina.send(channel, "Hello there")
    await amina.send(channel, "good morning")
    moderator = local_discord.add_user("maryam")
    guild.join(moderator, Permission.MANAGE_GUILD)
    await moderator.send(channel, "hello")
    assert local_discord.violations == []


async def test_a_member_in_a_time_out_can_only_read(
    answering: Answering,
    local_discord: LocalDiscord,
    guild: Guild,
    channel: Channel,
    amina: Person,
    application: Application,
) -> None:
    client = await answering(
        lambda interaction: interaction.response.send_message(
            "answer", view=discord.ui.View().add_item(discord.ui.Button(label="Press", custom_id="press"))
        )
    )
    card = (await amina.run(channel, application, "ask")).message
    assert card is not None
    guild.time_out(amina, 60)
    with pytest.raises(ActionRefusedError):
        await amina.send(channel, "hello")
    with pytest.raises(ActionRefusedError):
        await amina.run(channel, application, "ask")
    with pytest.raises(ActionRefusedError, match="time-out"):
        amina.click(card, "Press")
    assert channel.lets(amina, Permission.VIEW_CHANNEL)
    guild.time_out(application.bot, 30)
    assert await refusal(client.get_partial_messageable(channel.id)) == 50013
    local_discord.clock.advance(60)
    await amina.send(channel, "hello")
    await client.get_partial_messageable(channel.id).send("hello")


async def test_a_test_can_make_discord_refuse_a_request(
    client: Client, channel: Channel, local_discord: LocalDiscord
) -> None:
    local_discord.faults.refuse(*SEND, slow_mode())
    assert await refusal(client.get_partial_messageable(channel.id)) == 20016
    assert local_discord.violations == []


async def test_a_voice_channel_has_messages(
    answering: Answering, guild: Guild, amina: Person, application: Application
) -> None:
    client = await answering(
        lambda interaction: interaction.response.send_message(type(interaction.channel).__name__)
    )
    voice = guild.add_voice_channel("talk")
    await amina.send(voice, "hello")
    sent = await client.get_partial_messageable(voice.id).send("hello")
    assert voice.messages[sent.id].content == "hello"
    assert (await amina.run(voice, application, "ask")).text == "VoiceChannel"


async def test_a_bot_has_its_own_role(
    client: Client, guild: Guild, channel: Channel, amina: Person, application: Application
) -> None:
    role = guild.role_of(application)
    message = await amina.send(channel, f"{role.mention} hello")
    assert message.mentioned_roles == [role]
    shown = await client.http.get_roles(guild.id)
    assert [each["id"] for each in shown if each.get("tags") == {"bot_id": str(application.bot.id)}] == [
        str(role.id)
    ]


async def test_a_post_and_its_first_message_have_the_same_id(
    client: Client, guild: Guild, amina: Person
) -> None:
    forum = guild.add_forum("questions")
    message = await amina.post(forum, "comets", "where are they?")
    assert message.id == message.channel.id
    assert message.channel.parent is forum
    shown = await client.fetch_channel(message.channel.id)
    assert isinstance(shown, discord.Thread)
    assert shown.name == "comets"
