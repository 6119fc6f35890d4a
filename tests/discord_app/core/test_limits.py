"""Tests the limits of answers for people, channels and guilds, and the notices about them."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable

import pytest

from bot.discord_app.app.client import FalakClient
from bot.discord_app.core import limits
from bot.discord_app.core.limits import Rates
from bot.knowledge.assistant import Assistant
from bot.local_discord import Application, Channel, Guild, LocalDiscord, Message, Person
from bot.storage.storage import Storage
from tests.discord_app.conftest import add_commands, connect, disconnect, reply_to

TOO_MUCH = "You're asking too fast. Please try again in a minute."
TOO_MUCH_HERE = "There are too many questions here right now. Please try again in a minute."
QUESTION = "assam"
ANSWER = "### Black Tea"
SILENCE = ""

MANY = 1000
BY_PERSON, BY_CHANNEL, BY_GUILD = Rates(2, MANY, MANY), Rates(MANY, 2, MANY), Rates(MANY, MANY, 2)


@pytest.fixture(autouse=True)
async def running(
    request: pytest.FixtureRequest,
    long_timeouts: None,
    local_discord: LocalDiscord,
    application: Application,
    guild: Guild,
    teas: Assistant,
    storage: Storage,
) -> AsyncIterator[None]:
    """Runs a bot with the test's limits per minute. Its clock is the local Discord's."""
    async with FalakClient(teas, storage, rates=request.param, clock=local_discord.clock.now) as client:
        connection = await connect(client, application)
        await add_commands(client, application, local_discord)
        yield
        await disconnect(connection)


AskFunction = Callable[[Person, Channel, Application], Awaitable[str]]


def with_rates(rates: Rates) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("running", [rates], indirect=True, ids=[""])


@pytest.fixture
def yusuf(local_discord: LocalDiscord, guild: Guild) -> Person:
    yusuf = local_discord.add_user("yusuf")
    guild.join(yusuf)
    return yusuf


async def by_message(person: Person, place: Channel, application: Application) -> str:
    """Returns the first line of the reply to a question, or `SILENCE`."""
    reply = await reply_to(await person.send(place, f"{application.mention} {QUESTION}"))
    return SILENCE if reply is None else first_line(reply)


async def by_command(person: Person, place: Channel, application: Application, **options: bool) -> str:
    """Returns the first line of the answer to `/ask`, or `SILENCE` if the answer was deleted."""
    response = await person.run(place, application, "ask", question=QUESTION, **options)
    assert response.message is not None
    if response.message.is_deleted:
        assert response.ephemeral
        return SILENCE
    return next(line for line in response.message.text.split("\n") if not line.startswith("-# Asked"))


async def by_menu(person: Person, place: Channel, application: Application) -> str:
    """Returns the first line of the preview of **Answer this**, or `SILENCE` if it was deleted."""
    asked = await person.send(place, QUESTION)
    response = await person.use_menu(asked, application, "Answer this")
    assert response.message is not None
    assert response.ephemeral
    return SILENCE if response.message.is_deleted else first_line(response.message)


def first_line(message: Message) -> str:
    return message.text.split("\n")[0]


@with_rates(BY_PERSON)
@pytest.mark.parametrize("ask", [by_message, by_command, by_menu])
async def test_user_over_the_limit_gets_one_notice_and_others_get_answers(
    channel: Channel, application: Application, amina: Person, bilal: Person, ask: AskFunction
) -> None:
    replies = [await ask(amina, channel, application) for _ in range(5)]
    assert replies == [ANSWER, ANSWER, TOO_MUCH, SILENCE, SILENCE]
    assert await ask(bilal, channel, application) == ANSWER


@with_rates(BY_PERSON)
async def test_all_ways_of_asking_count_together(
    channel: Channel, application: Application, amina: Person
) -> None:
    assert await by_message(amina, channel, application) == ANSWER
    assert await by_command(amina, channel, application, private=True) == ANSWER
    assert await by_menu(amina, channel, application) == TOO_MUCH
    assert await by_message(amina, channel, application) == SILENCE


@with_rates(BY_PERSON)
async def test_direct_messages_have_their_own_limit(
    channel: Channel, application: Application, amina: Person
) -> None:
    for place in (channel, amina.dm(application)):
        replies = [await by_message(amina, place, application) for _ in range(4)]
        assert replies == [ANSWER, ANSWER, TOO_MUCH, SILENCE]


@with_rates(BY_PERSON)
async def test_answers_return_steadily_and_the_notice_after_five_minutes(
    local_discord: LocalDiscord, channel: Channel, application: Application, amina: Person
) -> None:
    assert [await by_message(amina, channel, application) for _ in range(3)] == [ANSWER, ANSWER, TOO_MUCH]
    local_discord.clock.advance(30)
    assert [await by_message(amina, channel, application) for _ in range(2)] == [ANSWER, SILENCE]
    local_discord.clock.advance(300)
    assert [await by_message(amina, channel, application) for _ in range(3)] == [ANSWER, ANSWER, TOO_MUCH]


@with_rates(BY_CHANNEL)
async def test_busy_channel_gets_one_notice_and_other_channels_get_answers(
    guild: Guild, channel: Channel, application: Application, amina: Person, bilal: Person, yusuf: Person
) -> None:
    replies = [await by_message(person, channel, application) for person in (amina, bilal, yusuf, amina)]
    assert replies == [ANSWER, ANSWER, TOO_MUCH_HERE, SILENCE]
    assert await by_message(amina, guild.add_text_channel("quiet"), application) == ANSWER


@with_rates(BY_CHANNEL)
async def test_command_users_in_a_busy_channel_get_private_notices(
    channel: Channel, application: Application, amina: Person, bilal: Person
) -> None:
    assert [await by_command(amina, channel, application) for _ in range(4)] == [
        ANSWER,
        ANSWER,
        TOO_MUCH_HERE,
        SILENCE,
    ]
    assert await by_command(bilal, channel, application) == TOO_MUCH_HERE


@with_rates(BY_CHANNEL)
async def test_private_answers_do_not_count_for_the_channel(
    channel: Channel, application: Application, amina: Person
) -> None:
    replies = [await by_command(amina, channel, application, private=True) for _ in range(3)]
    assert replies == [ANSWER] * 3
    assert await by_menu(amina, channel, application) == ANSWER
    assert await by_message(amina, channel, application) == ANSWER


@with_rates(BY_GUILD)
async def test_busy_guild_does_not_affect_other_guilds(
    local_discord: LocalDiscord, guild: Guild, application: Application, amina: Person
) -> None:
    channels = [guild.add_text_channel(name) for name in ("one", "two", "three", "four")]
    replies = [await by_message(amina, each, application) for each in channels]
    assert replies == [ANSWER, ANSWER, TOO_MUCH_HERE, SILENCE]
    assert await by_command(amina, channels[2], application) == ANSWER, "Discord doesn't count responses"
    harbour = local_discord.add_guild("Harbour")
    harbour.install(application)
    harbour.join(amina)
    assert await by_message(amina, harbour.add_text_channel("quay"), application) == ANSWER


@with_rates(BY_PERSON)
async def test_edits_count_and_are_ignored_over_the_limit(
    channel: Channel, application: Application, amina: Person
) -> None:
    asked = await amina.send(channel, f"{application.mention} {QUESTION}")
    reply = await channel.next_message()
    for text in ("sencha", "assam", "sencha"):
        await amina.edit(asked, f"{application.mention} {text}")
    assert await by_message(amina, channel, application) == TOO_MUCH
    assert first_line(reply) == "### Green Tea"


@with_rates(BY_PERSON)
async def test_notice_in_chat_replies_without_ping_and_is_deleted_later(
    channel: Channel, application: Application, amina: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "SHOWN_SECONDS", 0.5)
    for _ in range(2):
        await by_message(amina, channel, application)
    asked = await amina.send(channel, f"{application.mention} {QUESTION}")
    notice = await channel.next_message()
    assert (notice.text, notice.referenced, notice.mentions) == (TOO_MUCH, asked, [])
    await notice.deletion()


@with_rates(Rates(MANY, MANY, MANY))
async def test_guild_can_set_the_limits_of_people_and_channels(
    local_discord: LocalDiscord, guild: Guild, application: Application, amina: Person, storage: Storage
) -> None:
    science, other = guild.add_category("science"), guild.add_text_channel("other")
    busy, quiet = guild.add_text_channel("busy", science), guild.add_text_channel("quiet", science)
    await storage.settings.change(guild.id, guild.id, "person_limit", 4, by=guild.owner.id)
    await storage.settings.change(guild.id, science.id, "channel_limit", 2, by=guild.owner.id)
    assert [await by_message(amina, busy, application) for _ in range(3)] == [ANSWER, ANSWER, TOO_MUCH_HERE]
    assert await by_message(amina, quiet, application) == ANSWER
    assert [await by_message(amina, other, application) for _ in range(2)] == [ANSWER, TOO_MUCH]


@with_rates(BY_PERSON)
async def test_default_limits_apply_without_the_database(
    channel: Channel, application: Application, amina: Person, storage: Storage
) -> None:
    await storage.__aexit__(None, None, None)
    assert [await by_message(amina, channel, application) for _ in range(3)] == [ANSWER, ANSWER, TOO_MUCH]
