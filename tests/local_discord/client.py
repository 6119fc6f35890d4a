"""Connects the tests with an unmodified discord.py client."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import discord
from discord import app_commands

MESSAGES = discord.Intents(guilds=True, guild_messages=True, dm_messages=True)


class Client(discord.Client):
    """An unmodified client with a command tree, as quick to be ready as discord.py can be."""

    def __init__(self, intents: discord.Intents = MESSAGES, **options: Any) -> None:
        super().__init__(
            intents=intents,
            guild_ready_timeout=0.05,
            allowed_mentions=discord.AllowedMentions.none(),
            **options,
        )
        self.tree = app_commands.CommandTree(self)

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        """Doesn't sleep for 5 seconds before every further IDENTIFY."""


Connect = Callable[[Client], Awaitable[Client]]
Answer = Callable[[discord.Interaction], Awaitable[object]]
Answering = Callable[[Answer], Awaitable[Client]]
