from __future__ import annotations

import asyncio
import contextlib
import datetime
import itertools
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from bot.discord_app.app.client import FalakClient
from bot.discord_app.app.tasks import finish_tasks
from bot.discord_app.privacy.retention import RetentionTask
from bot.knowledge.assistant import Assistant
from bot.knowledge.evaluation import read_questions
from bot.knowledge.model import NoMatch, Suggestions
from bot.knowledge.schema import MAX_DETAILS, MAX_ID, MAX_SUMMARY, MAX_TITLE
from bot.local_discord import Application, Channel, Guild, LocalDiscord, Message, Modal, Permission, Person
from bot.local_discord.model.components import texts
from bot.local_discord.model.events import MessageUpdated
from bot.storage.storage import Storage
from tests.databases import NewDatabase
from tests.discord_app import tea
from tests.discord_app.connecting import UNLIMITED, add_commands, connect, connected, disconnect
from tests.discord_app.hostile import running_bot
from tests.waiting import PATIENCE_SECONDS

__all__ = ["UNLIMITED", "add_commands", "connect", "disconnect", "running_bot"]

QUESTIONS = Path(__file__).parents[1] / "eval" / "ask-dev.tsv"

RELATED = "Related topics"
"""The placeholder of the select on answers, from which related topics can be picked."""
PLACES = ["guild", "bot dm", "dm of two people", "user install in a foreign guild"]
"""The parameters of the fixture `place`."""

Start = Callable[[Assistant], Awaitable[FalakClient]]
"""Starts a bot with this assistant. Stops the bot that was started before."""
Tidy = Callable[[], Awaitable[None]]
"""Runs the bot's hourly task."""


@pytest.fixture(scope="session")
def space(our_content: Assistant) -> Assistant:
    """Returns an assistant with our own content."""
    return our_content


@pytest.fixture(scope="session")
def ambiguous(space: Assistant) -> Suggestions:
    """Returns the suggestions for an ambiguous question about our own content."""
    titles = [topic.wording().title for topic in space.library]
    replies = (space.reply(f"{one} {other}") for one, other in itertools.combinations(titles, 2))
    return next(reply for reply in replies if isinstance(reply, Suggestions))


@pytest.fixture(scope="session")
def near_miss(space: Assistant) -> NoMatch:
    """Returns the reply to a question that our own content doesn't answer. It has the closest topics."""
    replies = (space.reply(question.text) for question in read_questions(QUESTIONS))
    return next(reply for reply in replies if isinstance(reply, NoMatch) and reply.closest)


@pytest.fixture
def teas(tmp_path: Path) -> Assistant:
    """Returns an assistant with a small content folder of another community."""
    return tea.assistant(tmp_path / "teas")


@pytest.fixture
async def local_discord(local_discord: LocalDiscord) -> AsyncIterator[LocalDiscord]:
    """Yields the local Discord. At the end, asserts that no request violated its rules."""
    yield local_discord
    assert local_discord.violations == []


@pytest.fixture(autouse=True)
def long_timeouts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Makes the bot wait for the data of its replies as long as necessary, also on busy machines.

    Tests of the timeouts set short ones.
    """
    for module in ("channel_paths", "guild_locales", "language_choices", "own_roles", "settings_cache"):
        monkeypatch.setattr(f"bot.discord_app.core.{module}.TIMEOUT_SECONDS", PATIENCE_SECONDS)
    monkeypatch.setattr("bot.discord_app.answers.mentions.TIMEOUT_SECONDS", PATIENCE_SECONDS)


@pytest.fixture
def place(
    request: pytest.FixtureRequest,
    local_discord: LocalDiscord,
    application: Application,
    channel: Channel,
    amina: Person,
    bilal: Person,
) -> Channel:
    """Returns a channel in which amina can use the bot."""
    if request.param == "bot dm":
        return amina.dm(application)
    if request.param == "guild":
        return channel
    amina.install(application)
    if request.param == "dm of two people":
        return amina.dm(bilal)
    foreign = local_discord.add_guild("Harbour")
    for person in (amina, bilal):
        foreign.join(person)
    return foreign.add_text_channel("general")


@pytest.fixture
async def storage(local_discord: LocalDiscord, new_sqlite: NewDatabase) -> AsyncIterator[Storage]:
    """Yields an empty storage that uses the local Discord's clock."""

    def now() -> datetime.datetime:
        return datetime.datetime.fromtimestamp(local_discord.clock.now(), datetime.UTC)

    async with Storage(new_sqlite(), now=now, uptime=local_discord.clock.now) as storage:
        yield storage


