"""Tests that docs/operating.md matches the code, and that the service files work."""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import discord
import pytest

from bot.discord_app.app.client import KEYWORD_INTENTS, PERMISSIONS
from docs.scripts.settings_table import table
from tests.cli.command_line import environment, falak
from tests.databases import PostgreSQL

ROOT = Path(__file__).parents[1]
DEPLOY = ROOT / "docs" / "deploy"
PAGE = (ROOT / "docs" / "operating.md").read_text(encoding="utf-8")
WORST_EXPOSURE = 20
"""The rating of `systemd-analyze security`, times ten."""


def section(heading: str) -> str:
    return PAGE.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]


def first_cells(text: str) -> list[str]:
    rows = [line.split(" | ")[0].removeprefix("| ") for line in text.splitlines() if line.startswith("| ")]
    return rows[1:]


def test_the_settings_are_those_of_the_code() -> None:
    """If this fails, run `python -m docs.scripts.settings_table` and paste its output into the page."""
    assert table() in section("Settings")


def test_the_permissions_in_the_invite_link_come_first() -> None:
    asked = {name for name, is_asked in PERMISSIONS if is_asked}
    named = [cell.lower().replace(" ", "_") for cell in first_cells(section("Permissions and intents"))]
    assert {{"view_channels": "read_messages"}.get(name, name) for name in named[: len(asked)]} == asked


def test_every_intent_is_listed() -> None:
    names = {"guild_messages": "Guild Messages", "dm_messages": "Direct Messages"}
    names |= {"message_content": "Message Content"}
    for name, is_used in KEYWORD_INTENTS:
        assert not is_used or f"| {names[name]} |" in section("Permissions and intents")


def test_every_permission_that_a_schedule_may_need_is_listed() -> None:
    code = (ROOT / "bot" / "discord_app" / "schedules" / "service.py").read_text(encoding="utf-8")
    asked = set(re.findall(r"\bgranted\.(\w+)", code)) & set(discord.Permissions.VALID_FLAGS)
    asked |= set(re.findall(r'needed\.append\("(\w+)"\)', code))
    assert {"manage_threads", "embed_links"} <= asked
    cells = first_cells(section("Permissions and intents"))
    named = [cell.lower().replace("@", "").replace(" ", "_") for cell in cells]
    for permission in asked:
        assert any(cell.startswith(permission) for cell in named), permission


def _texts() -> Iterator[str]:
    """Yields the texts in the code, with … for the values that they contain."""
    for path in (ROOT / "bot").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match node:
                case ast.Constant(value=str(text)):
                    yield text
                case ast.JoinedStr(values=values):
                    yield "".join(
                        str(each.value) if isinstance(each, ast.Constant) else "…" for each in values
                    )
                case _:
                    pass


def test_the_errors_have_the_same_texts_as_in_the_code() -> None:
    errors = [cell.strip("`") for cell in first_cells(section("Ten errors"))]
    assert len(errors) == 10
    code = "\n".join(_texts())
    for error in errors:
        for text in (error, error.removeprefix("DATABASE_URL "), error.replace("DISCORD_TOKEN", "…")):
            if text in code:
                break
        else:
            raise AssertionError(error)


def test_every_file_for_operators_is_mentioned() -> None:
    for path in DEPLOY.iterdir():
        assert path.name.replace(".test.", ".") in PAGE, path.name


@pytest.fixture
def units(tmp_path: Path) -> Path:
    """Returns a folder with the units, also as instances of a version, with this Python."""
    for path in [*DEPLOY.glob("*.service"), *DEPLOY.glob("*.timer")]:
        text = path.read_text(encoding="utf-8").replace("/srv/falak/%i/.venv/bin/python", sys.executable)
        (tmp_path / path.name.replace("@", "@1.1.0")).write_text(text, encoding="utf-8")
        (tmp_path / path.name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture(scope="module")
def systemd_analyze() -> str:
    if (found := shutil.which("systemd-analyze")) is None:
        pytest.skip("systemd-analyze is not installed: Debian's package is systemd")
    return found


def test_the_units_only_run_programs_that_debian_always_has() -> None:
    for path in DEPLOY.glob("*.service"):
        for program in re.findall(r"^Exec\w+=(\S+)", path.read_text(encoding="utf-8"), re.MULTILINE):
            assert program in {"/bin/sh", "/srv/falak/%i/.venv/bin/python"}, path.name


def test_systemd_accepts_the_units(systemd_analyze: str, units: Path) -> None:
    instances = sorted(units.glob("*@1.1.0.*"))
    assert len(instances) == 3
    ended = subprocess.run(  # noqa: S603 - our own
        [systemd_analyze, "verify", "--man=no", "--generators=no", *instances],
        capture_output=True,
        text=True,
        check=False,
    )
    named = [line for line in ended.stderr.splitlines() if "falak" in line]
    assert (ended.returncode, named) == (0, [])


def test_the_service_is_hardened(systemd_analyze: str, units: Path) -> None:
    ended = subprocess.run(  # noqa: S603 - our own
        [
            systemd_analyze,
            "security",
            "--offline=true",
            f"--threshold={WORST_EXPOSURE}",
            units / "falak@1.1.0.service",
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stdout + ended.stderr


def run_backup(folder: Path, url: str, **others: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603 - our own
        ["/bin/sh", DEPLOY / "backup.sh", folder / "backups"],
        cwd=folder,
        env=environment(DATABASE_URL=url, PYTHON=sys.executable, PYTHONPATH=str(ROOT), **others),
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_backup_replaces_old_ones_and_can_be_restored_on_postgresql(
    tmp_path: Path, postgres: PostgreSQL
) -> None:
    sqlite = f"sqlite:///{tmp_path}/falak.db"
    assert falak("data", "migrate", environ=environment(DATABASE_URL=sqlite)).code == 0
    (tmp_path / "backups").mkdir()
    old, other = tmp_path / "backups" / "falak-old.jsonl", tmp_path / "backups" / "notes.jsonl"
    for path in (old, other):
        path.touch()
        os.utime(path, (0, 0))
    ended = run_backup(tmp_path, sqlite)
    assert ended.returncode == 0, ended.stderr
    backup = Path(ended.stdout.splitlines()[-1])
    assert sorted((tmp_path / "backups").iterdir()) == sorted([backup, other]), "the old backup is deleted"
    server = environment(DATABASE_URL=postgres.empty())
    assert falak("data", "import", backup, environ=server).code == 0


def test_a_failed_backup_reports_an_error_and_deletes_nothing(tmp_path: Path) -> None:
    (tmp_path / "backups").mkdir()
    old = tmp_path / "backups" / "falak-old.jsonl"
    old.touch()
    os.utime(old, (0, 0))
    ended = run_backup(tmp_path, f"sqlite:///{tmp_path}/missing.db")
    assert ended.returncode != 0
    assert "There is no database yet" in ended.stderr
    assert list((tmp_path / "backups").iterdir()) == [old]


@pytest.mark.parametrize("path", [DEPLOY / "backup.sh", DEPLOY / "falak-command"], ids=lambda path: path.name)
def test_scripts_are_executable_and_valid_in_any_shell(path: Path) -> None:
    assert os.access(path, os.X_OK)
    assert re.match(r"#!/bin/sh\n# .+", path.read_text(encoding="utf-8"))
    subprocess.run(["/bin/sh", "-n", path], check=True)  # noqa: S603 - our own
