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
    """Runs `python -m bot` with the line's arguments and redirections in a shell."""
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
def test_an_unwritable_output_is_reported_in_one_line(arguments: str, output: str, reason: str) -> None:
    ended = in_a_shell(f"{arguments} {output}")
    assert (ended.code, ended.out, ended.err.count("\n")) == (2, "", 1)
    assert ended.err.startswith(f"Standard output can't be written ({reason}")


def test_a_closed_input_is_reported_in_one_line() -> None:
    ended = in_a_shell("ask --stdin --json <&-")
    assert (ended.code, ended.out, ended.err.count("\n")) == (2, "", 1)
    assert ended.err.startswith("Standard input can't be read (bad file descriptor)")


@pytest.mark.parametrize("errors", ["2>&-", "2>/dev/full"])
@pytest.mark.parametrize(
    "arguments, code", [("ask", 2), ("ask --fly", 2), ("check --content nowhere", 2), ("run", 1)]
)
def test_the_exit_code_shows_errors_if_stderr_is_closed_or_full(
    arguments: str, code: int, errors: str
) -> None:
    assert in_a_shell(f"{arguments} {errors}") == (code, "", "")


@pytest.mark.parametrize("closed", ["<&-", "2>&-", "<&- 2>&-"])
def test_streams_that_a_command_does_not_need_may_be_closed(closed: str) -> None:
    assert in_a_shell(f"check {closed}") == (0, "1 topic in 1 language: no problems.\n", "")


def test_nothing_is_written_to_another_file_if_all_streams_are_closed() -> None:
    assert in_a_shell("ask mars <&- >&- 2>&-") == (2, "", "")


@pytest.mark.parametrize("arguments", ["--help", "check --help"])
def test_a_command_ends_without_output_if_its_reader_closes_the_pipe(arguments: str) -> None:
    assert in_a_shell(f"{arguments} | true; exit ${{PIPESTATUS[0]}}") == (0, "", "")


@pytest.mark.parametrize("encoding", [{"LC_ALL": "C", "PYTHONUTF8": "0"}, {"PYTHONIOENCODING": "latin-1"}])
def test_arguments_and_output_are_utf_8_on_every_system(encoding: dict[str, str], folder: Path) -> None:
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
    """Returns the output and errors of `python -m bot` on a terminal."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(  # noqa: S603
        [sys.executable, "-m", "bot", *arguments],
        stdin=theirs, stdout=theirs, stderr=theirs, env=environment(),
    )  # fmt: skip
    os.close(theirs)
    said = b""
    with contextlib.suppress(OSError):  # reading raises it when the terminal closes
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
def test_no_control_characters_are_written_to_a_file(arguments: tuple[str, ...], folder: Path) -> None:
    ended = falak_process(*arguments, cwd=folder)
    said = ended.out + ended.err
    assert not set(said) & set("\x1b\x9b\x07\u202e"), said
    assert "\\x1b" in said or "\\u001b" in said


@pytest.mark.parametrize("arguments", CONTROLS)
def test_no_control_characters_are_written_to_a_terminal(arguments: tuple[str, ...]) -> None:
    said = on_a_terminal(*arguments)
    assert not set(said) & set("\x1b\x9b\x07\u202e"), said
    assert "\\x1b" in said or "\\u001b" in said
