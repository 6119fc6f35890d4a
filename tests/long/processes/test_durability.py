"""Tests that acknowledged data survives killing the process at any moment."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import threading
from pathlib import Path

from bot.storage.storage import Storage

ROOT = Path(__file__).parents[3]
ROUNDS = 6
CHANGE = """
import asyncio, os, sys
from bot.storage.address import PRAGMAS
from bot.storage.storage import Storage

async def main():
    number = int(sys.argv[2])
    assert PRAGMAS["synchronous"] == "FULL"
    async with Storage(sys.argv[1]) as storage:
        while True:
            number += 1
            await asyncio.gather(*(one(storage, place, number) for place in range(1, 4)))

async def one(storage, place, number):
    await storage.settings.change(1, place, "it", number, by=7)
    os.write(1, f"{place} {number}\\n".encode())

asyncio.run(main())
"""


async def test_acknowledged_settings_survive_a_kill(url: str) -> None:
    moments = random.Random(5)  # noqa: S311 - no secret
    acknowledged = {place: [0] for place in (1, 2, 3)}
    for _ in range(ROUNDS):
        latest = max(numbers[-1] for numbers in acknowledged.values())
        for place, number in kill_in_the_middle(url, latest, moments.uniform(0, 0.3)):
            acknowledged[place].append(number)
        async with Storage(url) as storage:
            stored = await storage.settings.load(1)
            history = await storage.settings.history(1, limit=10_000)
        for place, numbers in acknowledged.items():
            recorded = [int(change.after or 0) for change in reversed(history) if change.place_id == place]
            assert set(numbers[1:]) <= set(recorded)
            assert [stored[place]["it"]] == recorded[-1:] if recorded else place not in stored
            assert recorded == sorted(set(recorded)), "the record has each change once, in order"
    assert sum(map(len, acknowledged.values())) > 3 * ROUNDS, "the processes made enough changes"


def kill_in_the_middle(url: str, start: int, seconds: float) -> list[tuple[int, int]]:
    """Lets a process change settings, and kills it. Returns the changes that it acknowledged.

    It is killed this many seconds after the first change.
    """
    with subprocess.Popen(  # noqa: S603 - our own
        [sys.executable, "-c", CHANGE, url, str(start)],
        stdout=subprocess.PIPE,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT)},
    ) as process:
        assert process.stdout is not None
        said = process.stdout.readline()
        timer = threading.Timer(seconds, process.kill)
        timer.start()
        said += process.stdout.read()
        timer.join()
    whole = said[: said.rfind(b"\n") + 1]
    return [(int(place), int(number)) for place, number in map(bytes.split, whole.splitlines())]
