"""How many answers there are, for a person, in a channel and in a guild, and what is said beyond that."""

from __future__ import annotations

import time
from collections.abc import Hashable
from enum import StrEnum, auto
from typing import NamedTuple, Protocol

import discord
from cachetools import TTLCache

from bot.discord_app.core.buckets import Clock, TokenBuckets
from bot.discord_app.core.errors import Asked, tell
from bot.discord_app.core.messages import guild_id_of
from bot.discord_app.core.settings import CHANNEL_LIMIT, PERSON_LIMIT, GuildSettings, Path
from bot.discord_app.ui.strings import texts_in
from bot.knowledge.model import BASE_LOCALE

REMEMBERED = 12_288
"""Buckets at most, of people, channels and guilds."""
TOLD = 4096
"""People and channels at most that were told."""
QUIET_SECONDS = 5 * 60
"""How long after a notice there is no other."""
SHOWN_SECONDS = 10
"""How long a notice stands in a channel."""


class Rates(NamedTuple):
    """Answers a minute."""

    person: int = 10
    channel: int = 30
    """Discord sends no more than 60 messages a minute in a channel and would keep the others waiting."""
    guild: int = 300
    """Messages that reply: a tenth of the requests that Discord takes of a bot for all guilds together."""


DEFAULT_RATES = Rates()


class Limit(StrEnum):
    """What there are too many answers for."""

    PERSON = auto()
    CHANNEL = auto()
    GUILD = auto()


Bucket = tuple[Limit, Hashable]
"""A limit, and the person, channel or guild that has it."""


class Request(NamedTuple):
    """Whom an answer is for, and where."""

    guild_id: int | None
    channel_id: int
    person_id: int
    is_message: bool = True
    """Whether the bot would send a message. The responses to interactions are not among the requests that
    Discord counts for all guilds together."""
    is_private: bool = False
    """Whether only that person would see it."""


class Decided(Protocol):
    """What a guild decided for a place."""

    @property
    def settings(self) -> GuildSettings:
        """All that the guild decided."""
        ...

    @property
    def path(self) -> Path:
        """From the place to the guild."""
        ...


class Limits:
    """Counts answers. In memory alone: a restart forgets."""

    def __init__(self, rates: Rates, clock: Clock = time.monotonic) -> None:
        self._rates = rates
        self._buckets = TokenBuckets[Bucket](REMEMBERED, clock)
        self._told = TTLCache[Bucket, None](TOLD, QUIET_SECONDS, clock)

    async def admit(self, asked: Asked, decided: Decided, *, is_private: bool = False) -> bool:
        """Whether to answer what somebody asked.

        Where not, they are told once, privately where Discord can; from then on the bot is silent.
        """
        request = request_of(asked, is_private=is_private)
        if (exceeded := self.take(request, decided)) is None:
            return True
        limit, _ = exceeded
        # A notice in a channel is for all who ask there; a private one for one person.
        told = exceeded if request.is_message else (limit, _person(request))
        if told in self._told:
            await _be_silent(asked)
        else:
            self._told[told] = None
            await _notify(asked, limit)
        return False

    def take(self, request: Request, decided: Decided) -> Bucket | None:
        """Counts an answer, or says what there are too many for."""
        rates = self._rates_of(request, decided)
        if (exceeded := self._buckets.lacking(rates)) is None:
            self._buckets.take(rates)
        return exceeded

    def exceeded(self, request: Request, decided: Decided) -> Bucket | None:
        """What there are too many answers for already."""
        return self._buckets.lacking(self._rates_of(request, decided))

    def _rates_of(self, request: Request, decided: Decided) -> dict[Bucket, int]:
        """The buckets that an answer takes a token of each, with what they get a minute."""
        rates = self._rates_for(decided)
        buckets: dict[Bucket, int] = {(Limit.PERSON, _person(request)): rates.person}
        if not request.is_private:
            buckets[Limit.CHANNEL, request.channel_id] = rates.channel
        if request.is_message and request.guild_id is not None:
            buckets[Limit.GUILD, request.guild_id] = rates.guild
        return buckets

    def _rates_for(self, decided: Decided) -> Rates:
        """What the guild decided, or else the defaults."""
        settings, path = decided.settings, decided.path
        if not settings:
            return self._rates
        person, channel = settings.in_force(PERSON_LIMIT, path), settings.in_force(CHANNEL_LIMIT, path)
        return Rates(
            self._rates.person if person.origin is None else person.value,
            self._rates.channel if channel.origin is None else channel.value,
            self._rates.guild,
        )


def _person(request: Request) -> Hashable:
    """Whoever is in several guilds counts in each."""
    return (request.guild_id, request.person_id)


def request_of(asked: Asked, *, is_private: bool = False) -> Request:
    """The answer that somebody asks for."""
    if isinstance(asked, discord.Interaction):
        channel_id = asked.channel_id or asked.user.id
        guild_id = asked.guild_id if asked.is_guild_integration() else None
        return Request(guild_id, channel_id, asked.user.id, is_message=False, is_private=is_private)
    return Request(guild_id_of(asked), asked.channel.id, asked.author.id)


async def _notify(asked: Asked, limit: Limit) -> None:
    if isinstance(asked, discord.Interaction):
        texts = texts_in(str(asked.locale))
        await tell(asked, texts.too_much if limit is Limit.PERSON else texts.too_much_here)
    else:
        texts = texts_in(BASE_LOCALE)
        said = texts.too_much if limit is Limit.PERSON else texts.too_much_here
        await asked.reply(said, mention_author=False, delete_after=SHOWN_SECONDS)


async def _be_silent(asked: Asked) -> None:
    """Discord's client shows an error where an interaction gets no response: one that goes at once is the
    least."""
    if isinstance(asked, discord.Interaction):
        await asked.response.defer(ephemeral=True, thinking=True)
        await asked.delete_original_response()
