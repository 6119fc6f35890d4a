"""Tests that a lost connection is restored soon, within Discord's limit of session starts."""

from __future__ import annotations

import asyncio
import datetime
import logging
import re
from collections.abc import AsyncIterator, Awaitable, Callable

import pytest

from bot.discord_app.app import connection, session_starts
from bot.discord_app.app.client import FalakClient
from bot.errors import RefusalError
from bot.knowledge.assistant import Assistant
from bot.local_discord import Application, Channel, Guild, LocalDiscord, Message, Person
from bot.local_discord.model.events import MessageCreated
from bot.local_discord.model.intents import Intents
from bot.storage.storage import Storage
from tests.discord_app.conftest import connect, disconnect, reply_to
from tests.waiting import until

Ask = Callable[[], Awaitable[Message]]
DAY = 24 * 60 * 60


@pytest.fixture(autouse=True)
def short_pauses(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    """Shortens the pauses from a minute to a fraction of a second."""
    for module in (connection, session_starts):
        monkeypatch.setattr(module, "LONGEST_PAUSE", 0.2)
    monkeypatch.setattr(session_starts, "LONGEST_WITHOUT_SESSIONS", 0.2)
    monkeypatch.setattr(session_starts, "IDENTIFY_SECONDS", 0)
    caplog.set_level(logging.INFO, "bot")


@pytest.fixture
def ask(channel: Channel, application: Application, amina: Person) -> Ask:
    return lambda: amina.send(channel, f"{application.mention} what is the Hope Probe?")


@pytest.fixture
async def keyword_falak(
    application: Application, space: Assistant, storage: Storage, guild: Guild
) -> AsyncIterator[None]:
    """Connects a bot with the message content intent."""
    assert guild.members
    application.privileged_intents = Intents.MESSAGE_CONTENT
    async with FalakClient(space, storage, keyword_replies=True) as client:
        connecting = await connect(client, application)
        yield
        await disconnect(connecting)


def use_up(application: Application, *, left: int) -> None:
    """Starts sessions until only `left` remain for the day."""
    while application.session_starts.remaining > left:
        application.session_starts.take(0)


def lines(caplog: pytest.LogCaptureFixture, words: str) -> list[str]:
    return [line for line in caplog.messages if words in line]


async def answered(local_discord: LocalDiscord, asked: Message) -> None:
    await local_discord.events.wait_for(
        MessageCreated, lambda event: event.message.referenced is asked, within=15
    )


@pytest.mark.usefixtures("falak")
async def test_the_bot_reconnects_soon_after_a_long_outage(
    local_discord: LocalDiscord, application: Application, ask: Ask, caplog: pytest.LogCaptureFixture
) -> None:
    (session,) = local_discord.gateway.sessions(application)
    local_discord.gateway.is_down = True
    local_discord.gateway.drop()

    def pauses() -> list[float]:
        return [
            float(pause)
            for line in lines(caplog, "no connection to the gateway")
            for pause in re.findall(r"trying again in (\S+) seconds", line)
        ]

    await until(lambda: len(pauses()) >= 8 or max(pauses(), default=0) > connection.LONGEST_PAUSE)
    assert max(pauses()) <= connection.LONGEST_PAUSE, (
        "without a limit, the next attempt would come a minute later"
    )
    local_discord.gateway.is_down = False
    await answered(local_discord, await ask())
    assert local_discord.gateway.sessions(application) == [session], "the session is resumed"


async def test_remaining_sessions_are_logged(
    application: Application, teas: Assistant, caplog: pytest.LogCaptureFixture
) -> None:
    use_up(application, left=900)
    async with FalakClient(teas) as client:
        await disconnect(await connect(client, application))
    assert lines(caplog, "ready as falak#0000, 899 of 1000 sessions left today")
    assert application.session_starts.remaining == 899


async def test_a_bot_without_remaining_sessions_does_not_start(
    application: Application, teas: Assistant
) -> None:
    token = application.token
    use_up(application, left=0)
    async with FalakClient(teas) as client:
        with pytest.raises(
            RefusalError, match=r"no more sessions today\. .* start it again in 1440 minutes\.$"
        ):
            await client.start(token)
    assert application.token == token


@pytest.mark.usefixtures("falak")
async def test_a_bot_without_remaining_sessions_reconnects_the_next_day(
    local_discord: LocalDiscord, application: Application, ask: Ask, caplog: pytest.LogCaptureFixture
) -> None:
    token = application.token
    use_up(application, left=0)
    local_discord.gateway.invalidate()
    async with asyncio.timeout(30):
        while len(lines(caplog, "0 of 1000 gateway sessions left for 1440 minutes")) < 2:  # noqa: ASYNC110
            await asyncio.sleep(0.05)
    assert local_discord.gateway.sessions(application) == []
    local_discord.clock.advance(DAY)
    async with asyncio.timeout(10):
        while not local_discord.gateway.sessions(application):  # noqa: ASYNC110
            await asyncio.sleep(0.05)
    assert await reply_to(await ask()) is not None
    assert application.token == token


@pytest.mark.usefixtures("falak")
async def test_the_bot_keeps_to_the_session_limit_if_every_session_is_ended(
    local_discord: LocalDiscord, application: Application, caplog: pytest.LogCaptureFixture
) -> None:
    token = application.token
    use_up(application, left=3)
    for _ in range(20):
        local_discord.gateway.invalidate()
        await asyncio.sleep(0.1)
    await until(lambda: lines(caplog, "2 of 1000 gateway sessions left for 1440 minutes"))
    assert application.token == token


@pytest.mark.usefixtures("falak")
async def test_a_replayed_mention_is_answered_if_it_is_recent(
    local_discord: LocalDiscord, ask: Ask, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "MAX_REPLAYED_AGE", datetime.timedelta())
    caplog.set_level(logging.DEBUG, "bot")
    local_discord.gateway.is_down = True
    local_discord.gateway.drop()
    old = await ask()
    local_discord.clock.advance(60)  # the next message is recent even if the bot is slow
    recent = await ask()
    local_discord.gateway.is_down = False
    await answered(local_discord, recent)
    assert not any(message.referenced is old for message in recent.channel.history())
    assert lines(caplog, f"no reply to message {old.id} in channel {old.channel.id}: it came too late")


@pytest.mark.parametrize("days_ahead", [0, 500])
@pytest.mark.usefixtures("falak")
async def test_the_age_of_a_replayed_mention_counts_from_when_it_was_sent(
    local_discord: LocalDiscord,
    application: Application,
    ask: Ask,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
    days_ahead: int,
) -> None:
    local_discord.clock.advance(days_ahead * DAY)  # so the bot's clock is wrong
    await answered(local_discord, await ask())
    monkeypatch.setattr(connection, "MAX_REPLAYED_AGE", datetime.timedelta(seconds=1))
    caplog.set_level(logging.DEBUG, "bot")
    (session,) = local_discord.gateway.sessions(application)
    silent, session.connection = session.connection, None
    assert silent is not None
    old = await ask()
    await asyncio.sleep(1.1)
    local_discord.clock.advance(60)  # the next message is recent even if the bot is slow
    recent = await ask()
    silent.drop()  # only now the bot notices the lost connection
    await answered(local_discord, recent)
    assert not any(message.referenced is old for message in recent.channel.history())
    assert lines(caplog, f"no reply to message {old.id} in channel {old.channel.id}: it came too late")


@pytest.mark.usefixtures("keyword_falak")
async def test_replayed_chat_gets_no_late_reply(
    local_discord: LocalDiscord,
    application: Application,
    channel: Channel,
    amina: Person,
    ask: Ask,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(connection, "MAX_REPLAYED_AGE", datetime.timedelta())
    caplog.set_level(logging.DEBUG, "bot")
    (session,) = local_discord.gateway.sessions(application)
    silent, session.connection = session.connection, None
    assert silent is not None
    old = [await amina.send(channel, "tell me about the hope probe") for _ in range(3)]
    local_discord.clock.advance(60)  # the next message is recent even if the bot is slow
    silent.drop()
    await answered(local_discord, await ask())
    for message in old:
        assert lines(caplog, f"no reply to message {message.id} in channel {channel.id}: it came too late")


@pytest.mark.parametrize("first", ["{bot} what is the Hope Probe?", "what is the Hope Probe?"])
@pytest.mark.parametrize("is_late", [True, False])
@pytest.mark.usefixtures("falak")
async def test_a_replayed_edit_is_answered_if_it_is_recent(
    local_discord: LocalDiscord,
    application: Application,
    channel: Channel,
    amina: Person,
    ask: Ask,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
    first: str,
    is_late: bool,
) -> None:
    await answered(local_discord, await ask())
    monkeypatch.setattr(connection, "MAX_REPLAYED_AGE", datetime.timedelta(seconds=1 if is_late else 60))
    caplog.set_level(logging.DEBUG, "bot")
    (session,) = local_discord.gateway.sessions(application)
    silent, session.connection = session.connection, None
    assert silent is not None
    edited = await amina.send(channel, first.format(bot=application.mention))
    await amina.edit(edited, f"{application.mention} ultraviolet telescope")
    await asyncio.sleep(1.1)
    local_discord.clock.advance(60)  # the next message is recent even if the bot is slow
    recent = await ask()
    silent.drop()
    await answered(local_discord, recent)
    await reply_to(edited)
    replies = [message.text for message in channel.history() if message.referenced is edited]
    assert [text.split("\n")[0] for text in replies] == ([] if is_late else ["### Ultraviolet Telescope"])
    late = lines(caplog, f"no reply to message {edited.id} in channel {channel.id}: it came too late")
    assert bool(late) == is_late


@pytest.mark.usefixtures("falak")
async def test_a_late_edit_that_removes_the_question_removes_the_reply(
    local_discord: LocalDiscord,
    application: Application,
    channel: Channel,
    amina: Person,
    ask: Ask,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked = await ask()
    reply = await reply_to(asked)
    assert reply is not None
    monkeypatch.setattr(connection, "MAX_REPLAYED_AGE", datetime.timedelta(seconds=0.2))
    (session,) = local_discord.gateway.sessions(application)
    silent, session.connection = session.connection, None
    assert silent is not None
    await amina.edit(asked, "never mind")
    await asyncio.sleep(0.3)
    silent.drop()
    await reply.deletion()
