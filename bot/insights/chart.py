"""The figures as a picture, drawn outside the bot's own process."""

from __future__ import annotations

import asyncio
import json
import logging
import sys
from asyncio.subprocess import PIPE
from pathlib import Path
from typing import NamedTuple

log = logging.getLogger(__name__)

MOST_BARS = 45
"""Bars that a phone can still show side by side; longer periods are drawn by the week."""
PATIENCE_SECONDS = 30
"""How long a picture may take, and those before it. It takes one second, three where matplotlib can't
write down which fonts there are."""
_PACKAGES = Path(__file__).parents[2]


class Chart(NamedTuple):
    """What is drawn, in words that are ready to be read."""

    days_title: str
    days: tuple[str, ...]
    """A label a bar, or an empty one."""
    replies: tuple[tuple[str, tuple[int, ...]], ...]
    """The kinds of reply, from the bottom up: the name, and how many a bar."""
    topics_title: str
    topics: tuple[tuple[tuple[str, ...], int], ...]
    """Names, of which the first is shown whose letters there are, and how often; most often first."""


class ChartRenderer:
    """Draws one picture after the other, each in a process whose memory the bot does not keep: some 50 MB."""

    def __init__(self) -> None:
        self._free = asyncio.Lock()

    async def png(self, chart: Chart) -> bytes | None:
        """The picture, or None where there can be none; why is logged."""
        try:
            async with asyncio.timeout(PATIENCE_SECONDS), self._free:
                return await _drawn(chart)
        except TimeoutError:
            log.warning("a chart took longer than %d seconds", PATIENCE_SECONDS)
        except OSError as error:
            log.warning("no process can be started to draw a chart: %s", error)
        return None


async def _drawn(chart: Chart) -> bytes | None:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot.insights.drawing",
        stdin=PIPE, stdout=PIPE, stderr=PIPE, cwd=_PACKAGES,
        start_new_session=True,  # Ctrl-C is for the bot, which then ends this
    )  # fmt: skip
    try:
        picture, said = await process.communicate(json.dumps(chart).encode())
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    if process.returncode == 0:
        return picture
    why = said.decode(errors="replace").strip().rpartition("\n")[2]
    log.warning("a chart can't be drawn, exit code %d: %s", process.returncode, why)
    return None
