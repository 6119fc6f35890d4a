"""Which reply belongs to which question, for as long as one may follow the other."""

from __future__ import annotations

import asyncio
import datetime
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

import discord
from cachetools import TTLCache

from bot.discord_app.core.errors import report

FOLLOWED = datetime.timedelta(minutes=1)
"""How long after it was asked a question may be edited for the reply to follow."""
REMEMBERED_SECONDS = 60 * 60
REMEMBERED = 4096
"""Exchanges at most: those asked first are forgotten first."""


class Named(NamedTuple):
    """A topic that a message names, and the language that it was read in."""

    topic_id: str
    locale: str


@dataclass(eq=False, slots=True)
class Exchange:
    """A message that asked and what became of it. Nothing of what they say."""

    reply_id: int | None = None
    """The message that the bot replies with, once it is sent."""
    posted_ids: list[int] = field(default_factory=list[int])
    """What people posted with **Answer this**: theirs to change, whatever the question becomes."""
    named: Named | None = None
    """What a message names that didn't ask: the reply goes when it no longer does."""
    edited_at: datetime.datetime | None = None
    """The edit of the question that the reply follows."""
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    """Held while the reply is sent or changed: what happens to the question meanwhile waits for it."""


Exchanges = TTLCache[int, Exchange]
"""By the id of the message that asked. In memory alone: a restart forgets."""


async def withdraw_replies(
    exchanges: Exchanges, message_ids: Iterable[int], channel: discord.PartialMessageable
) -> None:
    """Deletes what replies to messages, be it still on its way. What can't be deleted keeps no other."""
    withdrawn = (exchanges.pop(message_id, None) for message_id in message_ids)
    await asyncio.gather(*(_withdraw(exchange, channel) for exchange in withdrawn if exchange is not None))


async def _withdraw(exchange: Exchange, channel: discord.PartialMessageable) -> None:
    async with exchange.lock:
        own = [] if exchange.reply_id is None else [exchange.reply_id]
        await asyncio.gather(*(_delete(channel, reply_id) for reply_id in own + exchange.posted_ids))


async def _delete(channel: discord.PartialMessageable, message_id: int) -> None:
    try:
        await channel.get_partial_message(message_id).delete()
    except discord.NotFound:
        pass  # somebody was faster
    except Exception as error:  # noqa: BLE001 - led to the one door, so that the others are deleted
        await report(error, None)


def no_exchanges() -> Exchanges:
    """An empty memory, of a bounded size."""
    return Exchanges(maxsize=REMEMBERED, ttl=REMEMBERED_SECONDS)
