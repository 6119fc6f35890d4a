"""Tests that a mention of the bot's managed role counts as a mention of the bot."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator

import pytest

from bot.discord_app.app.client import FalakClient
from bot.knowledge.assistant import Assistant
from bot.local_discord import Application, Channel, Guild, Intents, LocalDiscord, Person
from tests.discord_app.conftest import UNLIMITED, connect, disconnect, has_arrived, reply_to

HOPE = "### Hope Probe (Al-Amal)"
ROLES = ("GET", "/guilds/{guild_id}/roles")


@pytest.fixture
async def listening(application: Application, space: Assistant, guild: Guild) -> AsyncIterator[FalakClient]:
    """Runs the bot with the message content intent. Without it, messages that mention a role have no text."""
    assert guild.members
    application.privileged_intents = Intents.MESSAGE_CONTENT
    async with FalakClient(space, keyword_replies=True, rates=UNLIMITED) as client:
        connection = await connect(client, application)
        yield client
        await disconnect(connection)


def lookups(local_discord: LocalDiscord) -> int:
    return sum((request.method, request.route) == ROLES for request in local_discord.requests)


@pytest.mark.usefixtures("listening")
async def test_mention_of_the_own_role_is_answered_with_one_lookup(
    local_discord: LocalDiscord, guild: Guild, channel: Channel, application: Application, amina: Person
) -> None:
    role = guild.role_of(application)
    for text in (f"{role.mention} what is the Hope Probe?", f"hey {role.mention}, Al-Amal?"):
        asked = await amina.send(channel, text)
        reply = await channel.next_message()
        assert (reply.referenced, reply.text.split("\n")[0]) == (asked, HOPE)
    assert lookups(local_discord) == 1


@pytest.mark.usefixtures("listening")
async def test_mentions_of_other_or_quoted_roles_are_ignored(
    guild: Guild, channel: Channel, amina: Person, application: Application
) -> None:
    role = guild.add_role("astronomers")
    weather = guild.world.add_application("weather", None, Intents.NONE)
    guild.install(weather)
    quoted = f"> {guild.role_of(application).mention} what is the Hope Probe?"
    for text in (role.mention, guild.role_of(weather).mention, quoted):
        asked = await amina.send(channel, f"{text} what is the Hope Probe?" if text != quoted else quoted)
        assert await reply_to(asked) is None


@pytest.mark.usefixtures("listening")
async def test_reply_follows_edits_that_add_and_remove_the_role(
    guild: Guild, channel: Channel, amina: Person, application: Application
) -> None:
    role = guild.role_of(application)
    asked = await amina.send(channel, "what is the Hope Probe?")
    await amina.edit(asked, f"{role.mention} what is the Hope Probe?")
    reply = await channel.next_message()
    assert reply.referenced is asked
    await asyncio.gather(reply.deletion(), amina.edit(asked, "what is the Hope Probe?"))


@pytest.mark.usefixtures("listening")
async def test_message_edited_during_the_lookup_gets_no_reply(
    local_discord: LocalDiscord, guild: Guild, channel: Channel, amina: Person, application: Application
) -> None:
    role = guild.role_of(application)
    lookup = local_discord.faults.hold(*ROLES, performs=False)
    asked = await amina.send(channel, f"{role.mention} what is the Hope Probe?")
    await lookup.reached.wait()
    await amina.edit(asked, "never mind")
    await has_arrived(asked)
    lookup.let_go()
    assert await reply_to(asked) is None


@pytest.mark.usefixtures("listening")
async def test_failed_lookup_causes_one_warning_and_no_quick_retry(
    local_discord: LocalDiscord,
    guild: Guild,
    channel: Channel,
    amina: Person,
    application: Application,
    caplog: pytest.LogCaptureFixture,
) -> None:
    local_discord.faults.fail(*ROLES, status=503)
    for _ in range(3):
        await amina.send(channel, f"{guild.role_of(application).mention} what is the Hope Probe?")
    await local_discord.faults.met()
    await amina.send(channel, f"{application.mention} Al-Amal")
    await channel.next_message()
    (record,) = [record for record in caplog.records if record.name.endswith("own_roles")]
    assert record.levelno == logging.WARNING
    assert lookups(local_discord) == 1


@pytest.mark.parametrize("answer", ["null", "[null]", '{"id": null}', "5", "<html></html>", ""])
@pytest.mark.usefixtures("listening")
async def test_unreadable_roles_cause_one_warning(
    local_discord: LocalDiscord,
    guild: Guild,
    channel: Channel,
    amina: Person,
    application: Application,
    caplog: pytest.LogCaptureFixture,
    answer: str,
) -> None:
    local_discord.faults.answer(*ROLES, answer)
    asked = await amina.send(channel, f"{guild.role_of(application).mention} what is the Hope Probe?")
    assert await reply_to(asked) is None
    (record,) = [record for record in caplog.records if record.exc_info or record.name.endswith("own_roles")]
    assert (record.levelno, record.exc_info) == (logging.WARNING, None)