@pytest.fixture
async def start(
    local_discord: LocalDiscord, application: Application, storage: Storage
) -> AsyncIterator[Start]:
    running = contextlib.AsyncExitStack()

    async def start(assistant: Assistant) -> FalakClient:
        await running.aclose()
        bot = FalakClient(assistant, storage, rates=UNLIMITED)
        client = await running.enter_async_context(bot)
        connection = await connect(client, application)
        running.push_async_callback(disconnect, connection)
        await add_commands(client, application, local_discord)
        return client

    async with running:
        yield start


async def reply_to(message: Message) -> Message | None:
    """Waits until the bot has handled a message. Returns its reply, or None if there is none.

    Works on busy machines, too. Events arrive in order, so a later event shows that the message has arrived.
    The listeners run as tasks, so it then waits for these.
    """
    await has_arrived(message)
    for event in ("message_with_role", "message_work", "unread_message"):
        await handled(event)
    replies = (each for each in message.channel.history() if each.referenced is message)
    return next(replies, None)


async def has_arrived(message: Message) -> None:
    """Waits until the bot has received all events about a message. It may not have handled them yet."""
    for client in [each for each in connected if not each.is_closed()]:
        update = client.wait_for("raw_message_edit", check=lambda update: update.message_id == message.id)
        message.channel.world.events.publish(MessageUpdated(message))  # has no edit, so the bot ignores it
        await update


async def handled(event: str) -> None:
    """Waits until the listeners to an event of discord.py have handled all events that have arrived."""
    if listening := {task for task in asyncio.all_tasks() if task.get_name() == f"discord.py: on_{event}"}:
        await asyncio.wait(listening)


async def all_handled() -> None:
    """Waits until the bot has handled all events that have arrived: also commands, components and forms."""
    await finish_tasks(PATIENCE_SECONDS)


async def reasons(message: Message, caplog: pytest.LogCaptureFixture) -> list[str]:
    """Waits until the bot has handled a message. Returns the reasons in the DEBUG log for no reply."""
    caplog.clear()
    await reply_to(message)
    lines = [record.getMessage() for record in caplog.records if "no reply to" in record.getMessage()]
    about = f"no reply to message {message.id} in channel {message.channel.id}: "
    assert all(line.startswith(about) for line in lines)
    return [line.removeprefix(about) for line in lines]


@pytest.fixture
async def falak(start: Start, space: Assistant, guild: Guild) -> FalakClient:
    """Returns a connected bot with our own content, in the guild."""
    return await start(space)


@pytest.fixture
def tidy(falak: FalakClient) -> Tidy:
    cog = falak.get_cog("RetentionTask")
    assert isinstance(cog, RetentionTask)
    return cog.tidy


