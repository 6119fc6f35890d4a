"""Remembers which reply belongs to which message, so that the reply can follow edits."""

from __future__ import annotations

import asyncio
import datetime
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

import discord
from cachetools import TTLCache

from bot.discord_app.core.errors import LanguageOf, report
from bot.discord_app.core.no_reply import Payload
from bot.discord_app.core.replies import ReplyKind, question_of

FOLLOWED = datetime.timedelta(minutes=1)
"""How long after a question its edits update the reply."""
OUTDATED = "it was edited meanwhile"
"""Why the earlier text of an edited message gets no reply."""
ANSWERED = "it was answered already: Discord sent it twice"
"""Why a message that arrives twice gets no second reply."""
REMEMBERED_SECONDS = 60 * 60
REMEMBERED = 4096
"""The maximum number of messages to remember. The oldest are forgotten first."""


class NamedTopic(NamedTuple):
    """A topic that a message names, and the language that the message was read in."""

    topic_id: str
    locale: str


@dataclass(eq=False, slots=True)
class TrackedReply:
    """The bot's reply to a message. Contains no text of either."""

    reply_id: int | None = None
    """The bot's reply, once it is sent and its id is known."""
    posted_ids: list[int] = field(default_factory=list[int])
    """Replies posted with **Answer this**. They don't follow the message's edits."""
    notice_ids: list[int] = field(default_factory=list[int])
    """Notices about errors. An edit removes them."""
    named: NamedTopic | None = None
    """The topic of a keyword reply. If the message no longer names it, the reply is deleted."""
    edited_at: datetime.datetime | None = None
    """The edit of the message that the reply answers."""
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    """Locked while the reply is sent or changed. Later edits and the deletion of the message wait for it."""


def is_quick_edit(payload: discord.RawMessageUpdateEvent) -> bool:
    """Whether an update is an edit by the author, and soon enough to update the reply.

    Discord also sends updates when it adds a preview of a link. These may lack most fields.
    """
    if not {"content", "mentions"} <= payload.data.keys():
        return False
    message = payload.message
    return message.edited_at is not None and message.edited_at - message.created_at <= FOLLOWED


class ReplyTracker(TTLCache[int, TrackedReply]):
    """The replies by message id. In memory only: a restart forgets them."""

    def __init__(self) -> None:
        super().__init__(REMEMBERED, REMEMBERED_SECONDS)
        self._edited_at = TTLCache[int, datetime.datetime](REMEMBERED, FOLLOWED.total_seconds())

    def note_edit(self, message: discord.Message) -> None:
        """Remembers an edit that just arrived."""
        if message.edited_at is not None:
            self._edited_at[message.id] = message.edited_at

    def is_outdated(self, message: discord.Message) -> bool:
        """Whether the message was edited since. The edit itself is handled separately."""
        latest = self._edited_at.get(message.id)
        return latest is not None and latest > (message.edited_at or message.created_at)

    async def withdraw(self, message_ids: Iterable[int], channel: discord.PartialMessageable) -> None:
        """Deletes our replies to these messages, including ones still being sent.

        One failure doesn't stop the rest.
        """
        withdrawn = (self.pop(message_id, None) for message_id in message_ids)
        await asyncio.gather(*(_withdraw(tracked, channel) for tracked in withdrawn if tracked is not None))

    def note_own(self, message: Payload) -> None:
        """Learns the id of a reply from its own event, because Discord's response may be lost."""
        question_id, kind = question_of(message.get("nonce")) or (None, None)
        tracked = None if question_id is None else self.get(question_id)
        if tracked is None:
            return
        reply_id = int(message["id"])
        if kind in {ReplyKind.ANSWER, ReplyKind.KEYWORD}:
            tracked.reply_id = tracked.reply_id or reply_id
        elif kind is ReplyKind.FAILURE and reply_id not in tracked.notice_ids:
            tracked.notice_ids.append(reply_id)

    async def report(self, error: BaseException, message: discord.Message, language: LanguageOf) -> None:
        """Reports an error to the author of a message, unless it was edited since.

        The notice is deleted with the message, or when an edit changes or removes the question.
        """
        tracked = self.setdefault(message.id, TrackedReply())
        async with tracked.lock:
            notice = await report(error, None if self.is_outdated(message) else message, language)
            if notice is not None and notice.id not in tracked.notice_ids:
                tracked.notice_ids.append(notice.id)


async def _withdraw(tracked: TrackedReply, channel: discord.PartialMessageable) -> None:
    async with tracked.lock:
        await delete_reply(tracked, channel)
        await _delete(tracked.posted_ids, channel)


async def delete_reply(tracked: TrackedReply, channel: discord.PartialMessageable) -> None:
    """Deletes the reply that follows the message, and the notices. A later edit may ask again."""
    own = [] if tracked.reply_id is None else [tracked.reply_id]
    tracked.reply_id = None
    await asyncio.gather(_delete(own, channel), delete_notices(tracked, channel))


async def delete_notices(tracked: TrackedReply, channel: discord.PartialMessageable) -> None:
    """Deletes the notices of errors about an earlier text of the message."""
    notices, tracked.notice_ids = tracked.notice_ids, []
    await _delete(notices, channel)


async def _delete(message_ids: Iterable[int], channel: discord.PartialMessageable) -> None:
    await asyncio.gather(*(delete_message(channel, each) for each in message_ids))


async def delete_message(channel: discord.PartialMessageable, message_id: int) -> None:
    """Deletes a message, unless it is already deleted. Reports errors."""
    try:
        await channel.get_partial_message(message_id).delete()
    except discord.NotFound:
        pass  # somebody else deleted it
    except Exception as error:  # noqa: BLE001 - reported, so that the others are deleted
        await report(error)
