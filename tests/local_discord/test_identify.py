"""Tests who may start a gateway session, how often, and which events it receives."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncGenerator
from typing import Any

import aiohttp
import discord
import pytest
from discord.http import Route

from bot.local_discord import (
    ActionRefusedError,
    Application,
    Channel,
    CloseCode,
    Guild,
    Intents,
    LocalDiscord,
    Person,
)
from tests.local_discord.client import Answering, Client, Connect

JSON = dict[str, Any]
GUILDS = 1


@pytest.fixture
def strict(local_discord: LocalDiscord) -> Application:
    """Returns an application with Discord's own rate limit for IDENTIFY."""
    return local_discord.add_application("strict")


@contextlib.asynccontextmanager
async def identifying(
    local_discord: LocalDiscord, application: Application, shard: object = None, intents: int = 0
) -> AsyncGenerator[aiohttp.ClientWebSocketResponse]:
    """Returns a connection that has just sent IDENTIFY."""
    identify: JSON = {"token": application.token, "intents": intents, "properties": {}}
    async with (
        aiohttp.ClientSession() as session,
        session.ws_connect(local_discord.gateway_url + "?v=10&encoding=json") as socket,
    ):
        await socket.receive_json()
        await socket.send_json({"op": 2, "d": identify | ({"shard": shard} if shard else {})})
        yield socket


async def answer(
    local_discord: LocalDiscord, application: Application, shard: object = None
) -> tuple[int, str | None]:
    """Sends IDENTIFY, and returns the answer's opcode and event."""
    async with identifying(local_discord, application, shard) as socket:
        payload = await socket.receive_json()
        return payload["op"], payload["t"]


READY = (0, "READY")
INVALID_SESSION = (9, None)


async def test_a_slot_takes_one_identify_in_five_seconds(
    local_discord: LocalDiscord, strict: Application
) -> None:
    assert await answer(local_discord, strict) == READY
    assert await answer(local_discord, strict) == INVALID_SESSION
    local_discord.clock.advance(5)
    assert await answer(local_discord, strict) == READY


async def test_a_connection_that_identified_too_soon_may_try_again(
    local_discord: LocalDiscord, strict: Application
) -> None:
    assert await answer(local_discord, strict) == READY
    async with identifying(local_discord, strict) as socket:
        assert (await socket.receive_json())["op"] == 9
        local_discord.clock.advance(5)
        identify: JSON = {"token": strict.token, "intents": 0, "properties": {}}
        await socket.send_json({"op": 2, "d": identify})
        assert (await socket.receive_json())["t"] == "READY"


async def test_shards_of_different_slots_may_identify_together(
    local_discord: LocalDiscord, strict: Application
) -> None:
    strict.session_starts.max_concurrency = 2
    answers = [await answer(local_discord, strict, [shard_id, 3]) for shard_id in range(3)]
    assert answers == [READY, READY, INVALID_SESSION], "shard 2 is in shard 0's slot"


async def test_the_number_of_remaining_sessions_is_sent(
    connect: Connect, application: Application, local_discord: LocalDiscord
) -> None:
    client = await connect(Client())
    for _ in range(2):
        await answer(local_discord, application)
    limit: JSON = (await client.http.request(Route("GET", "/gateway/bot")))["session_start_limit"]
    assert (limit["total"], limit["remaining"], limit["max_concurrency"]) == (1000, 997, 1)
    assert 0 < limit["reset_after"] <= 86_400_000
    local_discord.clock.advance(86_400)
    assert application.session_starts.remaining == 1000


async def test_too_many_identifies_in_a_day_reset_the_token(
    local_discord: LocalDiscord, application: Application
) -> None:
    token = application.token
    async with identifying(local_discord, application) as listening:
        assert (await listening.receive_json())["t"] == "READY"
        while application.session_starts.remaining:
            application.session_starts.take(0)
        async with identifying(local_discord, application) as refused:
            for socket in (refused, listening):
                assert (await socket.receive()).type is aiohttp.WSMsgType.CLOSE
                assert socket.close_code == CloseCode.AUTHENTICATION_FAILED
    assert local_discord.gateway.sessions(application) == []
    async with Client() as client:
        with pytest.raises(discord.LoginFailure):
            await client.login(token)


@pytest.mark.parametrize("shard", [[0, 0], [-1, 2], [2, 2], ["0", "1"], [0], "ab", 7], ids=repr)
async def test_an_unknown_shard_is_refused(
    shard: object, local_discord: LocalDiscord, application: Application
) -> None:
    async with identifying(local_discord, application, shard) as socket:
        assert (await socket.receive()).type is aiohttp.WSMsgType.CLOSE
        assert socket.close_code == CloseCode.INVALID_SHARD


