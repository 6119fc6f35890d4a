"""Tests that the bot treats a guild in discord.py's cache like other guilds."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from bot.local_discord import Application, Channel, Guild, LocalDiscord, Message, Person, payloads
from bot.storage.storage import Storage
from bot.storage.tables import misses
from bot.storage.usage import EntryPoint
from tests.discord_app.conftest import reply_to
from tests.discord_app.keyword_replies.conftest import ChangeSetting

STATEMENT = "the hope probe is up there"
UNANSWERED = "How do I bake sourdough bread?"


@pytest.fixture(params=["with its channels", "without its channels"])
async def cached(
    request: pytest.FixtureRequest,
    running: None,
    local_discord: LocalDiscord,
    application: Application,
    guild: Guild,
    channel: Channel,
) -> None:
    """Sends the guild to the bot, although the bot hasn't asked for guilds."""
    (session,) = local_discord.gateway.sessions(application)
    payload = payloads.guild_on_gateway(guild, application, session.intents)
    if request.param == "without its channels":
        payload["channels"] = []
    session.dispatch("GUILD_CREATE", payload | {"unavailable": False})


async def mention(person: Person, channel: Channel, application: Application, text: str) -> Message:
    reply = await reply_to(await person.send(channel, f"{application.mention} {text}"))
    assert reply is not None
    return reply


@pytest.mark.usefixtures("cached")
async def test_a_cached_guild_gets_keyword_replies(
    channel: Channel, amina: Person, change_setting: ChangeSetting
) -> None:
    await change_setting("keywords", "mentions")
    reply = await reply_to(await amina.send(channel, STATEMENT))
    assert reply is not None
    assert reply.text.startswith("### Hope Probe (Al-Amal)")


@pytest.mark.usefixtures("cached")
async def test_settings_of_a_cached_guild_apply(
    channel: Channel, amina: Person, application: Application, change_setting: ChangeSetting
) -> None:
    await change_setting("topics_off", ["hope-probe"])
    reply = await mention(amina, channel, application, "what is the hope probe?")
    assert not reply.text.startswith("### Hope Probe (Al-Amal)")


@pytest.mark.usefixtures("cached")
async def test_counts_and_questions_of_a_cached_guild_are_stored(
    channel: Channel, amina: Person, application: Application, guild: Guild, storage: Storage
) -> None:
    await mention(amina, channel, application, UNANSWERED)
    await storage.flush()
    assert list(await storage.database.fetch(select(misses.c.guild_id))) == [(guild.id,)]
    (count,) = await storage.usage.since(storage.database.now().date(), guild.id)
    assert count.event.entry_point is EntryPoint.MENTION
