"""Tests unreadable data from the gateway. The bot logs one line and reconnects."""

from __future__ import annotations

import asyncio
import json
import logging
from typing import Any

import pytest

from bot.discord_app.app import connection, session_starts
from bot.discord_app.app.client import FalakClient
from bot.errors import RefusalError
from bot.knowledge.assistant import Assistant
from bot.local_discord import Application, Channel, LocalDiscord, Message, Person
from bot.local_discord.model.events import MessageCreated
from bot.storage.storage import Storage


@pytest.fixture(autouse=True)
def short_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    """Shortens the pauses between attempts, and lets the bot identify at once."""
    monkeypatch.setattr(connection, "LONGEST_PAUSE", 0.1)
    monkeypatch.setattr(session_starts, "IDENTIFY_SECONDS", 0)


def frame(op: Any, data: Any = None, sequence: Any = None, event: Any = None) -> str:
    return json.dumps({"op": op, "d": data, "s": sequence, "t": event})


def warnings(caplog: pytest.LogCaptureFixture) -> list[str]:
    assert not any(record.exc_info for record in caplog.records)
    return [record.getMessage() for record in caplog.records if record.levelno >= logging.WARNING]


async def ask(channel: Channel, application: Application, person: Person) -> Message:
    return await person.send(channel, f"{application.mention} what is the Hope Probe?")


async def assert_answered(asked: Message) -> None:
    events = asked.channel.world.events
    await events.wait_for(MessageCreated, lambda event: event.message.referenced is asked, within=20)
    replies = [each for each in asked.channel.history() if each.referenced is asked]
    assert len(replies) == 1


EVENTS: dict[str, str | bytes] = {
    "no JSON": "<html>Bad gateway</html>",
    "nothing": "",
    "cut JSON": '{"op": 0, "d": {',
    "a list": "[]",
    "a number": "5",
    "null": "null",
    "a text": '"hello"',
    "very deep JSON": "[" * 100_000,
    "bytes that aren't compressed": b"not compressed \x00\x00\xff\xff",
    "an event whose type is a list": frame(0, {}, 5, ["MESSAGE_CREATE"]),
    "a sequence that is a text": frame(0, {}, "5", "SOMETHING_NEW"),
    "a sequence that is a list": frame(0, {}, [5], "SOMETHING_NEW"),
    "a sequence that is a fraction": frame(0, {}, 5.5, "SOMETHING_NEW"),
    "a sequence that is true": frame(0, {}, True, "SOMETHING_NEW"),
    "a HELLO without data": frame(10),
    "a HELLO without an interval": frame(10, {}),
    "a HELLO with a text": frame(10, {"heartbeat_interval": "41250"}),
}


@pytest.mark.parametrize("name", EVENTS)
@pytest.mark.usefixtures("falak")
async def test_an_unreadable_frame_is_logged_and_the_question_is_answered(
    local_discord: LocalDiscord,
    application: Application,
    channel: Channel,
    amina: Person,
    caplog: pytest.LogCaptureFixture,
    name: str,
) -> None:
    local_discord.gateway.replace("MESSAGE_CREATE", EVENTS[name])
    await assert_answered(await ask(channel, application, amina))
    (line,) = warnings(caplog)
    assert line.startswith("no connection to the gateway, trying again in ")
    assert "UnreadableFrameError: can't read a frame of the gateway: " in line
    await assert_answered(await ask(channel, application, amina))


OPCODES: list[Any] = [99, -1, "0", None, [0], {}, 0.5]


@pytest.mark.parametrize("op", OPCODES, ids=str)
@pytest.mark.usefixtures("falak")
async def test_a_frame_of_an_unknown_kind_is_skipped(
    local_discord: LocalDiscord,
    application: Application,
    channel: Channel,
    amina: Person,
    caplog: pytest.LogCaptureFixture,
    op: Any,
) -> None:
    local_discord.gateway.replace("MESSAGE_CREATE", frame(op))
    await ask(channel, application, amina)
    await assert_answered(await ask(channel, application, amina))
    assert len(warnings(caplog)) == 1


HELLOS: dict[str, str] = {
    "no JSON": "Service unavailable",
    "a list": "[]",
    "without data": frame(10),
    "without an interval": frame(10, {}),
    "an interval that is a text": frame(10, {"heartbeat_interval": "41250"}),
    "no interval at all": frame(10, {"heartbeat_interval": None}),
    "an interval of 0": frame(10, {"heartbeat_interval": 0}),
    "a negative interval": frame(10, {"heartbeat_interval": -1}),
    "an interval that is true": frame(10, {"heartbeat_interval": True}),
    "an endless interval": frame(10, {"heartbeat_interval": float("inf")}),
    "an interval that is no number": frame(10, {"heartbeat_interval": float("nan")}),
    "an interval of many years": frame(10, {"heartbeat_interval": 10**20}),
}


