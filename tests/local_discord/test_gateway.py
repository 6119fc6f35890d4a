"""Tests the gateway with an unmodified client, with and without faults."""

from __future__ import annotations

import asyncio
import json
import logging
import sys
import zlib
from typing import Any

import aiohttp
import discord
import pytest
import zstandard

from bot.local_discord import (
    Application,
    Channel,
    CloseCode,
    Guild,
    Intents,
    LocalDiscord,
    Permission,
    Person,
)
from bot.local_discord.gateway.sessions import KEPT_EVENTS
from tests.local_discord.client import Client, Connect
from tests.waiting import PATIENCE_SECONDS


class Recorder(Client):
    """Records the messages that it received, and its connects and resumes."""

    def __init__(self, intents: discord.Intents | None = None, **options: float) -> None:
        super().__init__(intents or discord.Intents(guilds=True, guild_messages=True), **options)
        self.received: asyncio.Queue[int] = asyncio.Queue()
        self.connections: asyncio.Queue[None] = asyncio.Queue()
        self.resumed = asyncio.Event()
        self.disconnected = asyncio.Event()
        self.guild_events: asyncio.Queue[tuple[str, str]] = asyncio.Queue()

    async def on_message(self, message: discord.Message) -> None:
        await self.received.put(message.id)

    async def on_connect(self) -> None:
        await self.connections.put(None)

    async def on_resumed(self) -> None:
        self.resumed.set()

    async def on_disconnect(self) -> None:
        self.disconnected.set()

    async def on_guild_join(self, guild: discord.Guild) -> None:
        await self.guild_events.put(("join", guild.name))

    async def on_guild_remove(self, guild: discord.Guild) -> None:
        await self.guild_events.put(("remove", guild.name))

    async def on_guild_unavailable(self, guild: discord.Guild) -> None:
        await self.guild_events.put(("unavailable", guild.name))

    async def on_guild_available(self, guild: discord.Guild) -> None:
        if self.is_ready():
            await self.guild_events.put(("available", guild.name))

    async def on_guild_channel_create(self, channel: discord.abc.GuildChannel) -> None:
        await self.guild_events.put(("create", channel.name))

    async def on_guild_channel_delete(self, channel: discord.abc.GuildChannel) -> None:
        await self.guild_events.put(("delete", channel.name))


@pytest.fixture
async def recorder(connect: Connect) -> Recorder:
    recorder = Recorder()
    await connect(recorder)
    await recorder.connections.get()
    return recorder


@pytest.mark.parametrize("privileged", ["members", "presences", "message_content"])
async def test_a_privileged_intent_that_is_not_enabled_is_refused(
    privileged: str, application: Application, local_discord: LocalDiscord
) -> None:
    async with Client(discord.Intents(guilds=True, **{privileged: True})) as client:
        with pytest.raises(discord.PrivilegedIntentsRequired):
            await client.start(application.token)


async def test_a_privileged_intent_that_is_enabled_is_granted(
    connect: Connect, application: Application, guild: Guild, amina: Person
) -> None:
    application.privileged_intents = Intents.GUILD_MEMBERS
    client = await connect(Client(discord.Intents(guilds=True, members=True)))
    assert client.guilds[0].member_count == len(guild.members)
    assert {member.name for member in await client.guilds[0].query_members("ami")} == {"amina"}


async def test_a_wrong_token_does_not_log_in(application: Application) -> None:
    async with Client() as client:
        with pytest.raises(discord.LoginFailure):
            await client.start(application.token + "x")


IDENTIFY: dict[str, Any] = {"op": 2, "d": {"token": "t", "intents": 0, "properties": {}}}

REFUSALS: dict[CloseCode, Any] = {
    CloseCode.AUTHENTICATION_FAILED: {"op": 2, "d": {"token": "wrong", "intents": 0, "properties": {}}},
    CloseCode.INVALID_INTENTS: {"op": 2, "d": {"token": "t", "intents": 1 << 30, "properties": {}}},
    CloseCode.INVALID_SHARD: {"op": 2, "d": {"token": "t", "intents": 0, "shard": [2, 2], "properties": {}}},
    CloseCode.NOT_AUTHENTICATED: {"op": 3, "d": {}},
    CloseCode.UNKNOWN_OPCODE: {"op": 99, "d": None},
    CloseCode.DECODE_ERROR: {"op": 2, "d": None},
}


