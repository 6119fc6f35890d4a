"""Tests that the README begins with a picture of the bot, and that its links and commands exist."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest
from PIL import Image

from docs.scripts.ask_picture import PICTURE, QUESTIONS
from tests.cli.command_line import falak

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"^```sh\n(.+?)\n```$", README, re.MULTILINE | re.DOTALL)
PICTURES = re.findall(r'(?:!\[[^\]]+\]\(|<img [^>]*src=")(docs/[^)"]+)', README)


def test_the_first_command_is_one_line_that_opens_the_preview() -> None:
    first = COMMANDS[0]
    assert "\n" not in first
    assert first.startswith("python3 -m bot.install && ")
    assert first.endswith(" && .venv/bin/python -m bot preview")


def test_the_second_command_runs_the_tests() -> None:
    assert COMMANDS[1].endswith(" && .venv/bin/python -m pytest")


@pytest.mark.parametrize("name", ["dark", "light", "phone"])
def test_the_preview_is_shown(name: str) -> None:
    assert f"docs/pictures/preview-{name}.png" in PICTURES


def test_a_small_animation_of_questions_is_shown_first() -> None:
    assert PICTURES[0] == "docs/pictures/asking.webp"
    file = ROOT / PICTURES[0]
    assert file.stat().st_size < 600_000
    with Image.open(file) as picture:
        assert getattr(picture, "n_frames", 1) > 10


def test_it_lists_the_commands_that_have_the_content_option() -> None:
    (said,) = re.findall(
        r"^Every command has `--help`\. (.+?) and the bot itself", README, re.MULTILINE | re.DOTALL
    )
    commands = re.findall(r"^    (\w+) ", falak("--help").out, re.MULTILINE)
    assert set(re.findall(r"`(\w+)`", said)) == {
        command for command in commands if "--content" in falak(command, "--help").out
    } - {"run"}


@pytest.mark.parametrize("page", [ROOT / "README.md", ROOT / "CHANGELOG.md", *(ROOT / "docs").glob("*.md")])
def test_every_internal_link_has_a_target(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    for target, _, anchor in (
        link.partition("#") for link in re.findall(r"\]\((?!https?:)([^)\s]+)\)", text)
    ):
        file = page.parent / target if target else page
        assert file.exists(), target
        headings = re.findall(r"^#+ (.+)$", file.read_text(encoding="utf-8"), re.MULTILINE) if anchor else []
        assert not anchor or anchor in {_anchor(heading) for heading in headings}


def _anchor(heading: str) -> str:
    return re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-")


@pytest.mark.parametrize("picture", PICTURES)
def test_every_picture_exists(picture: str) -> None:
    assert (ROOT / picture).stat().st_size > 0


@pytest.mark.parametrize("question", QUESTIONS)
def test_the_picture_of_the_command_line_shows_todays_replies(question: str) -> None:
    shown = "".join(re.findall(r">([^<]+)</text>", PICTURE.read_text(encoding="utf-8")))
    reply = f'python -m bot ask "{question}"' + falak("ask", question).out
    assert "".join(reply.split()) in "".join(html.unescape(shown).split())


def test_every_command_is_explained() -> None:
    commands = re.findall(r"^    (\w+) ", falak("--help").out, re.MULTILINE)
    assert {"ask", "insights"} <= set(commands)
    explained = set(re.findall(r"^\| `\.venv/bin/python -m bot(?: (\w+))?", README, re.MULTILINE))
    assert set(commands) - {"run"} == explained - {""}
