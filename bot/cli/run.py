"""`run`: the bot, from its start to SIGTERM or Ctrl-C."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from signal import SIGINT, SIGTERM

from bot.signals import exit_on

NAME = "run"
HELP = "connect to Discord and answer there (the default); SIGHUP reads the content again"


def add_arguments(parser: ArgumentParser) -> None:
    """`run` takes nothing of its own."""


def execute(args: Namespace) -> int:
    """Answers until it is told to stop, and returns 0."""
    exit_on(SIGINT, SIGTERM, code=0)
    from bot.cli.sessions import hold, prepare  # noqa: PLC0415
    from bot.discord_app.app.serving import serve  # noqa: PLC0415
    from bot.knowledge.assistant import Assistant  # noqa: PLC0415
    from bot.storage.storage import Storage  # noqa: PLC0415

    settings = prepare()
    assistant = Assistant(args.content or settings.content_dir)
    storage = Storage(settings.database_url.get_secret_value())
    return hold(serve(assistant, storage, settings.token, keyword_replies=settings.keyword_replies))
