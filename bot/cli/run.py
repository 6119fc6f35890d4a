"""`run`: runs the bot until SIGTERM or Ctrl-C."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from signal import SIGINT, SIGTERM

from bot.cli import content_folder
from bot.signals import exit_on

NAME = "run"
HELP = "connect to Discord and answer there (the default); SIGHUP reads the content again"
USES_CONTENT = True


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--sync", action="store_true", help="register the commands at the start, if other ones are registered"
    )


def execute(args: Namespace) -> int:
    """Runs the bot until a signal stops it, and returns the exit code."""
    exit_on(SIGINT, SIGTERM, code=0)
    from bot.cli.sessions import configure, run_until_cancelled  # noqa: PLC0415
    from bot.discord_app.app.serving import Options, serve  # noqa: PLC0415
    from bot.discord_app.app.shards import ShardChoice  # noqa: PLC0415
    from bot.knowledge.assistant import Assistant  # noqa: PLC0415
    from bot.storage.storage import Storage  # noqa: PLC0415

    settings = configure()
    content = content_folder(args)
    assistant = Assistant(content)
    storage = Storage(settings.database_url.get_secret_value())
    options = Options(
        keyword_replies=settings.keyword_replies,
        shards=ShardChoice(settings.shard_count, settings.shard_ids),
        health_host=settings.health_host,
        health_port=settings.health_port,
        watched=content if settings.content_watch else None,
        sync=args.sync,
    )
    return run_until_cancelled(serve(assistant, storage, settings.token, options))
