"""Deletes stored data after its retention period."""

from __future__ import annotations

import asyncio
import datetime
import logging

from discord.ext import commands, tasks

from bot.discord_app.core.errors import REQUEST_FAILURES, in_a_line
from bot.errors import UnavailableError
from bot.storage.claims import Claims
from bot.storage.retention import Retention

log = logging.getLogger(__name__)

EVERY_MINUTES = 60
FIRST_AFTER_SECONDS = 60
"""Delays the first run, because a start has more urgent work."""
CLAIMED_FOR = datetime.timedelta(minutes=EVERY_MINUTES - 5)
"""How long other processes leave the work to the process that started it."""


class RetentionTask(commands.Cog):
    def __init__(self, client: commands.Bot, retention: Retention, claims: Claims) -> None:
        self._client = client
        self._retention = retention
        self._claims = claims

    async def cog_load(self) -> None:
        self._rounds.start()

    async def cog_unload(self) -> None:
        self._rounds.cancel()

    async def tidy(self) -> None:
        """Finds guilds that the bot has left, and deletes data after its retention period.

        Asks Discord for the guilds: without the guilds intent, no event tells that the bot left one.
        """
        try:
            present = [guild.id async for guild in self._client.fetch_guilds(limit=None, with_counts=False)]
            await self._retention.note_guilds(present)
            knows_guilds = True
        except REQUEST_FAILURES as error:
            log.warning("can't list guilds, will retry: %s", in_a_line(error))
            knows_guilds = False
        deleted = await self._retention.enforce(knows_guilds=knows_guilds)
        if deleted:
            log.info("deleted expired data: %s", ", ".join(f"{n} {what}" for what, n in deleted.items()))

    @tasks.loop(minutes=EVERY_MINUTES)
    async def _rounds(self) -> None:
        try:
            if await self._claims.claim("retention", CLAIMED_FOR):
                await self.tidy()
        except UnavailableError as error:
            log.warning("can't delete expired data, will retry: %s", error)
        except Exception:
            log.exception("can't delete expired data, will retry")  # an uncaught error would end the task

    @_rounds.before_loop
    async def _wait(self) -> None:
        await self._client.wait_until_ready()
        await asyncio.sleep(FIRST_AFTER_SECONDS)
