"""Makes posts on Discord, and finds posts that were already made.

Messages have nonces, so sending one again within minutes makes no second one. Posts in forums, threads and
publications have none. For these, the bot searches before it posts.
"""

from __future__ import annotations

import datetime
import itertools
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass
from typing import Any

import discord
from discord.http import Route

from bot.discord_app.core.bot_permissions import bot_permissions
from bot.discord_app.core.card_buttons import VoteRow
from bot.discord_app.core.pictures import send_card
from bot.discord_app.core.post_ref import is_embed_of, nonce, ref_in
from bot.discord_app.core.replies import send_once
from bot.discord_app.core.unreadable import readable_responses
from bot.discord_app.core.unrepeated import unrepeated
from bot.discord_app.schedules.pace import Pace
from bot.discord_app.schedules.post_cards import (
    MAX_THREAD_NAME,
    TopicPost,
    post_card,
    published_embed,
    talk_card,
)
from bot.discord_app.ui.markdown import shortened
from bot.outreach.schedule import ChannelKind, Schedule
from bot.outreach.tags import Tag, fitting_tag
from bot.storage.outreach import Post, PostKey

ALREADY_PUBLISHED = 40033
THREAD_EXISTS = 160004
"""Error codes: https://docs.discord.com/developers/topics/opcodes-and-status-codes#json-json-error-codes"""
ARCHIVE_MINUTES = 1440
PAGE = 100
MAX_PAGES = 10
"""The number of pages of messages to search for a post."""
BEFORE = datetime.timedelta(minutes=5)
"""How much earlier than its due time to search for a post, because clocks differ."""


class UnreadableHistoryError(Exception):
    """The bot can't find out whether a post was made."""


@dataclass(slots=True)
class Found:
    """The existing messages of a post."""

    card: int | None = None
    """The message with the buttons."""
    embed: int | None = None
    """The message to publish."""

    @property
    def message_id(self) -> int | None:
        """The id of the message to publish, or of the card. None if neither exists."""
        return self.embed or self.card