@pytest.mark.parametrize(
    ("guilds", "shards", "refused"), [(2500, 1, False), (2501, 1, True), (2501, 2, False)]
)
async def test_too_many_guilds_for_a_shard_are_refused(
    guilds: int, shards: int, refused: bool, local_discord: LocalDiscord, application: Application
) -> None:
    for number in range(guilds):
        local_discord.add_guild("One of many", guild_id=(number + 1) << 22).install(application)
    async with identifying(local_discord, application, [0, shards]) as socket:
        message = await socket.receive()
        assert (message.type is aiohttp.WSMsgType.CLOSE) is refused
        assert socket.close_code == (CloseCode.SHARDING_REQUIRED if refused else None)


async def test_only_the_shard_of_a_guild_gets_the_event_of_its_outage(
    local_discord: LocalDiscord, application: Application
) -> None:
    guilds = [local_discord.add_guild(f"Guild {number}", guild_id=(number + 2) << 22) for number in range(2)]
    for guild in guilds:
        guild.install(application)
    async with contextlib.AsyncExitStack() as stack:
        shards = [
            await stack.enter_async_context(identifying(local_discord, application, [shard_id, 2], GUILDS))
            for shard_id in range(2)
        ]
        for shard in shards:
            assert [(await shard.receive_json())["t"] for _ in range(2)] == ["READY", "GUILD_CREATE"]
        for guild, shard in zip(guilds, shards, strict=True):
            guild.go_down()
            told = await shard.receive_json()
            assert (told["t"], told["d"]) == ("GUILD_DELETE", {"id": str(guild.id), "unavailable": True})
            guild.come_back()
            told = await shard.receive_json()
            assert (told["t"], told["d"]["id"]) == ("GUILD_CREATE", str(guild.id))
        for shard in shards:
            with pytest.raises(TimeoutError):
                await asyncio.wait_for(shard.receive(), 0.02)


@pytest.mark.parametrize(
    ("intents", "told"),
    [
        (0, []),
        (1 << 9, ["MESSAGE_CREATE", "MESSAGE_UPDATE", "MESSAGE_DELETE"]),
        (1 << 11, ["TYPING_START"]),
        (1 << 12 | 1 << 14, []),
    ],
    ids=["nothing", "messages", "typing", "direct messages only"],
)
async def test_only_events_of_the_requested_intents_are_sent(
    intents: int, told: list[str], local_discord: LocalDiscord, application: Application
) -> None:
    guild = local_discord.add_guild("Guild")
    guild.install(application)
    amina = local_discord.add_user("amina")
    guild.join(amina)
    channel = guild.add_text_channel("general")
    async with identifying(local_discord, application, intents=intents) as socket:
        assert (await socket.receive_json())["t"] == "READY"
        await amina.type(channel)
        message = await amina.send(channel, "hello")
        await amina.edit(message, "hello!")
        await amina.delete(message)
        assert [(await socket.receive_json())["t"] for _ in told] == told
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(socket.receive(), 0.02)


async def test_an_interaction_is_sent_to_only_one_session(
    answering: Answering,
    local_discord: LocalDiscord,
    application: Application,
    channel: Channel,
    amina: Person,
) -> None:
    told: list[int] = []

    async def answer(interaction: discord.Interaction) -> None:
        told.append(interaction.id)
        await interaction.response.send_message("here")

    client = await answering(answer)
    first = await amina.run(channel, application, "ask")
    async with identifying(local_discord, application) as socket:
        assert (await socket.receive_json())["t"] == "READY"
        amina.run(channel, application, "ask")
        assert (await socket.receive_json())["t"] == "INTERACTION_CREATE"
        heard = client.wait_for("message")
        await amina.send(channel, "hello")
        await heard  # all earlier events have arrived
    assert told == [first.interaction.id]


async def test_ephemeral_messages_are_not_sent_to_other_bots(
    answering: Answering,
    local_discord: LocalDiscord,
    application: Application,
    guild: Guild,
    channel: Channel,
    amina: Person,
) -> None:
    other = local_discord.add_application("other")
    guild.install(other)
    await answering(lambda interaction: interaction.response.send_message("psst", ephemeral=True))
    async with identifying(local_discord, other, intents=1 << 9 | 1 << 12) as socket:
        assert (await socket.receive_json())["t"] == "READY"
        await amina.run(channel, application, "ask")
        said = await amina.send(channel, "aloud")
        assert (await socket.receive_json())["d"]["id"] == str(said.id)


