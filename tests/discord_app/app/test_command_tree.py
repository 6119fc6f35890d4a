"""Tests that unreadable or outdated commands and autocompletes get a log line and a reply."""

from __future__ import annotations

import asyncio
import copy
import gc
import logging
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest

from bot.discord_app.app.client import FalakClient
from bot.install import program
from bot.local_discord import Application, Channel, LocalDiscord, Person
from bot.local_discord.encoding import JSON
from tests.discord_app.conftest import reply_to
from tests.discord_app.unreadable import ENDLESS_POLL, QUOTED, UNDESCRIBED_APPLICATION

CHANGED = "This command has changed. Ask the bot's operator to run `sync`."
Lines = Callable[[], list[str]]


@pytest.fixture
async def lines(
    falak: FalakClient, local_discord: LocalDiscord, caplog: pytest.LogCaptureFixture
) -> AsyncIterator[Lines]:
    """Yields a function that returns the log's warnings. Fails if errors have tracebacks or are unhandled."""
    unhandled: list[dict[str, Any]] = []
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda _loop, context: unhandled.append(context))
    caplog.clear()

    def lines() -> list[str]:
        gc.collect()
        assert unhandled == []
        records = [record for record in caplog.records if record.levelno >= logging.WARNING]
        assert not [record for record in records if record.exc_info]
        assert QUOTED not in caplog.text
        return [record.getMessage() for record in records]

    yield lines
    loop.set_exception_handler(None)


def alter(local_discord: LocalDiscord, change: Callable[[JSON], object]) -> None:
    """Changes the data of all interactions from now on."""

    def altered(interaction: JSON) -> JSON:
        interaction = copy.deepcopy(interaction)
        change(interaction["data"])
        return interaction

    local_discord.gateway.alter("INTERACTION_CREATE", altered)


@pytest.mark.parametrize(
    "invalid",
    [
        {"poll": ENDLESS_POLL},
        {"application": UNDESCRIBED_APPLICATION},
        {"author": None},
        {"channel_id": None},
    ],
    ids=lambda invalid: next(iter(invalid)),
)
async def test_menu_of_an_unreadable_message_sends_an_error_notice(
    invalid: JSON,
    lines: Lines,
    local_discord: LocalDiscord,
    application: Application,
    channel: Channel,
    amina: Person,
) -> None:
    chat = await amina.send(channel, "what is the Hope Probe?")

    def change(data: JSON) -> None:
        for message in data["resolved"]["messages"].values():
            message.update(invalid)

    alter(local_discord, change)
    response = await amina.use_menu(chat, application, "Answer this")
    assert response.text.startswith("Something went wrong.")
    assert response.ephemeral
    (line,) = lines()
    assert "can't read an event of type INTERACTION_CREATE, skipping it: " in line
    assert line.startswith(f"[{response.text.split('`')[1]}] "), "the notice's reference"


UNREADABLE: dict[str, Callable[[JSON], object]] = {
    "without a name": lambda data: data.pop("name"),
    "of an unknown type": lambda data: data.update(type=77),
    "with an option without a value": lambda data: data["options"][0].pop("value"),
    "with an option without a type": lambda data: data["options"][0].pop("type"),
    "with invalid options": lambda data: data.update(options=QUOTED),
    "without data": lambda data: data.clear(),
}


@pytest.mark.parametrize("case", UNREADABLE)
async def test_unreadable_command_is_logged_and_the_next_question_answered(
    case: str,
    lines: Lines,
    local_discord: LocalDiscord,
    application: Application,
    channel: Channel,
    amina: Person,
) -> None:
    alter(local_discord, UNREADABLE[case])
    response = await amina.run(channel, application, "ask", question=QUOTED)
    assert response.text.startswith("Something went wrong.")
    (line,) = lines()
    assert "can't read an event of type INTERACTION_CREATE, skipping it: " in line
    reply = await reply_to(await amina.send(channel, f"{application.mention} what is the Hope Probe?"))
    assert reply is not None
    assert "Hope Probe" in reply.text


OUTDATED: dict[str, Callable[[JSON], object]] = {
    "renamed": lambda data: data.update(name="old"),
    "with a renamed option": lambda data: data["options"][0].update(name="old"),
    "with an option of another type": lambda data: data["options"][0].update(type=4, value=5),
    "with a value of another type": lambda data: data["options"][0].update(value=5),
    "with a null value": lambda data: data["options"][0].update(value=None),
    "with a subcommand": lambda data: data.update(options=[{"type": 1, "name": "old", "options": []}]),
}


@pytest.mark.parametrize("case", OUTDATED)
async def test_outdated_command_says_who_can_update_it(
    case: str,
    lines: Lines,
    local_discord: LocalDiscord,
    application: Application,
    channel: Channel,
    amina: Person,
) -> None:
    alter(local_discord, OUTDATED[case])
    response = await amina.run(channel, application, "ask", question=QUOTED)
    assert (response.text, response.ephemeral) == (CHANGED, True)
    (line,) = lines()
    assert line.endswith(f"run {program()} sync")


AUTOCOMPLETES: dict[str, Callable[[JSON], object]] = {
    **OUTDATED,
    "without a focused option": lambda data: data["options"][0].pop("focused"),
    "without options": lambda data: data.update(options=[]),
    "of an option without choices": lambda data: data["options"][0].update(name="to", type=6, value="5"),
    "without a value": UNREADABLE["with an option without a value"],
    "without a name": UNREADABLE["without a name"],
}


@pytest.mark.parametrize("case", AUTOCOMPLETES)
async def test_autocomplete_of_an_outdated_command_offers_nothing(
    case: str,
    lines: Lines,
    local_discord: LocalDiscord,
    application: Application,
    channel: Channel,
    amina: Person,
) -> None:
    alter(local_discord, AUTOCOMPLETES[case])
    assert await amina.autocomplete(channel, application, "ask", question="hope") == ()
    assert len(lines()) == 1
