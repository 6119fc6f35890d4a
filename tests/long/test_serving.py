"""Tests garbage collection and word lists in the bot's process."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.discord_app.app.memory import freeze_gc
from bot.knowledge.assistant import Assistant

ROOT = Path(__file__).parents[2]
FIRST_QUESTIONS = """
import sys
from pathlib import Path
from bot.knowledge.assistant import Assistant
from bot.knowledge.rarities import read_word_lists

assistant = Assistant(Path("content"))
before, after = [], []
opened = before
sys.addaudithook(lambda event, args: opened.append(str(args[0])) if event == "open" else None)
read_word_lists()
opened = after
for question in ("what is the hoep probe", "if the сотрдничества", "to boy الدلي", "فلكككك", "фалаккк"):
    assistant.reply(question)
    assistant.spot(question)
print(*(any("msgpack" in path for path in paths) for paths in (before, after)))
"""


@pytest.fixture(autouse=True)
def unfrozen() -> Iterator[None]:
    """Makes the garbage collector check all objects, as in a new process."""
    gc.unfreeze()
    yield
    gc.freeze()


def test_full_garbage_collection_skips_the_content(space: Assistant) -> None:
    def full_collection() -> float:
        start = time.process_time()
        gc.collect()
        return time.process_time() - start

    before = min(full_collection() for _ in range(3))
    freeze_gc()
    assert len(space.library) > 0
    assert min(full_collection() for _ in range(3)) < before / 10


def test_garbage_is_collected_before_the_freeze() -> None:
    class Old:
        """Refers to itself, so that only the garbage collector can delete it."""

        alive = 0

        def __init__(self) -> None:
            self.me = self
            Old.alive += 1

        def __del__(self) -> None:
            Old.alive -= 1

    Old()
    gc.freeze()
    assert Old.alive == 1
    freeze_gc()
    assert Old.alive == 0


def test_first_question_in_a_language_reads_no_word_lists() -> None:
    ended = subprocess.run(  # noqa: S603 - our own
        [sys.executable, "-c", FIRST_QUESTIONS],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], "PYTHONIOENCODING": "utf-8", "PYTHONUTF8": "1"},
        timeout=60,
        check=True,
    )
    assert ended.stdout.strip() == "True False"
