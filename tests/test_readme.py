"""The README begins with what one sees, and shows nothing that isn't there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.cli.command_line import falak

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"^```sh\n(.+?)\n```$", README, re.MULTILINE | re.DOTALL)
PICTURES = re.findall(r'(?:!\[[^\]]+\]\(|<img [^>]*src=")(docs/[^)"]+)', README)


def test_the_first_command_is_one_line_that_opens_the_preview() -> None:
    first = COMMANDS[0]
    assert "\n" not in first
    assert first.startswith("python3 -m venv .venv && ")
    assert first.endswith(" && .venv/bin/python -m bot preview")


def test_the_second_command_runs_the_tests() -> None:
    assert COMMANDS[1].endswith(" && .venv/bin/python -m pytest")


@pytest.mark.parametrize("name", ["dark", "light", "phone"])
def test_the_preview_is_shown(name: str) -> None:
    assert f"docs/pictures/preview-{name}.png" in PICTURES


@pytest.mark.parametrize("picture", PICTURES)
def test_every_picture_is_there(picture: str) -> None:
    assert (ROOT / picture).stat().st_size > 0


def test_every_command_is_explained() -> None:
    commands = re.findall(r"^    (\w+) ", falak("--help").out, re.MULTILINE)
    assert {"ask", "insights"} <= set(commands)
    explained = set(re.findall(r"^\| `\.venv/bin/python -m bot(?: (\w+))?", README, re.MULTILINE))
    assert set(commands) - {"run"} == explained - {""}
