"""`preview`: the bot on a local Discord, to try in a browser."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace

NAME = "preview"
HELP = "try the bot in a browser, on a local Discord: no token, no account, no network"
PORT = 8423


def add_arguments(parser: ArgumentParser) -> None:
    """Where to serve, and whether to open the browser."""
    parser.add_argument(
        "--port", type=int, default=PORT, help="the port to serve on, 0 for any (default: %(default)s)"
    )
    parser.add_argument("--no-open", action="store_true", help="do not open the browser")


def execute(args: Namespace) -> int:
    """Serves until it is told to stop. 0: it was, 1: the content stands against it, 2: no content or port."""
    import asyncio  # noqa: PLC0415

    from bot.commands.previewing import serve  # noqa: PLC0415
    from bot.config import Settings, environment  # noqa: PLC0415
    from bot.errors import FalakError, InputError  # noqa: PLC0415
    from bot.surface.logs import configure_logging  # noqa: PLC0415

    try:
        settings = Settings.read(environment())
        configure_logging(settings.logging_level)
        content = args.content or settings.content_dir
        asyncio.run(serve(content, args.port, opens_browser=not args.no_open))
    except asyncio.CancelledError:  # how SIGTERM and Ctrl-C end it
        return 0
    except FalakError as error:
        print(error, file=sys.stderr)
        return 2 if isinstance(error, InputError) else 1
    return 0
