"""Draws pictures in separate processes, one at a time, with a timeout."""

from __future__ import annotations

import asyncio
import json
import logging
import os
import sys
from asyncio.subprocess import PIPE, Process
from pathlib import Path

log = logging.getLogger(__name__)

TIMEOUT_SECONDS = 30
"""The timeout of a picture, including earlier ones in the queue. A picture takes one second. It takes three
if matplotlib can't cache its list of fonts."""
REFUSED = 3
"""The exit code of a process that refuses to draw something. Trying again doesn't help."""
_PACKAGES = Path(__file__).parents[2]


class RefusedError(Exception):
    """The picture can never be drawn."""


class PictureRenderer:
    """Runs one module at a time as a process, which reads JSON and writes a PNG picture.

    matplotlib needs 50 MB. Drawing needs a whole processor.
    """

    def __init__(self) -> None:
        self._free = asyncio.Lock()
        self._prepared: dict[str, Process] = {}

    async def prepare(self, module: str) -> None:
        """Starts the process for a module's next picture, which saves a second. `close` ends it."""
        if module not in self._prepared:
            self._prepared[module] = await _started(module)

    async def close(self) -> None:
        """Ends the processes that wait for a picture."""
        prepared, self._prepared = self._prepared, {}
        for process in prepared.values():
            await _end(process)

    async def png(self, module: str, described: object) -> bytes | None:
        """Returns a PNG picture, or None if drawing failed. The reason is logged.

        Raises RefusedError if the process refused to draw it.
        """
        try:
            async with asyncio.timeout(TIMEOUT_SECONDS), self._free:
                process = self._prepared.pop(module, None) or await _started(module)
                return await _drawn(json.dumps(described).encode(), process)
        except TimeoutError:
            log.warning("a picture took longer than %d seconds", TIMEOUT_SECONDS)
        except OSError as error:
            log.warning("can't start a process to draw a picture: %s", error)
        return None


async def _started(module: str) -> Process:
    return await asyncio.create_subprocess_exec(
        sys.executable, "-m", module,
        stdin=PIPE, stdout=PIPE, stderr=PIPE, cwd=_PACKAGES,
        env=os.environ | {"OPENBLAS_NUM_THREADS": "1"},  # numpy would start a thread for each processor
        start_new_session=True,  # only the bot should get Ctrl-C; it ends this process
    )  # fmt: skip


async def _end(process: Process) -> None:
    if process.returncode is None:
        process.kill()
        await process.wait()


async def _drawn(described: bytes, process: Process) -> bytes | None:
    try:
        picture, errors = await process.communicate(described)
    finally:
        await _end(process)
    if process.returncode == 0:
        return picture
    why = errors.decode(errors="replace").strip().rpartition("\n")[2]
    if process.returncode == REFUSED:
        raise RefusedError(why)
    log.warning("can't draw a picture, exit code %d: %s", process.returncode, why)
    return None
