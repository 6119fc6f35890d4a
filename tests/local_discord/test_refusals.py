"""Tests the errors that a client gets: 401, 403, 404, 429 and 500."""

from __future__ import annotations

import asyncio
import io
import time
from collections.abc import Awaitable, Callable

import aiohttp
import discord
import pytest
import yarl
from discord.http import Route

from bot.local_discord import Application, Channel, Guild, LocalDiscord, Permission, Person, RateLimit
from tests.local_discord.client import Answering, Client, Connect
from tests.waiting import until

SEND = ("POST", "/channels/{channel_id}/messages")


@pytest.fixture
async def client(connect: Connect) -> Client:
    return await connect(Client())


@pytest.fixture
def target(client: Client, channel: Channel) -> discord.PartialMessageable:
    return client.get_partial_messageable(channel.id)


Act = Callable[[discord.PartialMessageable, int], Awaitable[object]]

FORBIDDEN: dict[str, tuple[Permission, Act, int]] = {
    "sending without permission": (Permission.SEND_MESSAGES, lambda place, _: place.send("x"), 50013),
    "sending in a hidden channel": (Permission.VIEW_CHANNEL, lambda place, _: place.send("x"), 50001),
    "sending a file without permission": (
        Permission.ATTACH_FILES,
        lambda place, _: place.send(file=discord.File(io.BytesIO(b"x"), "x.txt")),
        50013,
    ),
    "replying without permission to read": (
        Permission.READ_MESSAGE_HISTORY,
        lambda place, message_id: place.get_partial_message(message_id).reply("x"),
        160002,
    ),
    "typing without permission": (Permission.SEND_MESSAGES, lambda place, _: place.typing(), 50013),
    "reading without permission": (
        Permission.READ_MESSAGE_HISTORY,
        lambda place, message_id: place.fetch_message(message_id),
        50013,
    ),
    "editing somebody's message": (
        Permission.NONE,
        lambda place, message_id: place.get_partial_message(message_id).edit(content="y"),
        50005,
    ),
    "deleting somebody's message": (
        Permission.NONE,
        lambda place, message_id: place.get_partial_message(message_id).delete(),
        50013,
    ),
}


@pytest.mark.parametrize("name", FORBIDDEN)
async def test_forbidden_is(
    name: str,
    target: discord.PartialMessageable,
    application: Application,
    channel: Channel,
    amina: Person,
    local_discord: LocalDiscord,
) -> None:
    denied, act, code = FORBIDDEN[name]
    message = await amina.send(channel, "hello")
    channel.deny(application.bot, denied)
    with pytest.raises(discord.Forbidden) as refused:
        await act(target, message.id)
    assert refused.value.code == code
    assert local_discord.violations == []


async def test_moderators_delete_messages_of_others(
    target: discord.PartialMessageable, application: Application, channel: Channel, amina: Person
) -> None:
    channel.allow(application.bot, Permission.MANAGE_MESSAGES)
    message = await amina.send(channel, "hello")
    await target.get_partial_message(message.id).delete()
    assert message.is_deleted


async def test_strangers_and_bots_get_no_direct_messages(client: Client, local_discord: LocalDiscord) -> None:
    for somebody in (local_discord.add_user("stranger"), local_discord.add_bot("weather")):
        user = await client.fetch_user(somebody.id)
        with pytest.raises(discord.Forbidden, match="50007"):
            await user.send("psst")


@pytest.mark.parametrize(("files", "mebibytes"), [(1, 11), (1, 26), (3, 9)])
async def test_files_above_discords_limit_are_refused(
    files: int, mebibytes: int, target: discord.PartialMessageable, local_discord: LocalDiscord
) -> None:
    large = [discord.File(io.BytesIO(bytes(mebibytes << 20)), f"{number}.bin") for number in range(files)]
    with pytest.raises(discord.HTTPException, match="40005"):
        await target.send(files=large)
    assert [violation.error.code for violation in local_discord.violations] == [40005]


async def test_unknown_and_deleted_objects_are_not_found(
    client: Client,
    target: discord.PartialMessageable,
    channel: Channel,
    amina: Person,
    local_discord: LocalDiscord,
) -> None:
    message = await amina.send(channel, "hello")
    await amina.delete(message)
    with pytest.raises(discord.NotFound, match="10008"):
        await target.fetch_message(message.id)
    with pytest.raises(discord.HTTPException, match="50035"):
        await client.http.request(Route("GET", "/users/somebody"))
    with pytest.raises(discord.NotFound, match="10013"):
        await client.fetch_user(1)
    with pytest.raises(discord.NotFound, match="10013"):
        await client.http.start_private_message(1)
    with pytest.raises(discord.NotFound, match="10007"):
        await client.guilds[0].fetch_member(1)
    for guild_id in (1, local_discord.add_guild("Elsewhere").id):
        with pytest.raises(discord.NotFound, match="10004"):
            await client.fetch_guild(guild_id)
    channel.delete()
    with pytest.raises(discord.NotFound, match="10003"):
        await target.send("x")


