"""Counts replies by day, without data about people."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.background import BackgroundWriter
from bot.storage.database import Database
from bot.storage.tables import NO_GUILD, usage
from bot.storage.upserts import upsert


class EntryPoint(StrEnum):
    """How somebody got a reply. The values are stored, so they never change."""

    ASK = "ask"
    """The slash command."""
    MENTION = "mention"
    """A message that mentions the bot or replies to it."""
    DIRECT = "direct"
    """A direct message."""
    MENU = "menu"
    """The context menu of a message."""
    KEYWORD = "keyword"
    """A keyword in a message: nobody asked the bot."""
    BUTTON = "button"
    """A button or select on a card that shows another topic. It doesn't count as a question."""


class UsageEvent(NamedTuple):
    """A counted reply."""

    guild_id: int
    """`NO_GUILD` outside guilds."""
    entry_point: EntryPoint
    kind: str
    """The kind of reply: `answer`, `suggestions` or `none`."""
    topic_id: str
    """The topic of an answer, empty for other replies."""
    locale: str


class Count(NamedTuple):
    """How often something was counted on a day."""

    day: datetime.date
    event: UsageEvent
    times: int


class UsageStore:
    def __init__(self, database: Database) -> None:
        self._database = database
        self.writer = BackgroundWriter[tuple[datetime.date, UsageEvent]]("counts", self._add)

    def count(self, event: UsageEvent) -> None:
        """Counts a reply in the background. Never waits, never fails."""
        self.writer.put((self._database.now().date(), event))

    async def since(
        self, day: datetime.date, guild_id: int | None = None, *, until: datetime.date = datetime.date.max
    ) -> list[Count]:
        """Returns the counts of a period in one guild, or of all guilds together. Raises UnavailableError.

        Counts of all guilds together have the guild `NO_GUILD`.
        """
        kinds = usage.c.way, usage.c.kind, usage.c.topic_id, usage.c.locale
        rows = await self._database.fetch(
            select(usage.c.day, *kinds, func.sum(usage.c.count))
            .where(usage.c.day.between(day, until))
            .where(*(() if guild_id is None else (usage.c.guild_id == guild_id,)))
            .group_by(usage.c.day, *kinds)
            .order_by(usage.c.day, *kinds)
        )
        return [
            Count(day, UsageEvent(guild_id or NO_GUILD, EntryPoint(way), *kind), int(times))
            for day, way, *kind, times in rows
        ]

    async def _add(self, events: Sequence[tuple[datetime.date, UsageEvent]]) -> None:
        rows = [
            {
                "day": day,
                "guild_id": event.guild_id,
                "way": event.entry_point,
                "kind": event.kind,
                "topic_id": event.topic_id,
                "locale": event.locale,
                "count": times,
            }
            for (day, event), times in Counter(events).items()
        ]

        async def work(connection: AsyncConnection) -> None:
            await upsert(connection, usage, *rows, adds={"count"})

        await self._database.write_in_background(work)
