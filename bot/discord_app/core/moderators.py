"""Who may change settings: whoever has **Manage Server**, whatever a guild's own rules for commands say."""

from __future__ import annotations

from typing import Any, NamedTuple

import discord

from bot.discord_app.core.errors import DeclinedError
from bot.discord_app.settings.strings import settings_texts_in


class Moderator(NamedTuple):
    """Who does something, and where."""

    person_id: int
    guild_id: int
    channel_id: int
    locale: str


def is_moderator(interaction: discord.Interaction[Any]) -> bool:
    """Whether somebody may change settings where they are."""
    return interaction.permissions.manage_guild or interaction.permissions.administrator


def moderator_of(interaction: discord.Interaction[Any]) -> Moderator:
    """The moderator who did something. Raises DeclinedError for anybody else."""
    locale = str(interaction.locale)
    guild_id, channel_id = interaction.guild_id, interaction.channel_id
    if guild_id is None or channel_id is None or not interaction.is_guild_integration():
        raise DeclinedError(settings_texts_in(locale).not_in_a_guild)
    if not is_moderator(interaction):
        raise DeclinedError(settings_texts_in(locale).not_a_moderator)
    return Moderator(interaction.user.id, guild_id, channel_id, locale)
