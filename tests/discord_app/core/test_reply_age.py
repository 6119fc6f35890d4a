"""Rate limits: nothing waits for long, and no reply comes when nobody waits for it any more."""

from __future__ import annotations

import asyncio
import logging

import pytest

from bot.discord_app.app.client import FalakClient
from bot.discord_app.core import reply_age
from bot.errors import RefusalError
from bot.knowledge.assistant import Assistant
from bot.local_discord import Application, Channel, LocalDiscord, Message, Person
from bot.local_discord.rest.rate_limits import RateLimit
from tests.discord_app.conftest import reply_to

SEND = ("POST", "/channels/{channel_id}/messages")
LIMIT_SECONDS = 0.4


@pytest.fixture
def hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    """Replies are stale before the limit ends."""
    monkeypatch.setattr(reply_age, "OLDEST_SECONDS", LIMIT_SECONDS / 2)


async def ask(person: Person, channel: Channel, application: Application) -> Message:
    return await person.send(channel, f"{application.mention} what is the Hope Probe?")


def warnings(caplog: pytest.LogCaptureFixture) -> list[str]:
    """What the bot itself has logged, apart from news."""
    return [
        record.getMessage()
        for record in caplog.records
        if record.name.startswith("bot.") and record.levelno >= logging.WARNING
    ]


@pytest.mark.usefixtures("falak")
async def test_a_limit_of_more_than_thirty_seconds_is_not_waited_for(
    local_discord: LocalDiscord,
    application: Application,
    channel: Channel,
    amina: Person,
    caplog: pytest.LogCaptureFixture,
) -> None:
    local_discord.faults.rate_limit(*SEND, retry_after=45)
    asked = await ask(amina, channel, application)
    async with asyncio.timeout(10):
        assert await reply_to(asked) is None
    (line,) = warnings(caplog)
    assert "RateLimited: Too many requests. Retry in 45.00 seconds." in line
    assert await reply_to(await ask(amina, channel, application)) is not None


@pytest.mark.usefixtures("falak", "hasty")
async def test_replies_that_have_waited_for_too_long_are_dropped_with_a_line_each(
    local_discord: LocalDiscord,
    application: Application,
    channel: Channel,
    amina: Person,
    caplog: pytest.LogCaptureFixture,
) -> None:
    local_discord.faults.rate_limit(*SEND, retry_after=LIMIT_SECONDS)  # the others queue behind it
    questions = [await ask(amina, channel, application) for _ in range(3)]
    assert await reply_to(questions[-1]) is None
    assert not any(message.author is application.bot for message in channel.history())
    lines = warnings(caplog)
    assert len(lines) == 3
    assert all("StaleReplyError: a reply waited for more than " in line for line in lines)
    assert await reply_to(await ask(amina, channel, application)) is not None


@pytest.mark.usefixtures("falak")
async def test_a_short_limit_is_waited_for(
    local_discord: LocalDiscord, application: Application, channel: Channel, amina: Person
) -> None:
    local_discord.faults.rate_limit(*SEND, retry_after=LIMIT_SECONDS)
    assert await reply_to(await ask(amina, channel, application)) is not None


@pytest.mark.usefixtures("falak")
async def test_no_notice_follows_cloudflares_limit(
    local_discord: LocalDiscord,
    application: Application,
    channel: Channel,
    amina: Person,
    caplog: pytest.LogCaptureFixture,
) -> None:
    local_discord.rate_limits.refusals = RateLimit(0, 600)
    assert await reply_to(await ask(amina, channel, application)) is None
    (line,) = warnings(caplog)
    assert "HTTPException: 429 Too Many Requests" in line
    assert not any(record.exc_info for record in caplog.records)


async def test_a_long_limit_at_the_start_is_told_in_one_line(
    local_discord: LocalDiscord, application: Application, teas: Assistant
) -> None:
    local_discord.faults.rate_limit("GET", "/users/@me", retry_after=44.5)
    async with FalakClient(teas) as client:
        with pytest.raises(RefusalError, match=r"^Discord limits .* Start it again in 45 seconds\.$"):
            await client.login(application.token)
