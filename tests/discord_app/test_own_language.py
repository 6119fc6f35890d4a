"""Tests that people get all texts in their chosen language, even if Discord's clients lack this language."""

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
"""The words in Latin letters: names of languages, time zones and the bot, and words of the questions."""
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
ENGLISH_COMPONENTS = [
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
    "mydata:sure",  # last, because it deletes the chosen language
]
"""Buttons and selects of cards in English. A select's picked value follows `=`."""


@pytest.fixture(autouse=True)
def added_language(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """Adds the made-up language to the bot's languages."""
    folder = made_up.copy_catalogues(tmp_path / "locales")
    caches = (
        catalogues.languages,
        catalogues.sorted_languages,
        catalogues.messages_of,
        language_table.languages,
    )
    with monkeypatch.context() as changed:
        for module in (catalogues, language_table):
            changed.setattr(module, "FOLDER", folder)
        for each in caches:
            each.cache_clear()
        yield
    for each in caches:
        each.cache_clear()


@pytest.fixture
def teas(tmp_path: Path) -> Assistant:
    return Assistant(write(tmp_path / "tea", FILES))


@pytest.fixture
async def client(start: Start, teas: Assistant, guild: Guild, long_timeouts: None) -> FalakClient:
    return await start(teas)


@pytest.fixture
async def reader(moderator: Person, storage: Storage) -> Person:
    """Returns a moderator who chose the language."""
    await storage.language_choices.choose(moderator.id, LANGUAGE)
    return moderator


@pytest.fixture
async def member(amina: Person, storage: Storage) -> Person:
    """Returns a member who chose the language."""
    await storage.language_choices.choose(amina.id, LANGUAGE)
    return amina


def assert_translated(*parts: Response | Message | None) -> None:
    text = shown(*parts)
    assert text.strip()
    assert set(foreign_words(text)) <= NAMES, text


@pytest.mark.usefixtures("client")
async def test_commands_answer_in_the_chosen_language(
    application: Application, channel: Channel, reader: Person, guild: Guild, storage: Storage
) -> None:
    schedule = Schedule(id=1, channel_id=channel.id, kind=ChannelKind.TEXT, timetable=NINE, status=Status.ON)
    await storage.settings.change(guild.id, guild.id, "schedule_1", schedule.stored(), by=reader.id)
    untranslated: dict[str, list[str]] = {}
    for name, options in COMMANDS:
        response = await reader.run(channel, application, name, **options)
        text = shown(response)
        assert text.strip(), name
        if words := set(foreign_words(text)) - NAMES:
            untranslated[f"{name} {options}"] = sorted(words)
    assert untranslated == {}


async def test_components_and_forms_answer_in_the_chosen_language(
    client: FalakClient, channel: Channel, reader: Person, guild: Guild
) -> None:
    untranslated: dict[str, list[str]] = {}
    for component in ENGLISH_COMPONENTS:
        encoded, _, picked = component.partition("=")
        custom_id = encoded.format(person=reader.id, guild=guild.id)
        item: ui.Item[Any] = ui.Button(label="…", custom_id=custom_id)
        if picked:
            item = ui.Select(custom_id=custom_id, options=[discord.SelectOption(label="…", value=picked)])
        view = ui.LayoutView().add_item(ui.Container(ui.ActionRow(item)))
        view.stop()
        sent = await client.get_partial_messageable(channel.id).send(view=view)
        message = next(each for each in channel.history() if each.id == sent.id)
        pressed = reader.select(message, picked) if picked else reader.click(message, custom_id)
        text = shown(await pressed)
        assert text.strip(), component
        if words := set(foreign_words(text)) - NAMES:
            untranslated[component] = sorted(words)
    assert untranslated == {}


async def test_refusals_and_errors_are_in_the_chosen_language(
    client: FalakClient, application: Application, channel: Channel, member: Person, storage: Storage
) -> None:
    for command in application.commands[None]:
        command.body["default_member_permissions"] = None  # as if the guild let everybody use it
    assert_translated(await member.run(channel, application, "settings panel"))
    assert_translated(await member.run(channel, application, "insights"))
    bot_account = application.bot
    assert_translated(await member.run(channel, application, "ask", question="assam", to=bot_account))

    @client.tree.command()
    async def fail(_: discord.Interaction) -> None:  # pyright: ignore[reportUnusedFunction]
        """Fails."""
        raise LookupError

    await client.register_commands()
    response = await member.run(channel, application, "fail")
    assert_translated(response)
    client.tree.remove_command("fail")
    assert_translated(await member.run(channel, application, "fail"))
    await storage.__aexit__(None, None, None)
    assert_translated(await member.run(channel, application, "mydata"))


async def test_limit_notices_are_in_the_chosen_language(
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
        assert_translated(await member.run(channel, application, "ask", question="assam", private=True))
        await disconnect(connection)


@pytest.mark.usefixtures("client")
async def test_public_replies_are_in_the_language_of_the_guild(
    application: Application, channel: Channel, guild: Guild, member: Person, storage: Storage
) -> None:
    await storage.settings.change(guild.id, guild.id, "language", LANGUAGE, by=7)
    assert_translated(await reply_to(await member.send(channel, f"{application.mention} assam")))
    assert_translated(await reply_to(await member.send(channel, application.mention)))


@pytest.mark.usefixtures("client")
async def test_guild_language_applies_if_discords_clients_lack_it(
    application: Application, channel: Channel, guild: Guild, moderator: Person, storage: Storage
) -> None:
    await storage.settings.change(guild.id, guild.id, "language", LANGUAGE, by=7)
    assert_translated(await moderator.run(channel, application, "settings panel"))
    assert_translated(await moderator.run(channel, application, "ask", question="assam", private=True))
