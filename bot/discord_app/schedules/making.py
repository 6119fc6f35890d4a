"""Makes one post: claims it, posts it, and records the outcome."""

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
from bot.discord_app.core.timeouts import Timeouts
from bot.discord_app.quiz.channel_quizzes import ChannelQuizzes, TopicQuestion, closing_after, quiz_id_of
from bot.discord_app.schedules.channel_activity import ChannelActivity
from bot.discord_app.schedules.pace import Pace
from bot.discord_app.schedules.planning import Place, Planner, skips_now
from bot.discord_app.schedules.post_cards import TopicPost, line_above
from bot.discord_app.schedules.poster import Found, Poster, UnreadableHistoryError
from bot.errors import UnavailableError
from bot.knowledge.model import Topic
from bot.outreach.due import ON_TIME, Outcome, is_late
from bot.outreach.schedule import ChannelKind, Schedule, readable
from bot.storage.outreach import Post, PostKey
from bot.storage.outreach_counts import OutreachEvent
from bot.storage.quizzes import Quiz

log = logging.getLogger(__name__)

LEASE = datetime.timedelta(minutes=2)
"""How long a process has to make a post. After that, another process may do it."""
TRIES = 3
PAUSE = datetime.timedelta(minutes=30)
"""The pause between attempts: three within an hour."""
RECORD_PAUSES = (1, 4)
"""The seconds between attempts to record that a post is sent. After the last one, its lease expires."""
PLACE_SECONDS = 10
"""The timeout for the language and the category of a post's channel. No person waits for the post."""
FIND_SECONDS = 15
"""The timeout of a search for a post."""
MOST_SECONDS = 90
"""The timeout of a post. All three together are shorter than its lease."""

GiveUp = Callable[["Entry", str], Awaitable[None]]
"""Pauses a schedule that can't post, and tells the moderators why."""


class Entry(NamedTuple):
    """A schedule, and where it is stored."""

    guild_id: int
    name: str
    schedule: Schedule


