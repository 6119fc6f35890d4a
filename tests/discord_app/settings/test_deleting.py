"""Tests that a moderator can delete all data of a guild in the panel, after a confirmation."""

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


async def open_confirmation(run: Settings, channel: Channel, moderator: Person) -> Message:
    panel = await run("panel", channel)
    assert "Delete everything" not in [button["label"] for button in panel.buttons]
    await moderator.click(panel, "Whole server")
    await moderator.click(panel, "Delete everything")
    return panel


async def test_all_data_of_the_guild_is_deleted_after_confirmation(
    run: Settings, change: Settings, channel: Channel, moderator: Person, guild: Guild, storage: Storage,
    application: Application, caplog: pytest.LogCaptureFixture,
) -> None:  # fmt: skip
    caplog.set_level(logging.INFO, "bot")
    await fill(storage, guild.id + 1)
    await fill(storage, guild.id)
    await change("ask", channel, "private")
    question = await open_confirmation(run, channel, moderator)
    assert await storage.settings.load(guild.id), "nothing is deleted before the confirmation"
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


async def test_former_moderators_cannot_delete_data(
    run: Settings, change: Settings, channel: Channel, moderator: Person, guild: Guild, storage: Storage
) -> None:
    await change("ask", channel, "private")
    question = await open_confirmation(run, channel, moderator)
    guild.join(moderator)  # without the permission
    assert "**Manage Server**" in (await moderator.click(question, "Delete everything")).text
    assert await storage.settings.load(guild.id)


async def test_a_cancelled_deletion_shows_the_settings_again(
    run: Settings, channel: Channel, moderator: Person
) -> None:
    question = await open_confirmation(run, channel, moderator)
    assert "Settings for the whole server" in (await moderator.click(question, "Keep it")).text


async def test_without_the_database_nothing_is_reported_as_deleted(
    run: Settings, channel: Channel, moderator: Person, storage: Storage, falak: FalakClient
) -> None:
    question = await open_confirmation(run, channel, moderator)
    await storage.database.__aexit__(None, None, None)
    response = await moderator.click(question, "Delete everything")
    assert "may **not have been saved**" in "".join(each.text for each in response.followups)
    await handled("settings")
    assert falak
