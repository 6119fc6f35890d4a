"""The definition of an application command."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum

from bot.local_discord.encoding import JSON


class CommandType(IntEnum):
    """A command's `type`: a slash command, or an entry in a user's or a message's context menu."""

    CHAT_INPUT = 1
    USER = 2
    MESSAGE = 3


class OptionType(IntEnum):
    """An option's `type`."""

    SUBCOMMAND = 1
    SUBCOMMAND_GROUP = 2
    STRING = 3
    INTEGER = 4
    BOOLEAN = 5
    USER = 6
    CHANNEL = 7
    ROLE = 8
    MENTIONABLE = 9
    NUMBER = 10
    ATTACHMENT = 11


SUBCOMMANDS = frozenset({OptionType.SUBCOMMAND, OptionType.SUBCOMMAND_GROUP})
"""The options that contain others."""


@dataclass(eq=False, slots=True, kw_only=True)
class Command:
    id: int
    version: int
    application_id: int
    guild_id: int | None
    """None for a global command."""
    body: JSON = field(repr=False)
    """As registered, with defaults filled in."""

    @property
    def name(self) -> str:
        """The name, not localized."""
        return self.body["name"]

    @property
    def type(self) -> CommandType:
        """Whether it is a slash command or a context menu command."""
        return CommandType(self.body["type"])

    @property
    def payload(self) -> JSON:
        """The command as Discord's JSON."""
        payload = self.body | {
            "id": str(self.id),
            "application_id": str(self.application_id),
            "version": str(self.version),
        }
        return payload | {"guild_id": str(self.guild_id)} if self.guild_id else payload
