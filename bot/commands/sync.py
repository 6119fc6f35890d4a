"""`sync`: registers the commands with Discord and says where to add the bot."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.knowledge.assistant import Assistant

NAME = "sync"
HELP = "register the slash commands with Discord and print the links that add the bot"


def add_arguments(parser: ArgumentParser) -> None:
    """`sync` takes nothing of its own."""


def execute(args: Namespace) -> int:
    """Prints what it registered and the links. 0: done, 1: Discord or the content stands against it."""
    from bot.commands.connecting import connect  # noqa: PLC0415

    return connect(args, _register)


async def _register(assistant: Assistant, token: str) -> None:
    from discord import AppCommandType  # noqa: PLC0415

    from bot.surface.client import FalakClient  # noqa: PLC0415

    async with FalakClient(assistant) as client:
        await client.login(token)
        commands = await client.register_commands()
        to_guild, to_user = client.invite_links()
    print("Registered, everywhere the bot is installed:")
    for command in commands:
        is_menu = command.type is not AppCommandType.chat_input
        print(f"  Apps > {command.name}" if is_menu else f"  /{command.name}  {command.description}")
    print(f"\nAdd the bot to a server:\n  {to_guild}")
    print(f"Add it to your own account, to use it everywhere:\n  {to_user}")
