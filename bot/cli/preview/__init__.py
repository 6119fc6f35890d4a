"""`preview`: lets people try the bot in a browser, on a local Discord."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from signal import SIGINT, SIGTERM

from bot.cli import content_folder, read_settings
from bot.cli.preview.ports import check_port_free
from bot.signals import exit_on

NAME = "preview"
HELP = "try the bot in a browser, on a local Discord: no token, no account, no network"
USES_CONTENT = True
PORT = 8423


def add_arguments(parser: ArgumentParser) -> None:
    """Adds the port, and whether to open the browser."""
    parser.add_argument(
        "--port", type=int, default=PORT, help="the port to serve on, 0 for any (default: %(default)s)"
    )
    parser.add_argument("--no-open", action="store_true", help="do not open the browser")


def execute(args: Namespace) -> int:
    """Serves until SIGTERM or Ctrl-C, and returns 0."""
    exit_on(SIGINT, SIGTERM, code=0)
    check_port_free(args.port)
    from bot.cli.preview.serving import serve  # noqa: PLC0415
    from bot.cli.sessions import run_until_cancelled  # noqa: PLC0415
    from bot.discord_app.app.logs import configure_logging  # noqa: PLC0415

    configure_logging(read_settings("LOG_LEVEL").logging_level)
    return run_until_cancelled(serve(content_folder(args), args.port, opens_browser=not args.no_open))
