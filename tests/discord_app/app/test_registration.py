"""Tests that the log of every start says whether the commands are registered."""

from __future__ import annotations

import logging

import pytest

from bot.discord_app.app.client import FalakClient
from bot.discord_app.app.registration import check_registration
from bot.install import program
from bot.local_discord import Application, LocalDiscord

UNKNOWN = "can't tell whether the commands are registered; continuing, run sync if any are missing"


async def registration_line(
    client: FalakClient, caplog: pytest.LogCaptureFixture, *, sync: bool = False
) -> str:
    caplog.set_level(logging.INFO, "bot")
    caplog.clear()
    await check_registration(client, sync=sync)
    (record,) = caplog.records
    return record.getMessage()


async def test_log_says_whether_all_none_or_other_commands_are_registered(
    falak: FalakClient,
    application: Application,
    local_discord: LocalDiscord,
    caplog: pytest.LogCaptureFixture,
) -> None:
    registered = application.commands[None]
    before = len(local_discord.requests)
    assert await registration_line(falak, caplog) == f"commands: all {len(registered)} are registered"
    assert len(local_discord.requests) == before + 1, "one request returns both the commands and their ids"
    settings = next(command for command in registered if command.name == "settings")
    settings.body["options"].pop()
    other = f"commands: different ones are registered; to register the current ones: {program()} sync"
    assert await registration_line(falak, caplog) == other
    registered.pop()
    assert await registration_line(falak, caplog) == other
    registered.clear()
    none = f"commands: none are registered; to register the current ones: {program()} sync"
    assert await registration_line(falak, caplog) == none


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
async def test_changed_command_counts_as_another_one(
    falak: FalakClient,
    application: Application,
    caplog: pytest.LogCaptureFixture,
    name: str,
    change: dict[str, object],
) -> None:
    registered = application.commands[None]
    next(command for command in registered if command.name == name).body |= change
    assert "different ones are registered" in await registration_line(falak, caplog)
    line = await registration_line(falak, caplog, sync=True)
    assert line == f"commands: different ones were registered; now all {len(registered)} are"
    assert await registration_line(falak, caplog) == f"commands: all {len(registered)} are registered"


async def test_start_registers_commands_only_if_requested_and_needed(
    falak: FalakClient,
    application: Application,
    local_discord: LocalDiscord,
    caplog: pytest.LogCaptureFixture,
) -> None:
    number = len(application.commands[None])
    before = len(local_discord.requests)
    assert await registration_line(falak, caplog, sync=True) == f"commands: all {number} are registered"
    application.commands[None].clear()
    local_discord.faults.fail("PUT", "/applications/{application_id}/commands", status=403)
    line = await registration_line(falak, caplog, sync=True)
    assert line.startswith("commands: none are registered, can't register the current ones: ")
    assert (
        await registration_line(falak, caplog, sync=True)
        == f"commands: none were registered; now all {number} are"
    )
    puts = [each for each in local_discord.requests[before:] if each.method == "PUT"]
    assert len(puts) == 2, "the failed one, and the last one"


async def test_start_continues_if_the_commands_cannot_be_read(
    falak: FalakClient, local_discord: LocalDiscord, caplog: pytest.LogCaptureFixture
) -> None:
    local_discord.faults.fail("GET", "/applications/{application_id}/commands", status=403)
    line = await registration_line(falak, caplog)
    assert line.startswith(f"{UNKNOWN}: Forbidden: 403")
    local_discord.faults.answer(
        "GET", "/applications/{application_id}/commands", "<html>", content_type="text/html"
    )
    line = await registration_line(falak, caplog)
    assert line.startswith(f"{UNKNOWN}: RefusalError: Discord's API gives")
