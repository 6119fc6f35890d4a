"""`python -m bot` as a process that is run to its end."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).parents[2]
CONTENT = ROOT / "content"


class Ended(NamedTuple):
    """How a process ended."""

    code: int
    out: str
    err: str

    @property
    def replies(self) -> list[dict[str, Any]]:
        """Its output, a JSON object a line."""
        return [json.loads(line) for line in self.out.splitlines()]


def command(*arguments: str | bytes | Path) -> list[str | bytes | Path]:
    return [sys.executable, "-m", "bot", *arguments]


def environment(**others: str) -> dict[str, str]:
    """An environment without settings but for those given."""
    return {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), **others}


def falak(
    *arguments: str | bytes | Path,
    stdin: bytes | None = None,
    cwd: Path = ROOT,
    environ: Mapping[str, str] | None = None,
) -> Ended:
    """Runs `python -m bot` with these arguments."""
    process = subprocess.run(  # noqa: S603 - our own
        command(*arguments),
        input=stdin,
        stdin=subprocess.DEVNULL if stdin is None else None,
        capture_output=True,
        cwd=cwd,
        env=environ or environment(),
        timeout=30,
        check=False,
    )
    return Ended(process.returncode, process.stdout.decode(), process.stderr.decode())


def asked(questions: Sequence[str], *arguments: str) -> list[dict[str, Any]]:
    """The replies to these questions, a line each."""
    ended = falak("ask", "--stdin", "--json", *arguments, stdin="\n".join([*questions, ""]).encode())
    assert (ended.code, ended.err) == (0, "")
    return ended.replies
