"""Makes one post: claims it, posts it, and records what became of it."""

from __future__ import annotations

import asyncio
import datetime
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from typing import NamedTuple

import aiohttp
import discord

from bot.discord_app.core.errors import REQUEST_FAILURES, in_a_line
from bot.discord_app.core.feature import App
from bot.discord_app.schedules.pace import Pace
from bot.discord_app.schedules.planning import Place, Planner, skips_now
from bot.discord_app.schedules.post_cards import TopicPost
from bot.discord_app.schedules.poster import Found, Poster, UnreadableHistoryError
from bot.outreach.due import Outcome, is_late
from bot.outreach.schedule import ChannelKind, InvalidScheduleError, Schedule
from bot.storage.outreach import Post, PostKey

log = logging.getLogger(__name__)

LEASE = datetime.timedelta(minutes=2)
"""How long a process has to make a post. Then another one may take it up."""
TRIES = 3
PAUSE = datetime.timedelta(minutes=30)
"""Between two tries: three within an hour."""
MOST_SECONDS = 90
"""How long a post may take: less than its lease."""

GiveUp = Callable[["Entry", str], Awaitable[None]]
"""Pauses a schedule that can't post, and tells the moderators why."""


class Entry(NamedTuple):
    """A schedule, and where it is stored."""

    guild_id: int
    name: str
    schedule: Schedule


