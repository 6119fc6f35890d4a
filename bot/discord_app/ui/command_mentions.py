"""Makes command names in texts clickable."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from discord import AppCommandType
from discord.app_commands import AppCommand, AppCommandGroup

_NAME = re.compile(r"`/([\w-]+(?: [\w-]+)*)`")


class CommandMentions:
    """Turns command names into mentions, which people can click.

    https://docs.discord.com/developers/reference#message-formatting
    """

    def __init__(self) -> None:
        self._mentions: dict[str, str] = {}

    def load(self, registered: Iterable[AppCommand]) -> None:
        """Stores the ids of the registered slash commands."""
        self._mentions = {
            name: mention
            for command in registered
            if command.type is AppCommandType.chat_input
            for name, mention in _mentions(command)
        }

    def linked(self, markdown: str) -> str:
        """Replaces names such as `/ask` in our own texts. Names of unknown commands don't change."""
        return _NAME.sub(lambda match: self._mentions.get(match[1], match[0]), markdown)


def _mentions(command: AppCommand | AppCommandGroup) -> Iterator[tuple[str, str]]:
    """Yields the name and the mention of a command, or of its subcommands. A group can't be mentioned."""
    subcommands = [option for option in command.options if isinstance(option, AppCommandGroup)]
    for subcommand in subcommands:
        yield from _mentions(subcommand)
    if not subcommands:
        name = command.name if isinstance(command, AppCommand) else command.qualified_name
        yield name, command.mention


PLAIN = CommandMentions()
"""Changes no names."""
