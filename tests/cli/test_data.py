"""`python -m bot data export` and `data import`."""

from __future__ import annotations

import asyncio
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from bot.storage.storage import Storage
from tests.cli.command_line import ROOT, environment, falak


def remember(url: str, *people: int) -> None:
    async def opt_out() -> None:
        async with Storage(url) as storage:
            for person in people:
                await storage.keyword_replies.opt_out(person)

    asyncio.run(opt_out())


def test_a_backup_is_imported_into_another_database(tmp_path: Path) -> None:
    remember(f"sqlite:///{tmp_path}/data/falak.db", 7, 8)
    ended = falak("data", "export", "backup", cwd=tmp_path)
    assert ended == (0, "Exported 2 rows to backup.\n", "")
    backup = tmp_path / "backup"
    assert stat.S_IMODE(backup.stat().st_mode) == 0o600, "it has the ids of people"
    other = environment(DATABASE_URL=f"sqlite:///{tmp_path}/other/falak.db")
    assert (
        falak("data", "import", "backup", cwd=tmp_path, environ=other).out == "Imported 2 rows from backup.\n"
    )
    falak("data", "export", "again", cwd=tmp_path, environ=other)
    assert (tmp_path / "again").read_text() == backup.read_text()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["again", "backup", "data", "other"]


def test_a_database_with_data_is_replaced_only_if_it_is_said(tmp_path: Path) -> None:
    remember(f"sqlite:///{tmp_path}/data/falak.db", 7)
    falak("data", "export", "backup", cwd=tmp_path)
    ended = falak("data", "import", "backup", cwd=tmp_path)
    assert (ended.code, ended.out) == (2, "")
    assert ended.err == "The database has data already. Give --replace to put the file in its place.\n"
    ended = falak("data", "import", "--replace", "backup", cwd=tmp_path)
    assert ended == (0, "Imported 1 rows from backup.\n", "")


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (["export", "nowhere/backup"], 2, "nowhere/backup can't be written (no such file or directory)."),
        (["import", "nowhere"], 2, "nowhere can't be read (no such file or directory)."),
        (["import", "."], 2, ". can't be read (is a directory)."),
        (["import", "picture"], 2, "The file is no export of Falak's data"),
        ([], 2, "the following arguments are required: WAY"),
    ],
)
def test_what_cannot_be_used_is_refused_in_one_line(
    arguments: list[str], code: int, says: str, tmp_path: Path
) -> None:
    (tmp_path / "picture").write_bytes(b"\x89PNG\r\n\x1a\n\xff\xff")
    remember(f"sqlite:///{tmp_path}/data/falak.db")
    ended = falak("data", *arguments, cwd=tmp_path)
    assert (ended.code, ended.out, ended.err.count("\n")) == (code, "", 1)
    assert says in ended.err


def test_where_there_is_no_database_none_is_made_to_be_exported(tmp_path: Path) -> None:
    ended = falak("data", "export", "backup", cwd=tmp_path)
    assert (ended.code, ended.out, ended.err.count("\n")) == (1, "", 1)
    assert f"names a file that isn't there: {tmp_path}/data/falak.db. Give a file" in ended.err
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("postgresql://falak:s3cret@127.0.0.1:9/falak", "The database can't be used (ConnectionRefusedError"),
        ("mysql://falak:s3cret@host/falak", "DATABASE_URL can't be used as it is."),
    ],
)
def test_a_database_that_cannot_be_used_is_one_line_without_its_password(
    url: str, says: str, tmp_path: Path
) -> None:
    ended = falak("data", "export", "backup", cwd=tmp_path, environ=environment(DATABASE_URL=url))
    assert (ended.code, ended.out, ended.err.count("\n")) == (1, "", 1)
    assert ended.err.startswith(says)
    assert "s3cret" not in ended.err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "arguments",
    [
        ["ask", "mars"],
        ["check"],
        *([command, "--help"] for command in ("run", "preview", "ask", "check", "evaluate", "sync", "data")),
    ],
    ids=" ".join,
)
def test_what_remembers_nothing_does_not_load_what_takes_30_mb(arguments: list[str]) -> None:
    process = subprocess.run(  # noqa: S603 - our own
        [sys.executable, "-X", "importtime", "-m", "bot", *arguments],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env=environment(),
        timeout=30,
        check=True,
    )
    loaded = {line.rpartition("|")[2].strip() for line in process.stderr.splitlines()}
    assert "argparse" in loaded
    assert not loaded & {"sqlalchemy", "alembic", "asyncpg", "aiosqlite"}
