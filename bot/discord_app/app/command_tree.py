"""Calls the commands, context menus and autocompletes, and catches their errors."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, cast

import discord
from discord import app_commands
from discord.app_commands import AppCommandError, CommandSignatureMismatch

from bot.discord_app.core import errors
from bot.discord_app.core.unreadable import UnreadableEventError

if TYPE_CHECKING:
    from bot.discord_app.app.client import FalakClient

_EVENT = "INTERACTION_CREATE"
_VALUES: dict[discord.AppCommandOptionType, type | tuple[type, ...]] = {
    discord.AppCommandOptionType.boolean: bool,
    discord.AppCommandOptionType.integer: int,
    discord.AppCommandOptionType.number: (int, float),
}
"""The types of options' values. All others are text, also ids."""


class CommandTree(app_commands.CommandTree["FalakClient"]):
    """The slash commands, wherever the bot is installed."""

    async def on_error(
        self, interaction: discord.Interaction[FalakClient], error: AppCommandError, /
    ) -> None:
        """Routes errors to the central handler."""
        await errors.report(error, interaction, self.client.own_language)

    async def interaction_check(self, interaction: discord.Interaction[FalakClient], /) -> bool:
        """Raises CommandSignatureMismatch for unknown options, and for values of another type."""
        data = cast("Any", interaction.data)
        if data.get("type", 1) == discord.AppCommandType.chat_input.value:
            _check_options(*self._get_app_command_options(data))
        return True

    async def _call(self, interaction: discord.Interaction[FalakClient]) -> None:
        """Handles a command or an autocomplete. Reports a payload that discord.py can't read."""
        try:
            if interaction.type is discord.InteractionType.autocomplete:
                await self._complete(interaction)
            else:
                await super()._call(interaction)
        except Exception as error:
            if isinstance(error, AppCommandError) and type(error) is not AppCommandError:
                raise  # on_error handles it
            self.client.counts.events_skipped[_EVENT] += 1
            failure = UnreadableEventError(_EVENT, error)
            await errors.report(failure, interaction, self.client.own_language)

    async def _complete(self, interaction: discord.Interaction[FalakClient]) -> None:
        """Sends the choices of an autocomplete. discord.py would only log errors, with the user's id."""
        await self.interaction_check(interaction)
        command, options = self._get_app_command_options(cast("Any", interaction.data))
        focused = next((option["name"] for option in options if option.get("focused")), None)
        if focused is None:
            raise CommandSignatureMismatch(command)
        namespace = interaction.namespace
        try:
            await command._invoke_autocomplete(interaction, focused, namespace)  # pyright: ignore[reportPrivateUsage]
        except Exception as error:  # noqa: BLE001 - the handler logs it
            await errors.report(error, interaction, self.client.own_language)


def _check_options(command: app_commands.Command[Any, ..., Any], options: Iterable[Any]) -> None:
    """Raises CommandSignatureMismatch for options that don't match the command's declaration."""
    parameters = {parameter.display_name: parameter for parameter in command.parameters}
    for option in options:
        parameter = parameters.get(option["name"])
        is_focused = option.get("focused", False)  # partly typed values are text
        if parameter is None or parameter.type.value != option["type"]:
            raise CommandSignatureMismatch(command)
        expected = str if is_focused else _VALUES.get(parameter.type, str)
        if not isinstance(option["value"], expected) or (is_focused and not parameter.autocomplete):
            raise CommandSignatureMismatch(command)
