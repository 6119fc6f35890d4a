"""Makes due posts. The loop sleeps until the next one is due, and wakes on a change."""

from __future__ import annotations

import asyncio
import contextlib
import datetime
import logging
from collections.abc import Awaitable, Callable, Collection, Set
from dataclasses import dataclass, field
from typing import NamedTuple

from bot.discord_app.core.feature import App
from bot.discord_app.schedules.making import Entry, GiveUp, PostMaker
from bot.discord_app.schedules.planning import Planner
from bot.errors import UnavailableError
from bot.outreach.due import Outcome, decide, next_due
from bot.outreach.schedule import NAMES, readable, restarts
from bot.storage.outreach import AHEAD, LATEST_CHANGES, Post, PostKey, StoredSchedule
from bot.tasks import end

log = logging.getLogger(__name__)

MOST_SECONDS = 60.0
"""The longest sleep. Another process may have changed a schedule, and clocks may change."""
AT_ONCE = 20
"""The number of posts that are made at the same time. Others wait before they are claimed, so that no lease
expires."""
LEAST_SECONDS = 0.05
RETRY_SECONDS = 10.0
"""The pause while the database is down."""


@dataclass(slots=True)
class _Kept:
    """A cached schedule. If it is off, only the posts that were already begun are finished."""

    entry: Entry
    since: datetime.datetime
    """All posts due until then are decided."""
    next_due: datetime.datetime | None = field(init=False)

    def __post_init__(self) -> None:
        self.decided(self.since)

    def decided(self, until: datetime.datetime) -> None:
        """Notes that all posts due until an instant are decided."""
        self.since = until
        schedule = self.entry.schedule
        self.next_due = next_due([schedule.timetable], until) if schedule.is_on else None


class _Key(NamedTuple):
    guild_id: int
    name: str


