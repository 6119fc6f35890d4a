"""What has to be done from time to time, asked or not: nothing is kept for longer than it should be."""

from __future__ import annotations

import asyncio
import logging

import aiohttp
import discord
from discord.ext import commands, tasks

from bot.discord_app.core.errors import in_a_line
from bot.errors import UnavailableError
from bot.storage.retention import Retention

log = logging.getLogger(__name__)

EVERY_MINUTES = 60
FIRST_AFTER_SECONDS = 60
"""A start has more urgent things to do."""


class Upkeep(commands.Cog):
    """Deletes what is due, every hour."""

    def __init__(self, client: commands.Bot, retention: Retention) -> None:
        self._client = client
        self._retention = retention

    async def cog_load(self) -> None:
        """Begins."""
        self._rounds.start()

    async def cog_unload(self) -> None:
        """Ends."""
        self._rounds.cancel()

    async def tidy(self) -> None:
        """Notices which guilds the bot has left, and deletes what is due, there and everywhere.

        Asks Discord, as nobody tells a bot without the guilds intent, or one that isn't running.
        """
        try:
            present = [guild.id async for guild in self._client.fetch_guilds(limit=None, with_counts=False)]
            await self._retention.note_guilds(present)
            knows_guilds = True
        except (discord.HTTPException, aiohttp.ClientError, OSError) as error:
            log.warning("which guilds the bot has left is found out later: %s", in_a_line(error))
            knows_guilds = False
        deleted = await self._retention.enforce(knows_guilds=knows_guilds)
        if deleted:
            log.info("deleted what was due: %s", ", ".join(f"{n} {what}" for what, n in deleted.items()))

    @tasks.loop(minutes=EVERY_MINUTES)
    async def _rounds(self) -> None:
        try:
            await self.tidy()
        except UnavailableError as error:
            log.warning("what is due is deleted later: %s", error)
        except Exception:
            log.exception("what is due can't be deleted")  # and tried again: an error would end the rounds

    @_rounds.before_loop
    async def _settle(self) -> None:
        await self._client.wait_until_ready()
        await asyncio.sleep(FIRST_AFTER_SECONDS)
