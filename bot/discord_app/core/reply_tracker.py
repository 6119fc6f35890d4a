"""Which reply belongs to which message, for as long as one may follow the other."""

from __future__ import annotations

import asyncio
import datetime
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

import discord
from cachetools import TTLCache

from bot.discord_app.core.errors import report
from bot.discord_app.core.replies import ReplyKind, question_of

FOLLOWED = datetime.timedelta(minutes=1)
"""How long after a question was asked the reply follows its edits."""
ANSWERED = "it was answered already: Discord sent it twice"
"""Why a message that arrives again gets no reply."""
REMEMBERED_SECONDS = 60 * 60
REMEMBERED = 4096
"""The most messages to remember. The oldest are forgotten first."""


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
    """A reply posted with **Answer this**, or a notice. It doesn't follow the message's edits."""
    named: NamedTopic | None = None
    """The topic of a keyword reply. If the message no longer names it, the reply is deleted."""
    edited_at: datetime.datetime | None = None
    """The edit of the message that the reply follows."""
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    """Held while the reply is sent or changed. Later edits and the deletion of the message wait for it."""


def is_quick_edit(payload: discord.RawMessageUpdateEvent) -> bool:
    """Whether an update is an edit by the author, soon enough for the reply to follow it.

    Discord also sends updates when it adds a preview of a link, which may lack most fields.
    """
    if not {"content", "mentions"} <= payload.data.keys():
        return False
    message = payload.message
    return message.edited_at is not None and message.edited_at - message.created_at <= FOLLOWED


class ReplyTracker(TTLCache[int, TrackedReply]):
    """The replies by the id of the message that they reply to. In memory only: a restart forgets them."""

    def __init__(self) -> None:
        super().__init__(REMEMBERED, REMEMBERED_SECONDS)

    async def withdraw(self, message_ids: Iterable[int], channel: discord.PartialMessageable) -> None:
        """Deletes our replies to these messages, including ones still being sent.

        One failure doesn't stop the rest.
        """
        withdrawn = (self.pop(message_id, None) for message_id in message_ids)
        await asyncio.gather(*(_withdraw(tracked, channel) for tracked in withdrawn if tracked is not None))

    def note_own(self, message: discord.Message) -> None:
        """Learns the id of a reply from its own event, for Discord's response may be lost."""
        question_id, kind = question_of(message) or (None, None)
        tracked = None if question_id is None else self.get(question_id)
        if tracked is None:
            return
        if kind in {ReplyKind.ANSWER, ReplyKind.KEYWORD}:
            tracked.reply_id = tracked.reply_id or message.id
        elif kind is ReplyKind.FAILURE and message.id not in tracked.posted_ids:
            tracked.posted_ids.append(message.id)

    async def report(self, error: BaseException, message: discord.Message) -> None:
        """Reports an error to the author of a message. The notice is deleted with the message."""
        tracked = self.setdefault(message.id, TrackedReply())
        async with tracked.lock:
            notice = await report(error, message)
            if notice is not None and notice.id not in tracked.posted_ids:
                tracked.posted_ids.append(notice.id)


async def _withdraw(tracked: TrackedReply, channel: discord.PartialMessageable) -> None:
    async with tracked.lock:
        own = [] if tracked.reply_id is None else [tracked.reply_id]
        await asyncio.gather(*(delete_message(channel, reply_id) for reply_id in own + tracked.posted_ids))


async def delete_message(channel: discord.PartialMessageable, message_id: int) -> None:
    """Deletes a message, if somebody else hasn't. Reports what goes wrong."""
    try:
        await channel.get_partial_message(message_id).delete()
    except discord.NotFound:
        pass  # somebody else deleted it
    except Exception as error:  # noqa: BLE001 - reported, so that the others are deleted
        await report(error, None)
