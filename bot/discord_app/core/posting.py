"""Checks whether the bot can post in a channel, and makes posts that nobody waits for."""

from __future__ import annotations

import logging
from typing import Any

import discord
from cachetools import LRUCache
from discord import ui

from bot.discord_app.core.errors import REQUEST_FAILURES, in_a_line
from bot.discord_app.core.unreadable import readable_responses

log = logging.getLogger(__name__)

REMEMBERED = 1024
"""The maximum number of failing channels to remember."""

_WRITING = discord.Permissions(view_channel=True, read_message_history=True, send_messages=True)
_WRITING_IN_A_THREAD = discord.Permissions(
    view_channel=True, read_message_history=True, send_messages_in_threads=True
)


def missing_permissions(interaction: discord.Interaction[Any]) -> list[str]:
    """Returns the permissions that the bot needs to reply in a guild's channel and lacks."""
    needed = _WRITING_IN_A_THREAD if _is_in_thread(interaction) else _WRITING
    granted = interaction.app_permissions
    return [name for name, is_needed in needed if is_needed and not getattr(granted, name)]


def bot_can_reply(interaction: discord.Interaction[Any]) -> bool:
    """Whether the bot is a member and can reply to messages in the channel."""
    if interaction.guild_id is None:
        return interaction.context.dm_channel
    return interaction.is_guild_integration() and not missing_permissions(interaction)


def person_can_send(interaction: discord.Interaction[Any]) -> bool:
    """Whether the person can send messages in the channel. In direct messages, always."""
    if interaction.guild_id is None:
        return True
    granted = interaction.permissions
    return granted.send_messages_in_threads if _is_in_thread(interaction) else granted.send_messages


def _is_in_thread(interaction: discord.Interaction[Any]) -> bool:
    return isinstance(interaction.channel, discord.Thread)


class ChannelPoster:
    """Posts cards in channels, and remembers channels where that failed."""

    def __init__(self, client: discord.Client) -> None:
        self._client = client
        self._failing = LRUCache[int, None](REMEMBERED)

    async def post(self, channel_id: int, card: ui.LayoutView) -> bool:
        """Posts a card. If that fails, logs the reason, remembers the channel, and returns False."""
        try:
            with readable_responses():
                await self._client.get_partial_messageable(channel_id).send(view=card)
        except REQUEST_FAILURES as error:
            self._failing[channel_id] = None
            log.warning("can't post in channel %d, nothing is posted there: %s", channel_id, in_a_line(error))
            return False
        self._failing.pop(channel_id, None)
        return True

    async def can_post(self, channel_id: int) -> bool:
        """Whether the bot can post in a channel.

        Shows the bot as typing, which needs the same permissions. Discord's page doesn't name them.

        https://docs.discord.com/developers/resources/channel#trigger-typing-indicator
        """
        try:
            await self._client.http.send_typing(channel_id)
        except (discord.Forbidden, discord.NotFound):
            return False
        self._failing.pop(channel_id, None)
        return True

    async def can_read(self, channel_id: int) -> bool:
        """Whether the bot sees a channel, and no post failed there recently. Nobody notices the check."""
        if channel_id in self._failing:
            return False
        try:
            await self._client.fetch_channel(channel_id)
        except (discord.Forbidden, discord.NotFound):
            return False
        except REQUEST_FAILURES:
            return True  # Discord's failure says nothing about the channel
        return True
