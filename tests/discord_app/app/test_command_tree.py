"""Tests unreadable and outdated commands and autocompletes: they get a log line and a reply."""

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

CHANGED = "This command has changed. Ask whoever runs the bot to run `sync`."
Lines = Callable[[], list[str]]


@pytest.fixture
async def lines(
    falak: FalakClient, local_discord: LocalDiscord, caplog: pytest.LogCaptureFixture
) -> AsyncIterator[Lines]:
    """Returns what the log says, without tracebacks, while nothing is left for asyncio to report."""
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
    "odd",
    [
        {"poll": ENDLESS_POLL},
        {"application": UNDESCRIBED_APPLICATION},
        {"author": None},
        {"channel_id": None},
    ],
    ids=lambda odd: next(iter(odd)),
)
async def test_the_menu_of_a_message_that_cannot_be_read_says_so(
    odd: JSON,
    lines: Lines,
    local_discord: LocalDiscord,
    application: Application,
    channel: Channel,
    amina: Person,
) -> None:
    chat = await amina.send(channel, "what is the Hope Probe?")

    def change(data: JSON) -> None:
        for message in data["resolved"]["messages"].values():
            message.update(odd)

    alter(local_discord, change)
    response = await amina.use_menu(chat, application, "Answer this")
    assert response.text.startswith("Something went wrong.")
    assert response.ephemeral
    (line,) = lines()
    assert "can't read an event of type INTERACTION_CREATE, skipping it: " in line
    assert line.startswith(f"[{response.text.split('`')[1]}] "), "the reference that the person is told"


UNREADABLE: dict[str, Callable[[JSON], object]] = {
    "without a name": lambda data: data.pop("name"),
    "of an unknown type": lambda data: data.update(type=77),
    "without a value of an option": lambda data: data["options"][0].pop("value"),
    "without a type of an option": lambda data: data["options"][0].pop("type"),
    "with options that are none": lambda data: data.update(options=QUOTED),
    "without data": lambda data: data.clear(),
}


@pytest.mark.parametrize("case", UNREADABLE)
async def test_a_command_that_cannot_be_read_is_one_line_and_the_next_question_is_answered(
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
    "with a value that is none": lambda data: data["options"][0].update(value=None),
    "with a subcommand": lambda data: data.update(options=[{"type": 1, "name": "old", "options": []}]),
}


@pytest.mark.parametrize("case", OUTDATED)
async def test_a_command_that_the_bot_has_otherwise_says_who_can_help(
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


TYPED: dict[str, Callable[[JSON], object]] = {
    **OUTDATED,
    "of no option": lambda data: data["options"][0].pop("focused"),
    "without options": lambda data: data.update(options=[]),
    "of an option that offers nothing": lambda data: data["options"][0].update(name="to", type=6, value="5"),
    "without a value": UNREADABLE["without a value of an option"],
    "without a name": UNREADABLE["without a name"],
}


@pytest.mark.parametrize("case", TYPED)
async def test_an_autocomplete_of_such_a_command_offers_nothing(
    case: str,
    lines: Lines,
    local_discord: LocalDiscord,
    application: Application,
    channel: Channel,
    amina: Person,
) -> None:
    alter(local_discord, TYPED[case])
    assert await amina.autocomplete(channel, application, "ask", question="hope") == ()
    assert len(lines()) == 1
