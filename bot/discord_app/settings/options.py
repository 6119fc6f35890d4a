"""The options of the settings' commands, as Discord shows them."""

from __future__ import annotations

from typing import Any, TypeVar

import discord
from discord import app_commands

from bot.discord_app.core.settings import CHANNEL_LIMIT, PERSON_LIMIT, ChoiceSetting
from bot.discord_app.settings.components import PickedPlace
from bot.discord_app.settings.forms import INHERIT, POSTABLE
from bot.discord_app.settings.strings import ENGLISH

C = TypeVar("C")

Typed = app_commands.Range[str, 1, 40]
"""A typed value, or one that autocomplete offered."""
LIMITS = {"person": PERSON_LIMIT, "channel": CHANNEL_LIMIT}


class PostableChannel(app_commands.Transformer):
    """A channel that messages can be posted in."""

    @property
    def type(self) -> discord.AppCommandOptionType:
        """The type of the option."""
        return discord.AppCommandOptionType.channel

    @property
    def channel_types(self) -> list[discord.ChannelType]:
        """The kinds of channel that Discord offers."""
        return list(POSTABLE)

    async def transform(self, interaction: discord.Interaction, value: PickedPlace, /) -> PickedPlace:  # pyright: ignore[reportIncompatibleMethodOverride]
        """Returns the channel as it is."""
        return value


def with_place(command: C) -> C:
    """Describes the two options by which a command is told the place."""
    described = app_commands.describe(
        place="A channel, thread, forum or category; this channel unless you say otherwise",
        whole_server="Everywhere, unless a place within decides otherwise",
    )(command)
    return app_commands.rename(whole_server="whole-server")(described)


def modes(setting: ChoiceSetting[Any]) -> list[app_commands.Choice[str]]:
    """Returns the values of a setting as choices, to inherit first."""
    offered = [(ENGLISH.inherit, INHERIT), *((ENGLISH.modes[mode], mode) for mode in setting.modes)]
    return [app_commands.Choice(name=name, value=value) for name, value in offered]
