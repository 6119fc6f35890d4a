"""Tests that a thousand mentions get one answer each while the process is replaced ten times."""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import signal
import time
from collections import Counter
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.local_discord import Application, Channel, LocalDiscord, Message, Person
from bot.local_discord.model.events import InteractionResponded
from bot.local_discord.model.interactions import Interaction
from tests.cli.process import SMALL, Running, bot_environment, started
from tests.databases import NewDatabase

MENTIONS, MENTIONS_A_SECOND = 1_000, 50
ASKED, ASKED_A_SECOND = 200, 10
REPLACED = 10
DEADLINE = 3.0
"""Seconds within which Discord expects a response to a command."""
QUESTION = "when is the exam?"

Places = list[tuple[Channel, Person]]


@pytest.fixture
def places(local_discord: LocalDiscord, application: Application) -> Places:
    """Returns enough channels and people to stay below the bot's limits."""
    places: Places = []
    for number in range(10):
        guild = local_discord.add_guild(f"Guild {number}")
        guild.install(application)
        people = [local_discord.add_user(f"person{number}-{each}") for each in range(20)]
        for person in people:
            guild.join(person)
        channels = [guild.add_text_channel(f"channel-{each}") for each in range(10)]
        places += zip(itertools.cycle(channels), people, strict=False)
    return places


async def paced(number: int, a_second: float) -> AsyncIterator[int]:
    began = time.monotonic()
    for each in range(number):
        await asyncio.sleep(max(0, began + each / a_second - time.monotonic()))
        yield each


@pytest.mark.alone
@pytest.mark.timeout(600)
async def test_each_mention_is_answered_once(
    local_discord: LocalDiscord,
    application: Application,
    places: Places,
    tmp_path: Path,
    new_postgresql: NewDatabase,
    capsys: pytest.CaptureFixture[str],
) -> None:
    environ = bot_environment(local_discord, application.token, SMALL) | {"DATABASE_URL": new_postgresql()}
    async with started("sync", cwd=tmp_path, environ=environ) as sync:
        assert (await sync.end()).code == 0
    mentions: list[Message] = []
    asked: dict[int, tuple[Interaction, float]] = {}
    seconds: dict[int, float] = {}
    replacements: list[tuple[float, float]] = []

    def note(event: InteractionResponded) -> None:
        identity = event.interaction.id
        if identity in asked:
            seconds[identity] = time.monotonic() - asked[identity][1]

    local_discord.events.subscribe(
        lambda event: note(event) if isinstance(event, InteractionResponded) else None
    )

    async def mention() -> None:
        async for number in paced(MENTIONS, MENTIONS_A_SECOND):
            channel, person = places[number % len(places)]
            mentions.append(await person.send(channel, f"{application.mention} {QUESTION}"))

    async def ask() -> None:
        async for number in paced(ASKED, ASKED_A_SECOND):
            channel, person = places[number % len(places)]
            began = time.monotonic()
            interaction = person.run(channel, application, "ask", question=QUESTION)
            asked[interaction.id] = interaction, began

    async with contextlib.AsyncExitStack() as stack:
        bots: list[Running] = []
        for number in range(
            REPLACED + 1
        ):  # start all now, because starting them takes longer than the load lasts
            bot = await stack.enter_async_context(started(cwd=tmp_path, environ=environ))
            await bot.logs("waiting for its end" if number else "ready as falak")
            bots.append(bot)
        serving = [asyncio.create_task(mention()), asyncio.create_task(ask())]
        for _ in range(REPLACED):
            await asyncio.sleep(MENTIONS / MENTIONS_A_SECOND / (REPLACED + 1))
            replacements.append(await replace_process(bots, local_discord, application))
        await asyncio.gather(*serving)
        await asyncio.sleep(10)
        bots[0].signal(signal.SIGTERM)
        await bots[0].end()

    replies = Counter(
        message.referenced.id
        for channel in {channel for channel, _ in places}
        for message in channel.history()
        if message.referenced is not None
    )
    lost = [each for each, _ in asked.values() if seconds.get(each.id, DEADLINE) >= DEADLINE]
    longest = max(end - begin for begin, end in replacements)
    with capsys.disabled():
        print(
            f"\n{len(mentions)} mentions: {sum(replies[each.id] == 1 for each in mentions)} answered once; "
            f"{len(lost)} of {len(asked)} commands lost; longest replacement {longest:.2f} seconds, "
            f"slowest command {max(seconds.values()):.2f} seconds"
        )
    assert Counter(replies[each.id] for each in mentions) == {1: MENTIONS}
    assert longest <= 1
    assert application.session_starts.remaining == 999, "all processes used the same session"
    outside = [
        each
        for each in lost
        if not any(begin - 0.1 <= asked[each.id][1] <= end for begin, end in replacements)
    ]
    assert outside == []


async def replace_process(
    bots: list[Running], local_discord: LocalDiscord, application: Application
) -> tuple[float, float]:
    """Ends the serving process. Returns the time of the signal, and when another process had resumed."""
    (session,) = local_discord.gateway.sessions(application)
    before = session.connection
    began = time.monotonic()
    bots[0].signal(signal.SIGTERM)
    while session.connection is None or session.connection is before:  # noqa: ASYNC110
        await asyncio.sleep(0.005)
    ended = time.monotonic()
    following = [asyncio.create_task(bot.logs("ready as falak")) for bot in bots[1:]]
    done, others = await asyncio.wait(following, return_when=asyncio.FIRST_COMPLETED)
    for task in others:
        task.cancel()
    await asyncio.gather(*others, return_exceptions=True)
    ending = bots.pop(0)
    bots.insert(0, bots.pop(following.index(done.pop())))
    result = await ending.end()
    assert (result.code, "Traceback" in result.err) == (0, False), result.err
    return began, ended
