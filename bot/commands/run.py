"""`run`: the bot, from its start to SIGTERM or Ctrl-C."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

NAME = "run"
HELP = "connect to Discord and answer there (the default); SIGHUP reads the content again"


def add_arguments(parser: ArgumentParser) -> None:
    """`run` takes nothing of its own."""


def execute(args: Namespace) -> int:
    """Answers until it is told to stop. 0: it was, 1: Discord or the content stands against it."""
    from bot.commands.connecting import connect  # noqa: PLC0415
    from bot.surface.serving import serve  # noqa: PLC0415

    return connect(args, serve)
