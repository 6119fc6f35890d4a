"""Tests that an error in any autocomplete reaches the central handler, and offers no choices."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from bot.discord_app.ui.strings import texts_in
from bot.knowledge.assistant import Assistant
from bot.knowledge.model import Library
from bot.local_discord import Application, Channel, Guild, LocalDiscord, Person
from tests.discord_app import tea
from tests.discord_app.conftest import Start

SUBCOMMAND = 1
QUIZ = """\
quiz:
  - question: How far is it oxidised?
    choices: [Not at all, Fully]
    right: Not at all
    why: Green tea is not oxidised.
"""
TOPICS = tea.TOPICS | {"green-tea": tea.GREEN_TEA.replace("title: Green Tea\n", f"title: Green Tea\n{QUIZ}")}
MODERATORS = {"outreach new", "outreach quiz", "settings undo"}
"""The commands that offer choices only to moderators. `settings topic` offers its topics to everybody."""


class Autocomplete(NamedTuple):
    """An option with an autocomplete."""

    command: str
    option: str


class BrokenError(Exception):
    """An unexpected error."""


class BrokenAssistant(Assistant):
    """An assistant that raises errors once it is broken."""

    is_broken = False

    @property
    def library(self) -> Library:
        if self.is_broken:
            raise BrokenError
        return super().library

    @property
    def languages(self) -> tuple[str, ...]:
        if self.is_broken:
            raise BrokenError
        return super().languages

    def complete(self, *args: Any, **kwargs: Any) -> Any:
        if self.is_broken:
            raise BrokenError
        return super().complete(*args, **kwargs)


def autocompletes(application: Application) -> list[Autocomplete]:
    """Returns the options with an autocomplete, of all registered commands."""
    found: list[Autocomplete] = []
    for command in application.commands[None]:
        command.body["default_member_permissions"] = None  # as if the guild let everybody use it
        pending = [(command.name, command.body["options"])]
        for path, options in pending:
            for option in options:
                if option["type"] == SUBCOMMAND:
                    pending.append((f"{path} {option['name']}", option.get("options", [])))
                elif option.get("autocomplete"):
                    found.append(Autocomplete(path, option["name"]))
    return found


@pytest.fixture
async def assistant(start: Start, tmp_path: Path) -> BrokenAssistant:
    assistant = BrokenAssistant(tea.write(tmp_path / "teas", TOPICS))
    await start(assistant)
    return assistant


async def test_error_in_any_autocomplete_is_logged_once_and_offers_nothing(
    assistant: BrokenAssistant,
    application: Application,
    channel: Channel,
    moderator: Person,
    caplog: pytest.LogCaptureFixture,
) -> None:
    options = autocompletes(application)
    assert {command for command, _ in options} == {
        *("ask", "language", "quiz", "share", "settings topic"),
        *MODERATORS,
    }
    await moderator.run(
        channel, application, "settings keywords", mode="off"
    )  # gives `undo` a change to offer
    for command, option in options:
        assert await moderator.autocomplete(channel, application, command, **{option: ""})
    assistant.is_broken = True
    for command, option in [each for each in options if each.option != "zone"]:  # needs no assistant
        caplog.clear()
        assert await moderator.autocomplete(channel, application, command, **{option: ""}) == ()
        (record,) = caplog.records
        assert (record.name, record.levelno) == ("bot.discord_app.core.errors", logging.ERROR)
        assert record.exc_info is not None
        assert record.exc_info[0] is BrokenError


async def test_error_notice_falls_back_to_the_clients_language(
    assistant: BrokenAssistant,
    application: Application,
    channel: Channel,
    guild: Guild,
    local_discord: LocalDiscord,
    caplog: pytest.LogCaptureFixture,
) -> None:
    amina = local_discord.add_user("amina", locale="fr")
    guild.join(amina)
    assistant.is_broken = True
    response = await amina.run(channel, application, "ask", question="black tea")
    start, _, _ = texts_in("fr").failure(reference="|").partition("|")
    assert response.ephemeral
    assert response.text.startswith(start)
    levels = {record.levelname for record in caplog.records if "core.errors" in record.name}
    assert levels == {"WARNING", "ERROR"}


async def test_moderators_autocompletes_offer_nothing_to_members(
    assistant: BrokenAssistant,
    application: Application,
    channel: Channel,
    amina: Person,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.clear()
    for command, option in autocompletes(application):
        offered = await amina.autocomplete(channel, application, command, **{option: ""})
        assert bool(offered) == (command not in MODERATORS)
    assert caplog.records == []
