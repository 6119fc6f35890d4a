"""Tests the parts that all commands share: help, the content folder and errors."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from bot import __version__
from bot.install import program
from tests.cli.command_line import ROOT, environment, falak
from tests.knowledge.content_folder import topic, write
from tests.waiting import PATIENCE_SECONDS

COMMANDS = {
    "run": "Connect to Discord and answer there",
    "preview": "Try the bot in a browser, on a local Discord: no token",
    "new": "Make a content folder to start from",
    "import": "Make topic files",
    "ask": "Ask a question",
    "check": "Read the content",
    "evaluate": "Ask every question in a file",
    "insights": "Print the questions, the votes",
    "data": "Export, import or migrate",
    "sync": "Register the slash commands with Discord",
}
"""The beginning of each command's help text."""
WITHOUT_CONTENT = {"new", "import", "data", "sync"}
"""The commands that read no content folder."""


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Returns a folder with three content folders of one, two and three topics. The last is the default."""
    folder = tmp_path_factory.mktemp("folders")
    for number, name in enumerate(("one", "two", "content"), 1):
        write(folder / name, {f"{letter}.md": topic(f"title: Topic {letter}") for letter in "abc"[:number]})
    return folder


ONE, TWO, THREE = "1 topic in", "2 topics in", "3 topics in"


@pytest.mark.parametrize(
    "arguments, content_dir, says",
    [
        (["check"], None, THREE),
        (["check", "--content", "one"], None, ONE),
        (["--content", "one", "check"], None, ONE),
        (["--content", "one", "check", "--content", "two"], None, TWO),
        (["--content=two", "check"], "one", TWO),
        (["check"], "one", ONE),
        (["check"], "", THREE),
    ],
)
def test_content_folder_comes_from_option_or_environment(
    arguments: list[str], content_dir: str | None, says: str, folders: Path
) -> None:
    environ = environment() if content_dir is None else environment(CONTENT_DIR=content_dir)
    ended = falak(*arguments, cwd=folders, environ=environ)
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith(says)


def test_content_folder_may_be_set_in_the_settings_file(folders: Path, tmp_path: Path) -> None:
    (tmp_path / ".env").write_text(f"CONTENT_DIR={folders / 'two'}\n")
    assert falak("check", cwd=tmp_path).out.startswith(TWO)
    assert falak("check", cwd=tmp_path, environ=environment(CONTENT_DIR=str(folders / "one"))).out.startswith(
        ONE
    )


@pytest.mark.parametrize("command", [["check"], ["ask", "topic a"]])
def test_wrong_settings_that_a_command_ignores_do_not_stop_it(command: list[str], folders: Path) -> None:
    environ = environment(LOG_LEVEL="LOUD", DISCORD_API_URL="nowhere")
    ended = falak(*command, cwd=folders, environ=environ)
    assert (ended.code, ended.err) == (0, "")


@pytest.mark.parametrize("command", [["check"], ["ask", "mars"], ["preview", "--port", "0"], ["run"]])
def test_a_folder_named_like_the_settings_file_is_refused(command: list[str], tmp_path: Path) -> None:
    (tmp_path / ".env").mkdir()
    ended = falak(*command, cwd=tmp_path)
    assert (ended.code, ended.out, ended.err.count("\n")) == (2, "", 1)
    assert ended.err.startswith(".env can't be read (is a directory).")


@pytest.mark.parametrize(
    "arguments",
    [
        ["--content", "nowhere", "check"],
        ["check", "--content", "one/a.md"],
        ["check", "--content", "no\nwhere"],
    ],
)
def test_an_unreadable_content_folder_is_refused_in_one_line(arguments: list[str], folders: Path) -> None:
    ended = falak(*arguments, cwd=folders)
    assert (ended.code, ended.out, ended.err.count("\n")) == (2, "", 1)
    assert "can't be read" in ended.err
    assert "--content or CONTENT_DIR" in ended.err


@pytest.mark.parametrize(
    "command", [["check"], ["ask", "mars"], ["evaluate"], ["insights"], ["preview", "--port", "0"]]
)
def test_a_working_directory_without_content_is_explained(command: list[str], tmp_path: Path) -> None:
    ended = falak(*command, cwd=tmp_path)
    assert (ended.code, ended.out, ended.err.count("\n")) == (2, "", 1)
    assert ended.err.startswith(
        f"There is no folder content in {tmp_path}. Run Falak in its own folder (cd {ROOT})"
    )


@pytest.mark.parametrize("command", ["run", "sync"])
def test_a_working_directory_without_a_token_is_explained(command: str, tmp_path: Path) -> None:
    ended = falak(command, cwd=tmp_path)
    assert (ended.code, ended.out, ended.err.count("\n")) == (1, "", 1)
    assert f"no .env in {tmp_path}: run Falak in the folder that has it, such as {ROOT}." in ended.err


@pytest.mark.parametrize("command", sorted(WITHOUT_CONTENT))
def test_commands_that_read_no_content_refuse_a_content_folder(command: str, tmp_path: Path) -> None:
    arguments = {
        "new": ["made"],
        "import": ["faq.md", "--to", "made"],
        "data": ["export", "file"],
        "sync": [],
    }
    ended = falak("--content", str(ROOT / "content"), command, *arguments[command], cwd=tmp_path)
    assert (ended.code, ended.out, ended.err.count("\n")) == (2, "", 1)
    assert "doesn't use --content" in ended.err
    assert not list(tmp_path.iterdir())


def test_version_is_printed() -> None:
    ended = falak("--version")
    assert (ended.code, ended.out, ended.err) == (0, f"Falak {__version__}\n", "")


def test_help_lists_every_command() -> None:
    ended = falak("--help")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith(f"usage: {program()} ")
    assert all(f"\n    {command} " in ended.out for command in COMMANDS)
    assert "--content DIR" in ended.out


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(command: str) -> None:
    ended = falak(command, "--help")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith(f"usage: {program()} {command} ")
    assert ("--content DIR" in ended.out) is (command not in WITHOUT_CONTENT)
    assert " ".join(ended.out.split("\n\n")[1].split()).startswith(COMMANDS[command])


@pytest.mark.parametrize(
    "arguments, says",
    [
        (["fly"], "invalid choice: 'fly'"),
        (["--fly"], "unrecognized arguments: --fly"),
        (["check", "--fly"], "unrecognized arguments: --fly"),
        (["check", "--content"], "argument --content: expected one argument"),
        (["check", "--content", ""], "argument --content: an empty name can't be a folder"),
        (["check", "--two\nlines"], "unrecognized arguments: --two lines"),
        (["ask", "--as"], "argument --as: expected one argument"),
    ],
)
def test_wrong_arguments_are_refused_in_one_line_with_the_help(arguments: list[str], says: str) -> None:
    ended = falak(*arguments)
    assert (ended.code, ended.out, ended.err.count("\n")) == (2, "", 1)
    assert says in ended.err
    assert "--help" in ended.err


@pytest.mark.parametrize(
    "command",
    [["ask", "mars"], ["check"], ["run"], ["preview", "--port", "0"], ["evaluate"], ["evaluate", "x"]],
)
def test_missing_libraries_are_explained_in_one_line(command: list[str], tmp_path: Path) -> None:
    ended = subprocess.run(  # noqa: S603 - our own
        [sys.executable, "-S", "-m", "bot", *command],  # -S: without site-packages
        capture_output=True,
        cwd=tmp_path,
        env=environment(DISCORD_TOKEN="a.b.c"),  # noqa: S106 - made up
        timeout=PATIENCE_SECONDS,
        check=False,
        text=True,
    )
    assert (ended.returncode, ended.stdout, ended.stderr.count("\n")) == (2, "", 1)
    assert f"{ROOT}" in ended.stderr
    assert "install all with: pip install -r requirements.txt" in ended.stderr