@pytest.mark.parametrize("name", HELLOS)
@pytest.mark.usefixtures("falak")
async def test_the_bot_reconnects_after_an_unreadable_hello(
    local_discord: LocalDiscord,
    application: Application,
    channel: Channel,
    amina: Person,
    caplog: pytest.LogCaptureFixture,
    name: str,
) -> None:
    (session,) = local_discord.gateway.sessions(application)
    local_discord.gateway.replace("HELLO", HELLOS[name])
    local_discord.gateway.drop()
    await assert_answered(await ask(channel, application, amina))
    (line,) = warnings(caplog)
    assert "UnreadableFrameError" in line
    assert local_discord.gateway.sessions(application) == [session], "the session is resumed"


READIES: dict[str, str] = {
    "without data": frame(0, None, 1, "READY"),
    "without a session": frame(0, {}, 1, "READY"),
    "without the address for resuming": frame(0, {"session_id": "a"}, 1, "READY"),
    "an address that is a number": frame(0, {"session_id": "a", "resume_gateway_url": 5}, 1, "READY"),
    "without a sequence": json.dumps({"op": 0, "t": "READY", "d": {"session_id": "a"}}),
}


@pytest.mark.parametrize("name", READIES)
@pytest.mark.parametrize("is_first", [True, False])
async def test_the_bot_starts_another_session_after_an_unreadable_ready(
    local_discord: LocalDiscord,
    application: Application,
    channel: Channel,
    amina: Person,
    teas: Assistant,
    storage: Storage,
    caplog: pytest.LogCaptureFixture,
    name: str,
    is_first: bool,
) -> None:
    async with FalakClient(teas, storage) as client:
        await client.login(application.token)
        caplog.clear()
        if is_first:
            local_discord.gateway.replace("READY", READIES[name])
        connecting = asyncio.create_task(client.connect())
        async with asyncio.timeout(20):
            await client.wait_until_ready()
            if not is_first:
                local_discord.gateway.replace("READY", READIES[name])
                connected = asyncio.create_task(client.wait_for("connect"))
                local_discord.gateway.invalidate()
                await connected
        await assert_answered(await ask(channel, application, amina))
        connecting.cancel()
        await asyncio.wait([connecting])
    (line,) = warnings(caplog)
    assert "UnreadableFrameError" in line


@pytest.mark.usefixtures("falak")
async def test_the_bot_resumes_again_after_an_unreadable_answer_to_a_resume(
    local_discord: LocalDiscord,
    application: Application,
    channel: Channel,
    amina: Person,
    caplog: pytest.LogCaptureFixture,
) -> None:
    (session,) = local_discord.gateway.sessions(application)
    local_discord.gateway.replace("RESUMED", frame(0, None, 5, "RESUMED"))
    local_discord.gateway.drop()
    await assert_answered(await ask(channel, application, amina))
    assert len(warnings(caplog)) == 1
    assert local_discord.gateway.sessions(application) == [session]


@pytest.mark.usefixtures("falak")
async def test_a_new_session_replaces_one_that_cannot_be_resumed(
    local_discord: LocalDiscord, application: Application, channel: Channel, amina: Person, falak: FalakClient
) -> None:
    local_discord.gateway.replace("MESSAGE_CREATE", frame(0, {}, 10**9, "SOMETHING_NEW"))
    ready = asyncio.create_task(falak.wait_for("ready", timeout=20))
    await ask(channel, application, amina)
    (shard,) = falak.shards.connections
    async with asyncio.timeout(5):
        while shard.session is None or shard.session.sequence != 10**9:  # noqa: ASYNC110 - discord.py has no event for it
            await asyncio.sleep(0.02)
    local_discord.gateway.drop()  # discord.py now resumes with a sequence number that Discord hasn't reached
    await ready
    await assert_answered(await ask(channel, application, amina))


@pytest.mark.parametrize("name", ["no JSON", "without an interval"])
async def test_an_address_that_is_no_gateway_is_refused_at_the_start(
    local_discord: LocalDiscord, application: Application, teas: Assistant, name: str
) -> None:
    local_discord.gateway.replace("HELLO", HELLOS[name])
    async with FalakClient(teas) as client:
        with pytest.raises(RefusalError, match=r"^Discord's gateway: .* Check DISCORD_GATEWAY_URL if it is"):
            await client.start(application.token)
