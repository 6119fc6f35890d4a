"""Tests that closed or full standard streams end a command with one line, never a traceback."""

from __future__ import annotations

import contextlib
import os
import pty
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.knowledge.advice import ENOUGH
from tests.cli.command_line import Ended, environment, falak_process
from tests.knowledge.content_folder import topic, write


@pytest.fixture(scope="module", autouse=True)
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The working directory, with a small content folder and a file of questions."""
    folder = tmp_path_factory.mktemp("folder")
    aliases = ", ".join(f"red planet {number}" for number in range(ENOUGH))  # so that `check` has no advice
    mars = topic("title: Mars", f"aliases: [{aliases}]", "keywords: [red planet mars]")
    write(folder / "content", {"mars.md": mars})
    (folder / "questions.tsv").write_text("exact\ten\tmars\tmars\n", encoding="utf-8")
    with pytest.MonkeyPatch.context() as patches:
        patches.chdir(folder)
        yield folder


def in_a_shell(line: str) -> Ended:
    """Runs `python -m bot` with what the line says, as a shell reads it."""
    ended = subprocess.run(  # noqa: S603
        ["bash", "-c", f"{shlex.quote(sys.executable)} -m bot {line}"],  # noqa: S607
        capture_output=True,
        env=environment(),
        timeout=30,
        check=False,
    )
    return Ended(ended.returncode, ended.stdout.decode(), ended.stderr.decode())


@pytest.mark.parametrize("output, reason", [(">/dev/full", "no space left"), (">&-", "bad file descriptor")])
@pytest.mark.parametrize(
    "arguments",
    ["ask mars", "ask --stdin <<< mars", "check", "evaluate questions.tsv", "--help", "ask --help"],
)
def test_output_that_cannot_be_written_is_told_in_one_line(arguments: str, output: str, reason: str) -> None:
    ended = in_a_shell(f"{arguments} {output}")
    assert (ended.code, ended.out, ended.err.count("\n")) == (2, "", 1)
    assert ended.err.startswith(f"Standard output can't be written ({reason}")


def test_input_that_is_closed_is_told_in_one_line() -> None:
    ended = in_a_shell("ask --stdin --json <&-")
    assert (ended.code, ended.out, ended.err.count("\n")) == (2, "", 1)
    assert ended.err.startswith("Standard input can't be read (bad file descriptor)")


@pytest.mark.parametrize("errors", ["2>&-", "2>/dev/full"])
@pytest.mark.parametrize(
    "arguments, code", [("ask", 2), ("ask --fly", 2), ("check --content nowhere", 2), ("run", 1)]
)
def test_an_error_that_nobody_can_read_is_told_by_the_exit_code(
    arguments: str, code: int, errors: str
) -> None:
    assert in_a_shell(f"{arguments} {errors}") == (code, "", "")


@pytest.mark.parametrize("closed", ["<&-", "2>&-", "<&- 2>&-"])
def test_what_is_not_needed_may_be_closed(closed: str) -> None:
    assert in_a_shell(f"check {closed}") == (0, "1 topic in 1 language: no problems.\n", "")


def test_a_closed_output_writes_into_no_other_file() -> None:
    assert in_a_shell("ask mars <&- >&- 2>&-") == (2, "", "")


@pytest.mark.parametrize("arguments", ["--help", "check --help"])
def test_a_reader_that_has_enough_ends_it_quietly(arguments: str) -> None:
    assert in_a_shell(f"{arguments} | true; exit ${{PIPESTATUS[0]}}") == (0, "", "")


@pytest.mark.parametrize("encoding", [{"LC_ALL": "C", "PYTHONUTF8": "0"}, {"PYTHONIOENCODING": "latin-1"}])
def test_arguments_and_output_are_utf_8_whatever_the_system_is(
    encoding: dict[str, str], folder: Path
) -> None:
    arguments = ("ask", "مسبار الأمل".encode(), "--json")
    ended = falak_process(*arguments, cwd=folder, environ=environment(**encoding))
    assert (ended.code, ended.err) == (0, "")
    assert ended.replies[0]["query"] == "مسبار الأمل"


def test_errors_are_utf_8_too() -> None:
    ended = falak_process(
        "check",
        "--content",
        "لا شيء".encode(),
        environ=environment(LC_ALL="C", PYTHONUTF8="0", PYTHONIOENCODING="ascii"),
    )
    assert ended.code == 2
    assert "لا شيء" in ended.err


def on_a_terminal(*arguments: str) -> str:
    """What a terminal gets from `python -m bot`, on standard output and error."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(  # noqa: S603
        [sys.executable, "-m", "bot", *arguments],
        stdin=theirs, stdout=theirs, stderr=theirs, env=environment(),
    )  # fmt: skip
    os.close(theirs)
    said = b""
    with contextlib.suppress(OSError):  # how the end of a terminal is told
        while data := os.read(ours, 4096):
            said += data
    os.close(ours)
    assert process.wait(timeout=30) is not None
    return said.decode()


CONTROLS = [
    ("ask", "--json", "mars \x1b[31m \x9b31m \u202e"),
    ("ask", "--locale", "en", "mars", "--\x1b[31m\x9b\u202e\x1b]0;\x07"),
    ("check", "--content", "\x1b[31m \u202e"),
    ("\x1b[31m\x9b\u202e",),
]


@pytest.mark.parametrize("arguments", CONTROLS)
def test_a_file_gets_no_control_characters_either(arguments: tuple[str, ...], folder: Path) -> None:
    ended = falak_process(*arguments, cwd=folder)
    said = ended.out + ended.err
    assert not set(said) & set("\x1b\x9b\x07\u202e"), said
    assert "\\x1b" in said or "\\u001b" in said


@pytest.mark.parametrize("arguments", CONTROLS)
def test_a_terminal_gets_no_control_characters(arguments: tuple[str, ...]) -> None:
    said = on_a_terminal(*arguments)
    assert not set(said) & set("\x1b\x9b\x07\u202e"), said
    assert "\\x1b" in said or "\\u001b" in said
