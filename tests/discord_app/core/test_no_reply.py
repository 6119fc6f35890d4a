"""Tests the DEBUG line that says why a message got no reply. It omits the message's text and author."""

from __future__ import annotations

import logging

import pytest

from bot.local_discord import Application, Channel, Message, Person
from tests.discord_app.conftest import reasons, reply_to

pytestmark = pytest.mark.usefixtures("falak")


@pytest.fixture(autouse=True)
def debug(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, "bot")


@pytest.fixture
async def reply(channel: Channel, application: Application, amina: Person) -> Message:
    """Returns the bot's reply to a question by amina."""
    reply = await reply_to(await amina.send(channel, f"{application.mention} the hope probe"))
    assert reply is not None
    return reply


async def test_message_with_a_reply_has_no_line(
    channel: Channel, application: Application, amina: Person, caplog: pytest.LogCaptureFixture
) -> None:
    message = await amina.send(channel, f"{application.mention} the hope probe")
    assert await reasons(message, caplog) == []


async def test_line_says_that_a_message_is_not_addressed_to_the_bot(
    channel: Channel, amina: Person, caplog: pytest.LogCaptureFixture
) -> None:
    message = await amina.send(channel, "what is the hope probe?")
    assert await reasons(message, caplog) == ["it isn't addressed to the bot"]


async def test_line_says_why_a_reply_to_the_bot_is_ignored(
    channel: Channel,
    application: Application,
    amina: Person,
    reply: Message,
    caplog: pytest.LogCaptureFixture,
) -> None:
    for ping, reason in (
        (True, "it replies to the bot and asks nothing"),
        (False, "Discord doesn't show its text"),
    ):
        message = await amina.send(channel, "thank you", reply_to=reply, ping=ping)
        assert await reasons(message, caplog) == [reason]
