"""The channel options of `/outreach new` and `/outreach quiz`."""

from __future__ import annotations

import discord
from discord import app_commands

from bot.discord_app.schedules.forms import KINDS
from bot.outreach.schedule import ChannelKind

PickedChannel = app_commands.AppCommandChannel | app_commands.AppCommandThread


class PostChannel(app_commands.Transformer):
    """Offers only channels that can have scheduled posts."""

    @property
    def type(self) -> discord.AppCommandOptionType:
        return discord.AppCommandOptionType.channel

    @property
    def channel_types(self) -> list[discord.ChannelType]:
        return list(KINDS)

    async def transform(self, interaction: discord.Interaction, value: PickedChannel, /) -> PickedChannel:  # pyright: ignore[reportIncompatibleMethodOverride]
        return value


class QuizChannel(PostChannel):
    """Offers only channels for messages."""

    @property
    def channel_types(self) -> list[discord.ChannelType]:
        return [type_ for type_, kind in KINDS.items() if kind is not ChannelKind.FORUM]
