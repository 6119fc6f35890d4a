"""Finds the language that a guild has set in Discord."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable

import discord
from cachetools import TTLCache

from bot.discord_app.core.errors import REQUEST_FAILURES, in_a_line
from bot.discord_app.core.timeouts import Timeouts, at_once

log = logging.getLogger(__name__)

REMEMBERED_SECONDS = 60 * 60
"""How long a cached language is considered fresh."""
REMEMBERED = 4096
"""The most guilds to remember."""
TIMEOUT_SECONDS = 1
"""The timeout of Discord's response while a reply waits."""

Fetch = Callable[[int], Awaitable[discord.Guild]]
"""Fetches a guild from Discord."""


class GuildLocales:
    """Finds the language of guilds, in interactions or by one request an hour for each guild.

    Messages don't contain it, and without the guilds intent discord.py caches no guilds.
    """

    def __init__(self, fetch: Fetch) -> None:
        self._fetch = fetch
        self._locales = TTLCache[int, str](REMEMBERED, REMEMBERED_SECONDS)
        self._asking: dict[int, asyncio.Task[None]] = {}

    def note(self, guild_id: int, locale: str) -> None:
        """Remembers the language in an interaction."""
        if locale:
            self._locales[guild_id] = locale

    def known(self, guild_id: int) -> str | None:
        """Returns a guild's language. Empty if Discord didn't send it, None if it isn't cached."""
        return self._locales.get(guild_id)

    async def load(self, guild_id: int, timeouts: Timeouts | None = None) -> str:
        """Returns a guild's language. Empty if Discord doesn't send it in time."""
        seconds, turn = timeouts or (TIMEOUT_SECONDS, at_once)
        try:
            async with asyncio.timeout(seconds):
                while (locale := self._locales.get(guild_id)) is None:
                    await turn()
                    await self._ask(guild_id)
                return locale
        except TimeoutError:
            log.debug("Discord is slow to send the language of guild %d, continuing without it", guild_id)
            return ""

    async def _ask(self, guild_id: int) -> None:
        asking = self._asking.get(guild_id)
        if asking is None:
            asking = self._asking[guild_id] = asyncio.create_task(self._request(guild_id))
            asking.add_done_callback(lambda _: self._asking.pop(guild_id, None))
        await asyncio.shield(asking)

    async def _request(self, guild_id: int) -> None:
        try:
            self._locales[guild_id] = str((await self._fetch(guild_id)).preferred_locale)
        except (*REQUEST_FAILURES, discord.InvalidData) as error:
            log.debug("can't fetch guild %d and its language: %s", guild_id, in_a_line(error))
        self._locales.setdefault(guild_id, "")  # so that Discord isn't asked again soon
