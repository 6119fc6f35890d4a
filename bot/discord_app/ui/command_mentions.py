"""Makes the names of commands in texts clickable."""

from __future__ import annotations

import re
from collections.abc import Iterable

from discord.app_commands import AppCommand, AppCommandGroup

_NAME = re.compile(r"`/([\w-]+(?: [\w-]+)*)`")


class CommandMentions:
    """Turns the names of commands into mentions, which people can click.

    https://discord.com/developers/docs/reference#message-formatting
    """

    def __init__(self) -> None:
        self._mentions: dict[str, str] = {}

    def load(self, registered: Iterable[AppCommand]) -> None:
        """Takes the ids of the commands that are registered with Discord."""
        self._mentions = {
            each.name if isinstance(each, AppCommand) else each.qualified_name: each.mention
            for command in registered
            for each in (command, *_subcommands(command.options))
        }

    def linked(self, markdown: str) -> str:
        """Replaces names such as `/ask` in our own texts. Names of unknown commands stay as they are."""
        return _NAME.sub(lambda match: self._mentions.get(match[1], match[0]), markdown)


def _subcommands(options: Iterable[object]) -> Iterable[AppCommandGroup]:
    for option in options:
        if isinstance(option, AppCommandGroup):
            yield option
            yield from _subcommands(option.options)


PLAIN = CommandMentions()
"""Leaves all names as they are."""
