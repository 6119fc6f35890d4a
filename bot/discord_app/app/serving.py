"""Runs the bot as a process: until a signal stops it. Another signal reloads the content."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import logging
import signal
from typing import Self, cast

from bot import __version__
from bot.discord_app.app.client import ALL_SHARDS, FalakClient
from bot.discord_app.app.registration import log_registration
from bot.discord_app.app.shards import ShardChoice
from bot.errors import FalakError
from bot.knowledge.assistant import Assistant
from bot.knowledge.rarities import read_word_lists
from bot.storage.storage import Storage

log = logging.getLogger(__name__)

YOUNGEST = 10_000
"""The threshold of the youngest generation for the garbage collector, in new objects."""


async def serve(
    assistant: Assistant,
    storage: Storage,
    token: str,
    *,
    keyword_replies: bool = False,
    shards: ShardChoice = ALL_SHARDS,
) -> None:
    """Runs the bot until SIGTERM or Ctrl-C, which raise CancelledError.

    After SIGTERM the sessions at the gateway stay, for the process that follows. Raises RefusalError, and
    SettingsError if the database can't be used.
    """
    read_word_lists()
    freeze_gc()
    reloads = Reloads(assistant)
    ending = _install_signal_handlers(reloads)
    _log_start(assistant, storage)
    async with (
        reloads,
        storage,
        FalakClient(assistant, storage, keyword_replies=keyword_replies, shards=shards) as client,
    ):
        await client.login(token)
        if client.application is not None:
            log.info("servers: %d", client.application.approximate_guild_count)
        await log_registration(client)
        try:
            await client.connect()
        finally:
            if ending.is_set():
                await client.leave()


def _log_start(assistant: Assistant, storage: Storage) -> None:
    languages = sorted({locale for topic in assistant.library for locale in topic.wordings})
    log.info("Falak %s", __version__)
    log.info("content: %d topics in %s", len(assistant.library), ", ".join(languages) or "no language")
    log.info("database: %s", storage.database.description)


def freeze_gc() -> None:
    """Excludes the objects that exist now, mostly the content, from garbage collection.

    A full collection would block every answer for about 50 ms. Collections of the youngest generation
    become rarer: by default an answer causes several, and hardly any object is in a cycle.
    """
    gc.unfreeze()
    gc.collect()
    gc.freeze()
    gc.set_threshold(YOUNGEST)


class Reloads:
    """Reloads the content on request, one reload at a time.

    A request during a reload leads to one more, however many there are: it reads what all of them are about.
    """

    def __init__(self, assistant: Assistant) -> None:
        self._assistant = assistant
        self._requested = asyncio.Event()

    def request(self) -> None:
        """Makes the content be read again."""
        self._requested.set()

    async def __aenter__(self) -> Self:
        self._task = asyncio.create_task(self._run())
        return self

    async def __aexit__(self, *_: object) -> None:
        self._task.cancel()
        await asyncio.wait([self._task])

    async def _run(self) -> None:
        while True:
            await self._requested.wait()
            self._requested.clear()
            try:
                await asyncio.to_thread(_reload, self._assistant)
            except Exception:
                log.exception("can't reload the content, keeping what was read before")


def _install_signal_handlers(reloads: Reloads) -> asyncio.Event:
    """Makes SIGTERM and Ctrl-C cancel this task, which closes the client, and SIGHUP reload the content.

    Closing the client from a signal handler would leave the gateway connection open, and the bot online.
    Returns the event that SIGTERM sets.
    """
    loop = asyncio.get_running_loop()
    serving = cast("asyncio.Task[None]", asyncio.current_task())
    ending = asyncio.Event()

    def end() -> None:
        ending.set()
        serving.cancel()

    with contextlib.suppress(NotImplementedError):  # on Windows, where Ctrl-C cancels the task by itself
        loop.add_signal_handler(signal.SIGINT, serving.cancel)
        loop.add_signal_handler(signal.SIGTERM, end)
        loop.add_signal_handler(signal.SIGHUP, reloads.request)
    return ending


def _reload(assistant: Assistant) -> None:
    try:
        assistant.reload()
    except FalakError as error:
        log.error("can't reload the content, keeping what was read before:\n%s", error)  # noqa: TRY400 - no bug of ours
    else:
        freeze_gc()
        log.info("reloaded the content: %d topics", len(assistant.library))
