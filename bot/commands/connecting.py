"""What the commands that connect to Discord begin and end with."""

from __future__ import annotations

import asyncio
import sys
from argparse import Namespace
from collections.abc import Callable, Coroutine

from bot.config import Settings, environment
from bot.errors import FalakError, InputError
from bot.knowledge.assistant import Assistant
from bot.surface.client import use_server
from bot.surface.logs import configure_logging

Session = Callable[[Assistant, str], Coroutine[None, None, None]]
"""What is done with the content and the bot's token."""


def connect(args: Namespace, session: Session) -> int:
    """Holds a session as the settings say. 0: it ended well, 1: it could not be held, 2: no content."""
    try:
        settings = Settings.read(environment(), needs=("DISCORD_TOKEN",))
        configure_logging(settings.logging_level)
        use_server(settings.discord_api_url, settings.discord_gateway_url)
        assistant = Assistant(args.content or settings.content_dir)
        asyncio.run(session(assistant, settings.token))
    except asyncio.CancelledError:  # how SIGTERM and Ctrl-C end a session
        return 0
    except FalakError as error:
        print(error, file=sys.stderr)
        return 2 if isinstance(error, InputError) else 1
    return 0
