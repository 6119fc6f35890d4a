"""Tests that the log of every start says whether the commands are registered."""

from __future__ import annotations

import logging

import pytest

from bot.discord_app.app.client import FalakClient
from bot.discord_app.app.registration import check_registration
from bot.install import program
from bot.local_discord import Application, LocalDiscord


async def logged(client: FalakClient, caplog: pytest.LogCaptureFixture, *, sync: bool = False) -> str:
    caplog.set_level(logging.INFO, "bot")
    caplog.clear()
    await check_registration(client, sync=sync)
    (record,) = caplog.records
    return record.getMessage()


async def test_all_none_or_other_commands_are_registered(
    falak: FalakClient,
    application: Application,
    local_discord: LocalDiscord,
    caplog: pytest.LogCaptureFixture,
) -> None:
    registered = application.commands[None]
    before = len(local_discord.requests)
    assert await logged(falak, caplog) == f"commands: all {len(registered)} are registered"
    assert len(local_discord.requests) == before + 1, "one request tells both the commands and their ids"
    settings = next(command for command in registered if command.name == "settings")
    settings.body["options"].pop()
    other = f"commands: different ones are registered; to register the current ones: {program()} sync"
    assert await logged(falak, caplog) == other
    registered.pop()
    assert await logged(falak, caplog) == other
    registered.clear()
    none = f"commands: none are registered; to register the current ones: {program()} sync"
    assert await logged(falak, caplog) == none


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("ask", {"description": "Ask nothing"}),
        ("ask", {"description_localizations": {"de": "Stellt eine Frage"}}),
        ("insights", {"default_member_permissions": "8"}),
        ("settings", {"contexts": [0, 1, 2]}),
        ("Answer this", {"nsfw": True}),
    ],
)
async def test_a_difference_within_a_command_counts(
    falak: FalakClient,
    application: Application,
    caplog: pytest.LogCaptureFixture,
    name: str,
    change: dict[str, object],
) -> None:
    registered = application.commands[None]
    next(command for command in registered if command.name == name).body |= change
    assert "different ones are registered" in await logged(falak, caplog)
    said = await logged(falak, caplog, sync=True)
    assert said == f"commands: different ones were registered; now all {len(registered)} are"
    assert await logged(falak, caplog) == f"commands: all {len(registered)} are registered"


async def test_commands_are_registered_at_the_start_only_if_that_is_wanted_and_needed(
    falak: FalakClient,
    application: Application,
    local_discord: LocalDiscord,
    caplog: pytest.LogCaptureFixture,
) -> None:
    number = len(application.commands[None])
    before = len(local_discord.requests)
    assert await logged(falak, caplog, sync=True) == f"commands: all {number} are registered"
    application.commands[None].clear()
    local_discord.faults.fail("PUT", "/applications/{application_id}/commands", status=403)
    said = await logged(falak, caplog, sync=True)
    assert said.startswith("commands: none are registered, can't register the current ones: ")
    assert await logged(falak, caplog, sync=True) == f"commands: none were registered; now all {number} are"
    puts = [each for each in local_discord.requests[before:] if each.method == "PUT"]
    assert len(puts) == 2, "the one that failed, and the last one"


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
