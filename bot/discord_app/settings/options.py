"""The options of the settings' commands, as Discord shows them."""

from __future__ import annotations

from typing import Any, TypeVar

from discord import app_commands

from bot.discord_app.core.settings import ChoiceSetting
from bot.discord_app.settings.forms import INHERIT
from bot.discord_app.settings.strings import ENGLISH

C = TypeVar("C")


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
