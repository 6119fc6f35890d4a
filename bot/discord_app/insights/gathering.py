"""Collects a guild's figures: once at a time for each guild, and cached for a minute."""

from __future__ import annotations

import asyncio
import datetime
from weakref import WeakValueDictionary

from cachetools import TTLCache

from bot.discord_app.core.buckets import Clock
from bot.discord_app.core.moderators import Moderator
from bot.insights.chart import Chart, ChartRenderer
from bot.insights.report import Insights, gather
from bot.pictures.renderer import PictureRenderer
from bot.storage.storage import Storage

FRESH_SECONDS = 60
"""How long cached figures are shown."""
REMEMBERED = 64
"""The maximum number of cached figures and charts."""


class Figures:
    """Collects figures and draws charts.

    Both need a processor for a second, so requests for the same guild share one run.
    """

    def __init__(self, storage: Storage, renderer: PictureRenderer, clock: Clock) -> None:
        self._storage = storage
        self.renderer = ChartRenderer(renderer)
        self._gathered = TTLCache[tuple[int, int, datetime.date], Insights](REMEMBERED, FRESH_SECONDS, clock)
        self._drawn = TTLCache[Chart, bytes](REMEMBERED, FRESH_SECONDS, clock)
        self._turns = WeakValueDictionary[int | Chart, asyncio.Lock]()

    async def of(self, moderator: Moderator, days: int, until: datetime.date | None = None) -> Insights:
        """Returns the figures of a moderator's guild, without the moderator's questions.

        Raises UnavailableError.
        """
        until = until or self._storage.database.now().date()
        key = moderator.guild_id, days, until
        async with self._turns.setdefault(moderator.guild_id, asyncio.Lock()):
            if (figures := self._gathered.get(key)) is None:
                figures = await gather(self._storage, days, moderator.guild_id, until)
                self._gathered[key] = figures
        return figures.seen_by(await self._storage.misses.hashes_of(moderator.person_id))

    async def picture(self, chart: Chart) -> bytes | None:
        """Returns the chart as a picture, or None if it can't be drawn."""
        async with self._turns.setdefault(chart, asyncio.Lock()):
            if (picture := self._drawn.get(chart)) is None:
                picture = await self.renderer.png(chart)
                if picture is not None:
                    self._drawn[chart] = picture
        return picture

    def forget(self) -> None:
        """Drops the cache, because data was deleted."""
        self._gathered.clear()
        self._drawn.clear()