async def test_a_guild_that_is_down_is_unavailable_in_a_new_session(
    connect: Connect, local_discord: LocalDiscord, application: Application
) -> None:
    guild = local_discord.add_guild("Guild")
    guild.install(application)
    amina = local_discord.add_user("amina")
    guild.join(amina)
    channel = guild.add_text_channel("general")
    guild.go_down()
    client = await connect(Client())
    (seen,) = client.guilds
    assert (seen.id, seen.unavailable) == (guild.id, True)
    with pytest.raises(ActionRefusedError):
        await amina.send(channel, "hello?")
    guild.come_back()
    await amina.send(channel, "hello")


@pytest.mark.parametrize(("extra", "shown"), [(0, 2), (249, 1)])
async def test_with_presences_the_members_of_a_small_guild_are_sent(
    extra: int, shown: int, connect: Connect, local_discord: LocalDiscord, application: Application
) -> None:
    application.privileged_intents = Intents.GUILD_MEMBERS | Intents.GUILD_PRESENCES
    guild = local_discord.add_guild("Guild")
    guild.install(application)
    for number in range(extra):
        guild.join(local_discord.add_user(f"somebody {number}"))
    intents = discord.Intents(guilds=True, members=True, presences=True)
    client = await connect(Client(intents, chunk_guilds_at_startup=False))
    assert (len(client.guilds[0].members), client.guilds[0].member_count) == (shown, extra + 2)


MALFORMED: list[JSON] = [
    {},
    {"guild_id": "many"},
    {"guild_id": "1", "user_ids": ["x"]},
    {"guild_id": "1", "limit": "all"},
    {"guild_id": []},
    {"guild_id": ["1", "2"]},
    {"guild_id": "1", "limit": [1, 2]},
    {"guild_id": "1", "limit": float("inf")},
]


@pytest.mark.parametrize("request_members", MALFORMED, ids=repr)
async def test_a_malformed_request_for_members_closes_the_connection(
    request_members: JSON, local_discord: LocalDiscord, application: Application
) -> None:
    async with identifying(local_discord, application) as socket:
        await socket.receive_json()
        await socket.send_json({"op": 8, "d": request_members})
        assert (await socket.receive()).type is aiohttp.WSMsgType.CLOSE
        assert socket.close_code == CloseCode.DECODE_ERROR


async def test_members_are_sent_in_chunks_of_a_thousand(
    local_discord: LocalDiscord, application: Application
) -> None:
    guild = local_discord.add_guild("Guild")
    guild.install(application)
    for number in range(1_000):  # with the owner and the bot, there are 1,002
        guild.join(local_discord.add_user(f"somebody {number}"))
    chunks = await chunks_of_members(local_discord, application, guild, chunks=2, query="")
    assert [len(chunk["members"]) for chunk in chunks] == [1_000, 2]
    assert [(chunk["chunk_index"], chunk["chunk_count"]) for chunk in chunks] == [(0, 2), (1, 2)]


async def test_requested_members_who_do_not_exist_are_listed(
    local_discord: LocalDiscord, application: Application
) -> None:
    guild = local_discord.add_guild("Guild")
    guild.install(application)
    amina, stranger = local_discord.add_user("amina"), local_discord.add_user("stranger")
    guild.join(amina)
    asked_for = [str(amina.id), str(stranger.id)]
    (chunk,) = await chunks_of_members(local_discord, application, guild, user_ids=asked_for)
    assert [member["user"]["id"] for member in chunk["members"]] == [str(amina.id)]
    assert chunk["not_found"] == [str(stranger.id)]


async def chunks_of_members(
    local_discord: LocalDiscord, application: Application, guild: Guild, chunks: int = 1, **wanted: Any
) -> list[JSON]:
    """Requests members, and returns the chunks of the answer."""
    async with identifying(local_discord, application) as socket:
        await socket.receive_json()
        await socket.send_json({"op": 8, "d": {"guild_id": str(guild.id), "limit": 0, **wanted}})
        answer: list[JSON] = []
        while len(answer) < chunks:
            event = await socket.receive_json()
            if event["t"] == "GUILD_MEMBERS_CHUNK":
                answer.append(event["d"])
    return answer


async def test_only_heartbeats_keep_a_connection_alive(
    local_discord: LocalDiscord, application: Application
) -> None:
    local_discord.gateway.heartbeat_interval = 0.4
    async with identifying(local_discord, application) as socket:
        await socket.receive_json()
        reading = asyncio.create_task(socket.receive())
        while not reading.done():
            await socket.send_json({"op": 3, "d": {}})
            await asyncio.sleep(0.03)
        assert socket.close_code == CloseCode.SESSION_TIMED_OUT
