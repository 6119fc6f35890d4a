"""`sync`: registers the commands with Discord and says where to add the bot."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

NAME = "sync"
HELP = "register the slash commands with Discord and print the links that add the bot"
USES_CONTENT = False


def add_arguments(parser: ArgumentParser) -> None:
    """Adds nothing."""


def execute(args: Namespace) -> int:
    """Registers the commands, prints them and the links, and returns 0."""
    import asyncio  # noqa: PLC0415

    from bot.cli.sessions import configure  # noqa: PLC0415
    from bot.discord_app.app.registration import register  # noqa: PLC0415

    registration = asyncio.run(register(configure().token))
    print("Registered, everywhere the bot is installed:")
    print(*(f"  {command}" for command in registration.commands), sep="\n")
    print(f"\nAdd the bot to a server:\n  {registration.guild_link}")
    print(f"Add it to your own account, to use it everywhere:\n  {registration.user_link}")
    return 0
