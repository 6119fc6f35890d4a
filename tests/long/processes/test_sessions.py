"""Tests a bot in several processes, and a process that replaces another."""

from __future__ import annotations

import asyncio
import contextlib
import signal
from pathlib import Path

import pytest

from bot.local_discord import Application, Channel, LocalDiscord, Message, Person
from tests.cli.process import SMALL, bot_environment, started
from tests.databases import NewDatabase
from tests.discord_app import polyglot

QUESTION = "when is the exam?"
SHARDS = 6


@pytest.fixture
def application(local_discord: LocalDiscord) -> Application:
    """An application with Discord's five seconds between sessions. The processes wait for them."""
    application = local_discord.add_application("falak")
    application.session_starts.max_concurrency = 3
    return application


def channel_of_shard(
    local_discord: LocalDiscord, application: Application, person: Person, shard: int
) -> Channel:
    """Returns a channel of a new guild that the shard serves."""
    first = 1_000_000 - 1_000_000 % SHARDS
    guild = local_discord.add_guild(f"Guild {shard}", guild_id=(first + shard) << 22)
    guild.install(application)
    guild.join(person)
    return guild.add_text_channel("general")


async def answered(channel: Channel, application: Application, person: Person) -> Message:
    asking = asyncio.create_task(channel.next_message(within=15))
    await asyncio.sleep(0)
    await person.send(channel, f"{application.mention} {QUESTION}")
    while (reply := await asking).author is person:
        asking = asyncio.create_task(channel.next_message(within=15))
    return reply


@pytest.mark.parametrize("overlaps", [True, False])
async def test_a_process_continues_the_session_of_the_previous_one(
    local_discord: LocalDiscord,
    application: Application,
    tmp_path: Path,
    new_postgresql: NewDatabase,
    new_sqlite: NewDatabase,
    overlaps: bool,
) -> None:
    amina = local_discord.add_user("amina")
    channel = channel_of_shard(local_discord, application, amina, 0)
    url = new_postgresql() if overlaps else new_sqlite()
    environ = bot_environment(local_discord, application.token, SMALL) | {"DATABASE_URL": url}
    async with contextlib.AsyncExitStack() as stack:
        following = bot = await stack.enter_async_context(started(cwd=tmp_path, environ=environ))
        await bot.logs("ready as falak")
        await answered(channel, application, amina)
        (session,) = local_discord.gateway.sessions(application)
        for _ in range(2):
            if overlaps:
                following = await stack.enter_async_context(started(cwd=tmp_path, environ=environ))
                await following.logs("another process serves shard 0, waiting for its end")
            asked = [await amina.send(channel, f"{application.mention} {QUESTION}") for _ in range(3)]
            bot.signal(signal.SIGTERM)
            asked += [await amina.send(channel, f"{application.mention} {QUESTION}") for _ in range(2)]
            ended = await bot.end()
            assert (ended.code, "Traceback" in ended.err) == (0, False)
            if not overlaps:
                following = await stack.enter_async_context(started(cwd=tmp_path, environ=environ))
            await following.logs("ready as falak")
            bot = following
            await until_answered(channel, asked)
    assert local_discord.gateway.sessions(application) == [session], "the session was resumed"
    assert application.session_starts.remaining == 999


async def until_answered(channel: Channel, asked: list[Message]) -> None:
    """Waits until each of these messages has an answer. Asserts that none has two."""
    async with asyncio.timeout(20):
        while not all(count(channel, each) for each in asked):  # noqa: ASYNC110
            await asyncio.sleep(0.05)
    await asyncio.sleep(0.3)
    assert [count(channel, each) for each in asked] == [1] * len(asked)


def count(channel: Channel, asked: Message) -> int:
    return sum(message.referenced is asked for message in channel.history())


async def test_a_new_session_replaces_one_that_discord_has_ended(
    local_discord: LocalDiscord, application: Application, tmp_path: Path
) -> None:
    amina = local_discord.add_user("amina")
    channel = channel_of_shard(local_discord, application, amina, 0)
    environ = bot_environment(local_discord, application.token, SMALL)
    async with started(cwd=tmp_path, environ=environ) as bot:
        await bot.logs("ready as falak")
        bot.signal(signal.SIGTERM)
        await bot.end()
    local_discord.gateway.forget()
    async with started(cwd=tmp_path, environ=environ) as bot:
        await bot.logs("ready as falak")
        await answered(channel, application, amina)
    assert application.session_starts.remaining == 998


async def test_too_many_guilds_in_a_shard_are_reported_in_one_line(
    local_discord: LocalDiscord, application: Application, tmp_path: Path
) -> None:
    for _ in range(2_501):
        local_discord.add_guild("Guild").install(application)
    environ = bot_environment(local_discord, application.token, SMALL) | {"SHARD_COUNT": "1"}
    async with started(cwd=tmp_path, environ=environ) as bot:
        ended = await bot.end()
    assert ended.code == 1
    assert ended.err.splitlines()[-1].startswith("A shard has more servers than Discord allows. Raise SHARD")


async def test_a_bot_has_as_many_shards_as_discord_recommends(
    local_discord: LocalDiscord, application: Application, tmp_path: Path
) -> None:
    for _ in range(1_001):
        local_discord.add_guild("Guild").install(application)
    environ = bot_environment(local_discord, application.token, SMALL)
    async with started(cwd=tmp_path, environ=environ) as bot:
        await bot.logs("ready as falak#0000 with 2 of 2 shards")
        assert {
            (each.shard_id, each.shard_count) for each in local_discord.gateway.sessions(application)
        } == {
            (0, 2),
            (1, 2),
        }


async def test_a_chosen_language_reaches_other_processes_within_a_second(
    local_discord: LocalDiscord, application: Application, tmp_path: Path, new_postgresql: NewDatabase
) -> None:
    polyglot.assistant(tmp_path / "polyglot")
    amina = local_discord.add_user("amina")
    here, there = (channel_of_shard(local_discord, application, amina, shard) for shard in (0, 1))
    environ = bot_environment(local_discord, application.token, tmp_path / "polyglot") | {
        "DATABASE_URL": new_postgresql(),
        "SHARD_COUNT": str(SHARDS),
    }

    async def title() -> str:
        asked = await amina.run(there, application, "ask", question="assam", private=True)
        return asked.text.splitlines()[0]

    async with contextlib.AsyncExitStack() as stack:
        for shard in (0, 1):  # Discord lets both identify at the same time
            running = started("run", "--sync", cwd=tmp_path, environ=environ | {"SHARD_IDS": str(shard)})
            await (await stack.enter_async_context(running)).logs("ready as falak#0000 with 1 of 6 shards")
        before = await title()
        for language in ("fr", "ar"):
            await amina.run(here, application, "language", language=language)
            await asyncio.sleep(0.5)
            after = await title()
            assert after != before, language
            before = after
