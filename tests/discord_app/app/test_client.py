"""Tests how the bot connects, stays connected and disconnects."""

from __future__ import annotations

import asyncio
import logging

import pytest

from bot.discord_app.app.client import FalakClient, use_server
from bot.errors import RefusalError
from bot.knowledge.assistant import Assistant
from bot.local_discord import Application, Channel, CloseCode, Intents, LocalDiscord, Person
from bot.local_discord.model.events import MessageCreated
from tests.discord_app.conftest import Start, connect, disconnect, has_arrived
from tests.waiting import PATIENCE_SECONDS, until

NOWHERE = "127.0.0.1:9"
"""The discard port, on which no server listens."""


async def test_client_uses_no_privileged_intents_by_default(
    local_discord: LocalDiscord, falak: FalakClient, application: Application
) -> None:
    (session,) = local_discord.gateway.sessions(application)
    assert session.intents & Intents.PRIVILEGED == Intents.NONE
    assert falak.intents.value == session.intents


async def test_client_with_keyword_replies_uses_the_message_content_intent(
    local_discord: LocalDiscord, teas: Assistant
) -> None:
    granted = local_discord.add_application("falak", intents=Intents.MESSAGE_CONTENT)
    async with FalakClient(teas, keyword_replies=True) as client:
        connection = await connect(client, granted)
        (session,) = local_discord.gateway.sessions(granted)
        assert session.intents & Intents.PRIVILEGED == Intents.MESSAGE_CONTENT
        await disconnect(connection)


async def test_disabled_intent_raises_an_error_of_one_line(application: Application, teas: Assistant) -> None:
    async with FalakClient(teas, keyword_replies=True) as client:
        with pytest.raises(RefusalError, match=r"Message Content; or remove KEYWORD_REPLIES\.$"):
            await client.start(application.token)


async def test_ready_line_is_logged_once(
    start: Start, teas: Assistant, channel: Channel, amina: Person, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "bot")
    await start(teas)
    await until(lambda: "ready as" in caplog.text)
    await has_arrived(await amina.send(channel, "hello"))
    (record,) = (record for record in caplog.records if record.name == "bot.discord_app.app.client")
    assert record.getMessage().startswith("ready as falak")


async def test_start_registers_no_commands(application: Application, teas: Assistant) -> None:
    async with FalakClient(teas) as client:
        connection = await connect(client, application)
        await disconnect(connection)
    assert application.commands == {}


async def test_disconnecting_ends_the_gateway_session(
    local_discord: LocalDiscord, teas: Assistant, application: Application
) -> None:
    async with FalakClient(teas) as client:
        connection = await connect(client, application)
        assert len(local_discord.gateway.sessions(application)) == 1
        await disconnect(connection)
    # After a lost connection, the session would remain.
    await until(lambda: not local_discord.gateway.sessions(application))


async def test_wrong_token_raises_an_error_of_one_line(local_discord: LocalDiscord, teas: Assistant) -> None:
    async with FalakClient(teas) as client:
        with pytest.raises(RefusalError, match=r"^Discord refuses the token\. .*DISCORD_TOKEN"):
            await client.start("wrong")


@pytest.mark.parametrize(
    ("code", "message"),
    [
        (CloseCode.AUTHENTICATION_FAILED, r"^Discord refuses the token\. .*DISCORD_TOKEN"),
        (CloseCode.INVALID_INTENTS, r"intent.*Update the bot"),
        (CloseCode.DISALLOWED_INTENTS, r"intent.*Privileged Gateway Intents"),
        (CloseCode.SHARDING_REQUIRED, r"^A shard has more servers .*Raise SHARD_COUNT"),
        (CloseCode.INVALID_SHARD, r"SHARD_COUNT and SHARD_IDS"),
        (CloseCode.INVALID_API_VERSION, r"code 4012"),
    ],
)
async def test_refusal_by_the_gateway_raises_an_error_of_one_line(
    local_discord: LocalDiscord, application: Application, teas: Assistant, code: CloseCode, message: str
) -> None:
    async with FalakClient(teas) as client:
        connection = await connect(client, application)
        local_discord.gateway.close(code)
        with pytest.raises(RefusalError, match=message) as caught:
            await connection
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("unreachable", ["API", "gateway"])
async def test_unreachable_server_raises_an_error_of_one_line(
    local_discord: LocalDiscord, application: Application, teas: Assistant, unreachable: str
) -> None:
    if unreachable == "API":
        use_server(f"http://{NOWHERE}/api/v10", None)
    else:
        use_server(None, f"ws://{NOWHERE}")
    async with FalakClient(teas) as client:
        with pytest.raises(
            RefusalError, match=r"^Discord can't be reached\. .*DISCORD_GATEWAY_URL"
        ) as caught:
            await asyncio.wait_for(client.start(application.token), PATIENCE_SECONDS)
    assert "\n" not in str(caught.value)


async def test_wrong_api_address_raises_an_error_of_one_line(
    local_discord: LocalDiscord, application: Application, teas: Assistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    use_server(local_discord.api_url.removesuffix("/v10") + "/v0", None)
    async with FalakClient(teas) as client:
        with pytest.raises(RefusalError, match=r"^Discord's API answers 404 .* DISCORD_API_URL"):
            await client.start(application.token)
    assert len(local_discord.violations) == 1
    local_discord.violations.clear()


@pytest.mark.usefixtures("falak")
async def test_lost_connection_is_restored(
    local_discord: LocalDiscord, application: Application, channel: Channel, amina: Person
) -> None:
    local_discord.gateway.request_reconnect()
    asked = await amina.send(channel, f"{application.mention} Al-Amal")
    event = await local_discord.events.wait_for(
        MessageCreated, lambda event: event.message.referenced is asked
    )
    assert "Hope Probe" in event.message.text
