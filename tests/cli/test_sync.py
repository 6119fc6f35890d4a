"""Tests `python -m bot sync`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from bot.local_discord import Application, LocalDiscord, Permission
from tests.cli.command_line import falak
from tests.cli.process import bot_environment, in_a_thread
from tests.knowledge.content_folder import write

COMMANDS = {
    *("ask", "topics", "quiz", "tour", "share", "Answer this"),
    *("help", "about", "language", "privacy", "mydata"),
    *("settings", "outreach", "start-here", "diagnose", "insights"),
}


@pytest.fixture
def local_discord() -> Iterator[LocalDiscord]:
    local_discord = LocalDiscord()
    with in_a_thread(local_discord):
        yield local_discord
    assert local_discord.violations == []


def test_sync_registers_commands_and_prints_minimal_invitations(
    local_discord: LocalDiscord, application: Application, tmp_path: Path
) -> None:
    ended = falak("sync", cwd=tmp_path, environ=bot_environment(local_discord, application.token))
    assert (ended.code, ended.err) == (0, "")
    assert {command.name for command in application.commands[None]} == COMMANDS
    assert "\n  /ask  Ask a question, or pick a topic.\n" in ended.out
    assert "\n  Apps > Answer this\n" in ended.out
    assert application.token not in ended.out
    to_guild, to_user = (
        urlsplit(line.strip()) for line in ended.out.splitlines() if line.strip().startswith("https://")
    )
    asked = parse_qs(to_guild.query)
    assert asked["client_id"] == [str(application.id)]
    assert set(asked["scope"][0].split()) == {"bot", "applications.commands"}
    assert Permission(int(asked["permissions"][0])) == (
        Permission.VIEW_CHANNEL
        | Permission.SEND_MESSAGES
        | Permission.READ_MESSAGE_HISTORY
        | Permission.SEND_MESSAGES_IN_THREADS
    )
    asked = parse_qs(to_user.query)
    assert (asked["integration_type"], asked["scope"]) == (["1"], ["applications.commands"])
    assert "permissions" not in asked


def test_sync_replaces_the_commands_and_can_be_repeated(
    local_discord: LocalDiscord, application: Application, tmp_path: Path
) -> None:
    for _ in range(2):
        environ = bot_environment(local_discord, application.token)
        assert falak("sync", cwd=tmp_path, environ=environ).code == 0
    assert {command.name for command in application.commands[None]} == COMMANDS
    assert len(application.commands[None]) == len(COMMANDS)
    assert local_discord.gateway.sessions(application) == [], "it opens no gateway connection"


@pytest.mark.parametrize("content", ["broken", "missing"])
def test_sync_needs_no_content(
    local_discord: LocalDiscord, application: Application, tmp_path: Path, content: str
) -> None:
    write(tmp_path / "broken", {"en/tea.md": "no topic"})
    environ = bot_environment(local_discord, application.token) | {"CONTENT_DIR": content}
    ended = falak("sync", cwd=tmp_path, environ=environ)
    assert (ended.code, ended.err) == (0, "")
    assert {command.name for command in application.commands[None]} == COMMANDS


COMMANDS_ROUTE = "/applications/{application_id}/commands"


@pytest.mark.parametrize(
    ("method", "route", "text", "content_type"),
    [
        ("PUT", COMMANDS_ROUTE, '[{"name": "ask"}]', "application/json"),
        ("PUT", COMMANDS_ROUTE, '{"message": "welcome"}', "application/json"),
        ("PUT", COMMANDS_ROUTE, "<html>Please log in</html>", "text/html"),
        ("PUT", COMMANDS_ROUTE, "<html>Please log in</html>", "application/json"),
        ("GET", "/users/@me", "<html>Please log in</html>", "text/html"),
        ("GET", "/users/@me", "{}", "application/json"),
        ("GET", "/oauth2/applications/@me", "[]", "application/json"),
    ],
)
def test_invalid_answers_of_discord_are_reported_in_one_line(
    local_discord: LocalDiscord,
    application: Application,
    tmp_path: Path,
    method: str,
    route: str,
    text: str,
    content_type: str,
) -> None:
    local_discord.faults.answer(method, route, text, content_type=content_type)
    ended = falak("sync", cwd=tmp_path, environ=bot_environment(local_discord, application.token))
    assert (ended.code, ended.out) == (1, "")
    (line,) = ended.err.splitlines()
    assert line.startswith("Discord's API gives an answer that can't be read (")
    assert line.endswith("Check DISCORD_API_URL if it is set.")


@pytest.mark.parametrize(
    "text",
    [
        "{}",
        "[]",
        '[{"id": "1", "application_id": "1", "type": 99, "name": "ask", "description": "", "version": "1"}]',
        '[{"id": "1", "application_id": "1", "type": 1, "name": "ask", "description": "", "version": "1"}]',
    ],
    ids=["none", "an empty list", "an unknown type", "one of them"],
)
def test_answers_without_the_commands_are_reported_in_one_line(
    local_discord: LocalDiscord, application: Application, tmp_path: Path, text: str
) -> None:
    local_discord.faults.answer("PUT", COMMANDS_ROUTE, text, content_type="application/json")
    ended = falak("sync", cwd=tmp_path, environ=bot_environment(local_discord, application.token))
    assert (ended.code, ended.out) == (1, "")
    (line,) = ended.err.splitlines()
    assert line.startswith("Discord's API gives an answer ")
    assert line.endswith("Check DISCORD_API_URL if it is set.")