class PostMaker:
    """Makes posts. Raises UnavailableError if the database is down: the lease or the next round mends it."""

    def __init__(self, app: App, planner: Planner, give_up: GiveUp) -> None:
        self._store = app.storage.outreach
        self._now = app.storage.database.now
        self._planner = planner
        self._give_up = give_up
        self._poster = Poster(app.client, Pace(), app.vote_row)

    async def make(self, entry: Entry, due: datetime.datetime, *, is_forced: bool = False) -> Post | None:
        """Claims a post and makes it. Returns what was recorded, None if another process was faster.

        A forced post is made although nobody answers.
        """
        schedule = entry.schedule
        if schedule.skips_quiet and not is_forced:
            await self._note_talk(schedule)
        place = await self._planner.place(entry.guild_id, schedule)
        key = PostKey(schedule.id, due)

        def plan(value: object, earlier: Sequence[Post]) -> Post | None:
            present = _readable(value)
            if present is None or not (present.is_on or is_forced):
                return None
            post = Post(
                schedule_id=schedule.id,
                due_at=due,
                guild_id=entry.guild_id,
                channel_id=present.channel_id,
                outcome=Outcome.CLAIMED,
                tries=1,
                lease_until=self._now() + LEASE,
            )
            if due in present.skips:
                return _without(post, Outcome.SKIPPED)
            if skips_now(present, earlier) and not is_forced:
                return _without(post, Outcome.QUIET)
            topic = self._planner.topic(present, place.library, earlier)
            if topic is None:
                return _without(post, Outcome.NO_TOPIC)
            return replace(post, topic_id=topic.id)

        post = await self._store.claim(entry.guild_id, entry.name, key, plan)
        if post is not None and post.outcome == Outcome.CLAIMED:
            await self._send(entry, post, place, Found())
        return post

    async def take_up(self, entry: Entry | None, post: Post) -> None:
        """Makes a post that Discord refused, or that another process was stopped in.

        The entry is None if the schedule is off or was removed.
        """
        if not await self._store.retake(post, self._now() + LEASE):
            return
        found = Found()
        if post.outcome == Outcome.CLAIMED:
            try:
                found = await self._find(entry, post)
            except UnreadableHistoryError:
                await self._store.settle(post.key, Outcome.ASSUMED)
                return
            except REQUEST_FAILURES as error:
                log.warning("can't look for a post in channel %d: %s", post.channel_id, in_a_line(error))
                return  # the lease expires again
        if entry is None:
            outcome = Outcome.SENT if found.card else Outcome.SKIPPED
            await self._store.settle(post.key, outcome, message_id=found.embed or found.card)
            return
        is_retry = post.outcome == Outcome.REFUSED
        if not found.card and not is_retry and is_late(entry.schedule.timetable, post.due_at, self._now()):
            await self._store.settle(post.key, Outcome.MISSED)
            return
        place = await self._planner.place(entry.guild_id, entry.schedule)
        await self._send(entry, post, place, found)

    async def publish(self, post: Post) -> None:
        """Publishes a post, or records when to try again."""
        try:
            await self._poster.publish(post.channel_id, post.message_id or 0)
        except discord.RateLimited as limit:
            again_at = self._now() + datetime.timedelta(seconds=limit.retry_after)
            await self._store.note_published(post.key, again_at)
        except discord.DiscordServerError as error:
            log.warning("can't publish in channel %d, will retry: %s", post.channel_id, in_a_line(error))
            await self._store.note_published(post.key, self._now() + LEASE)
        except discord.HTTPException as error:
            log.warning("can't publish in channel %d: %s", post.channel_id, in_a_line(error))
            await self._store.note_published(post.key)
        except (aiohttp.ClientError, OSError) as error:
            log.warning("can't publish in channel %d, will retry: %s", post.channel_id, in_a_line(error))
            await self._store.note_published(post.key, self._now() + LEASE)
        else:
            await self._store.note_published(post.key)

    async def _send(self, entry: Entry, post: Post, place: Place, found: Found) -> None:
        topic = place.library.topics.get(post.topic_id or "")
        if topic is None and not found.card:
            await self._store.settle(post.key, Outcome.NO_TOPIC)
            return
        if topic is None:  # it was switched off since
            await self._store.settle(post.key, Outcome.SENT, message_id=found.embed or found.card)
            return
        wanted = TopicPost(entry.schedule, post.key, topic, place.library, place.locale)
        try:
            async with asyncio.timeout(MOST_SECONDS):
                message_id = await self._poster.post(wanted, found)
        except discord.RateLimited as limit:
            again_at = self._now() + datetime.timedelta(seconds=limit.retry_after)
            await self._store.settle(post.key, Outcome.CLAIMED, lease_until=again_at, tries=post.tries)
        except discord.DiscordServerError as error:
            _log_unknown(post, error)
        except (discord.HTTPException, discord.InvalidData) as error:
            await self._note_refusal(entry, post, error)
        except (aiohttp.ClientError, OSError, TimeoutError) as error:
            _log_unknown(post, error)
        else:
            publish_at = self._now() if entry.schedule.publishes else None
            await self._store.settle(post.key, Outcome.SENT, message_id=message_id, publish_at=publish_at)

    async def _note_refusal(self, entry: Entry, post: Post, error: Exception) -> None:
        tries = post.tries + (post.outcome == Outcome.REFUSED)
        reason = in_a_line(error)
        log.warning("can't post in channel %d, try %d of %d: %s", post.channel_id, tries, TRIES, reason)
        if tries < TRIES:
            await self._store.settle(post.key, Outcome.REFUSED, lease_until=self._now() + PAUSE, tries=tries)
            return
        await self._store.settle(post.key, Outcome.FAILED)
        await self._give_up(entry, reason)

    async def _find(self, entry: Entry | None, post: Post) -> Found:
        kind = entry.schedule.kind if entry else ChannelKind.TEXT
        return await self._poster.find(post, kind)

    async def _note_talk(self, schedule: Schedule) -> None:
        """Finds out whether anybody answered the latest posts."""
        earlier = (await self._store.history([schedule.id], 4))[schedule.id]
        latest = [post for post in earlier if post.is_sent and post.message_id][-2:]
        if not latest or latest[-1].answered:
            return
        try:
            if schedule.kind.invites_talk:
                last = await self._poster.last_message_id(schedule.channel_id)
                await self._store.note_talk(schedule.channel_id, last)
            if schedule.opens_thread or schedule.kind is ChannelKind.FORUM:
                for post in latest:
                    if await self._poster.has_talk(post.message_id or 0):
                        await self._store.note_answer(post.key)
        except REQUEST_FAILURES as error:
            log.debug("can't tell whether people talk in %d: %s", schedule.channel_id, in_a_line(error))


def _readable(value: object) -> Schedule | None:
    try:
        return Schedule.read(value)
    except InvalidScheduleError:
        return None


def _without(post: Post, outcome: Outcome) -> Post:
    """Returns what is recorded of a post that isn't made."""
    return replace(post, outcome=outcome, lease_until=None, tries=0)


def _log_unknown(post: Post, error: Exception) -> None:
    log.warning(
        "can't tell whether a post in channel %d was made, will look for it: %s",
        post.channel_id,
        in_a_line(error),
    )
