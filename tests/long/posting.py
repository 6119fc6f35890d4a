"""Runs bots as separate processes, and checks that each of their posts exists once."""

from __future__ import annotations

import asyncio
import contextlib
import datetime
import os
import sys
import time
from collections import Counter
from collections.abc import AsyncGenerator, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.discord_app.core.post_ref import is_embed_of, ref_in
from bot.local_discord import Application, Channel, Guild, LocalDiscord, Message
from bot.outreach.due import Outcome
from bot.outreach.schedule import MAX_SCHEDULES, NAMES, ChannelKind, Schedule
from bot.storage.outreach import Post, PostKey
from bot.storage.storage import Storage

ROOT = Path(__file__).parent.parent.parent
READY_SECONDS = 60
LOOK_SECONDS = 0.1
PATIENCE_SECONDS = 200
AT_ONCE = 50
"""How many schedules one query reads. More would slow down the bot, which uses the same database."""


@dataclass(frozen=True, slots=True)
class Target:
    """A schedule, and the channels with its posts."""

    guild: Guild
    channel: Channel
    schedule: Schedule
    follower: Channel | None = None
    """A channel that gets copies of the published posts."""

    def keys(self) -> Counter[PostKey]:
        """Returns how often each post is in the channel."""
        found = Counter[PostKey]()
        for message in self._cards():
            if (ref := ref_in(message.components)) is not None:
                found[ref.key] += 1
        return found

    def check(self, dues: Sequence[datetime.datetime]) -> None:
        """Asserts that each instant has exactly one post, with its thread and its published copy."""
        wanted = [PostKey(self.schedule.id, due) for due in dues]
        assert self.keys() == Counter(wanted), self
        if self.schedule.opens_thread:
            assert all(message.id in message.channel.world.channels for message in self._cards())
        if self.schedule.publishes:
            assert self.follower is not None
            for place in (self.channel, self.follower):
                embeds = [{"embeds": list(message.embeds)} for message in place.history()]
                found = [sum(is_embed_of(each, key) for each in embeds) for key in wanted]
                assert found == [1] * len(wanted), (place.name, place.history())
            assert len(self.follower.history()) == len(wanted), self.follower.history()

    def _cards(self) -> list[Message]:
        """Returns the messages with buttons."""
        if self.schedule.kind is not ChannelKind.FORUM:
            return [message for message in self.channel.history() if message.components]
        posts = [each for each in self.guild.channels if each.parent is self.channel]
        return [message for post in posts for message in post.history()]


@dataclass(slots=True)
class Bots:
    """Processes of one bot with one database. All use the local Discord's clock."""

    local_discord: LocalDiscord
    application: Application
    content: Path
    database_url: str
    storage: Storage
    processes: list[asyncio.subprocess.Process]

    @property
    def now(self) -> datetime.datetime:
        return datetime.datetime.fromtimestamp(self.local_discord.clock.now(), datetime.UTC)

    async def start(self, number: int = 1) -> None:
        """Starts processes with one shard each, and waits until they are ready."""
        self.application.session_starts.max_concurrency = number
        started = await asyncio.gather(*(self._launch(shard, number) for shard in range(number)))
        await self._move(started)
        self.processes += started
        for process in started:
            async with asyncio.timeout(READY_SECONDS):
                assert process.stdout is not None
                assert await process.stdout.readline() == b"ready\n"

    async def kill(self, number: int | None = None) -> None:
        """Kills the oldest processes, or all of them, like `kill -9`."""
        killed, self.processes = self.processes[:number], self.processes[len(self.processes[:number]) :]
        for process in killed:
            with contextlib.suppress(ProcessLookupError):
                process.kill()
            await process.wait()

    async def move_to(self, instant: datetime.datetime) -> None:
        """Moves all clocks."""
        self.local_discord.clock.advance((instant - self.now).total_seconds())
        await self._move(self.processes)

    async def save(self, targets: Iterable[Target]) -> None:
        """Saves the schedules, at most five for each guild."""
        taken = Counter[int]()
        for target in targets:
            guild_id = target.guild.id
            name = NAMES[taken[guild_id]]
            taken[guild_id] += 1
            await self.storage.settings.change(guild_id, guild_id, name, target.schedule.stored(), by=7)
        assert max(taken.values()) <= MAX_SCHEDULES

    async def settled(self, targets: Sequence[Target], due: datetime.datetime) -> dict[int, Post]:
        """Waits until the outcome of each post is known. Returns the posts by the ids of their schedules."""
        posts: dict[int, Post] = {}
        deadline = time.monotonic() + PATIENCE_SECONDS
        while waiting := [each.schedule.id for each in targets if each.schedule.id not in posts][:AT_ONCE]:
            history = await self.storage.outreach.history(waiting, 1)
            latest = {each: found[-1] for each, found in history.items() if found}
            posts |= {each: post for each, post in latest.items() if _is_settled(post, due)}
            assert time.monotonic() < deadline, [latest.get(each, each) for each in waiting]
            await asyncio.sleep(LOOK_SECONDS)
        return posts

    async def _launch(self, shard: int, shards: int) -> asyncio.subprocess.Process:
        return await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "tests.long.posting_bot"),
            *(self.local_discord.api_url, self.local_discord.gateway_url),
            *(str(self.content), self.database_url, str(shard), str(shards)),
            cwd=ROOT,
            env=dict(os.environ) | {"DISCORD_TOKEN": self.application.token},
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
        )

    async def _move(self, processes: Iterable[asyncio.subprocess.Process]) -> None:
        ahead = self.local_discord.clock.now() - time.time()
        for process in processes:
            assert process.stdin is not None
            process.stdin.write(f"{ahead}\n".encode())
            await process.stdin.drain()


def _is_settled(post: Post, due: datetime.datetime) -> bool:
    is_known = post.outcome not in {Outcome.CLAIMED, Outcome.REFUSED}
    return post.due_at == due and is_known and post.publish_at is None


@contextlib.asynccontextmanager
async def bots(
    local_discord: LocalDiscord, application: Application, content: Path, database_url: str
) -> AsyncGenerator[Bots]:
    """Sets the clock to midnight, and kills all processes at the end."""

    def now() -> datetime.datetime:
        return datetime.datetime.fromtimestamp(local_discord.clock.now(), datetime.UTC)

    midnight = now().replace(hour=0, minute=0, second=0, microsecond=0) + datetime.timedelta(days=1)
    local_discord.clock.advance((midnight - now()).total_seconds())
    async with Storage(database_url, now=now, uptime=local_discord.clock.now) as storage:
        running = Bots(local_discord, application, content, database_url, storage, [])
        try:
            yield running
        finally:
            await running.kill()