@pytest.fixture(scope="session")
def extreme(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """Returns topics whose texts and sources are as long as the content check allows."""
    sections = [f"Section {number} ".ljust(90, "s") for number in range(60)]
    documents = f'[[document]]\nid = "long"\ntitle = "{"d" * MAX_TITLE}"\nsections = {sections!r}\n'
    ids = [f"{'i' * (MAX_ID - 2)}{number}" for number in range(10, 50)]
    sources = "\n".join(f"  - {{document: long, section: {section}}}" for section in sections)
    topics = {
        topic_id: f'---\ntitle: "{str(number).ljust(MAX_TITLE, "*")}"\n'
        f"source:\n{sources}\nrelated: {[other for other in ids if other != topic_id]}\n---\n"
        f"{'s' * MAX_SUMMARY}\n\n{'d' * MAX_DETAILS}\n"
        for number, topic_id in enumerate(ids)
    }
    return Assistant(tea.write(tmp_path_factory.mktemp("extreme"), topics, documents))


@pytest.fixture
def crowd(tmp_path: Path) -> Assistant:
    """Returns forty topics with the longest possible titles."""
    topics = {
        f"thing-{number}": f"---\ntitle: {f'Thing {number} '.ljust(100, 'g')}\n---\nIt is thing {number}.\n"
        for number in range(40)
    }
    return tea.assistant(tmp_path / "crowd", topics)


def paragraphs(message: Message) -> list[str]:
    """Returns the texts of a card, one by one."""
    return texts(message.components)


class Rooms(NamedTuple):
    """A guild's channels: a thread in a channel and a post in a forum, both in a category."""

    category: Channel
    channel: Channel
    thread: Channel
    forum: Channel
    post: Channel
    elsewhere: Channel


@pytest.fixture
def rooms(guild: Guild) -> Rooms:
    category = guild.add_category("lounge")
    channel = guild.add_text_channel("inside", category)
    forum = guild.add_forum("questions", category)
    return Rooms(
        category,
        channel,
        channel.add_thread("comets"),
        forum,
        forum.add_thread("moons"),
        guild.add_text_channel("elsewhere"),
    )


@pytest.fixture
def moderator(local_discord: LocalDiscord, guild: Guild) -> Person:
    moderator = local_discord.add_user("maryam")
    guild.join(moderator, Permission.MANAGE_GUILD)
    return moderator


Settings = Callable[..., Awaitable[Message]]
"""Runs a subcommand of `/settings` as the moderator. Takes its name, the channel and its options."""


@pytest.fixture
def run(application: Application, moderator: Person) -> Settings:
    async def run(subcommand: str, where: Channel, **options: Any) -> Message:
        response = await moderator.run(where, application, f"settings {subcommand}", **options)
        assert response.message is not None
        assert response.ephemeral
        return response.message

    return run


@pytest.fixture
def change(run: Settings, moderator: Person) -> Settings:
    """Changes a setting in the panel. Takes its name, the channel, the value, and options of the panel."""

    async def change(name: str, where: Channel, value: Any, **at: Any) -> Message:
        panel = await run("panel", where, **at)
        ids = [button["custom_id"] for button in panel.buttons]
        (pressed,) = (each for each in ids if re.fullmatch(rf"settings:change:\d+:{name}", each))
        form = (await moderator.click(panel, pressed)).modal
        assert form is not None
        answered = (await moderator.submit(form, value=value)).message
        assert answered is not None
        return answered

    return change


def labels(message: Message) -> list[str]:
    """Returns the labels or emoji of a message's buttons."""
    return [button.get("label") or button["emoji"]["name"] for button in message.buttons]


def with_plain_commands(text: str) -> str:
    """Returns the text with command names instead of command mentions."""
    return re.sub(r"</([^:>]+):\d+>", r"`/\1`", text)


def mentioned(text: str, application: Application) -> list[str]:
    """Returns the names of the commands that a text mentions. None may stay a plain name."""
    ids = {command.name: command.id for command in application.commands[None]}
    assert re.findall(r"`/[^`]*`", text) == []
    found = re.findall(r"</([^:>]+):(\d+)>", text)
    assert all(ids[name.split(" ", maxsplit=1)[0]] == int(command_id) for name, command_id in found)
    return [name for name, _ in found]


async def report_form(person: Person, card: Message) -> Modal:
    """Opens the report form: from the private answer to a vote, or from a card without votes."""
    if "👎" in labels(card):
        answer = (await person.click(card, "👎")).message
        assert answer is not None
        card = answer
    form = (await person.click(card, "Report a mistake")).modal
    assert form is not None
    return form
