"""Tests errors: the user gets a notice with a reference, and the log has the details with this reference."""

from __future__ import annotations

import asyncio
import logging
import re
from collections.abc import Awaitable, Callable

import discord
import pytest

from bot.discord_app.app.client import FalakClient
from bot.knowledge.assistant import Assistant
from bot.local_discord import Application, Channel, Guild, LocalDiscord, Message, Permission, Person
from bot.local_discord.model.events import Event, MessageCreated, MessageUpdated
from tests.discord_app.conftest import Start
from tests.waiting import until

NOTICE = re.compile(r"Something went wrong\. The error is in my log, under the reference `([0-9a-f]{8})`\.")

Answer = Callable[[discord.Interaction], Awaitable[object]]


class BrokenError(Exception):
    """An unexpected error."""


class NextNotice:
    """Waits for the next notice of an error. It starts to wait when it is created."""

    def __init__(self, local_discord: LocalDiscord) -> None:
        self._event = asyncio.create_task(local_discord.events.wait_for(Event, self._is_notice))

    async def message(self) -> Message:
        event = await self._event
        assert isinstance(event, MessageCreated | MessageUpdated)
        return event.message

    def _is_notice(self, event: Event) -> bool:
        return (
            isinstance(event, MessageCreated | MessageUpdated)
            and NOTICE.fullmatch(event.message.text) is not None
        )


@pytest.fixture
async def next_notice(local_discord: LocalDiscord) -> NextNotice:
    return NextNotice(local_discord)


def record_of(caplog: pytest.LogCaptureFixture, message: Message) -> logging.LogRecord:
    """Returns the log record with the reference of this notice."""
    match = NOTICE.fullmatch(message.text)
    assert match is not None
    (record,) = (record for record in caplog.records if match[1] in record.getMessage())
    return record


async def do_nothing(_: discord.Interaction) -> None: ...


async def answer(interaction: discord.Interaction) -> None:
    await interaction.response.send_message("so far so good")


async def defer(interaction: discord.Interaction) -> None:
    await interaction.response.defer(ephemeral=True)


@pytest.mark.parametrize("first", [do_nothing, answer, defer])
async def test_failing_command_sends_a_private_notice(
    falak: FalakClient,
    channel: Channel,
    application: Application,
    amina: Person,
    next_notice: NextNotice,
    caplog: pytest.LogCaptureFixture,
    first: Answer,
) -> None:
    @falak.tree.command()
    async def fail(interaction: discord.Interaction) -> None:  # pyright: ignore[reportUnusedFunction]
        """Fails."""
        await first(interaction)
        raise BrokenError

    await falak.register_commands()
    await amina.run(channel, application, "fail")
    message = await next_notice.message()
    assert message.ephemeral_to is amina
    record = record_of(caplog, message)
    assert record.levelno == logging.ERROR
    assert record.exc_info is not None
    assert record.exc_info[0] is BrokenError


@pytest.mark.parametrize("status", [403, 404, 503])
async def test_command_that_cannot_read_from_discord_sends_a_notice(
    falak: FalakClient,
    local_discord: LocalDiscord,
    channel: Channel,
    application: Application,
    amina: Person,
    next_notice: NextNotice,
    caplog: pytest.LogCaptureFixture,
    status: int,
) -> None:
    @falak.tree.command()
    async def read(interaction: discord.Interaction) -> None:  # pyright: ignore[reportUnusedFunction]
        """Reads a channel before it answers."""
        await falak.fetch_channel(channel.id)
        await interaction.response.send_message("read")

    await falak.register_commands()
    local_discord.faults.fail("GET", "/channels/{channel_id}", status=status)
    await amina.run(channel, application, "read")
    message = await next_notice.message()
    assert message.ephemeral_to is amina
    record = record_of(caplog, message)
    assert (record.levelno, record.exc_info) == (logging.WARNING, None)


async def test_failing_button_sends_a_private_notice(
    start: Start,
    teas: Assistant,
    channel: Channel,
    application: Application,
    amina: Person,
    next_notice: NextNotice,
    caplog: pytest.LogCaptureFixture,
) -> None:
    client = await start(teas)
    response = await amina.run(channel, application, "ask", question="Black Tea")
    assert response.message is not None
    await client.remove_cog("AnswerButtons")

    async def on_press(*_: object) -> None:
        raise BrokenError

    client.add_listener(on_press)
    await amina.click(response.message, "Read more")
    message = await next_notice.message()
    assert message.ephemeral_to is amina
    assert record_of(caplog, message).exc_info


async def test_failing_message_gets_a_notice_as_reply(
    falak: FalakClient,
    application: Application,
    channel: Channel,
    amina: Person,
    next_notice: NextNotice,
    caplog: pytest.LogCaptureFixture,
) -> None:
    async def on_message_work(*_: object) -> None:
        raise BrokenError

    falak.add_listener(on_message_work)
    sent = await amina.send(channel, f"{application.mention} anything at all")
    message = await next_notice.message()
    assert message.referenced is sent
    assert message.mentions == []
    assert record_of(caplog, message).exc_info


async def test_error_in_a_background_event_is_only_logged(
    falak: FalakClient, caplog: pytest.LogCaptureFixture
) -> None:
    async def on_comet() -> None:
        raise BrokenError

    falak.add_listener(on_comet)
    falak.dispatch("comet")
    await until(lambda: caplog.records)
    (record,) = (record for record in caplog.records if record.levelno == logging.ERROR)
    assert record.exc_info is not None
    assert record.exc_info[0] is BrokenError


async def test_channel_that_forbids_replies_causes_one_log_line(
    falak: FalakClient,
    guild: Guild,
    channel: Channel,
    application: Application,
    amina: Person,
    caplog: pytest.LogCaptureFixture,
) -> None:
    quiet = guild.add_text_channel("quiet")
    quiet.deny(application.bot, Permission.SEND_MESSAGES)
    caplog.clear()
    await amina.send(quiet, f"{application.mention} Al-Amal")
    await until(lambda: caplog.records)
    await amina.send(channel, f"{application.mention} Al-Amal")
    assert "Hope Probe" in (await channel.next_message()).text
    (record,) = caplog.records
    assert re.fullmatch(r"\[[0-9a-f]{8}\] Forbidden: 403 .* Missing Permissions", record.getMessage())
    assert record.levelno == logging.WARNING
    assert record.exc_info is None
    assert quiet.history(application.bot)[-1].author is amina


async def test_failed_question_is_not_in_the_log(
    falak: FalakClient,
    application: Application,
    channel: Channel,
    amina: Person,
    next_notice: NextNotice,
    caplog: pytest.LogCaptureFixture,
) -> None:
    async def on_message_work(*_: object) -> None:
        raise BrokenError

    caplog.set_level(logging.INFO)
    falak.add_listener(on_message_work)
    await amina.send(channel, f"{application.mention} my private matter")
    await next_notice.message()
    assert "private matter" not in caplog.text
