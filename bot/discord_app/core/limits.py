"""Limits answers for each person, channel and guild. Tells people who hit a limit."""

from __future__ import annotations

import time
from collections.abc import Hashable
from enum import StrEnum, auto
from typing import NamedTuple

import discord
from cachetools import TTLCache

from bot.discord_app.core.buckets import Clock, TokenBuckets
from bot.discord_app.core.caller import Caller, Event
from bot.discord_app.core.context import Context
from bot.discord_app.core.counts import Counts
from bot.discord_app.core.errors import tell
from bot.discord_app.core.replies import ReplyKind, reply_to
from bot.discord_app.core.settings import CHANNEL_LIMIT, PERSON_LIMIT
from bot.discord_app.ui.strings import texts_in

REMEMBERED = 12_288
"""The maximum number of buckets of people, channels and guilds."""
REMEMBERED_NOTICES = 4096
"""The maximum number of people and channels whose notices are remembered."""
QUIET_SECONDS = 5 * 60
"""The minimum time between two notices."""
SHOWN_SECONDS = 10
"""How long a notice stays in a channel."""


class Rates(NamedTuple):
    """Answers per minute."""

    person: int = 10
    channel: int = 30
    """In practice, Discord accepts about 60 messages a minute in a channel. discord.py would queue the rest.

    Discord documents no such limit: https://docs.discord.com/developers/topics/rate-limits
    """
    guild: int = 300
    """Replies to messages: a tenth of the requests that Discord accepts for all guilds together.

    https://docs.discord.com/developers/topics/rate-limits#global-rate-limit
    """


DEFAULT_RATES = Rates()


class Limit(StrEnum):
    """The scopes of limits."""

    PERSON = auto()
    CHANNEL = auto()
    GUILD = auto()


Bucket = tuple[Limit, Hashable]
"""A limit, and the person, channel or guild that it is for."""


class Limits:
    """Counts answers. In memory only: a restart resets the counts."""

    def __init__(self, rates: Rates, clock: Clock = time.monotonic, counts: Counts | None = None) -> None:
        self._counts = counts or Counts()
        self._rates = rates
        self._buckets = TokenBuckets[Bucket](REMEMBERED, clock)
        self._notified = TTLCache[Bucket, None](REMEMBERED_NOTICES, QUIET_SECONDS, clock)

    async def admit(self, event: Event, context: Context, *, is_private: bool = False) -> bool:
        """Counts an answer, and returns whether to send it. `is_private` says that only the caller sees it.

        Callers who hit a limit are told at most once every five minutes, privately if possible.
        """
        if (exceeded := self.take(context, is_private=is_private)) is None:
            return True
        limit, _ = exceeded
        self._counts.replies_dropped[f"limit of the {exceeded[0].name.lower()}"] += 1
        # A notice in a channel is for everybody there. A private one is for one person.
        notified = (limit, _person(context.caller)) if context.caller.is_interaction else exceeded
        if notified in self._notified:
            await _stay_silent(event)
        else:
            self._notified[notified] = None
            await _notify(event, context.own_language, limit)
        return False

    def take(self, context: Context, *, is_private: bool = False) -> Bucket | None:
        """Counts an answer. If a limit is reached, counts nothing and returns the limit."""
        rates = self._rates_of(context, is_private=is_private)
        if (exceeded := self._buckets.lacking(rates)) is None:
            self._buckets.take(rates)
        return exceeded

    def exceeded(self, context: Context) -> Bucket | None:
        """Returns a reached limit, if any. Counts nothing."""
        return self._buckets.lacking(self._rates_of(context))

    def _rates_of(self, context: Context, *, is_private: bool = False) -> dict[Bucket, int]:
        """Returns the buckets for an answer, with their tokens per minute."""
        caller, rates = context.caller, self._rates_for(context)
        buckets: dict[Bucket, int] = {(Limit.PERSON, _person(caller)): rates.person}
        if not is_private:
            buckets[Limit.CHANNEL, caller.channel_id] = rates.channel
        # Responses to interactions don't count towards Discord's limit for all guilds together:
        # https://docs.discord.com/developers/topics/rate-limits#global-rate-limit
        if caller.is_in_guild and not caller.is_interaction:
            buckets[Limit.GUILD, caller.guild_id] = rates.guild
        return buckets

    def _rates_for(self, context: Context) -> Rates:
        """Returns the guild's rates, or the defaults."""
        settings, path = context.settings, context.path
        if not settings:
            return self._rates
        person, channel = settings.effective(PERSON_LIMIT, path), settings.effective(CHANNEL_LIMIT, path)
        return Rates(
            self._rates.person if person.origin is None else person.value,
            self._rates.channel if channel.origin is None else channel.value,
            self._rates.guild,
        )


def _person(caller: Caller) -> Hashable:
    """Returns the key of a person. Each guild counts separately."""
    return (caller.guild_id, caller.person_id)


async def _notify(event: Event, locale: str, limit: Limit) -> None:
    texts = texts_in(locale)
    notice = texts.too_much if limit is Limit.PERSON else texts.too_much_here
    if isinstance(event, discord.Interaction):
        await tell(event, notice)
    else:
        await reply_to(event, ReplyKind.LIMIT, notice, delete_after=SHOWN_SECONDS)


async def _stay_silent(event: Event) -> None:
    """Sends interactions a response and deletes it. Without one, Discord's client shows an error."""
    if isinstance(event, discord.Interaction):
        await event.response.defer(ephemeral=True, thinking=True)
        await event.delete_original_response()