class Scheduler:
    """Makes the posts of all guilds. `start` starts the loop, `stop` ends it."""

    def __init__(self, app: App, planner: Planner, give_up: GiveUp) -> None:
        self.maker = PostMaker(app, planner, give_up)
        self._client = app.client
        self._counts = app.counts
        self._store = app.storage.outreach
        self._now = app.storage.database.now
        self._kept: dict[_Key, _Kept] = {}
        self._seen: Set[int] | None = None
        """The ids of the latest changes at the last check. None before the first one."""
        self._woken = asyncio.Event()
        self._loop: asyncio.Task[None] | None = None
        self._turn = asyncio.Lock()
        self._slots = asyncio.Semaphore(AT_ONCE)
        self._making: dict[PostKey, asyncio.Task[None]] = {}

    def start(self) -> None:
        self._loop = asyncio.create_task(self._run())

    async def stop(self) -> None:
        """Ends the loop and the posts in progress. Their leases will expire."""
        tasks = [*self._making.values(), *([self._loop] if self._loop else [])]
        await end(*tasks)

    def wake(self) -> None:
        """Makes the loop check again, because a schedule or the clock has changed."""
        self._woken.set()

    def forget(self, guild_id: int) -> None:
        """Drops the cached schedules of a guild whose data was deleted."""
        for key in [key for key in self._kept if key.guild_id == guild_id]:
            del self._kept[key]

    async def settled(self) -> None:
        """Waits for the posts in progress."""
        while self._making:
            await asyncio.wait(set(self._making.values()))

    def next_due(self) -> datetime.datetime | None:
        """Returns when the next post is due, by cached data."""
        return min(filter(None, [kept.next_due for kept in self._kept.values()]), default=None)

    async def catch_up(self) -> datetime.datetime | None:
        """Makes all due posts. Returns when to check again.

        Raises UnavailableError.
        """
        following: datetime.datetime | None = None
        for _ in range(2):  # the new posts may have to be published
            await self.settled()
            following = await self.round()
        await self.settled()
        return following

    async def round(self) -> datetime.datetime | None:
        """Starts the due posts. Returns when to check again. None if nothing is planned.

        Raises UnavailableError.
        """
        async with self._turn:
            return await self._round()

    async def _round(self) -> datetime.datetime | None:
        if self._seen is None or self._is_set_back():
            self._seen = None  # reads all schedules again
            await self._store.forget_ahead(Outcome.ASSUMED)
        await self._read_changes()
        now = self._now()
        for kept in [each for each in self._kept.values() if each.next_due and each.next_due <= now]:
            await self._decide(kept, now)
        by_id = {kept.entry.schedule.id: kept.entry for kept in self._kept.values()}
        for post in await self._store.expired(now):
            self._counts.claims_late["scheduled posts"] += 1
            entry = by_id.get(post.schedule_id)
            self._spawn(post.key, lambda entry=entry, post=post: self.maker.retry(entry, post))
        for post in await self._store.to_publish(now):
            entry = by_id.get(post.schedule_id)
            self._spawn(post.key, lambda entry=entry, post=post: self.maker.publish(entry, post))
        return min(filter(None, [self.next_due(), await self._store.next_work()]), default=None)

    async def _run(self) -> None:
        await self._client.wait_until_ready()
        while True:
            self._woken.clear()
            pause = RETRY_SECONDS
            try:
                following = await self.round()
                pause = MOST_SECONDS
                if following is not None:
                    remaining = (following - self._now()).total_seconds()
                    # Due posts are in progress. Their tasks wake this one.
                    pause = min(max(remaining, LEAST_SECONDS) if remaining > 0 else 1, MOST_SECONDS)
            except UnavailableError as error:
                log.debug("can't look up which posts are due, will retry: %s", error)
            except Exception:
                log.exception("can't look up which posts are due, will retry")
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._woken.wait(), pause)

    async def _read_changes(self) -> None:
        changes = {change.id: change for change in await self._store.latest_changes()}
        if self._seen is None or (len(changes) == LATEST_CHANGES and changes.keys().isdisjoint(self._seen)):
            guilds = None  # reads all of them, because some changes are unknown
        else:
            new = (changes[each] for each in changes.keys() - self._seen)
            guilds = {change.guild_id for change in new if change.name in NAMES}
        if guilds is None or guilds:
            self._keep(await self._store.schedules(NAMES, restarts, guilds), guilds)
        self._seen = changes.keys()

    def _keep(self, stored: Collection[StoredSchedule], guilds: Collection[int] | None) -> None:
        for key in [key for key in self._kept if guilds is None or key.guild_id in guilds]:
            del self._kept[key]
        for each in stored:
            schedule = readable(each.value)
            if schedule is None:
                log.warning("ignoring %s of guild %d: it is invalid", each.name, each.guild_id)
                continue
            entry = Entry(each.guild_id, each.name, schedule)
            since = min(each.since or self._now(), self._now())
            self._kept[_Key(each.guild_id, each.name)] = _Kept(entry, since)

    def _is_set_back(self) -> bool:
        """Whether the clock was ahead, and was corrected by more than an hour."""
        return any(kept.since > self._now() + AHEAD for kept in self._kept.values())

    async def _decide(self, kept: _Kept, now: datetime.datetime) -> None:
        schedule = kept.entry.schedule
        since = kept.since
        decisions = decide(schedule.timetable, schedule.skips, since, now)
        left_out = [
            Post(
                schedule_id=schedule.id,
                due_at=decision.due,
                guild_id=kept.entry.guild_id,
                channel_id=schedule.channel_id,
                outcome=decision.outcome,
            )
            for decision in decisions
            if decision.outcome is not None
        ]
        await self._store.record(left_out)
        for decision in decisions:
            if decision.outcome is None:
                key = PostKey(schedule.id, decision.due)
                self._spawn(key, lambda due=decision.due: self._make(kept, due))
        kept.decided(now)

    async def _make(self, kept: _Kept, due: datetime.datetime) -> None:
        try:
            await self.maker.make(kept.entry, due)
        except UnavailableError:
            kept.decided(due - datetime.timedelta(seconds=1))  # the next round decides again
            raise

    def _spawn(self, key: PostKey, work: Callable[[], Awaitable[None]]) -> None:
        if key in self._making:
            return

        async def run() -> None:
            try:
                async with self._slots:
                    await work()
            except UnavailableError as error:
                log.warning("can't save the outcome of a post, will retry: %s", error)
            except Exception:
                log.exception("can't make a post")
            finally:
                del self._making[key]
                self.wake()

        self._making[key] = asyncio.create_task(run())
