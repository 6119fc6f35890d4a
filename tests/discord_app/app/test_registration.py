"""Whether the commands are registered stands in the log of every start."""

from __future__ import annotations

import logging

import pytest

from bot.discord_app.app.client import FalakClient
from bot.discord_app.app.registration import log_registration
from bot.install import program
from bot.local_discord import Application, LocalDiscord


async def logged(client: FalakClient, caplog: pytest.LogCaptureFixture) -> str:
    caplog.set_level(logging.INFO, "bot")
    caplog.clear()
    await log_registration(client)
    (record,) = caplog.records
    return record.getMessage()


async def test_all_none_or_other_commands_are_registered(
    falak: FalakClient, application: Application, caplog: pytest.LogCaptureFixture
) -> None:
    registered = application.commands[None]
    assert await logged(falak, caplog) == f"commands: all {len(registered)} are registered"
    settings = next(command for command in registered if command.name == "settings")
    settings.body["options"].pop()
    other = f"commands: other ones are registered; register these with: {program()} sync"
    assert await logged(falak, caplog) == other
    registered.pop()
    assert await logged(falak, caplog) == other
    registered.clear()
    none = f"commands: none are registered; register them with: {program()} sync"
    assert await logged(falak, caplog) == none


async def test_a_start_goes_on_where_discord_does_not_say(
    falak: FalakClient, local_discord: LocalDiscord, caplog: pytest.LogCaptureFixture
) -> None:
    local_discord.faults.fail("GET", "/applications/{application_id}/commands", status=403)
    said = await logged(falak, caplog)
    assert said.startswith("can't tell whether the commands are registered: Forbidden: 403")
    local_discord.faults.answer(
        "GET", "/applications/{application_id}/commands", "<html>", content_type="text/html"
    )
    said = await logged(falak, caplog)
    assert said.startswith(
        "can't tell whether the commands are registered: RefusalError: Discord's API gives"
    )
