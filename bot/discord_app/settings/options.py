"""The options of the settings commands, as Discord shows them."""

from __future__ import annotations

from typing import Any, TypeVar

from discord import app_commands

from bot.discord_app.core.settings import ChoiceSetting
from bot.discord_app.settings.forms import INHERIT
from bot.discord_app.settings.strings import settings_texts_in
from bot.discord_app.ui.choices import choice

SWITCH = [
    choice(lambda language: settings_texts_in(language).switch_off, "off"),
    choice(lambda language: settings_texts_in(language).switch_on, "on"),
]
"""Whether a topic is off or on."""

C = TypeVar("C")


def with_place(command: C) -> C:
    """Adds descriptions to the two options for the place of a command."""
    described = app_commands.describe(
        place="A channel, thread, forum or category (default: this channel)",
        whole_server="Everywhere, except in places with their own setting",
    )(command)
    return app_commands.rename(whole_server="whole-server")(described)


def modes(setting: ChoiceSetting[Any]) -> list[app_commands.Choice[str]]:
    """Returns the values of a setting as choices. Inheriting comes first."""
    inherit = choice(lambda language: settings_texts_in(language).inherit, INHERIT)
    return [inherit, *map(_mode, setting.modes)]


def _mode(mode: str) -> app_commands.Choice[str]:
    return choice(lambda language: settings_texts_in(language).mode(mode), mode)
