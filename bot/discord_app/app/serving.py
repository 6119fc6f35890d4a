"""The bot as a process: it answers until it is told to stop, and reads its content again when told to."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import logging
import signal
from typing import cast

from bot import __version__
from bot.discord_app.app.client import FalakClient
from bot.discord_app.app.registration import log_registration
from bot.errors import FalakError
from bot.knowledge.assistant import Assistant
from bot.knowledge.text import read_word_lists
from bot.storage.storage import Storage

log = logging.getLogger(__name__)

YOUNGEST = 10_000
"""How many objects more there are before the garbage collector looks at the youngest."""


async def serve(assistant: Assistant, storage: Storage, token: str, *, keyword_replies: bool = False) -> None:
    """Answers until SIGTERM or Ctrl-C, which end in CancelledError.

    Raises RefusalError, and SettingsError for a database that can't be used.
    """
    read_word_lists()
    spare_from_collection()
    _heed_signals(assistant)
    _log_what_is_served(assistant, storage)
    async with storage, FalakClient(assistant, storage, keyword_replies=keyword_replies) as client:
        await client.login(token)
        if client.application is not None:
            log.info("servers: %d", client.application.approximate_guild_count)
        await log_registration(client)
        await client.connect()


def _log_what_is_served(assistant: Assistant, storage: Storage) -> None:
    languages = sorted({locale for topic in assistant.library for locale in topic.wordings})
    log.info("Falak %s", __version__)
    log.info("content: %d topics in %s", len(assistant.library), ", ".join(languages) or "no language")
    log.info("database: %s", storage.database.description)


def spare_from_collection() -> None:
    """Keeps what is in memory now, the content above all, out of the garbage collector's rounds.

    A full round over it would keep everybody waiting for some 50 ms. Those over the youngest objects are
    made rarer: by default there are several an answer, and hardly anything is in a cycle.
    """
    gc.unfreeze()
    gc.collect()
    gc.freeze()
    gc.set_threshold(YOUNGEST)


def _heed_signals(assistant: Assistant) -> None:
    """SIGTERM and Ctrl-C cancel the running task, which closes the client; SIGHUP reloads the content.

    A client that were closed while it listens would not tell the gateway, which keeps such a bot online.
    """
    loop = asyncio.get_running_loop()
    serving = cast("asyncio.Task[None]", asyncio.current_task())
    with contextlib.suppress(NotImplementedError):  # on Windows, where Ctrl-C cancels the task by itself
        loop.add_signal_handler(signal.SIGINT, serving.cancel)
        loop.add_signal_handler(signal.SIGTERM, serving.cancel)
        loop.add_signal_handler(signal.SIGHUP, loop.run_in_executor, None, _reload, assistant)


def _reload(assistant: Assistant) -> None:
    try:
        assistant.reload()
    except FalakError as error:
        log.error("the content stays as it was until this is mended:\n%s", error)  # noqa: TRY400 - no bug of ours
    else:
        spare_from_collection()
        log.info("read the content again: %d topics", len(assistant.library))
