"""Runs the preview: the real bot on a local Discord, the browser, and reloads of changed content."""

from __future__ import annotations

import asyncio
import contextlib
import datetime
import signal
import threading
import webbrowser
from collections.abc import AsyncGenerator, AsyncIterator
from pathlib import Path
from types import FrameType
from typing import cast

from bot.cli.preview.planned import PlannedPosts
from bot.cli.preview.ports import port_errors_as_input_errors
from bot.cli.preview.staging import Stage, set_up
from bot.discord_app.app.client import FalakClient, use_server
from bot.discord_app.core.limits import Rates
from bot.discord_app.insights.cog import InsightsCommand
from bot.discord_app.languages.cog import Languages
from bot.errors import ContentError, FalakError
from bot.knowledge.assistant import Assistant
from bot.local_discord import LocalDiscord
from bot.local_discord.page import Notice, Page
from bot.signals import ignore
from bot.storage.storage import Storage

SCAN_SECONDS = 0.4
"""The pause between scans of the content folder. A scan only reads each file's status, which works on every
file system."""
UNLIMITED = Rates(*[1_000_000] * len(Rates._fields))
"""The preview's limits. Each change of the content repeats all questions on the screen."""


async def serve(content: Path, port: int, *, opens_browser: bool) -> None:
    """Serves the preview until SIGTERM or Ctrl-C, which cancel it.

    Raises ContentError, and InputError for an unusable folder or port.
    """
    _install_signal_handlers()
    assistant = Assistant(content)
    stage = await set_up(assistant, port)
    is_announced = False
    try:
        async with _listening(stage.local_discord, port), running(stage, assistant) as client:
            url = stage.local_discord.url
            print(f"Try it on {url}\nCtrl-C stops it.", flush=True)
            is_announced = True
            if opens_browser:
                # In a thread, because a browser in the terminal returns only when it is closed.
                threading.Thread(target=webbrowser.open, args=(url,), daemon=True).start()
            if isinstance(insights := client.get_cog(InsightsCommand.__cog_name__), InsightsCommand):
                await insights.prepare()
            await follow(content, assistant, stage.page)
    finally:
        if is_announced:
            print("Stopped.", flush=True)


@contextlib.asynccontextmanager
async def running(stage: Stage, assistant: Assistant) -> AsyncGenerator[FalakClient]:
    """Connects the bot to the local Discord and registers its commands."""
    use_server(stage.local_discord.api_url, stage.local_discord.gateway_url)

    def now() -> datetime.datetime:
        return datetime.datetime.fromtimestamp(stage.local_discord.clock.now(), datetime.UTC)

    async with (
        Storage.temporary(now=now, uptime=stage.local_discord.clock.now) as storage,
        FalakClient(assistant, storage, keyword_replies=True, rates=UNLIMITED) as client,
    ):
        await client.login(stage.application.token)
        await client.register_commands()
        connection = asyncio.create_task(client.connect())
        try:
            await client.wait_until_ready()
            stage.page.offer_clock(PlannedPosts(client))
            if isinstance(chooser := client.get_cog(Languages.__cog_name__), Languages):
                stage.page.offer_languages(lambda person, language: chooser.choose(person.id, language))
            greeting = asyncio.create_task(stage.greet())
            try:
                yield client
            finally:
                await greeting  # a bot can only be closed after it has connected
        finally:
            connection.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await connection


async def follow(content: Path, assistant: Assistant, page: Page) -> None:
    """Reloads the content whenever it changes, forever. The page shows its problems."""
    async for _ in _changes(content):
        try:
            await asyncio.to_thread(assistant.reload)
        except FalakError as error:
            page.show_notice(_notice(error))
        else:
            page.show_notice(None)
            await page.refresh()


async def _changes(folder: Path) -> AsyncIterator[None]:
    seen = await asyncio.to_thread(_scan, folder)
    while True:
        await asyncio.sleep(SCAN_SECONDS)
        now = await asyncio.to_thread(_scan, folder)
        if now != seen:
            seen = now
            yield


def _scan(folder: Path) -> dict[Path, tuple[int, int]]:
    """Returns every file with its time of change and size. Files deleted meanwhile are left out."""
    found: dict[Path, tuple[int, int]] = {}
    for path in folder.rglob("*"):
        with contextlib.suppress(OSError):
            status = path.stat()
            found[path] = (status.st_mtime_ns, status.st_size)
    return found


def _notice(error: FalakError) -> Notice:
    if not isinstance(error, ContentError):
        return Notice(str(error))
    number = len(error.problems)
    problems = "a problem" if number == 1 else f"{number} problems"
    return Notice(
        f"The content has {problems}. The bot uses the earlier content until you correct it.",
        [str(problem) for problem in error.problems],
    )


@contextlib.asynccontextmanager
async def _listening(local_discord: LocalDiscord, port: int) -> AsyncGenerator[None]:
    async with contextlib.AsyncExitStack() as stack:
        with port_errors_as_input_errors(port):
            await stack.enter_async_context(local_discord)
        yield


def _install_signal_handlers() -> None:
    """Makes SIGTERM and Ctrl-C cancel this task. Later ones are ignored while it closes."""
    loop = asyncio.get_running_loop()
    serving = cast("asyncio.Task[None]", asyncio.current_task())
    endings = (signal.SIGINT, signal.SIGTERM)

    def stop(_number: int, _frame: FrameType | None) -> None:
        ignore(*endings)
        loop.call_soon_threadsafe(serving.cancel)

    # Not loop.add_signal_handler: after its removal, a signal could end the process for a moment.
    for ending in endings:
        signal.signal(ending, stop)
