"""Draws the figures as a picture in a separate process."""

from __future__ import annotations

import asyncio
import json
import logging
import sys
from asyncio.subprocess import PIPE, Process
from pathlib import Path
from typing import NamedTuple

log = logging.getLogger(__name__)

MOST_BARS = 45
"""The most bars that a phone shows side by side. Longer periods are drawn by week."""
PATIENCE_SECONDS = 30
"""The timeout of a picture, including the ones before it. A picture takes one second, or three if matplotlib
can't cache its list of fonts."""
_PACKAGES = Path(__file__).parents[2]


class Chart(NamedTuple):
    """The figures and labels of a chart."""

    days_title: str
    days: tuple[str, ...]
    """A label for each bar. It may be empty."""
    replies: tuple[tuple[str, tuple[int, ...]], ...]
    """The kinds of reply from the bottom up: the name, and the number for each bar."""
    topics_title: str
    topics: tuple[tuple[tuple[str, ...], int], ...]
    """The names and the count of each topic, highest first. The first name that the font has is shown."""
    is_right_to_left: bool = False
    """Whether the labels' language is written from right to left: the chart is read that way, too."""


class ChartRenderer:
    """Draws pictures one at a time, each in a process of its own: matplotlib takes 50 MB."""

    def __init__(self) -> None:
        self._free = asyncio.Lock()
        self._prepared: Process | None = None

    async def prepare(self) -> None:
        """Starts the process of the next picture, which then takes a second less. `close` ends it."""
        if self._prepared is None:
            self._prepared = await _started()

    async def close(self) -> None:
        """Ends the process that waits for a picture, if there is one."""
        prepared, self._prepared = self._prepared, None
        if prepared is not None:
            await _end(prepared)

    async def png(self, chart: Chart) -> bytes | None:
        """Returns a PNG picture, or None if drawing failed. The reason is logged."""
        try:
            async with asyncio.timeout(PATIENCE_SECONDS), self._free:
                prepared, self._prepared = self._prepared, None
                return await _drawn(chart, prepared or await _started())
        except TimeoutError:
            log.warning("a chart took longer than %d seconds", PATIENCE_SECONDS)
        except OSError as error:
            log.warning("no process can be started to draw a chart: %s", error)
        return None


async def _started() -> Process:
    return await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot.insights.drawing",
        stdin=PIPE, stdout=PIPE, stderr=PIPE, cwd=_PACKAGES,
        start_new_session=True,  # Ctrl-C must only reach the bot, which ends this process
    )  # fmt: skip


async def _end(process: Process) -> None:
    if process.returncode is None:
        process.kill()
        await process.wait()


async def _drawn(chart: Chart, process: Process) -> bytes | None:
    try:
        picture, said = await process.communicate(json.dumps(chart).encode())
    finally:
        await _end(process)
    if process.returncode == 0:
        return picture
    why = said.decode(errors="replace").strip().rpartition("\n")[2]
    log.warning("a chart can't be drawn, exit code %d: %s", process.returncode, why)
    return None
