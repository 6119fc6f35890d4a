"""Reloads the content while the bot runs: on request, and when a file changes."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections import Counter
from pathlib import Path
from typing import Any, Self, cast

from bot.discord_app.app.memory import freeze_gc
from bot.errors import FalakError
from bot.knowledge.assistant import Assistant
from bot.tasks import end

log = logging.getLogger(__name__)


class Reloads:
    """Reloads the content on request, one reload at a time. A failed reload changes nothing.

    All requests during a reload together lead to one more reload.
    """

    def __init__(self, assistant: Assistant, failures: Counter[str], watched: Path | None = None) -> None:
        """Counts failures in `failures`. A change below `watched` is a request, too."""
        self._assistant = assistant
        self._failures = failures
        self._watched = watched
        self._requested = asyncio.Event()
        self._tasks: list[asyncio.Task[None]] = []

    def request(self) -> None:
        """Requests a reload."""
        self._requested.set()

    async def __aenter__(self) -> Self:
        self._tasks.append(asyncio.create_task(self._run()))
        if self._watched is not None:
            self._tasks.append(asyncio.create_task(self._watch(self._watched)))
        return self

    async def __aexit__(self, *_: object) -> None:
        await end(*self._tasks)

    async def _run(self) -> None:
        while True:
            await self._requested.wait()
            self._requested.clear()
            try:
                await asyncio.to_thread(self._reload)
            except Exception as error:
                self._failures[type(error).__name__] += 1
                log.exception("can't reload the content, keeping the old content")

    def _reload(self) -> None:
        try:
            self._assistant.reload()
        except FalakError as error:
            self._failures[type(error).__name__] += 1
            log.error("can't reload the content, keeping the old content:\n%s", error)  # noqa: TRY400 - no bug of ours
        else:
            freeze_gc()
            log.info("reloaded the content: %d topics", len(self._assistant.library))

    async def _watch(self, folder: Path) -> None:
        import watchfiles  # noqa: PLC0415 - only CONTENT_WATCH needs it

        awatch = cast("Any", watchfiles).awatch  # its own types are incomplete
        try:
            async with contextlib.aclosing(awatch(folder)) as changes:
                async for _ in changes:
                    self.request()
        except Exception:
            log.exception("can't watch the content for changes: send SIGHUP to reload it")
