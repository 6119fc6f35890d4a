"""Tests that an error in any autocomplete reaches the central handler, and that nothing is offered."""

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
"""The commands that offer nothing to others. The topics of `settings topic` are no secret."""


class Autocomplete(NamedTuple):
    """An option of a command."""

    command: str
    option: str


class BrokenError(Exception):
    """Nobody expected it."""


class BrokenAssistant(Assistant):
    """Knows nothing any more once it is broken."""

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
    """Every option with an autocomplete, of every command that is registered."""
    found: list[Autocomplete] = []
    for command in application.commands[None]:
        command.body["default_member_permissions"] = None  # as in a guild's own settings for the bot
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


async def test_an_error_in_any_of_them_is_reported_once_and_nothing_is_offered(
    assistant: BrokenAssistant,
    application: Application,
    channel: Channel,
    moderator: Person,
    caplog: pytest.LogCaptureFixture,
) -> None:
    every = autocompletes(application)
    assert {command for command, _ in every} == {
        *("ask", "language", "quiz", "share", "settings topic"),
        *MODERATORS,
    }
    await moderator.run(channel, application, "settings keywords", mode="off")  # for `undo` to offer
    for command, option in every:
        assert await moderator.autocomplete(channel, application, command, **{option: ""})
    assistant.is_broken = True
    for command, option in [each for each in every if each.option != "zone"]:  # it asks nothing that breaks
        caplog.clear()
        assert await moderator.autocomplete(channel, application, command, **{option: ""}) == ()
        (record,) = caplog.records
        assert (record.name, record.levelno) == ("bot.discord_app.core.errors", logging.ERROR)
        assert record.exc_info is not None
        assert record.exc_info[0] is BrokenError


async def test_an_error_is_told_even_where_it_hides_the_language_of_the_caller(
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


async def test_those_of_settings_offer_nothing_to_members_who_are_no_moderators(
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
