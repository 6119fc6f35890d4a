"""Tests a thousand guilds whose posts are due at the same moment, while people ask questions."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import AsyncIterator, Iterator, Sequence
from statistics import quantiles
from time import perf_counter

import pytest

from bot.knowledge.evaluation import read_questions
from bot.local_discord import Application, Channel, Interaction, LocalDiscord, Person
from bot.outreach.due import Outcome
from bot.outreach.schedule import Schedule, Status
from tests.benchmarks.load import ROOT
from tests.databases import NewDatabase
from tests.discord_app.schedules.conftest import NINE
from tests.long.posting import Bots, Target, bots

GUILDS = 1_000
ASKED_A_SECOND = 20
WARM_UP_SECONDS = 3
ALONE_SECONDS = 15
"""Seconds in which people ask before the posts are due."""
MOST_TIMES = 1.5
"""The goal for how much slower answers become. It is only printed, because other load changes it."""
PATIENCE = 10


class Asking:
    """Runs commands at a steady pace, and measures the time of each."""

    def __init__(self, person: Person, channel: Channel, application: Application) -> None:
        self._person = person
        self._channel = channel
        self._application = application
        self._questions = itertools.cycle(
            question.text for question in read_questions(ROOT / "tests" / "eval" / "ask-dev.tsv")
        )

    async def until(self, done: asyncio.Event) -> list[float]:
        """Asks until the event is set. Returns the seconds from each command to its answer."""
        waiting: list[asyncio.Task[float]] = []
        begun = perf_counter()
        while not done.is_set():
            asked = self._person.run(
                self._channel, self._application, "ask", question=next(self._questions), private=True
            )
            waiting.append(asyncio.create_task(_seconds(asked, perf_counter())))
            await asyncio.sleep(begun + len(waiting) / ASKED_A_SECOND - perf_counter())
        return await asyncio.gather(*waiting)


async def _seconds(asked: Interaction, begun: float) -> float:
    async with asyncio.timeout(PATIENCE):
        await asked.first_response()
    return perf_counter() - begun


@pytest.fixture
async def running(
    new_sqlite: NewDatabase, local_discord: LocalDiscord, application: Application
) -> AsyncIterator[Bots]:
    async with bots(local_discord, application, ROOT / "content", new_sqlite()) as running:
        yield running
    assert local_discord.violations == []


@pytest.mark.alone
@pytest.mark.timeout(300)
async def test_a_thousand_posts_are_sent_while_people_ask(
    running: Bots,
    local_discord: LocalDiscord,
    application: Application,
    channel: Channel,
    amina: Person,
    capsys: pytest.CaptureFixture[str],
) -> None:
    targets = list(_targets(local_discord, application))
    await running.save(targets)
    await running.start()
    asking = Asking(amina, channel, application)
    await asking.until(_after(WARM_UP_SECONDS))
    alone = await asking.until(_after(ALONE_SECONDS))

    due = next(NINE.after(running.now))
    await running.move_to(due)
    begun, done = perf_counter(), asyncio.Event()
    beside = asyncio.create_task(asking.until(done))
    posts = await running.settled(targets, due)
    seconds = perf_counter() - begun
    done.set()
    slower = _p99(await beside) / _p99(alone)
    with capsys.disabled():
        print(f"\n{GUILDS:,} posts in {seconds:.0f} s, with {ASKED_A_SECOND} questions a second")
        print(f"p99 of /ask: {_p99(alone) * 1000:.1f} ms without posts, {slower:.2f} times that with posts")
        print(f"{'within' if slower <= MOST_TIMES else 'above'} the goal of {MOST_TIMES} times")
    assert {post.outcome for post in posts.values()} == {Outcome.SENT}
    for target in targets:
        target.check([due])
    refused = [request for request in local_discord.requests if request.status == 429]
    assert refused == [], "the bot keeps to Discord's limits by itself"


def _targets(local_discord: LocalDiscord, application: Application) -> Iterator[Target]:
    """Creates a thousand guilds with one schedule each."""
    for number in range(1, GUILDS + 1):
        guild = local_discord.add_guild(f"Observatory {number}")
        guild.install(application)
        channel = guild.add_text_channel("general")
        yield Target(
            guild,
            channel,
            Schedule(id=number, channel_id=channel.id, timetable=NINE, status=Status.ON),
        )


def _after(seconds: float) -> asyncio.Event:
    done = asyncio.Event()
    asyncio.get_running_loop().call_later(seconds, done.set)
    return done


def _p99(seconds: Sequence[float]) -> float:
    return quantiles(seconds, n=100)[98]
