"""Finds out whether anybody answers a schedule's posts."""

from __future__ import annotations

import logging
from functools import partial

import discord

from bot.discord_app.core.errors import REQUEST_FAILURES, in_a_line
from bot.discord_app.schedules.poster import Poster, UnreadableHistoryError
from bot.outreach.schedule import ChannelKind, Schedule
from bot.storage.outreach import OutreachStore, Post

log = logging.getLogger(__name__)


class ChannelActivity:
    """Records which posts were answered. Raises UnavailableError if the database is down."""

    def __init__(self, store: OutreachStore, poster: Poster) -> None:
        self._store = store
        self._poster = poster

    async def note(self, schedule: Schedule) -> bool:
        """Checks whether anybody answered the latest posts.

        Returns False if Discord shows the bot no such channel. Then posting fails, which is no reason to skip
        posts.
        """
        earlier = (await self._store.history([schedule.id]))[schedule.id]
        latest = [post for post in earlier if post.is_sent and post.message_id][-2:]
        if not latest or latest[-1].answered:
            return True
        checks = [partial(self._note_talk_after, schedule, latest[-1])]
        if schedule.opens_thread or schedule.kind is ChannelKind.FORUM:
            checks += [partial(self._note_talk_below, schedule, post) for post in latest]
        for check in checks:
            try:
                await check()
            except (UnreadableHistoryError, *REQUEST_FAILURES) as error:
                log.debug("can't tell whether people talk in %d: %s", schedule.channel_id, in_a_line(error))
                if check is checks[0] and isinstance(error, discord.NotFound | discord.Forbidden):
                    return False
        return True

    async def _note_talk_after(self, schedule: Schedule, post: Post) -> None:
        """Checks whether anybody wrote in the channel after a post. Scheduled posts don't count."""
        last = await self._poster.last_message_id(schedule.channel_id)
        if not schedule.kind.invites_talk or last <= (post.message_id or 0):
            return
        talk = await self._poster.last_talk(schedule.channel_id, post.message_id or 0)
        if talk is None:  # the history can't be read: an unknown last message counts as an answer
            talk = last if last > await self._store.last_post(schedule.channel_id) else 0
        if talk:
            await self._store.note_message(schedule.channel_id, talk)

    async def _note_talk_below(self, schedule: Schedule, post: Post) -> None:
        """Checks whether anybody wrote in the thread of a post."""
        thread_id = post.message_id
        # The thread is under the message with the buttons, not under the published one.
        if schedule.publishes:
            thread_id = (await self._poster.find(post, schedule.kind)).card
        if thread_id is not None and await self._poster.has_talk(thread_id):
            await self._store.note_answer(post.key)
