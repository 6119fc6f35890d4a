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
"""The most megabytes that it may need, with our content in English and in all languages."""
LINES = 20_000
"""More lines than the number of words that are cached."""
ENDLESS = {
    "a question in each alphabet": "what is the hope probe\nما هو مسبار الأمل\nчто такое роскосмос\n",
    "unknown words": "".join(f"x{number:x}qz\n" for number in range(LINES)),
    "misspelt words": "".join(f"satelite{number:x} prob{number:x}\n" for number in range(LINES)),
    "very long words": "".join(f"{number}{'x' * 4_000}\n" for number in range(500)),
    "the longest line that is allowed": "mars " * 52_000,
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
    """Returns a copy of our content, but only in English."""
    others = [each.name for each in CONTENT.iterdir() if each.is_dir() and each.name != "en"]
    return shutil.copytree(CONTENT, folder / "content", ignore=shutil.ignore_patterns(*others))


def peak(stdin: bytes, *arguments: str) -> float:
    """Returns the peak memory, in megabytes, of a process that replies to these lines."""
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
