"""Measures how much memory `ask` needs."""

from __future__ import annotations

import shutil
import subprocess
import sys
import textwrap
from pathlib import Path

from tests.cli.command_line import ROOT, environment
from tests.waiting import PATIENCE_SECONDS

MOST_IN_ENGLISH, MOST_IN_SEVEN_LANGUAGES = 80, 120
"""The most megabytes that it may take, with our content in English, and with all of it."""
LINES = 20_000
"""More than the words that are remembered."""
ENDLESS = {
    "a question in each alphabet": "what is the hope probe\nما هو مسبار الأمل\nчто такое роскосмос\n",
    "words that nobody has heard of": "".join(f"x{number:x}qz\n" for number in range(LINES)),
    "words that are nearly known": "".join(f"satelite{number:x} prob{number:x}\n" for number in range(LINES)),
    "words without end": "".join(f"{number}{'x' * 4_000}\n" for number in range(500)),
    "a line as long as one may be": "mars " * 52_000,
}

CONTENT = ROOT / "content"

_MEASURED = textwrap.dedent("""
    import re, runpy, sys
    sys.argv = ["bot", *sys.argv[1:]]
    try:
        runpy.run_module("bot", run_name="__main__")
    finally:
        status = open("/proc/self/status").read()
        print(re.search(r"VmHWM:\\s+(\\d+) kB", status)[1], file=sys.stderr)
""")


def english(folder: Path) -> Path:
    """Returns a copy of our content in English alone."""
    others = [each.name for each in CONTENT.iterdir() if each.is_dir() and each.name != "en"]
    return shutil.copytree(CONTENT, folder / "content", ignore=shutil.ignore_patterns(*others))


def peak(stdin: bytes, *arguments: str) -> float:
    """Returns the most memory that a process held while it replied to these lines, in megabytes."""
    ended = subprocess.run(  # noqa: S603 - our own
        [sys.executable, "-c", _MEASURED, "ask", "--stdin", "--json", *arguments],
        input=stdin,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        cwd=ROOT,
        env=environment(),
        timeout=PATIENCE_SECONDS,
        check=True,
    )
    return int(ended.stderr) / 1024
