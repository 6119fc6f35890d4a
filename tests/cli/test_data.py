"""Tests `python -m bot data`: export, import, migrate and forget."""

from __future__ import annotations

import asyncio
import datetime
import json
import re
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from bot.outreach.schedule import Schedule
from bot.outreach.timetable import Timetable
from bot.storage.schema import REVISION
from bot.storage.storage import Storage
from tests.cli.command_line import ROOT, environment, falak
from tests.cli.process import SMALL
from tests.waiting import PATIENCE_SECONDS

LOST = (
    "If you lost a database with later deletions of people's data, repeat them: "
    "python -m bot data forget USER_ID.\n"
)


def store_opt_outs(url: str, *people: int) -> None:
    async def opt_out() -> None:
        async with Storage(url) as storage:
            for person in people:
                await storage.keyword_replies.opt_out(person)

    asyncio.run(opt_out())


def test_a_backup_can_be_imported_into_another_database(tmp_path: Path) -> None:
    store_opt_outs(f"sqlite:///{tmp_path}/data/falak.db", 7, 8)
    ended = falak("data", "export", "backup", cwd=tmp_path)
    assert ended == (0, "Exported 2 rows to backup.\n", "")
    backup = tmp_path / "backup"
    assert stat.S_IMODE(backup.stat().st_mode) == 0o600, "the file contains ids of people"
    other = environment(DATABASE_URL=f"sqlite:///{tmp_path}/other/falak.db")
    assert (
        falak("data", "import", "backup", cwd=tmp_path, environ=other).out
        == f"Imported 2 rows from backup.\n{LOST}"
    )
    falak("data", "export", "again", cwd=tmp_path, environ=other)
    assert (tmp_path / "again").read_text() == backup.read_text()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["again", "backup", "data", "other"]


def test_import_replaces_data_only_with_the_replace_option(tmp_path: Path) -> None:
    store_opt_outs(f"sqlite:///{tmp_path}/data/falak.db", 7)
    falak("data", "export", "backup", cwd=tmp_path)
    ended = falak("data", "import", "backup", cwd=tmp_path)
    assert (ended.code, ended.out) == (2, "")
    assert ended.err == "The database already has data. Use --replace to replace it with the file.\n"
    ended = falak("data", "import", "--replace", "backup", cwd=tmp_path)
    assert ended == (0, f"Imported 1 rows from backup.\n{LOST}", "")


def test_migrate_makes_the_tables_and_can_be_repeated(tmp_path: Path) -> None:
    for _ in range(2):
        ended = falak("data", "migrate", cwd=tmp_path)
        file = tmp_path / "data" / "falak.db"
        assert ended == (0, f"The tables are up to date (schema {REVISION}): SQLite file {file}.\n", "")
    assert falak("data", "export", "backup", cwd=tmp_path).out == "Exported 0 rows to backup.\n"


def test_database_url_may_be_in_a_file(tmp_path: Path) -> None:
    (tmp_path / "url").write_text(f"sqlite:///{tmp_path}/there.db\n", encoding="utf-8")
    environ = environment(DATABASE_URL_FILE="url", DISCORD_TOKEN_FILE="not needed")  # noqa: S106
    assert "there.db" in falak("data", "migrate", cwd=tmp_path, environ=environ).out


def test_export_overwrites_a_file_only_with_the_replace_option(tmp_path: Path) -> None:
    store_opt_outs(f"sqlite:///{tmp_path}/data/falak.db", 7)
    (tmp_path / "backup").write_text("precious")
    ended = falak("data", "export", "backup", cwd=tmp_path)
    assert ended == (2, "", "backup already exists. Use --replace to overwrite it.\n")
    assert (tmp_path / "backup").read_text() == "precious"
    assert falak("data", "export", "--replace", "backup", cwd=tmp_path).code == 0
    assert (tmp_path / "backup").read_text().startswith('{"revision"')


def test_a_forgotten_person_stays_forgotten_after_an_import(tmp_path: Path) -> None:
    store_opt_outs(f"sqlite:///{tmp_path}/data/falak.db", 7, 8)
    falak("data", "export", "backup", cwd=tmp_path)
    ended = falak("data", "forget", "7", cwd=tmp_path)
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith("Deleted 0 votes, 0 questions and 1 opt-outs.\n")
    ended = falak("data", "import", "--replace", "backup", cwd=tmp_path)
    assert ended.out.splitlines()[1].startswith("Deleted 1 of them again")
    falak("data", "export", "again", cwd=tmp_path)
    assert '"user_id":8' in (tmp_path / "again").read_text()
    assert '"user_id":7' not in (tmp_path / "again").read_text()


SCHEDULE = Schedule(
    id=1,
    channel_id=2,
    timetable=Timetable(frozenset({0}), datetime.time(9), "Asia/Dubai"),
    opening="Good morning!",
).stored()
INVALID_SETTINGS: list[tuple[str, object]] = [
    ("nothing", True),
    ("cooldown", 0),
    ("cooldown", "10"),
    ("cooldown", True),
    ("cooldown", [[[]]]),
    ("person_limit", 10**30),
    ("keywords", "ALWAYS"),
    ("keywords", None),
    ("language", "../etc"),
    ("topics_off", "hope-probe"),
    ("topics_off", [1]),
    ("topics_off", ["\x1b[31m"]),
    ("reports", -1),
    ("reports", 2**63),
    ("reports", {"id": 1}),
    ("schedule_1", {"id": 1}),
    ("schedule_6", {"id": 1}),
    ("schedule_1", SCHEDULE | {"opening": "\x1b[31m"}),
    ("schedule_1", SCHEDULE | {"opening": "left\u202eright"}),
    ("schedule_1", SCHEDULE | {"language": "../etc"}),
    ("schedule_1", SCHEDULE | {"topics": ["a topic"]}),
    ("schedule_1", SCHEDULE | {"channel": 1 << 63}),
]