class PostMaker:
    """Makes posts.

    Raises UnavailableError if the database is down. The lease or the next round corrects that.
    """

    def __init__(self, app: App, planner: Planner, give_up: GiveUp) -> None:
        self._store = app.storage.outreach
        self._now = app.storage.database.now
        self._planner = planner
        self._give_up = give_up
        pace = Pace()
        self._poster = Poster(app.client, pace, app.vote_row)
        self._quizzes = app.share(ChannelQuizzes)
        self._counts = app.storage.outreach_counts
        self._activity = ChannelActivity(self._store, self._poster)
        self._timeouts = Timeouts(PLACE_SECONDS, pace.turn)

    async def make(self, entry: Entry, due: datetime.datetime, *, is_forced: bool = False) -> Post | None:
        """Claims a post and makes it. Returns the stored record. None if another process was faster.

        Makes a forced post even if nobody answers.
        """
        schedule = chosen = entry.schedule
        may_be_quiet = schedule.skips_quiet and not is_forced and await self._activity.note(schedule)
        place = await self._place(schedule, entry.guild_id)
        key = PostKey(schedule.id, due)

        def plan(value: object, earlier: Sequence[Post], others: Sequence[Post]) -> Post | None:
            nonlocal chosen
            present = readable(value)
            if present is None or not (is_forced or _still_posts(present, schedule)):
                return None
            chosen = present
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
            if may_be_quiet and skips_now(present, earlier):
                return _without(post, Outcome.QUIET)
            there = [
                each
                for each in others
                if each.channel_id == present.channel_id and present.timetable.is_same_day(each.due_at, due)
            ]
            topic = self._planner.topic(present, place.library, earlier, there)
            if topic is None:
                return _without(post, Outcome.NO_TOPIC)
            return replace(post, topic_id=topic.id)

        post = await self._store.claim(entry.guild_id, entry.name, key, plan)
        if post is not None and post.outcome == Outcome.CLAIMED:
            if chosen != schedule:  # it was changed after it was read
                entry = entry._replace(schedule=chosen)
                place = await self._place(chosen, entry.guild_id)
            await self._send(entry, post, place, await self._found_late(entry, post))
        return post

    async def retry(self, entry: Entry | None, post: Post) -> None:
        """Makes a post that Discord refused, or that another process didn't finish.

        The entry is None if the schedule was removed.
        """
        if not await self._store.retake(post, self._now() + LEASE):
            return
        found = Found()
        if post.outcome == Outcome.CLAIMED or post.message_id:
            try:
                found = await self._find(entry, post)
            except UnreadableHistoryError:
                await self._store.settle(post.key, Outcome.ASSUMED)
                return
            except REQUEST_FAILURES as error:  # a TimeoutError is an OSError
                log.warning(
                    "can't look for a post in channel %d, will look again when the lease expires: %s",
                    post.channel_id,
                    in_a_line(error),
                )
                return
        is_off = entry is None or not (entry.schedule.is_on or _is_extra(post, entry.schedule))
        if entry is None or is_off or (found.message_id and entry.schedule.channel_id != post.channel_id):
            outcome = Outcome.SENT if found.message_id else Outcome.SKIPPED
            await self._store.settle(post.key, outcome, message_id=found.message_id)
            return
        is_retry = post.outcome == Outcome.REFUSED and self._now() - post.due_at <= TRIES * PAUSE
        if not found.card and not is_retry and is_late(entry.schedule.timetable, post.due_at, self._now()):
            await self._store.settle(post.key, Outcome.MISSED)
            return
        place = await self._place(entry.schedule, entry.guild_id)
        await self._send(entry, post, place, found)

    async def publish(self, entry: Entry | None, post: Post) -> None:
        """Publishes a post, or records when to try again.

        The entry is None if the schedule was removed.
        """
        again_at = self._now() + LEASE
        if not await self._store.take_to_publish(post, again_at):
            return
        try:
            await self._poster.publish(post.channel_id, post.message_id or 0)
        except discord.RateLimited as limit:
            again_at = self._now() + datetime.timedelta(seconds=limit.retry_after)
            await self._store.note_published(post.key, again_at)
        except (discord.DiscordServerError, aiohttp.ClientError, OSError) as error:
            log.warning("can't publish in channel %d, will retry: %s", post.channel_id, in_a_line(error))
        except discord.NotFound:  # somebody deleted it
            await self._store.note_published(post.key)
        except discord.HTTPException as error:
            await self._note_unpublished(entry, post, error)
        else:
            await self._store.note_published(post.key)

    async def _send(self, entry: Entry, post: Post, place: Place, found: Found) -> None:
        topic = place.library.topics.get(post.topic_id or "")
        if topic is None and not found.card:
            await self._store.settle(post.key, Outcome.NO_TOPIC)
            return
        if topic is None:  # it was switched off meanwhile
            await self._store.settle(post.key, Outcome.SENT, message_id=found.message_id)
            return
        quiz = await self._quiz(entry, post, place, topic)
        wanted = TopicPost(entry.schedule, post.key, topic, place.library, place.locale, quiz)
        try:
            async with asyncio.timeout(MOST_SECONDS):
                await self._poster.post(wanted, found)
        except discord.RateLimited as limit:
            again_at = self._now() + datetime.timedelta(seconds=limit.retry_after)
            await self._store.settle(post.key, Outcome.CLAIMED, lease_until=again_at, tries=post.tries)
        except discord.DiscordServerError as error:
            _log_unknown(post, error)
        except (discord.HTTPException, discord.InvalidData) as error:
            await self._note_refusal(entry, post, found, error)
        except (aiohttp.ClientError, OSError, TimeoutError) as error:
            _log_unknown(post, error)
        else:
            await self._note_sent(entry, post, found)

    async def _note_sent(self, entry: Entry, post: Post, found: Found) -> None:
        """Records that a post is sent. If the database is down, tries again for some seconds."""
        for pause in (*RECORD_PAUSES, None):
            try:
                await self._store.settle(
                    post.key,
                    Outcome.SENT,
                    channel_id=entry.schedule.channel_id,
                    message_id=found.message_id,
                    publish_at=self._now() if found.embed else None,
                )
            except UnavailableError:
                if pause is None:
                    raise
                await asyncio.sleep(pause)
            else:
                break
        self._counts.count(OutreachEvent.POST, entry.guild_id)
        if entry.schedule.asks_quiz and found.card:
            # The first message of a forum post has the same id as its thread.
            in_forum = entry.schedule.kind is ChannelKind.FORUM
            channel_id = found.card if in_forum else entry.schedule.channel_id
            await self._quizzes.note_posted(quiz_id_of(post.key), channel_id, found.card)

    async def _place(self, schedule: Schedule, guild_id: int) -> Place:
        return await self._planner.place(guild_id, schedule.channel_id, schedule.language, self._timeouts)

    async def _quiz(self, entry: Entry, post: Post, place: Place, topic: Topic) -> Quiz | None:
        """Returns the quiz to post, as stored at the first attempt. None for the topic's card."""
        if not entry.schedule.asks_quiz or not topic.base.quiz:
            return None
        schedule_id = entry.schedule.id
        posts = (await self._store.history([schedule_id]))[schedule_id]
        index = self._planner.question(topic, [each for each in posts if each.due_at < post.due_at])
        now = self._now()
        return await self._quizzes.store.add(
            Quiz(
                id=quiz_id_of(post.key),
                guild_id=entry.guild_id,
                channel_id=entry.schedule.channel_id,
                topic_id=topic.id,
                locale=place.locale,
                asked=TopicQuestion(topic, index).asked(place.locale),
                opening=line_above(entry.schedule),
                schedule_id=schedule_id,
                due_at=post.due_at,
                asked_at=now,
                closes_at=closing_after(now),
            )
        )

    async def _note_refusal(self, entry: Entry, post: Post, found: Found, error: Exception) -> None:
        tries = post.tries + (post.outcome == Outcome.REFUSED)
        reason = in_a_line(error)
        log.warning("can't post in channel %d, attempt %d of %d: %s", post.channel_id, tries, TRIES, reason)
        if tries < TRIES:
            again_at = self._now() + PAUSE
            await self._store.settle(
                post.key,
                Outcome.REFUSED,
                channel_id=entry.schedule.channel_id,
                lease_until=again_at,
                tries=tries,
                message_id=found.message_id,
            )
            return
        if found.message_id:  # Discord only refused a part of it, for example a thread
            await self._note_sent(entry, post, found)
        else:
            await self._store.settle(post.key, Outcome.FAILED)
        await self._give_up(entry, reason)

    async def _note_unpublished(self, entry: Entry | None, post: Post, error: Exception) -> None:
        """Schedules another attempt to publish a post. Gives up after an hour."""
        reason = in_a_line(error)
        age = self._now() - discord.utils.snowflake_time(post.message_id or 0)
        if age < (TRIES - 1) * PAUSE:
            log.warning("can't publish in channel %d, will retry: %s", post.channel_id, reason)
            await self._store.note_published(post.key, self._now() + PAUSE)
            return
        log.warning("can't publish in channel %d, giving up: %s", post.channel_id, reason)
        await self._store.note_published(post.key)
        if entry is not None:
            await self._give_up(entry, reason)

    async def _found_late(self, entry: Entry, post: Post) -> Found:
        """Looks for a late post. If the database was restored from a backup, the post may exist already."""
        if self._now() - post.due_at <= ON_TIME:
            return Found()
        try:
            return await self._find(entry, post)
        except (UnreadableHistoryError, *REQUEST_FAILURES) as error:
            log.debug("can't look for a late post in channel %d: %s", post.channel_id, in_a_line(error))
            return Found()

    async def _find(self, entry: Entry | None, post: Post) -> Found:
        is_there = entry is not None and entry.schedule.channel_id == post.channel_id
        kind = entry.schedule.kind if entry and is_there else ChannelKind.TEXT
        async with asyncio.timeout(FIND_SECONDS):
            return await self._poster.find(post, kind)


def _still_posts(present: Schedule, schedule: Schedule) -> bool:
    """Whether a schedule is still on, with the same due time as when it was read."""
    return present.is_on and present.timetable == schedule.timetable


def _is_extra(post: Post, schedule: Schedule) -> bool:
    """Whether a moderator asked for the post outside of the schedule."""
    just_before = post.due_at - datetime.timedelta(seconds=1)
    return post.due_at not in schedule.timetable.between(just_before, post.due_at)


def _without(post: Post, outcome: Outcome) -> Post:
    """Returns the record of a post that isn't made."""
    return replace(post, outcome=outcome, lease_until=None, tries=0)


def _log_unknown(post: Post, error: Exception) -> None:
    log.warning(
        "can't tell whether a post in channel %d was made, will look for it: %s",
        post.channel_id,
        in_a_line(error),
    )