async def test_commands_of_another_application_are_forbidden(
    client: Client, local_discord: LocalDiscord
) -> None:
    other = local_discord.add_application("other")
    with pytest.raises(discord.Forbidden, match="20012"):
        await client.http.bulk_upsert_global_commands(other.id, [])
    with pytest.raises(discord.Forbidden, match="20012"):
        await client.http.get_global_commands(other.id)


async def test_a_reply_to_a_deleted_message_is_refused_by_default(
    target: discord.PartialMessageable, channel: Channel, amina: Person, local_discord: LocalDiscord
) -> None:
    message = await amina.send(channel, "hello")
    await amina.delete(message)
    gone = target.get_partial_message(message.id)
    with pytest.raises(discord.HTTPException, match="50035"):
        await target.send("x", reference=gone.to_reference(fail_if_not_exists=True))
    assert local_discord.violations == [], "a bot can't know that the message was deleted"
    await target.send(
        "x", reference=target.get_partial_message(message.id).to_reference(fail_if_not_exists=False)
    )
    assert (await channel.next_message()).referenced is None


async def test_a_server_error_is_retried(
    target: discord.PartialMessageable, channel: Channel, local_discord: LocalDiscord
) -> None:
    local_discord.faults.fail(*SEND, status=500)
    await target.send("x")
    assert [request.status for request in local_discord.requests if request.route == SEND[1]] == [500, 200]
    assert len(channel.history()) == 1


async def test_the_client_waits_for_a_rate_limit_set_by_a_test(
    target: discord.PartialMessageable, channel: Channel, local_discord: LocalDiscord
) -> None:
    local_discord.faults.rate_limit(*SEND, retry_after=0.1)
    started = time.monotonic()
    await target.send("x")
    assert time.monotonic() - started >= 0.1
    assert [request.status for request in local_discord.requests if request.route == SEND[1]] == [429, 200]


async def test_the_client_respects_the_rate_limits_in_the_headers(
    target: discord.PartialMessageable, channel: Channel, local_discord: LocalDiscord
) -> None:
    local_discord.rate_limits[SEND] = RateLimit(2, 0.2)
    await asyncio.gather(*(target.send(str(number)) for number in range(5)))
    assert [request.status for request in local_discord.requests if request.route == SEND[1]] == [200] * 5


async def test_a_bot_that_ignores_rate_limits_gets_429(
    channel: Channel, application: Application, local_discord: LocalDiscord
) -> None:
    local_discord.rate_limits[SEND] = RateLimit(1, 60)
    headers = {"Authorization": f"Bot {application.token}"}
    url = f"{local_discord.api_url}/channels/{channel.id}/messages"
    async with aiohttp.ClientSession(headers=headers) as session:
        async with session.post(url, json={"content": "x"}) as first:
            assert (first.status, first.headers["X-RateLimit-Remaining"]) == (200, "0")
        async with session.post(url, json={"content": "x"}) as second:
            body = await second.json()
            assert second.status == 429
            assert 59 < body["retry_after"] <= 60
            assert (body["message"], body["global"]) == ("You are being rate limited.", False)
            assert (second.headers["Retry-After"], second.headers["X-RateLimit-Scope"]) == ("60", "user")
            assert second.headers["Via"]


async def request_channel(
    local_discord: LocalDiscord, channel: Channel, token: str
) -> tuple[int, str | None]:
    """Requests a channel without respecting rate limits. Returns the status, and the scope of the limit."""
    url, headers = f"{local_discord.api_url}/channels/{channel.id}", {"Authorization": f"Bot {token}"}
    async with aiohttp.ClientSession(headers=headers) as session, session.get(url) as answer:
        scope = answer.headers.get("X-RateLimit-Scope")
        if scope is not None:
            assert (await answer.json())["global"] is (scope == "global")
        return answer.status, scope


async def test_each_bot_has_a_global_rate_limit(
    channel: Channel, guild: Guild, application: Application, local_discord: LocalDiscord
) -> None:
    other = local_discord.add_application("other")
    guild.install(other)
    local_discord.rate_limits.in_all = RateLimit(2, 60)
    for place in (channel, guild.add_text_channel("another")):
        assert await request_channel(local_discord, place, application.token) == (200, None)
    assert await request_channel(local_discord, channel, application.token) == (429, "global")
    assert await request_channel(local_discord, channel, other.token) == (200, None)
    local_discord.clock.advance(60)
    assert await request_channel(local_discord, channel, application.token) == (200, None)