@pytest.mark.parametrize("code", REFUSALS, ids=lambda code: code.name)
async def test_the_gateway_closes_the_connection_with(code: CloseCode, local_discord: LocalDiscord) -> None:
    local_discord.add_application("echo", token="t")  # noqa: S106
    async with (
        aiohttp.ClientSession() as session,
        session.ws_connect(local_discord.gateway_url + "?v=10&encoding=json") as socket,
    ):
        assert (await socket.receive_json())["op"] == 10
        await socket.send_json(REFUSALS[code])
        assert (await socket.receive()).type is aiohttp.WSMsgType.CLOSE
        assert socket.close_code == code


@pytest.mark.parametrize(
    "text", ["{", "[1]", '{"op": 1, "d": "' + "م" * 2040 + '"}'], ids=["half", "list", "large"]
)
async def test_the_gateway_closes_the_connection_after_unreadable_data(
    text: str, local_discord: LocalDiscord
) -> None:
    async with (
        aiohttp.ClientSession() as session,
        session.ws_connect(local_discord.gateway_url + "?v=10&encoding=json") as socket,
    ):
        await socket.receive_json()
        await socket.send_str(text)
        assert (await socket.receive()).type is aiohttp.WSMsgType.CLOSE
        assert socket.close_code == CloseCode.DECODE_ERROR


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("v=9&encoding=json", CloseCode.INVALID_API_VERSION),
        ("v=10&encoding=etf", CloseCode.INVALID_API_VERSION),
        ("v=10&encoding=json&compress=gzip", CloseCode.DECODE_ERROR),
    ],
)
async def test_other_versions_encodings_and_compressions_are_refused(
    query: str, code: CloseCode, local_discord: LocalDiscord
) -> None:
    async with (
        aiohttp.ClientSession() as session,
        session.ws_connect(f"{local_discord.gateway_url}?{query}") as socket,
    ):
        assert (await socket.receive()).type is aiohttp.WSMsgType.CLOSE
        assert socket.close_code == code


@pytest.mark.parametrize(
    ("name", "decompressor"),
    [("zlib-stream", zlib.decompressobj), ("zstd-stream", zstandard.ZstdDecompressor().decompressobj)],
)
async def test_a_stream_is_compressed_in_one_context(
    name: str, decompressor: Any, local_discord: LocalDiscord
) -> None:
    context = decompressor()
    async with (
        aiohttp.ClientSession() as session,
        session.ws_connect(f"{local_discord.gateway_url}?v=10&encoding=json&compress={name}") as socket,
    ):
        assert json.loads(context.decompress(await socket.receive_bytes()))["op"] == 10
        for _ in range(3):
            await socket.send_json({"op": 1, "d": None})
            assert json.loads(context.decompress(await socket.receive_bytes()))["op"] == 11


ECHO = """
import sys

if sys.argv[1] == "zlib-stream":
    sys.modules["zstandard"] = None  # as where it isn't installed

import discord, yarl

discord.http.Route.BASE = sys.argv[2]
discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(sys.argv[3])


class Echo(discord.Client):
    async def on_message(self, message):
        if message.author != self.user:
            await message.reply(message.content)


Echo(intents=discord.Intents(guilds=True, guild_messages=True)).run(sys.argv[4])
"""


@pytest.mark.parametrize("name", ["zlib-stream", "zstd-stream"])
async def test_a_client_reads_the_stream_that_it_asks_for(
    name: str, local_discord: LocalDiscord, application: Application, channel: Channel, amina: Person
) -> None:
    arguments = ["-c", ECHO, name, local_discord.api_url, local_discord.gateway_url, application.token]
    client = await asyncio.create_subprocess_exec(
        sys.executable, *arguments, stderr=asyncio.subprocess.DEVNULL
    )
    try:
        while not (sessions := local_discord.gateway.sessions(application)):
            assert client.returncode is None
            await asyncio.sleep(0.02)
        (session,) = sessions
        assert session.connection is not None
        assert session.connection.compression == name
        for text in ("short", "سماء" * 300, "short"):
            await amina.send(channel, f"{application.mention} {text}")
            assert text in (await channel.next_message()).text
    finally:
        client.kill()
        await client.wait()


