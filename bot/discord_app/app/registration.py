"""Registers the bot's commands with Discord, and tells whether that was done."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from discord import AppCommandType
from discord.app_commands import AppCommand, AppCommandGroup

from bot.discord_app.app.client import FalakClient
from bot.discord_app.core.errors import REQUEST_FAILURES, in_a_line
from bot.errors import RefusalError
from bot.install import program
from bot.knowledge.assistant import Assistant

log = logging.getLogger(__name__)

PATIENCE_SECONDS = 5
"""How long a start waits for Discord to list the commands."""


class Registration(NamedTuple):
    """The registered commands, and the links that add the bot."""

    commands: list[str]
    """A line for each command: its name and description."""
    guild_link: str
    user_link: str


class _Unread(Assistant):
    """An assistant without content: the commands don't depend on it."""

    def __init__(self) -> None:
        """Does nothing."""


async def register(token: str) -> Registration:
    """Registers the current commands without coming online. Raises RefusalError."""
    async with FalakClient(_Unread()) as client:
        await client.login(token)
        commands = await client.register_commands()
        return Registration([_line(command) for command in commands], *client.invite_links())


async def log_registration(client: FalakClient) -> None:
    """Logs whether the commands are registered, and how to register them."""
    try:
        async with asyncio.timeout(PATIENCE_SECONDS):
            registered = await client.registered_commands()
    except (*REQUEST_FAILURES, RefusalError) as error:
        log.warning("can't tell whether the commands are registered: %s", in_a_line(error))
        return
    if not registered:
        log.info("commands: none are registered; register them with: %s sync", program())
    elif set(_registered_names(registered)) != set(_own_names(client)):
        log.info("commands: other ones are registered; register these with: %s sync", program())
    else:
        log.info("commands: all %d are registered", len(registered))


def _registered_names(commands: Iterable[AppCommand]) -> Iterator[str]:
    """Yields the commands' names, and those of their subcommands."""
    for command in commands:
        yield command.name
        for option in command.options:
            if isinstance(option, AppCommandGroup):
                yield option.qualified_name


def _own_names(client: FalakClient) -> Iterator[str]:
    for kind in AppCommandType:
        for command in client.tree.walk_commands(type=kind):
            yield command.qualified_name


def _line(command: AppCommand) -> str:
    if command.type is AppCommandType.chat_input:
        return f"/{command.name}  {command.description}"
    return f"Apps > {command.name}"
