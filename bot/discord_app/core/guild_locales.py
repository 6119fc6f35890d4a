"""The language that a guild has set in Discord."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable

import discord
from cachetools import TTLCache

from bot.discord_app.core.errors import REQUEST_FAILURES, in_a_line

log = logging.getLogger(__name__)

REMEMBERED_SECONDS = 60 * 60
"""How long a cached language is considered fresh."""
REMEMBERED = 4096
"""The most guilds to remember."""
PATIENCE_SECONDS = 1
"""How long a reply waits for Discord's response."""

Fetch = Callable[[int], Awaitable[discord.Guild]]
"""Fetches a guild from Discord."""


class GuildLocales:
    """Finds the language of guilds: in interactions, or by asking Discord once an hour for each guild.

    Messages don't tell it, and without the guilds intent discord.py caches no guilds.
    """

    def __init__(self, fetch: Fetch) -> None:
        self._fetch = fetch
        self._locales = TTLCache[int, str](REMEMBERED, REMEMBERED_SECONDS)

    def note(self, guild_id: int, locale: str) -> None:
        """Remembers what an interaction tells."""
        if locale:
            self._locales[guild_id] = locale

    def known(self, guild_id: int) -> str | None:
        """Returns a guild's language, empty if Discord didn't tell it, or None if it isn't in memory."""
        return self._locales.get(guild_id)

    async def load(self, guild_id: int) -> str:
        """Returns a guild's language, or nothing if Discord doesn't tell it in time."""
        if (locale := self._locales.get(guild_id)) is not None:
            return locale
        self._locales[guild_id] = ""  # so that it isn't asked for again soon
        try:
            async with asyncio.timeout(PATIENCE_SECONDS):
                self._locales[guild_id] = str((await self._fetch(guild_id)).preferred_locale)
        except (*REQUEST_FAILURES, discord.InvalidData) as error:  # a TimeoutError is an OSError
            log.debug("can't fetch guild %d and its language: %s", guild_id, in_a_line(error))
        return self._locales[guild_id]
