"""Measures the speed and memory of the matcher and the spotter.

Run it with `python -m tests.benchmarks.matching`. Each library and engine is measured in its own process, one
after the other. Processor time is measured, so that other load on the machine matters little. This process
imports few modules: the peak memory of a child process is at least that of its parent.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from operator import attrgetter
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import NamedTuple

from tests.benchmarks.results import Measured, Screened
from tests.benchmarks.tables import print_table

ROOT = Path(__file__).parent.parent.parent
NAMES = {"falak": "Falak", "wratio": "WRatio", "bm25": "BM25"}
ASK_MEGABYTES = 80
"""The goal for the memory of a process that answers one question on the command line."""


class Goals(NamedTuple):
    """Upper limits, except for the rate, which is a lower limit.

    `median` and `slowest` are in milliseconds, `load` in seconds, `peak` in megabytes, `rate` in messages/s.
    """

    median: float | None = None
    slowest: float | None = None
    load: float | None = None
    peak: float | None = None
    rate: float | None = None


class Size(NamedTuple):
    """A library to measure with."""

    name: str
    topics: int
    """The number of made-up topics. 0 means the project's own content."""
    goals: Goals
    runs: int = 1
    """How often it is measured. The run with the fastest loading counts."""


SIZES = (
    Size("own content", 0, Goals(load=0.5, rate=25_000), runs=3),
    Size("150 topics", 150, Goals(median=0.5, slowest=1.5)),
    Size("1,000 topics", 1_000, Goals(rate=20_000)),
    Size("10,000 topics", 10_000, Goals(median=1.5, load=15, peak=350)),
)


def main() -> None:
    begun = perf_counter()
    measured: dict[Size, dict[str, Measured]] = {}
    screened: dict[Size, dict[str, Screened]] = {}
    with TemporaryDirectory() as temporary:
        for size in SIZES:
            folder = Path(temporary) / str(size.topics)
            folder.mkdir()
            content = folder / "content" if size.topics else ROOT / "content"
            _run("prepare", folder, content, size.topics)
            measured[size] = {
                engine: min(
                    (Measured(*json.loads(_run(engine, folder, content))) for _ in range(size.runs)),
                    key=attrgetter("load"),
                )
                for engine in NAMES
            }
            if size.goals.rate:
                screened[size] = {
                    engine: Screened(*json.loads(_run(engine, folder, content)))
                    for engine in ("spotter", "partial_ratio")
                }
    print("All times are processor time.\n")
    print("Questions (ms; cold: the caches have seen other questions, but not this one):\n")
    print_table(
        ("library", "engine", "questions", "p50", "goal", "p99", "goal", "Falak is faster"),
        [row for size, engines in measured.items() for row in _speed_rows(size, engines)],
    )
    print("\nLoading (s; Falak reads topic files, the others get entries in memory) and memory (MB):\n")
    print_table(
        ("library", "engine", "load", "goal", "reading files", "added", "peak", "goal"),
        [row for size, engines in measured.items() for row in _load_rows(size, engines)],
    )
    print("\nScreening messages (messages/s; cold: the caches have seen no message):\n")
    print_table(
        ("library", "keywords", "Falak", "goal", "partial_ratio loop", "Falak is faster"),
        [_screening_row(size, engines) for size, engines in screened.items()],
    )
    seconds, megabytes = _ask()
    print(f"\n`ask` on the command line: {seconds:.2f} s, {megabytes:.0f} MB (goal ≤ {ASK_MEGABYTES})")
    print(f"Everything took {perf_counter() - begun:.0f} s.")


def _run(what: str, folder: Path, content: Path, topics: int = 0) -> str:
    command = (sys.executable, "-m", "tests.benchmarks.measuring", what, folder, content, str(topics))
    return subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout  # noqa: S603


def _ask() -> tuple[float, float]:
    """Returns the seconds and megabytes for one question on the command line."""
    command = (sys.executable, "-m", "bot", "--content", "content", "ask", "What is Roscosmos?")
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL)  # noqa: S603
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024) / 1e6


def _speed_rows(size: Size, engines: dict[str, Measured]) -> list[tuple[str, ...]]:
    return [
        (
            size.name,
            NAMES[engine],
            f"{result.questions:,}",
            f"{result.median * 1000:.2f}",
            _at_most(size.goals.median, engine),
            f"{result.slowest * 1000:.2f}",
            _at_most(size.goals.slowest, engine),
            "" if engine == "falak" else f"{result.median / engines['falak'].median:.1f} ×",
        )
        for engine, result in engines.items()
    ]


def _load_rows(size: Size, engines: dict[str, Measured]) -> list[tuple[str, ...]]:
    return [
        (
            size.name,
            NAMES[engine],
            f"{result.load:.2f}",
            _at_most(size.goals.load, engine),
            f"{result.reading:.2f}" if engine == "falak" else "",
            f"{result.added / 1e6:.0f}",
            f"{result.peak / 1e6:.0f}",
            _at_most(size.goals.peak, engine),
        )
        for engine, result in engines.items()
    ]


def _screening_row(size: Size, engines: dict[str, Screened]) -> tuple[str, ...]:
    ours, loop = engines["spotter"], engines["partial_ratio"]
    return (
        size.name,
        f"{ours.keywords:,}",
        f"{ours.rate:,.0f}",
        f"≥ {size.goals.rate:,.0f}",
        f"{loop.rate:,.0f}",
        f"{ours.rate / loop.rate:.0f} ×",
    )


def _at_most(goal: float | None, engine: str) -> str:
    return f"≤ {goal:g}" if goal is not None and engine == "falak" else ""


if __name__ == "__main__":
    main()
