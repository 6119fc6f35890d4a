"""Tests schedules for a year, and in three processes with one database."""

from __future__ import annotations

import asyncio
import contextlib
import datetime
from collections import Counter
from collections.abc import AsyncIterator
from dataclasses import replace
from itertools import islice
from zoneinfo import ZoneInfo

import pytest

from bot.discord_app.app.client import FalakClient
from bot.discord_app.schedules.cog import Outreach
from bot.discord_app.schedules.scheduler import Scheduler
from bot.knowledge.assistant import Assistant
from bot.local_discord import Application, Channel, Guild, LocalDiscord
from bot.outreach.due import Outcome
from bot.outreach.schedule import Schedule, Status
from bot.outreach.timetable import Timetable
from bot.storage.storage import Storage
from tests.discord_app.conftest import UNLIMITED
from tests.discord_app.schedules.conftest import EVERY_DAY, NINE, titles

PROCESSES = 3
DAYS = 10


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest) -> str:
    return request.getfixturevalue(f"new_{request.param}")()


@pytest.fixture
async def schedulers(
    url: str, teas: Assistant, guild: Guild, application: Application, local_discord: LocalDiscord
) -> AsyncIterator[list[Scheduler]]:
    """Three bots that don't connect to the gateway. The tests call their schedulers."""
    assert guild

    def now() -> datetime.datetime:
        return datetime.datetime.fromtimestamp(local_discord.clock.now(), datetime.UTC)

    # A year from 1 January has each clock change once.
    new_year = datetime.datetime(now().year + 1, 1, 1, tzinfo=datetime.UTC)
    local_discord.clock.advance((new_year - now()).total_seconds())
    async with contextlib.AsyncExitStack() as stack:
        found: list[Scheduler] = []
        for _ in range(PROCESSES):
            storage = await stack.enter_async_context(
                Storage(url, now=now, uptime=local_discord.clock.now, timeout_seconds=60)
            )
            client = await stack.enter_async_context(FalakClient(teas, storage, rates=UNLIMITED))
            await client.login(application.token)
            outreach = client.get_cog("Outreach")
            assert isinstance(outreach, Outreach)
            found.append(outreach.scheduler)
        yield found


async def save(url: str, guild: Guild, schedules: list[Schedule], now: datetime.datetime) -> None:
    async with Storage(url, now=lambda: now) as storage:
        for slot, schedule in enumerate(schedules, 1):
            stored = schedule.stored()
            await storage.settings.change(guild.id, guild.id, f"schedule_{slot}", stored, by=7)


async def test_one_of_several_processes_posts(
    schedulers: list[Scheduler], url: str, guild: Guild, channel: Channel, local_discord: LocalDiscord
) -> None:
    now = datetime.datetime.fromtimestamp(local_discord.clock.now(), datetime.UTC)
    both = [
        Schedule(id=each, channel_id=channel.id, timetable=NINE, status=Status.ON, skips_quiet=False)
        for each in (1, 2)
    ]
    await save(url, guild, both, now)
    await asyncio.gather(*(scheduler.catch_up() for scheduler in schedulers))
    for due in islice(NINE.after(now), DAYS):
        local_discord.clock.advance(due.timestamp() - local_discord.clock.now() + 0.5)
        await asyncio.gather(*(scheduler.catch_up() for scheduler in schedulers))
    assert len(titles(channel)) == 2 * DAYS
    async with Storage(url) as storage:
        for posts in (await storage.outreach.history([1, 2])).values():
            assert [post.outcome for post in posts] == [Outcome.SENT] * DAYS
            days = [post.due_at.date() for post in posts]
            assert len(set(days)) == DAYS


ZONES = ("UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata")


# Only PostgreSQL, which several processes can share. SQLite would double the time.
@pytest.mark.parametrize("url", ["postgresql"], indirect=True)
@pytest.mark.timeout(600)
async def test_five_schedules_post_for_a_year(
    schedulers: list[Scheduler], url: str, guild: Guild, channel: Channel, local_discord: LocalDiscord
) -> None:
    start = datetime.datetime.fromtimestamp(local_discord.clock.now(), datetime.UTC)
    end = start + datetime.timedelta(days=365)
    timetables = [
        Timetable(EVERY_DAY, datetime.time(9), ZONES[0]),
        Timetable(EVERY_DAY, datetime.time(2, 30), ZONES[1]),
        Timetable(frozenset({0, 3}), datetime.time(18), ZONES[2]),
        Timetable(EVERY_DAY, datetime.time(12, 15), ZONES[3]),
        Timetable(frozenset({6}), datetime.time(1, 30), ZONES[2]),
    ]
    schedule = Schedule(id=1, channel_id=channel.id, timetable=NINE, status=Status.ON, skips_quiet=False)
    schedules = [replace(schedule, id=id_, timetable=each) for id_, each in enumerate(timetables, 1)]
    await save(url, guild, schedules, start)
    (scheduler, *_) = schedulers
    following = await scheduler.catch_up()
    while following is not None and following <= end:
        local_discord.clock.advance(following.timestamp() - local_discord.clock.now() + 0.5)
        following = await scheduler.catch_up()
    async with Storage(url) as storage:
        history = await storage.outreach.history([each.id for each in schedules], 1000)
    expected = Counter[int]()
    for each in schedules:
        dues = list(each.timetable.between(start, end))
        posts = history[each.id]
        assert [post.due_at for post in posts] == dues
        assert {post.outcome for post in posts} == {Outcome.SENT}
        expected[each.id] = len(dues)
    assert len(titles(channel)) == expected.total()
    local = [post.due_at.astimezone(ZoneInfo(ZONES[1])).time() for post in history[2]]
    assert set(local) == {datetime.time(2, 30), datetime.time(3)}, "one day a year has no 2:30"
    assert local.count(datetime.time(3)) == 1
