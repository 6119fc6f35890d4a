"""Finds the role that Discord manages for the bot. People pick "@Falak" the role as easily as the bot."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any

import discord
from cachetools import TTLCache

from bot.discord_app.core.errors import REQUEST_FAILURES, in_a_line
from bot.discord_app.core.messages import guild_id_of
from bot.discord_app.core.unreadable import READING_ERRORS

log = logging.getLogger(__name__)

REMEMBERED_SECONDS = 10 * 60
"""How long a cached role is considered fresh."""
REMEMBERED = 4096
"""The most guilds to remember."""
TIMEOUT_SECONDS = 1
"""The timeout of Discord's response while a message waits."""

Fetch = Callable[[int], Awaitable[Sequence[Mapping[str, Any]]]]
"""Fetches the roles of a guild from Discord, as its JSON."""


class OwnRoles:
    """Finds the bot's own role in a guild. Asks Discord once, when a message mentions any role."""

    def __init__(self, fetch: Fetch, bot_id: Callable[[], int | None]) -> None:
        self._fetch = fetch
        self._bot_id = bot_id
        self._roles = TTLCache[int, int | None](REMEMBERED, REMEMBERED_SECONDS)
        self._fetching: dict[int, asyncio.Task[None]] = {}

    def known(self, message: discord.Message) -> int | None:
        """Returns the id of the bot's role in the message's guild, if it is cached."""
        return self._roles.get(guild_id_of(message) or 0)

    def must_load(self, message: discord.Message) -> bool:
        """Whether the message mentions a role, and the bot's own role isn't known."""
        if "<@&" not in message.content or (guild_id := guild_id_of(message)) is None:
            return False
        return guild_id not in self._roles

    async def load(self, message: discord.Message) -> None:
        """Asks Discord for the bot's role in the message's guild, if the message mentions a role."""
        if not self.must_load(message) or (guild_id := guild_id_of(message)) is None:
            return
        if (fetching := self._fetching.get(guild_id)) is None:
            fetching = self._fetching[guild_id] = asyncio.create_task(self._request(guild_id))
            fetching.add_done_callback(lambda _: self._fetching.pop(guild_id, None))
        await asyncio.shield(fetching)

    async def _request(self, guild_id: int) -> None:
        own: int | None = None
        try:
            async with asyncio.timeout(TIMEOUT_SECONDS):
                roles = await self._fetch(guild_id)
            bot_id = str(self._bot_id())
            own = next((int(role["id"]) for role in roles if _bot_of(role) == bot_id), None)
        except REQUEST_FAILURES as error:  # a TimeoutError is an OSError
            log.warning(
                "can't list the roles of guild %d, will ask again in ten minutes: %s",
                guild_id,
                in_a_line(error),
            )
        except READING_ERRORS as error:
            log.warning(
                "can't read the roles of guild %d, will ask again in ten minutes: %s",
                guild_id,
                type(error).__name__,
            )
        self._roles[guild_id] = own  # Also after a failure, so that Discord isn't asked again soon.


def _bot_of(role: Mapping[str, Any]) -> str | None:
    """Returns the id of the bot that Discord manages a role for."""
    tags: Mapping[str, str] = role.get("tags") or {}
    return tags.get("bot_id")