async def test_events_during_a_disconnect_are_replayed(
    recorder: Recorder, local_discord: LocalDiscord, channel: Channel, amina: Person
) -> None:
    local_discord.gateway.drop()
    await recorder.disconnected.wait()
    message = await amina.send(channel, "are you there?")
    await recorder.resumed.wait()
    assert await recorder.received.get() == message.id
    assert recorder.connections.empty()


async def test_a_client_that_gets_a_reconnect_request_resumes(
    recorder: Recorder, local_discord: LocalDiscord, channel: Channel, amina: Person
) -> None:
    local_discord.gateway.request_reconnect()
    await recorder.resumed.wait()
    message = await amina.send(channel, "hello")
    assert await recorder.received.get() == message.id


@pytest.mark.parametrize("resumable", [True, False])
async def test_an_invalid_session_is_resumed_or_replaced(
    resumable: bool, recorder: Recorder, local_discord: LocalDiscord, channel: Channel, amina: Person
) -> None:
    recorder.disconnected.clear()
    local_discord.gateway.invalidate(resumable=resumable)
    if resumable:
        await recorder.resumed.wait()
    else:
        await recorder.disconnected.wait()
        await recorder.connections.get()
    message = await amina.send(channel, "hello")
    assert await recorder.received.get() == message.id


async def test_a_lost_session_cannot_be_resumed(
    recorder: Recorder, local_discord: LocalDiscord, channel: Channel, amina: Person
) -> None:
    local_discord.gateway.drop()
    local_discord.gateway.forget()
    await recorder.connections.get()
    message = await amina.send(channel, "hello")
    assert await recorder.received.get() == message.id


async def test_a_client_that_missed_too_many_events_gets_a_new_session(
    recorder: Recorder, local_discord: LocalDiscord, channel: Channel, amina: Person
) -> None:
    local_discord.gateway.drop()
    for number in range(KEPT_EVENTS + 1):
        await amina.send(channel, str(number))
    await recorder.connections.get()
    assert not recorder.resumed.is_set()
    message = await amina.send(channel, "hello")
    assert await recorder.received.get() == message.id


async def test_a_client_reconnects_if_its_heartbeats_are_not_answered(
    connect: Connect, local_discord: LocalDiscord, caplog: pytest.LogCaptureFixture
) -> None:
    local_discord.gateway.heartbeat_interval = 0.1
    local_discord.gateway.acknowledges_heartbeats = False
    recorder = Recorder(heartbeat_timeout=0.3)
    await connect(recorder)
    with caplog.at_level(logging.WARNING, "discord.gateway"):
        await asyncio.wait_for(recorder.resumed.wait(), PATIENCE_SECONDS)


async def test_a_client_without_heartbeats_is_disconnected(local_discord: LocalDiscord) -> None:
    local_discord.gateway.heartbeat_interval = 0.05
    async with (
        aiohttp.ClientSession() as session,
        session.ws_connect(local_discord.gateway_url + "?v=10&encoding=json") as socket,
    ):
        await socket.receive_json()
        assert (await socket.receive()).type is aiohttp.WSMsgType.CLOSE
        assert socket.close_code == CloseCode.SESSION_TIMED_OUT


async def test_a_client_that_sends_too_much_is_disconnected(local_discord: LocalDiscord) -> None:
    async with (
        aiohttp.ClientSession() as session,
        session.ws_connect(local_discord.gateway_url + "?v=10&encoding=json") as socket,
    ):
        for _ in range(121):
            await socket.send_json({"op": 1, "d": None})
        while (await socket.receive()).type is aiohttp.WSMsgType.TEXT:
            pass
        assert socket.close_code == CloseCode.RATE_LIMITED


@pytest.mark.parametrize(("code", "resumed"), [(1000, False), (4000, True)])
async def test_a_client_that_closed_its_session_cannot_resume(
    code: int, resumed: bool, local_discord: LocalDiscord
) -> None:
    local_discord.add_application("echo", token="t")  # noqa: S106
    url = local_discord.gateway_url + "?v=10&encoding=json"
    async with aiohttp.ClientSession() as session:
        async with session.ws_connect(url) as socket:
            await socket.receive_json()
            await socket.send_json(IDENTIFY)
            ready = await socket.receive_json()
            await socket.close(code=code)
        async with session.ws_connect(url) as socket:
            await socket.receive_json()
            resume = {"token": "t", "session_id": ready["d"]["session_id"], "seq": ready["s"]}
            await socket.send_json({"op": 6, "d": resume})
            answer = await socket.receive_json()
            assert (answer["op"], answer["t"]) == ((0, "RESUMED") if resumed else (9, None))


