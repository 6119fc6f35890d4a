"""Tests that people read everything in the language that they chose, even if Discord's clients lack it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import discord
import pytest
from discord import ui

from bot.discord_app.app.client import FalakClient
from bot.discord_app.core.limits import Rates
from bot.discord_app.ui import catalogues, language_table
from bot.knowledge.assistant import Assistant
from bot.local_discord import Application, Channel, Guild, LocalDiscord, Message, Person, Response
from bot.outreach.schedule import ChannelKind, Schedule, Status
from bot.storage.storage import Storage
from tests.discord_app import made_up
from tests.discord_app.conftest import Start, connect, disconnect, reply_to
from tests.discord_app.made_up import LANGUAGE, foreign_words, shown, topic
from tests.discord_app.schedules.conftest import NINE
from tests.knowledge.content_folder import write

FILES = {
    "community.toml": 'name = "Tea"\nabout = "We drink tea."\n',
    "en/black-tea.md": "---\ntitle: Black tea\naliases: [assam]\nquestions: [How is black tea made?]\n---\n"
    "The leaves are oxidised.\n\nIt keeps for years.\n",
    "en/green-tea.md": "---\ntitle: Green tea\naliases: [sencha]\nquestions: [Is green tea bitter?]\n---\n"
    "It is not oxidised.\n",
    f"{LANGUAGE}/community.toml": made_up.made_up('`name = `"tea"\n`about = `"we drink tea"\n').replace(
        "`", ""
    ),
    f"{LANGUAGE}/black-tea.md": topic(
        "Black tea", "assam", "How is black tea made?", "The leaves are oxidised.", "It keeps for years."
    ),
    f"{LANGUAGE}/green-tea.md": topic("Green tea", "sencha", "Is green tea bitter?", "It is not oxidised."),
}
NAMES = {"English", "UTC", "falak", "assam"}
"""What stays in Latin letters: languages' own names, time zones, the bot's name, what was asked."""
COMMANDS: list[tuple[str, dict[str, Any]]] = [
    *((name, {}) for name in ("topics", "help", "about", "language", "privacy", "mydata", "insights")),
    ("ask", {"question": "assam", "private": True}),
    ("ask", {"question": made_up.made_up("how is tea made"), "private": True}),
    ("ask", {"question": made_up.made_up("chess"), "private": True}),
    ("language", {"language": "Klingon"}),
    ("diagnose", {"text": "assam"}),
    *((f"settings {name}", {}) for name in ("panel", "show", "undo")),
    ("settings keywords", {"mode": "questions"}),
    ("settings topic", {"topic": "no such topic", "state": "off"}),
    *((f"outreach {name}", {}) for name in ("panel", "next", "pause")),
]
BESIDE_ENGLISH = [
    "more:black-tea:en:{person}",
    "more:gone:en:{person}",
    "report:black-tea:en:p{person}",
    "remove::en:42",
    "browse:0:en:{person}",
    "vote:yes:black-tea:en",
    "vote:no:black-tea:en",
    "vote:no:gone:en",
    "turn:1:1234567890123456789:black-tea:en",
    "notnow:black-tea:en:42",
    "optout:black-tea:en:{person}",
    "optin::en:{person}",
    "scheduled:1234567890123456789:1767225600:en",
    "settings:show:{guild}:",
    "settings:change:{guild}:channel_limit",
    "settings:change:{guild}:language",
    "settings:topics:{guild}:0",
    "settings:history:{guild}:",
    "settings:undo:{guild}:1",
    "settings:ask-delete:{guild}:",
    "outreach:list:0:0:0",
    "outreach:new:0:0:0",
    "outreach:ask:1:1234567890123456789:0",
    "outreach:skip:1:1234567890123456789:1767225600",
    "fillin:1234567890123456789",
    "mydata:show",
    "mydata:delete",
    "mydata:file",
    "nothing",
    "reason:1234567890123456789:black-tea:en=unclear",
    "reason:1234567890123456789:black-tea:en=wrong-topic",
    "expected:1234567890123456789:black-tea:en=green-tea",
    "mylanguage:=no such language",
    "mydata:sure",  # the last one: it deletes the choice
]
"""Buttons of cards in English, and selects with what is picked, on whatever card they stand."""


@pytest.fixture(autouse=True)
def eighth(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """The bot speaks the made-up language, too."""
    folder = made_up.copy_catalogues(tmp_path / "locales")
    kept = (
        catalogues.languages,
        catalogues.sorted_languages,
        catalogues.messages_of,
        language_table.languages,
    )
    with monkeypatch.context() as changed:
        for module in (catalogues, language_table):
            changed.setattr(module, "FOLDER", folder)
        for each in kept:
            each.cache_clear()
        yield
    for each in kept:
        each.cache_clear()


@pytest.fixture
def teas(tmp_path: Path) -> Assistant:
    return Assistant(write(tmp_path / "tea", FILES))


@pytest.fixture
async def client(start: Start, teas: Assistant, guild: Guild, long_timeouts: None) -> FalakClient:
    return await start(teas)


@pytest.fixture
async def reader(moderator: Person, storage: Storage) -> Person:
    """A moderator who chose the language."""
    await storage.language_choices.choose(moderator.id, LANGUAGE)
    return moderator


@pytest.fixture
async def member(amina: Person, storage: Storage) -> Person:
    """A member who chose it."""
    await storage.language_choices.choose(amina.id, LANGUAGE)
    return amina


def assert_own(*read: Response | Message | None) -> None:
    said = shown(*read)
    assert said.strip()
    assert set(foreign_words(said)) <= NAMES, said


@pytest.mark.usefixtures("client")
async def test_every_command_answers_in_it(
    application: Application, channel: Channel, reader: Person, guild: Guild, storage: Storage
) -> None:
    schedule = Schedule(id=1, channel_id=channel.id, kind=ChannelKind.TEXT, timetable=NINE, status=Status.ON)
    await storage.settings.change(guild.id, guild.id, "schedule_1", schedule.stored(), by=reader.id)
    missed: dict[str, list[str]] = {}
    for name, options in COMMANDS:
        response = await reader.run(channel, application, name, **options)
        said = shown(response)
        assert said.strip(), name
        if words := set(foreign_words(said)) - NAMES:
            missed[f"{name} {options}"] = sorted(words)
    assert missed == {}


async def test_every_button_and_form_answers_in_it(
    client: FalakClient, channel: Channel, reader: Person, guild: Guild
) -> None:
    missed: dict[str, list[str]] = {}
    for described in BESIDE_ENGLISH:
        encoded, _, picked = described.partition("=")
        custom_id = encoded.format(person=reader.id, guild=guild.id)
        item: ui.Item[Any] = ui.Button(label="…", custom_id=custom_id)
        if picked:
            item = ui.Select(custom_id=custom_id, options=[discord.SelectOption(label="…", value=picked)])
        view = ui.LayoutView().add_item(ui.Container(ui.ActionRow(item)))
        view.stop()
        sent = await client.get_partial_messageable(channel.id).send(view=view)
        message = next(each for each in channel.history() if each.id == sent.id)
        pressed = reader.select(message, picked) if picked else reader.click(message, custom_id)
        said = shown(await pressed)
        assert said.strip(), described
        if words := set(foreign_words(said)) - NAMES:
            missed[described] = sorted(words)
    assert missed == {}


async def test_refusals_and_failures_are_in_it(
    client: FalakClient, application: Application, channel: Channel, member: Person, storage: Storage
) -> None:
    for command in application.commands[None]:
        command.body["default_member_permissions"] = None  # as in a guild's own settings for the bot
    assert_own(await member.run(channel, application, "settings panel"))
    assert_own(await member.run(channel, application, "insights"))
    bot_account = application.bot
    assert_own(await member.run(channel, application, "ask", question="assam", to=bot_account))

    @client.tree.command()
    async def fail(_: discord.Interaction) -> None:  # pyright: ignore[reportUnusedFunction]
        """Fails."""
        raise LookupError

    await client.register_commands()
    response = await member.run(channel, application, "fail")
    assert_own(response)
    client.tree.remove_command("fail")
    assert_own(await member.run(channel, application, "fail"))
    await storage.__aexit__(None, None, None)
    assert_own(await member.run(channel, application, "mydata"))


async def test_limits_are_told_in_it(
    application: Application,
    channel: Channel,
    guild: Guild,
    member: Person,
    teas: Assistant,
    storage: Storage,
    local_discord: LocalDiscord,
) -> None:
    async with FalakClient(teas, storage, rates=Rates(1, 99, 99), clock=local_discord.clock.now) as client:
        connection = await connect(client, application)
        await client.register_commands()
        await member.run(channel, application, "ask", question="assam", private=True)
        assert_own(await member.run(channel, application, "ask", question="assam", private=True))
        await disconnect(connection)


@pytest.mark.usefixtures("client")
async def test_what_everyone_reads_is_in_the_language_of_the_server(
    application: Application, channel: Channel, guild: Guild, member: Person, storage: Storage
) -> None:
    await storage.settings.change(guild.id, guild.id, "language", LANGUAGE, by=7)
    assert_own(await reply_to(await member.send(channel, f"{application.mention} assam")))
    assert_own(await reply_to(await member.send(channel, application.mention)))


@pytest.mark.usefixtures("client")
async def test_the_server_s_language_reaches_people_whose_discord_cannot_be_in_it(
    application: Application, channel: Channel, guild: Guild, moderator: Person, storage: Storage
) -> None:
    await storage.settings.change(guild.id, guild.id, "language", LANGUAGE, by=7)
    assert_own(await moderator.run(channel, application, "settings panel"))
    assert_own(await moderator.run(channel, application, "ask", question="assam", private=True))
