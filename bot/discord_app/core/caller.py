"""Identifies the person and the place of a message or interaction."""

from __future__ import annotations

from typing import Any, NamedTuple, Self

import discord

from bot.discord_app.core.messages import guild_id_of
from bot.storage.tables import NO_GUILD

Event = discord.Interaction[Any] | discord.Message
"""A message or an interaction that the bot answers."""


class Caller(NamedTuple):
    """The person behind an event, and where it happened."""

    person_id: int
    guild_id: int
    """The guild that installed the bot. `NO_GUILD` in direct messages and if only the person installed it."""
    channel_id: int
    client_locale: str = ""
    """The language of the person's client. Messages don't contain it. The language of replies is in
    `Context`."""
    is_interaction: bool = False
    """Whether the bot answers an interaction. Otherwise it sends a message."""
    guild_locale: str = ""
    """The guild's language in Discord. Messages don't contain it."""
    is_direct: bool = False
    """Whether it happened in direct messages with the bot, where nobody else sees a reply."""
    is_moderator: bool = False
    """Whether the person has **Manage Server**. A guild's own rules for commands don't count."""

    @classmethod
    def of(cls, event: Event) -> Self:
        """Returns the caller of an event."""
        if isinstance(event, discord.Interaction):
            granted = event.permissions
            return cls(
                event.user.id,
                event.guild_id or NO_GUILD if event.is_guild_integration() else NO_GUILD,
                event.channel_id or event.user.id,
                str(event.locale),
                is_interaction=True,
                guild_locale=str(event.guild_locale or ""),
                is_direct=event.context.dm_channel,
                is_moderator=granted.manage_guild or granted.administrator,
            )
        guild_id = guild_id_of(event) or NO_GUILD
        is_direct = isinstance(event.channel, discord.DMChannel)
        return cls(event.author.id, guild_id, event.channel.id, is_direct=is_direct)

    @property
    def is_in_guild(self) -> bool:
        """Whether it happened in a guild that installed the bot."""
        return self.guild_id != NO_GUILD
