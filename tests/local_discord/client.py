"""An unmodified discord.py client for the tests."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import discord
from discord import app_commands

MESSAGES = discord.Intents(guilds=True, guild_messages=True, dm_messages=True)


class Client(discord.Client):
    """An unmodified client with a command tree. It becomes ready as fast as discord.py allows."""

    def __init__(self, intents: discord.Intents = MESSAGES, **options: Any) -> None:
        super().__init__(
            intents=intents,
            guild_ready_timeout=0.05,
            allowed_mentions=discord.AllowedMentions.none(),
            **options,
        )
        self.tree = app_commands.CommandTree(self)

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        """Skips discord.py's pause of 5 seconds before each further IDENTIFY."""


Connect = Callable[[Client], Awaitable[Client]]
Answer = Callable[[discord.Interaction], Awaitable[object]]
Answering = Callable[[Answer], Awaitable[Client]]