async def test_each_bot_has_its_own_rate_limit_in_each_channel(
    channel: Channel, guild: Guild, application: Application, local_discord: LocalDiscord
) -> None:
    other = local_discord.add_application("other")
    guild.install(other)
    local_discord.rate_limits["GET", "/channels/{channel_id}"] = RateLimit(1, 60)
    assert await request_channel(local_discord, channel, application.token) == (200, None)
    assert await request_channel(local_discord, channel, application.token) == (429, "user")
    assert await request_channel(local_discord, channel, other.token) == (200, None)
    assert await request_channel(local_discord, guild.add_text_channel("another"), application.token) == (
        200,
        None,
    )


async def test_the_client_waits_for_the_global_rate_limit(
    target: discord.PartialMessageable, channel: Channel, local_discord: LocalDiscord
) -> None:
    usual = local_discord.rate_limits.in_all
    local_discord.rate_limits.in_all = RateLimit(0, 0.5)
    sending = asyncio.gather(*(target.send(str(number)) for number in range(3)))
    await until(lambda: 429 in [request.status for request in local_discord.requests])
    local_discord.rate_limits.in_all = usual
    await sending
    assert len(channel.history()) == 3


async def test_an_address_with_too_many_refused_requests_is_blocked(
    client: Client,
    target: discord.PartialMessageable,
    application: Application,
    channel: Channel,
    local_discord: LocalDiscord,
) -> None:
    assert local_discord.rate_limits.refusals == RateLimit(10_000, 600)
    local_discord.rate_limits.refusals = RateLimit(3, 600)
    channel.deny(application.bot, Permission.SEND_MESSAGES)
    for _ in range(3):
        with pytest.raises(discord.Forbidden):
            await target.send("x")
    with pytest.raises(discord.HTTPException) as blocked:
        await client.fetch_channel(channel.id)
    assert (blocked.value.status, blocked.value.text) == (429, "error code: 1015")
    local_discord.clock.advance(600)
    await client.fetch_channel(channel.id)


async def test_interaction_responses_are_exempt_from_the_global_rate_limit(
    answering: Answering,
    application: Application,
    channel: Channel,
    amina: Person,
    local_discord: LocalDiscord,
) -> None:
    await answering(lambda interaction: interaction.response.send_message("here"))
    local_discord.rate_limits.in_all = RateLimit(1, 60)
    for _ in range(3):
        assert (await amina.run(channel, application, "ask")).text == "here"
    assert 429 not in [request.status for request in local_discord.requests]


async def test_a_stall_lasts_as_long_as_a_test_says(
    target: discord.PartialMessageable, local_discord: LocalDiscord
) -> None:
    local_discord.faults.stall(*SEND, seconds=60)
    sending = asyncio.create_task(target.send("x"))
    await local_discord.faults.met()
    local_discord.clock.advance(59)
    await asyncio.sleep(0.01)
    assert not sending.done()
    local_discord.clock.advance(1)
    await sending


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 401),
        ({"Authorization": "Bot wrong"}, 401),
        ({"Authorization": "Bot t", "Host": "evil.example"}, 421),
        ({"Authorization": "Bot t", "Host": "localhost.evil.example"}, 421),
        ({"Authorization": "Bot t", "Origin": "https://evil.example"}, 403),
        ({"Authorization": "Bot t"}, 200),
    ],
)
async def test_only_requests_for_its_own_host_with_a_valid_token_are_served(
    headers: dict[str, str], status: int, local_discord: LocalDiscord
) -> None:
    local_discord.add_application("echo", token="t")  # noqa: S106
    async with (
        aiohttp.ClientSession() as session,
        session.get(f"{local_discord.api_url}/users/@me", headers=headers) as response,
    ):
        assert response.status == status


@pytest.mark.parametrize(
    ("headers", "status"), [({"Host": "evil.example"}, 421), ({"Origin": "https://evil.example"}, 403)]
)
async def test_the_gateway_serves_only_its_own_host(
    headers: dict[str, str], status: int, local_discord: LocalDiscord
) -> None:
    async with aiohttp.ClientSession() as session:
        with pytest.raises(aiohttp.WSServerHandshakeError) as refused:
            await session.ws_connect(local_discord.gateway_url + "?v=10&encoding=json", headers=headers)
    assert refused.value.status == status


async def test_the_local_discord_listens_only_on_loopback(local_discord: LocalDiscord) -> None:
    port = yarl.URL(local_discord.api_url).port
    (await asyncio.open_connection("127.0.0.1", port))[1].close()
    with pytest.raises(OSError, match=r"Connect call failed"):
        await asyncio.open_connection("127.0.0.2", port)


async def test_an_invalid_json_body_is_refused(
    channel: Channel, application: Application, local_discord: LocalDiscord
) -> None:
    headers = {"Authorization": f"Bot {application.token}", "Content-Type": "application/json"}
    url = f"{local_discord.api_url}/channels/{channel.id}/messages"
    async with (
        aiohttp.ClientSession() as session,
        session.post(url, data="{", headers=headers) as response,
    ):
        assert (response.status, (await response.json())["code"]) == (400, 50109)
