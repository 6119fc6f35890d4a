"""Finds the path of a channel: from a thread to its channel, the category and the guild."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Any, NamedTuple

import discord
from cachetools import TTLCache
from discord import app_commands

from bot.discord_app.core.errors import REQUEST_FAILURES, in_a_line
from bot.discord_app.core.settings import Path
from bot.discord_app.core.timeouts import Timeouts, at_once

log = logging.getLogger(__name__)

REMEMBERED_SECONDS = 10 * 60
"""How long a cached parent is considered fresh. A moved channel may keep its old path for this long."""
REMEMBERED = 16_384
"""The maximum number of channels to remember."""
TIMEOUT_SECONDS = 1
"""The timeout of Discord's response while an answer waits."""

Fetch = Callable[[int], Awaitable[Any]]
"""Fetches a channel from Discord."""


class _Parent(NamedTuple):
    id: int | None


class ChannelPaths:
    """Finds the parents of channels, in interactions or by one request to Discord for each channel.

    Without the guilds intent, discord.py caches no channels.
    """

    def __init__(self, fetch: Fetch) -> None:
        self._fetch = fetch
        self._parents = TTLCache[int, _Parent](REMEMBERED, REMEMBERED_SECONDS)
        self._fetching: dict[int, asyncio.Task[None]] = {}

    def note(self, channel: object) -> None:
        """Remembers the parent of a channel that came with an interaction."""
        match channel:
            case discord.Thread() | app_commands.AppCommandThread():
                self._parents[channel.id] = _Parent(channel.parent_id)
            case discord.abc.GuildChannel() | app_commands.AppCommandChannel():
                self._parents[channel.id] = _Parent(channel.category_id)
                if channel.category_id is not None:
                    self._parents[channel.category_id] = _Parent(None)
            case _:
                pass

    def known(self, guild_id: int, channel_id: int) -> Path | None:
        """Returns the path from a channel to its guild. None if it isn't cached."""
        path, is_whole = self._so_far(guild_id, channel_id)
        return path if is_whole else None

    async def path(self, guild_id: int, channel_id: int, timeouts: Timeouts | None = None) -> Path:
        """Returns the path from a channel to its guild. If Discord is slow, returns only a part of it."""
        seconds, turn = timeouts or (TIMEOUT_SECONDS, at_once)
        try:
            async with asyncio.timeout(seconds):
                while True:
                    path, is_whole = self._so_far(guild_id, channel_id)
                    if is_whole:
                        return path
                    await turn()
                    await self._fetch_parent(path[-2])
        except TimeoutError:
            return self._so_far(guild_id, channel_id)[0]

    def _so_far(self, guild_id: int, channel_id: int) -> tuple[Path, bool]:
        if channel_id == guild_id:
            return (guild_id,), True
        path = [channel_id]
        while (parent := self._parents.get(path[-1])) is not None:
            if parent.id is None:
                return (*path, guild_id), True
            path.append(parent.id)
        return (*path, guild_id), False

    async def _fetch_parent(self, channel_id: int) -> None:
        fetching = self._fetching.get(channel_id)
        if fetching is None:
            fetching = self._fetching[channel_id] = asyncio.create_task(self._request(channel_id))
            fetching.add_done_callback(lambda _: self._fetching.pop(channel_id, None))
        await asyncio.shield(fetching)

    async def _request(self, channel_id: int) -> None:
        # Logged here, so only once: many tasks may wait for the same channel.
        late = asyncio.get_running_loop().call_later(
            TIMEOUT_SECONDS,
            log.warning,
            "Discord is slow to send the parent of channel %d, using cached parents",
            channel_id,
        )
        try:
            self.note(await self._fetch(channel_id))
        except (*REQUEST_FAILURES, discord.InvalidData) as error:
            log.debug("can't fetch channel %d and its parents: %s", channel_id, in_a_line(error))
        finally:
            late.cancel()
        self._parents.setdefault(channel_id, _Parent(None))  # so that Discord isn't asked again soon