class Poster:
    """Makes and finds posts. Every method raises the errors of discord.py's requests."""

    def __init__(self, client: discord.Client, pace: Pace, vote_row: VoteRow) -> None:
        self._client = client
        self._pace = pace
        self._vote_row = vote_row
        self._publications = itertools.count()

    async def post(self, post: TopicPost, found: Found) -> None:
        """Posts the missing messages, and notes them in `found`."""
        schedule = post.schedule
        publishes = schedule.publishes and post.quiz is None
        view = (talk_card if publishes else post_card)(post, self._vote_row)
        if schedule.kind is ChannelKind.FORUM:
            found.card = found.card or await self._post_in_forum(post, view)
            return
        if publishes and found.embed is None:
            found.embed = await self._send_embed(post)
        if found.card is None:
            found.card = await self._send(schedule, nonce(post.key, "b" if publishes else "a"), view)
        if schedule.opens_thread and schedule.kind.has_threads:
            await self._open_thread(schedule.channel_id, found.card, post.title)

    async def publish(self, channel_id: int, message_id: int) -> None:
        """Publishes a message. If it is already published, does nothing."""
        # discord.py refuses to wait for a bucket that resets in an hour, even if requests are left in it. It
        # keeps a bucket for each `metadata`, so each request has its own.
        route = Route(
            "POST",
            "/channels/{channel_id}/messages/{message_id}/crosspost",
            channel_id=channel_id,
            message_id=message_id,
            metadata=str(next(self._publications)),
        )
        await self._pace.turn()
        try:
            await self._client.http.request(route)
        except discord.HTTPException as error:
            if error.code != ALREADY_PUBLISHED:
                raise

    async def find(self, post: Post, kind: ChannelKind) -> Found:
        """Returns the existing messages of a post. Raises UnreadableHistoryError."""
        after = discord.utils.time_snowflake(post.due_at - BEFORE)
        try:
            if kind is ChannelKind.FORUM:
                return await self._find_in_forum(post, after)
            card = embed = None
            is_empty = True
            async for message in self._own_messages(post.channel_id, after):
                is_empty = False
                if _is_card_of(message, post.key):
                    card = int(message["id"])
                elif is_embed_of(message, post.key):
                    embed = int(message["id"])
            if is_empty and not await self._reads_history(post):
                raise UnreadableHistoryError
            return Found(card, embed)
        except discord.DiscordServerError:
            raise
        except discord.HTTPException:
            raise UnreadableHistoryError from None

    async def last_message_id(self, channel_id: int) -> int:
        """Returns the id of a channel's last message. 0 if there is none."""
        await self._pace.turn()
        channel: Mapping[str, Any] = await self._client.http.get_channel(channel_id)
        return int(channel.get("last_message_id") or 0)

    async def last_talk(self, channel_id: int, after: int) -> int | None:
        """Returns the id of the last message after another one that isn't a post. 0 if there is none.

        Checks the next hundred messages. Returns None if Discord shows the bot no message.
        """
        await self._pace.turn()
        page = await self._client.http.logs_from(channel_id, PAGE, after=after)
        talk = (int(each["id"]) for each in page if ref_in(each.get("components")) is None)
        return max(talk, default=0) if page else None

    async def has_talk(self, thread_id: int) -> bool:
        """Whether a thread has other messages than its first one."""
        await self._pace.turn()
        thread: Mapping[str, Any] = await self._client.http.get_channel(thread_id)
        return bool(thread.get("message_count"))

    async def _send(self, schedule: Schedule, nonce: str, view: discord.ui.LayoutView) -> int:
        channel = self._client.get_partial_messageable(schedule.channel_id)
        details = {"nonce": nonce, **_mentions(schedule), "silent": schedule.role_id is None}
        await self._pace.turn()
        message = await send_once(lambda: send_card(channel.send, view, **details))
        return message.id

    async def _send_embed(self, post: TopicPost) -> int:
        channel = self._client.get_partial_messageable(post.schedule.channel_id)
        embed = published_embed(post)
        await self._pace.turn()
        message = await send_once(
            lambda: channel.send(
                post.schedule.opening or None,
                embed=embed,
                nonce=nonce(post.key, "e"),
                silent=True,
                allowed_mentions=discord.AllowedMentions.none(),
            )
        )
        return message.id

    async def _post_in_forum(self, post: TopicPost, view: discord.ui.LayoutView) -> int:
        await self._pace.turn()
        forum = await self._client.fetch_channel(post.schedule.channel_id)
        if not isinstance(forum, discord.ForumChannel):
            raise discord.InvalidData("the channel isn't a forum any more")
        wording = post.topic.wording(post.locale)
        documents = [post.library.documents[source.document].title for source in post.topic.sources]
        tag = fitting_tag(
            [Tag(each.id, each.name, each.moderated) for each in forum.available_tags],
            [wording.category, post.topic.base.category, *documents, wording.title, *wording.aliases],
            is_required=forum.flags.require_tag,
        )
        await self._pace.turn()
        with unrepeated(), readable_responses():
            thread, _ = await send_card(
                forum.create_thread,
                view,
                name=shortened(post.title, MAX_THREAD_NAME),
                applied_tags=[each for each in forum.available_tags if tag and each.id == tag.id],
                silent=post.schedule.role_id is None,
                **_mentions(post.schedule),
            )
        return thread.id

    async def _open_thread(self, channel_id: int, message_id: int, title: str) -> None:
        await self._pace.turn()
        try:
            await self._client.http.start_thread_with_message(
                channel_id,
                message_id,
                name=shortened(title, MAX_THREAD_NAME),
                auto_archive_duration=ARCHIVE_MINUTES,
            )
        except discord.HTTPException as error:
            if error.code != THREAD_EXISTS:
                raise

    async def _own_messages(self, channel_id: int, after: int) -> AsyncIterator[Mapping[str, Any]]:
        for _ in range(MAX_PAGES):
            await self._pace.turn()
            page = await self._client.http.logs_from(channel_id, PAGE, after=after)
            for message in page:
                if int(message["author"]["id"]) == self._me:
                    yield message
            if len(page) < PAGE:
                return
            after = max(int(message["id"]) for message in page)
        raise UnreadableHistoryError

    async def _find_in_forum(self, post: Post, after: int) -> Found:
        async for thread in self._threads(post):
            thread_id = int(thread["id"])
            is_own = int(thread["owner_id"]) == self._me and int(thread["parent_id"] or 0) == post.channel_id
            if is_own and thread_id > after:
                await self._pace.turn()
                message = await self._client.http.get_message(thread_id, thread_id)
                if _is_card_of(message, post.key):
                    return Found(card=thread_id)
        return Found()

    async def _threads(self, post: Post) -> AsyncIterator[Mapping[str, Any]]:
        """Yields the guild's active threads, then the forum's threads that were archived since the post."""
        await self._pace.turn()
        for thread in (await self._client.http.get_active_threads(post.guild_id))["threads"]:
            yield thread
        before: str | None = None
        for _ in range(MAX_PAGES):
            await self._pace.turn()
            page = await self._client.http.get_public_archived_threads(post.channel_id, before, PAGE)
            for thread in page["threads"]:
                before = thread["thread_metadata"]["archive_timestamp"]
                if datetime.datetime.fromisoformat(before) < post.due_at - BEFORE:
                    return
                yield thread
            if not page["has_more"]:
                return
        raise UnreadableHistoryError

    async def _reads_history(self, post: Post) -> bool:
        """Whether an empty history is really empty. Without a permission, Discord returns no messages."""
        permissions = await bot_permissions(self._client.http, post.guild_id, post.channel_id, self._me)
        return permissions.read_message_history

    @property
    def _me(self) -> int:
        return self._client.user.id if self._client.user else 0


def _is_card_of(message: Mapping[str, Any], key: PostKey) -> bool:
    ref = ref_in(message.get("components"))
    return ref is not None and ref.key == key


def _mentions(schedule: Schedule) -> dict[str, Any]:
    roles = [discord.Object(schedule.role_id)] if schedule.role_id else []
    return {"allowed_mentions": discord.AllowedMentions(everyone=False, users=False, roles=roles)}
