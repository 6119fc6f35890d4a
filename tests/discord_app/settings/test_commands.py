"""Tests the subcommands of `/settings`, also while the database is down."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.discord_app.app.client import FalakClient
from bot.discord_app.core.settings import SETTINGS
from bot.knowledge.assistant import Assistant
from bot.local_discord import ActionRefusedError, Application, Channel, Guild, Permission, Person
from bot.storage.storage import Storage
from tests.databases import NewDatabase
from tests.discord_app.conftest import Rooms, Settings, Start, paragraphs
from tests.discord_app.settings.conftest import Stored

WHOLE_SERVER: dict[str, Any] = {"whole-server": True}
NOT_SAVED = (
    "My database isn't reachable right now, so this may **not have been saved**. "
    "Please try again in a few minutes."
)


def lines_of(text: str) -> list[str]:
    return text.split("\n")


CHANGES: list[tuple[str, str, dict[str, Any], Any, str]] = [
    ("keywords", "keywords", {"mode": "mentions"}, "mentions", "To every message that names a topic"),
    (
        "topic",
        "topics_off",
        {"topic": "satellites", "state": "off"},
        {"satellites"},
        "Satellites and Launch Capabilities",
    ),
]
RESET: dict[str, dict[str, Any]] = {
    "keywords": {"mode": "inherit"},
    "topic": {"topic": "satellites", "state": "on"},
}


@pytest.mark.usefixtures("falak")
@pytest.mark.parametrize(("command", "name", "options", "value", "shown"), CHANGES)
@pytest.mark.parametrize("where", ["here", "there", "everywhere"])
async def test_a_setting_is_changed_shown_and_inherited_again(
    command: str,
    name: str,
    options: dict[str, Any],
    value: Any,
    shown: str,
    where: str,
    run: Settings,
    rooms: Rooms,
    guild: Guild,
    stored: Stored,
) -> None:
    at = {"here": {}, "there": {"place": rooms.forum}, "everywhere": WHOLE_SERVER}[where]
    place_id = {"here": rooms.thread.id, "there": rooms.forum.id, "everywhere": guild.id}[where]
    place_name = "the whole server" if where == "everywhere" else f"<#{place_id}>"
    first, second, third, *_ = lines_of((await run(command, rooms.thread, **options, **at)).text)
    assert (first, third) == (f"Saved for {place_name}.", "-# Set here")
    assert second.startswith("**")
    assert shown in second
    assert (await stored()).own(SETTINGS[name], place_id) == value
    assert (await run(command, rooms.thread, **options, **at)).text.startswith(
        f"Nothing to change: that's already the setting in {place_name}."
    )
    first, *_ = lines_of((await run(command, rooms.thread, **RESET[command], **at)).text)
    assert first == f"Saved for {place_name}."
    assert not await stored()


@pytest.mark.usefixtures("falak")
async def test_a_topic_that_does_not_exist_is_refused(
    run: Settings, channel: Channel, stored: Stored
) -> None:
    assert (await run("topic", channel, topic="astrology", state="off")).text == (
        "I have no such topic. Please choose one of the topics that appear while you type."
    )
    assert not await stored()


@pytest.mark.usefixtures("falak")
async def test_the_command_has_the_most_needed_subcommands(application: Application) -> None:
    (settings,) = (each for each in application.commands[None] if each.name == "settings")
    assert [option["name"] for option in settings.body["options"]] == [
        "panel",
        "show",
        "keywords",
        "topic",
        "undo",
    ]


@pytest.mark.usefixtures("falak")
async def test_only_offered_values_are_accepted(run: Settings, channel: Channel) -> None:
    for command, options in (
        ("keywords", {"mode": "sometimes"}),
        ("topic", {"topic": "satellites", "state": "maybe"}),
        ("show", {"place": "lounge"}),
    ):
        with pytest.raises(ActionRefusedError):
            await run(command, channel, **options)


@pytest.mark.usefixtures("falak")
@pytest.mark.parametrize(
    ("command", "options", "offered"),
    [
        ("topic", {"state": "off", "topic": "ultravio"}, ["Ultraviolet Telescope"]),
        ("undo", {"change": ""}, []),
    ],
)
async def test_values_are_offered_while_typing(
    command: str,
    options: dict[str, str],
    offered: list[str],
    moderator: Person,
    channel: Channel,
    application: Application,
) -> None:
    choices = await moderator.autocomplete(channel, application, f"settings {command}", **options)
    assert [choice.name for choice in choices][: len(offered) or None][:3] == offered


@pytest.mark.usefixtures("falak")
async def test_show_lists_the_settings_without_buttons(run: Settings, change: Settings, rooms: Rooms) -> None:
    await change("cooldown", rooms.thread, "33", place=rooms.category)
    shown = await run("show", rooms.thread)
    assert f"**Pause between keyword replies**: 33 min\n-# From <#{rooms.category.id}>" in shown.text
    assert (shown.buttons, shown.selects) == ([], [])
    assert "**Reported mistakes**" not in shown.text
    assert "**Reported mistakes**: None" in (await run("show", rooms.thread, **WHOLE_SERVER)).text


@pytest.mark.usefixtures("falak")
async def test_the_history_says_who_changed_what(
    run: Settings, change: Settings, rooms: Rooms, moderator: Person, stored: Stored
) -> None:
    panel = await run("panel", rooms.thread)
    assert "Changes" not in [button["label"] for button in panel.buttons]
    await change("cooldown", rooms.thread, "33")
    await run("topic", rooms.thread, topic="Satellites and Launch Capabilities", state="off", **WHOLE_SERVER)
    history = await run("panel", rooms.thread)
    await moderator.click(history, "Changes")
    latest, first = (line.split("\n") for line in paragraphs(history)[1:])
    assert (
        latest[0]
        == "**Topics switched off** in the whole server: inherit → Satellites and Launch Capabilities"
    )
    assert first[0] == f"**Pause between keyword replies** in <#{rooms.thread.id}>: inherit → 33 min"
    assert first[1].startswith(f"-# {moderator.mention} · <t:")
    await moderator.click(history, history.buttons[1]["custom_id"])
    assert (await stored()).own(SETTINGS["cooldown"], rooms.thread.id) is None


@pytest.mark.usefixtures("falak")
async def test_the_latest_change_or_a_picked_one_is_undone(
    run: Settings,
    change: Settings,
    channel: Channel,
    moderator: Person,
    application: Application,
    stored: Stored,
) -> None:
    assert (await run("undo", channel)).text == "There is nothing to undo."
    await change("cooldown", channel, "33")
    await change("ask", channel, "private")
    choices = await moderator.autocomplete(channel, application, "settings undo", change="")
    assert [choice.name.replace("\u2068", "").replace("\u2069", "") for choice in choices] == [
        "Answers to /ask: inherit → Only the person who asks",
        "Pause between keyword replies: inherit → 33 min",
    ]
    answer = await run("undo", channel, change=choices[1].value)
    assert lines_of(answer.text)[:2] == [
        f"Undone in <#{channel.id}>.",
        "**Pause between keyword replies**: 10 min",
    ]
    assert lines_of((await run("undo", channel)).text)[1] == "**Answers to /ask**: Everyone"
    assert (await run("undo", channel)).text == "There is nothing to undo."
    refused = await run("undo", channel, change=2**40)
    assert refused.text == "That change doesn't exist."
    assert not await stored()


@pytest.mark.usefixtures("falak")
async def test_an_answer_has_buttons_for_undo_and_for_the_panel(
    run: Settings, channel: Channel, moderator: Person, stored: Stored
) -> None:
    answer = await run("keywords", channel, mode="questions")
    assert [button["label"] for button in answer.buttons] == ["Undo", "All settings"]
    await moderator.click(answer, "Undo")
    assert not await stored()
    assert answer.text.startswith(f"### Settings for <#{channel.id}>")


@pytest.mark.usefixtures("falak")
async def test_members_are_refused_even_if_the_guild_offers_them_the_command(
    application: Application, channel: Channel, amina: Person, stored: Stored
) -> None:
    for command in application.commands[None]:
        command.body["default_member_permissions"] = None  # as a guild can set for its members
    for command, options in (
        ("panel", {}),
        ("show", {}),
        ("undo", {}),
        ("keywords", {"mode": "questions"}),
    ):
        response = await amina.run(channel, application, f"settings {command}", **options)
        assert (response.text, response.ephemeral) == (
            "You need the **Manage Server** permission for this.",
            True,
        )
    assert await amina.autocomplete(channel, application, "settings undo", change="") == ()
    assert not await stored()


@pytest.mark.usefixtures("falak")
async def test_an_administrator_counts_as_a_moderator(
    application: Application, channel: Channel, guild: Guild, bilal: Person, stored: Stored
) -> None:
    guild.members[bilal.id].roles.append(guild.add_role("admin", Permission.ADMINISTRATOR))
    await bilal.run(channel, application, "settings keywords", mode="questions")
    assert (await stored()).own(SETTINGS["keywords"], channel.id) == "questions"


class Lock:
    """Holds the write lock of the database, as another process could."""

    def __init__(self, path: Path) -> None:
        self._connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)

    async def take(self) -> None:
        """Takes the lock when the bot has finished its writes."""
        await asyncio.to_thread(self._connection.execute, "BEGIN IMMEDIATE")

    def release(self) -> None:
        self._connection.execute("ROLLBACK")

    def close(self) -> None:
        self._connection.close()


@pytest.fixture
def storage_file(new_sqlite: NewDatabase) -> Path:
    return Path(new_sqlite().removeprefix("sqlite:///"))


@pytest.fixture
async def storage(storage_file: Path) -> Any:
    async with Storage(f"sqlite:///{storage_file}") as storage:
        yield storage


@pytest.fixture
def lock(storage: Storage, storage_file: Path) -> Iterator[Lock]:
    assert storage
    lock = Lock(storage_file)
    yield lock
    lock.close()


@pytest.mark.usefixtures("falak")
async def test_a_failed_change_says_that_it_may_not_have_been_saved(
    run: Settings, channel: Channel, moderator: Person, lock: Lock, stored: Stored
) -> None:
    panel = await run("panel", channel)
    form = (await moderator.click(panel, f"settings:change:{channel.id}:ask")).modal
    assert form is not None
    await lock.take()
    assert (await run("keywords", channel, mode="questions")).text == NOT_SAVED
    response = await moderator.submit(form, value="private")
    assert (response.text, response.ephemeral) == (NOT_SAVED, True)
    lock.release()
    assert not await stored()
    assert (await run("keywords", channel, mode="questions")).text.startswith("Saved for")


async def test_the_defaults_apply_while_the_database_is_down(
    start: Start,
    space: Assistant,
    storage: Storage,
    run: Settings,
    change: Settings,
    channel: Channel,
    application: Application,
    amina: Person,
    moderator: Person,
) -> None:
    client = await start(space)
    assert isinstance(client, FalakClient)
    await change("ask", channel, "private")
    await storage.__aexit__(None, None, None)
    await start(space)
    response = await amina.run(channel, application, "ask", question="What is the ultraviolet telescope?")
    assert (response.text.split("\n")[1], response.ephemeral) == ("### Ultraviolet Telescope", False)
    panel = await run("panel", channel)
    warning = (
        "⚠️ My database isn't reachable right now. "
        "These settings may be out of date, and changes may not be saved."
    )
    assert warning in panel.text
    assert "**Answers to /ask**: Everyone" in panel.text
    assert (await change("ask", channel, "public")).text == NOT_SAVED
    assert (await run("undo", channel)).text == NOT_SAVED
    await storage.__aenter__()
    assert warning not in (await run("panel", channel)).text
    response = await amina.run(channel, application, "ask", question="What is the ultraviolet telescope?")
    assert response.ephemeral
