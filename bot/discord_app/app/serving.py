"""Runs the bot as a process until a signal stops it. Another signal reloads the content."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import signal
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import cast

from bot import __version__
from bot.discord_app.app.client import ALL_SHARDS, FalakClient
from bot.discord_app.app.memory import freeze_gc
from bot.discord_app.app.registration import check_registration
from bot.discord_app.app.reloads import Reloads
from bot.discord_app.app.shards import ShardChoice
from bot.knowledge.assistant import Assistant
from bot.knowledge.rarities import read_word_lists
from bot.signals import RELOAD
from bot.storage.storage import Storage

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """The operator's choices for a process."""

    keyword_replies: bool = False
    shards: ShardChoice = ALL_SHARDS
    health_host: str = "127.0.0.1"
    health_port: int | None = None
    """The host and port for health requests. None for no port."""
    watched: Path | None = None
    """The content folder, if file changes reload it."""
    sync: bool = False
    """Whether a start registers the commands if they differ."""


async def serve(assistant: Assistant, storage: Storage, token: str, options: Options) -> None:
    """Runs the bot until SIGTERM or Ctrl-C, which raise CancelledError.

    After SIGTERM, the sessions at the gateway stay open for the next process. Raises RefusalError. Raises
    SettingsError if the database or the port can't be used.
    """
    read_word_lists()
    freeze_gc()
    client = FalakClient(assistant, storage, keyword_replies=options.keyword_replies, shards=options.shards)
    reloads = Reloads(assistant, client.counts.reloads_failed, options.watched)
    ending = _install_signal_handlers(reloads)
    _log_start(assistant, storage)
    async with reloads, storage, client, _health(client, storage, assistant, options):
        await client.login(token)
        _log_guilds(client)
        await check_registration(client, sync=options.sync)
        try:
            await client.connect()
        finally:
            if ending.is_set():
                await client.leave()


def _health(
    client: FalakClient, storage: Storage, assistant: Assistant, options: Options
) -> contextlib.AbstractAsyncContextManager[object]:
    if options.health_port is None:
        return contextlib.nullcontext()
    from bot.discord_app.app.health import HealthServer  # noqa: PLC0415 - 5 MB that only this needs

    return HealthServer(client, storage, assistant, options.health_host, options.health_port)


def _log_start(assistant: Assistant, storage: Storage) -> None:
    languages = sorted({locale for topic in assistant.library for locale in topic.wordings})
    log.info("Falak %s", __version__)
    log.info("content: %d topics in %s", len(assistant.library), ", ".join(languages) or "no language")
    log.info("database: %s", storage.database.description)


def _log_guilds(client: FalakClient) -> None:
    if client.application is None:
        return
    if guilds := client.application.approximate_guild_count:
        log.info("servers: %d", guilds)
    else:
        log.info("servers: none; add the bot with: %s", client.invite_links()[0])


def _install_signal_handlers(reloads: Reloads) -> asyncio.Event:
    """Makes SIGTERM and Ctrl-C cancel this task, which closes the client, and SIGHUP reload the content.

    If a signal handler closed the client, the gateway connection would stay open, and the bot online. Returns
    the event that SIGTERM sets.
    """
    loop = asyncio.get_running_loop()
    serving = cast("asyncio.Task[None]", asyncio.current_task())
    ending = asyncio.Event()
    is_ending = False

    def end(number: int, _frame: FrameType | None) -> None:
        nonlocal is_ending
        if is_ending or serving.done():
            return
        is_ending = True
        if number == signal.SIGTERM:
            ending.set()
        loop.call_soon_threadsafe(serving.cancel)

    def reload(_number: int, _frame: FrameType | None) -> None:
        if not serving.done():  # otherwise the loop may be closed
            loop.call_soon_threadsafe(reloads.request)

    # Not with loop.add_signal_handler: while the loop closes, a signal could end the process.
    signal.signal(signal.SIGINT, end)
    signal.signal(signal.SIGTERM, end)
    if RELOAD is not None:
        signal.signal(RELOAD, reload)
    return ending
