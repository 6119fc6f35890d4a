"""Tests that a moderator can delete everything of a guild in its panel, after a confirmation."""

from __future__ import annotations

import datetime
import logging

import pytest

from bot.discord_app.app.client import FalakClient
from bot.local_discord import Application, Channel, Guild, Message, Person
from bot.storage.storage import Storage
from tests.discord_app.conftest import Settings, handled
from tests.insights.made_up import fill

LONG_AGO = datetime.date(2000, 1, 1)
pytestmark = pytest.mark.usefixtures("falak")


async def asked_to_delete(run: Settings, channel: Channel, moderator: Person) -> Message:
    panel = await run("panel", channel)
    assert "Delete everything" not in [button["label"] for button in panel.buttons]
    await moderator.click(panel, "Whole server")
    await moderator.click(panel, "Delete everything")
    return panel


async def test_everything_of_the_server_is_deleted_once_it_is_confirmed(
    run: Settings, change: Settings, channel: Channel, moderator: Person, guild: Guild, storage: Storage,
    application: Application, caplog: pytest.LogCaptureFixture,
) -> None:  # fmt: skip
    caplog.set_level(logging.INFO, "bot")
    await fill(storage, guild.id + 1)
    await fill(storage, guild.id)
    await change("ask", channel, "private")
    question = await asked_to_delete(run, channel, moderator)
    assert await storage.settings.load(guild.id), "it only asks"
    caplog.clear()
    deleted = await moderator.click(question, "Delete everything")
    assert deleted.text == (
        "### Delete everything of this server\nDeleted. I store nothing about this server any more."
    )
    assert await storage.settings.load(guild.id) == {}
    assert await storage.settings.history(guild.id) == []
    assert await storage.misses.latest(LONG_AGO, guild.id) == []
    assert len(await storage.misses.latest(LONG_AGO, guild.id + 1)) == 3
    (record,) = caplog.records
    assert record.getMessage() == (
        f"deleted everything of guild {guild.id} at a moderator's request: "
        "1 settings, 1 setting_changes, 3 votes, 5 usage, 3 misses"
    )
    assert (await moderator.run(channel, application, "ask", question="what is the hope probe?")).text
    assert "private" not in str(await storage.settings.load(guild.id))


async def test_who_is_no_moderator_any_more_deletes_nothing(
    run: Settings, change: Settings, channel: Channel, moderator: Person, guild: Guild, storage: Storage
) -> None:
    await change("ask", channel, "private")
    question = await asked_to_delete(run, channel, moderator)
    guild.join(moderator)  # without the permission
    assert "**Manage Server**" in (await moderator.click(question, "Delete everything")).text
    assert await storage.settings.load(guild.id)


async def test_who_keeps_it_sees_the_settings(run: Settings, channel: Channel, moderator: Person) -> None:
    question = await asked_to_delete(run, channel, moderator)
    assert "Settings for the whole server" in (await moderator.click(question, "Keep it")).text


async def test_while_the_database_is_away_nothing_is_said_to_be_deleted(
    run: Settings, channel: Channel, moderator: Person, storage: Storage, falak: FalakClient
) -> None:
    question = await asked_to_delete(run, channel, moderator)
    await storage.database.__aexit__(None, None, None)
    response = await moderator.click(question, "Delete everything")
    assert "may **not have been saved**" in "".join(each.text for each in response.followups)
    await handled("settings")
    assert falak