async def test_a_client_that_identifies_twice_is_disconnected(local_discord: LocalDiscord) -> None:
    local_discord.add_application("echo", token="t")  # noqa: S106
    async with (
        aiohttp.ClientSession() as session,
        session.ws_connect(local_discord.gateway_url + "?v=10&encoding=json") as socket,
    ):
        await socket.receive_json()
        await socket.send_json(IDENTIFY)
        assert (await socket.receive_json())["t"] == "READY"
        await socket.send_json(IDENTIFY)
        assert (await socket.receive()).type is aiohttp.WSMsgType.CLOSE
        assert socket.close_code == CloseCode.ALREADY_AUTHENTICATED


@pytest.mark.parametrize("sequence", [999, None, "1"], ids=repr)
async def test_a_client_that_resumes_with_an_invalid_sequence_is_disconnected(
    sequence: object, local_discord: LocalDiscord
) -> None:
    local_discord.add_application("echo", token="t")  # noqa: S106
    url = local_discord.gateway_url + "?v=10&encoding=json"
    async with aiohttp.ClientSession() as session:
        async with session.ws_connect(url) as socket:
            await socket.receive_json()
            await socket.send_json(IDENTIFY)
            ready = await socket.receive_json()
            await socket.close(code=4000)
        async with session.ws_connect(url) as socket:
            await socket.receive_json()
            resume = {"token": "t", "session_id": ready["d"]["session_id"], "seq": sequence}
            await socket.send_json({"op": 6, "d": resume})
            assert (await socket.receive()).type is aiohttp.WSMsgType.CLOSE
            assert socket.close_code == CloseCode.INVALID_SEQUENCE


async def test_each_shard_receives_the_events_of_its_guilds(
    local_discord: LocalDiscord, application: Application
) -> None:
    guilds = [local_discord.add_guild(f"Guild {number}", guild_id=(number + 1) << 22) for number in range(4)]
    channels = [guild.add_text_channel("general") for guild in guilds]
    amina = local_discord.add_user("amina")
    for guild in guilds:
        guild.join(amina)
        guild.install(application)
    received: asyncio.Queue[tuple[int | None, int]] = asyncio.Queue()

    class Sharded(discord.AutoShardedClient):
        async def on_message(self, message: discord.Message) -> None:
            shard = message.guild.shard_id if message.guild else 0
            await received.put((shard, message.channel.id))

        async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
            """Skips discord.py's pause of 5 seconds."""

    intents = discord.Intents(guilds=True, messages=True)
    async with Sharded(shard_count=2, intents=intents, guild_ready_timeout=0.05) as client:
        await client.login(application.token)
        running = asyncio.create_task(client.connect())
        await client.wait_until_ready()
        assert len(client.guilds) == 4
        for channel in channels:
            await amina.send(channel, "hello")
        private = amina.dm(application)
        await amina.send(private, "hello")
        got = {await received.get() for _ in range(5)}
        assert got == {((number + 1) % 2, channels[number].id) for number in range(4)} | {(0, private.id)}
        await client.close()
        await asyncio.gather(running, return_exceptions=True)


async def test_changes_of_guilds_and_channels_are_events(
    recorder: Recorder, local_discord: LocalDiscord, application: Application
) -> None:
    guild = local_discord.add_guild("Another")
    guild.install(application)
    assert await recorder.guild_events.get() == ("join", "Another")
    channel = guild.add_text_channel("news")
    assert await recorder.guild_events.get() == ("create", "news")
    channel.delete()
    assert await recorder.guild_events.get() == ("delete", "news")
    guild.go_down()
    assert await recorder.guild_events.get() == ("unavailable", "Another")
    guild.come_back()
    assert await recorder.guild_events.get() == ("available", "Another")
    guild.remove(application)
    assert await recorder.guild_events.get() == ("remove", "Another")


async def test_events_of_hidden_channels_are_not_sent(
    recorder: Recorder, application: Application, guild: Guild, channel: Channel, amina: Person
) -> None:
    hidden = guild.add_text_channel("hidden")
    hidden.deny(application.bot, Permission.VIEW_CHANNEL)
    await amina.send(hidden, "psst")
    message = await amina.send(channel, "hello")
    assert await recorder.received.get() == message.id
