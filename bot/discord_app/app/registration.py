"""The bot's commands made known to Discord."""

from __future__ import annotations

from typing import NamedTuple

from discord import AppCommandType
from discord.app_commands import AppCommand

from bot.discord_app.app.client import FalakClient
from bot.knowledge.assistant import Assistant


class Registration(NamedTuple):
    """What Discord offers now, and where the bot can be added."""

    commands: list[str]
    """A line each: how people call it, and what it does."""
    guild_link: str
    user_link: str


class _Unread(Assistant):
    """Has read no content: commands are the same whatever it says, and registering them asks nothing."""

    def __init__(self) -> None:
        """Does nothing."""


async def register(token: str) -> Registration:
    """Makes the commands that Discord offers the present ones, without coming online. Raises RefusalError."""
    async with FalakClient(_Unread()) as client:
        await client.login(token)
        commands = await client.register_commands()
        return Registration([_line(command) for command in commands], *client.invite_links())


def _line(command: AppCommand) -> str:
    if command.type is AppCommandType.chat_input:
        return f"/{command.name}  {command.description}"
    return f"Apps > {command.name}"