@pytest.mark.parametrize(("name", "value"), INVALID_SETTINGS)
def test_import_refuses_settings_that_no_moderator_can_make(name: str, value: object, tmp_path: Path) -> None:
    row = {"guild_id": 101, "place_id": 101, "name": name, "value": value}
    lines = {"revision": REVISION}, ["settings", row], {"rows": 1}
    (tmp_path / "backup").write_text("".join(f"{json.dumps(line)}\n" for line in lines))
    ended = falak("data", "import", "backup", cwd=tmp_path)
    assert (ended.code, ended.out, ended.err.count("\n")) == (2, "", 1)
    falak("data", "export", "after", cwd=tmp_path)
    assert len((tmp_path / "after").read_text().splitlines()) == 2, "nothing was imported"


VERSIONS = ROOT / "tests" / "storage" / "versions"


@pytest.mark.parametrize(
    ("version", "value", "instead"),
    [
        (None, r'"forgotten_at":"[^"]*"', '"forgotten_at":null'),
        (None, r'"user_id":8', '"user_id":9223372036854775808'),
        ("0003", r'"user_id":\d+', '"user_id":9223372036854775808'),
        ("0003", r'"locale":"en"', r'"locale":"e\\ud800"'),
        ("0006", r'"user_id":\d+', '"user_id":-9223372036854775809'),
        ("0007", r'"voted_at":"[^"]*"', '"voted_at":null'),
    ],
)
def test_import_refuses_values_that_databases_reject(
    version: str | None, value: str, instead: str, tmp_path: Path
) -> None:
    store_opt_outs(f"sqlite:///{tmp_path}/data/falak.db", 7, 8)
    falak("data", "forget", "7", cwd=tmp_path)
    falak("data", "export", "before", cwd=tmp_path)
    file = tmp_path / "before" if version is None else VERSIONS / f"{version}.jsonl"
    changed, number = re.subn(value, instead, file.read_text(encoding="utf-8"))
    assert number > 0
    (tmp_path / "backup").write_text(changed, encoding="utf-8")
    ended = falak("data", "import", "--replace", "backup", cwd=tmp_path)
    assert (ended.code, ended.out, ended.err.count("\n")) == (2, "", 1)
    assert "has an invalid value" in ended.err
    falak("data", "export", "after", cwd=tmp_path)
    assert (tmp_path / "after").read_text() == (tmp_path / "before").read_text()


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (["export", "nowhere/backup"], 2, "nowhere/backup can't be written (no such file or directory)."),
        (["import", "nowhere"], 2, "nowhere can't be read (no such file or directory)."),
        (["import", "."], 2, ". can't be read (is a directory)."),
        (["import", "picture"], 2, "The file isn't an export of Falak's data"),
        (["forget", "-7"], 2, "'-7' is not a person's id"),
        (["forget", "amina"], 2, "'amina' is not a person's id"),
        (["forget", "9" * 30], 2, "is not a person's id"),
        ([], 2, "the following arguments are required: ACTION"),
    ],
)
def test_unusable_files_and_ids_are_refused_in_one_line(
    arguments: list[str], code: int, says: str, tmp_path: Path
) -> None:
    (tmp_path / "picture").write_bytes(b"\x89PNG\r\n\x1a\n\xff\xff")
    store_opt_outs(f"sqlite:///{tmp_path}/data/falak.db")
    ended = falak("data", *arguments, cwd=tmp_path)
    assert (ended.code, ended.out, ended.err.count("\n")) == (code, "", 1)
    assert says in ended.err


def test_importing_an_unreadable_file_makes_no_database(tmp_path: Path) -> None:
    ended = falak("data", "import", "nowhere", cwd=tmp_path)
    assert (ended.code, ended.out, ended.err.count("\n")) == (2, "", 1)
    assert not list(tmp_path.iterdir())


def test_export_without_a_database_makes_none(tmp_path: Path) -> None:
    ended = falak("data", "export", "backup", cwd=tmp_path)
    assert (ended.code, ended.out, ended.err.count("\n")) == (1, "", 1)
    assert f"no database yet: {tmp_path}/data/falak.db doesn't exist. Start the bot first" in ended.err
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("postgresql://falak:s3cret@127.0.0.1:9/falak", "The database can't be used (ConnectionRefusedError"),
        ("mysql://falak:s3cret@host/falak", "DATABASE_URL can't be used as it is."),
    ],
)
def test_unusable_databases_are_named_without_their_password(url: str, says: str, tmp_path: Path) -> None:
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
def test_commands_without_storage_load_no_database_libraries(arguments: list[str]) -> None:
    process = subprocess.run(  # noqa: S603 - our own
        [sys.executable, "-X", "importtime", "-m", "bot", *arguments],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env=environment(CONTENT_DIR=str(SMALL)),
        timeout=PATIENCE_SECONDS,
        check=True,
    )
    loaded = {line.rpartition("|")[2].strip() for line in process.stderr.splitlines()}
    assert "argparse" in loaded
    assert not loaded & {"sqlalchemy", "alembic", "asyncpg", "aiosqlite"}


def test_import_accepts_a_valid_schedule(tmp_path: Path) -> None:
    row = {"guild_id": 101, "place_id": 101, "name": "schedule_1", "value": SCHEDULE}
    lines = {"revision": REVISION}, ["settings", row], {"rows": 1}
    (tmp_path / "backup").write_text("".join(f"{json.dumps(line)}\n" for line in lines))
    assert falak("data", "import", "backup", cwd=tmp_path).code == 0
