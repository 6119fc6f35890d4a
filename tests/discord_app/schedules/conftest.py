from __future__ import annotations

import datetime
from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Any

import pytest

from bot.discord_app.app.client import FalakClient
from bot.discord_app.schedules.cog import Outreach
from bot.discord_app.schedules.scheduler import Scheduler
from bot.knowledge.assistant import Assistant
from bot.local_discord import Channel, Guild, LocalDiscord, Message
from bot.outreach.schedule import Schedule, Status
from bot.outreach.timetable import Timetable
from bot.storage.outreach import Post
from bot.storage.storage import Storage
from tests.databases import NewDatabase
from tests.discord_app.conftest import Start

EVERY_DAY = frozenset(range(7))
NINE = Timetable(EVERY_DAY, datetime.time(9), "UTC")


class Posts:
    """Changes schedules of the guild, and moves the clock from one due time to the next."""

    def __init__(
        self, scheduler: Scheduler, storage: Storage, local_discord: LocalDiscord, guild: Guild
    ) -> None:
        self.scheduler = scheduler
        self._storage = storage
        self._local_discord = local_discord
        self._guild = guild

    @property
    def now(self) -> datetime.datetime:
        return self._storage.database.now()

    async def save(self, schedule: Schedule, slot: int = 1) -> None:
        await self._storage.settings.change(
            self._guild.id, self._guild.id, f"schedule_{slot}", schedule.stored(), by=7
        )

    async def current(self, slot: int = 1) -> Schedule:
        stored = await self._storage.settings.load(self._guild.id)
        return Schedule.read(stored[self._guild.id][f"schedule_{slot}"])

    async def change(self, slot: int = 1, **values: Any) -> None:
        await self.save(replace(await self.current(slot), **values), slot)

    async def catch_up(self) -> datetime.datetime | None:
        """Does one whole round of the loop. Returns the time of the next round."""
        return await self.scheduler.catch_up()

    def advance(self, **duration: float) -> None:
        self._local_discord.clock.advance(datetime.timedelta(**duration).total_seconds())

    def move_to(self, instant: datetime.datetime) -> None:
        self._local_discord.clock.advance((instant - self.now).total_seconds() + 1)

    async def post_next(self) -> None:
        """Moves the clock to the next due time, and posts."""
        following = await self.catch_up()
        assert following is not None
        self.move_to(following)
        await self.catch_up()

    async def history(self, schedule_id: int = 1) -> list[Post]:
        return (await self._storage.outreach.history([schedule_id]))[schedule_id]

    async def outcomes(self, schedule_id: int = 1) -> list[str]:
        return [post.outcome for post in await self.history(schedule_id)]


class BotClock:
    """The clock of the bot, which may be wrong."""

    def __init__(self) -> None:
        self.ahead = datetime.timedelta()


@pytest.fixture
def bot_clock() -> BotClock:
    return BotClock()


@pytest.fixture
async def storage(
    local_discord: LocalDiscord, new_sqlite: NewDatabase, bot_clock: BotClock
) -> AsyncIterator[Storage]:
    """Returns an empty storage that uses the bot's clock."""

    def now() -> datetime.datetime:
        return datetime.datetime.fromtimestamp(local_discord.clock.now(), datetime.UTC) + bot_clock.ahead

    async with Storage(new_sqlite(), now=now, uptime=local_discord.clock.now) as storage:
        yield storage


@pytest.fixture
async def falak(start: Start, teas: Assistant, guild: Guild) -> FalakClient:
    """Starts the bot with three topics, in the guild."""
    return await start(teas)


@pytest.fixture
def posts(falak: FalakClient, storage: Storage, local_discord: LocalDiscord, guild: Guild) -> Posts:
    outreach = falak.get_cog("Outreach")
    assert isinstance(outreach, Outreach)
    posts = Posts(outreach.scheduler, storage, local_discord, guild)
    midnight = posts.now.replace(hour=0, minute=0, second=0) + datetime.timedelta(days=1)
    posts.move_to(midnight)
    return posts


@pytest.fixture
def schedule(channel: Channel) -> Schedule:
    return Schedule(id=1, channel_id=channel.id, timetable=NINE, status=Status.ON, skips_quiet=False)


def titles(channel: Channel) -> list[str]:
    """Returns the titles of the topics that the bot posted in a channel."""
    return [title_of(message) for message in channel.history() if message.author.is_bot]


def title_of(message: Message) -> str:
    lines = message.text.splitlines()
    return next((line.removeprefix("### ") for line in lines if line.startswith("### ")), message.text)
