"""Tests that the database's tables match the code, also if several processes start together."""

from __future__ import annotations

import asyncio
import os
import sys
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect, make_url, text

from bot.errors import SettingsError
from bot.storage.address import engine_for, parse
from bot.storage.schema import MIGRATIONS, REVISION, create, migrate
from bot.storage.storage import Storage
from bot.storage.tables import METADATA
from tests.databases import NewDatabase
from tests.storage.postgresql import Server

ROOT = Path(__file__).parents[2]
OPEN = """
import asyncio, os, sys
from bot.storage.storage import Storage

async def open_and_change(number):
    async with Storage(sys.argv[1]) as storage:
        assert storage.database.is_available, "it was there"
        await storage.settings.change(1, number, "it", True, by=7)
    print("migrated" if "alembic" in sys.modules else "found it migrated", flush=True)

for number in sys.argv[2:]:
    if not os.fork():
        asyncio.run(open_and_change(int(number)))
        sys.exit()
codes = [os.waitstatus_to_exitcode(os.wait()[1]) for _ in sys.argv[2:]]
sys.exit(max(map(abs, codes)))
"""
"""Opens a database at the same time in several processes, one for each number.

The processes are forks, because each would otherwise take half a second to load the same modules.
"""


FIRST_VERSION = [
    text("ALTER TABLE setting_changes DROP COLUMN settled"),
    text("DROP TABLE unasked_replies"),
    text("DROP TABLE forgotten"),
    text("DROP TABLE retention_rounds"),
    text("DROP TABLE language_choices"),
    text("DROP TABLE scheduled_posts"),
    text("DROP TABLE claims"),
    text("DROP TABLE gateway_sessions"),
    text("DROP TABLE quiz_answers"),
    text("DROP TABLE quizzes"),
    text("DROP TABLE outreach_counts"),
    text("DROP INDEX ix_settings_name"),
    text("UPDATE alembic_version SET version_num = '0001'"),
]
"""Changes a database to the schema of the first version."""


async def open_in_processes(url: str, *numbers: int, cwd: Path) -> list[str]:
    """Starts processes that open a database together and change one setting each. Returns their outputs."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-c",
        OPEN,
        url,
        *map(str, numbers),
        cwd=cwd,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT)},
        stdout=asyncio.subprocess.PIPE,
    )
    said, _ = await process.communicate()
    assert process.returncode == 0
    return said.decode().splitlines()


async def test_one_of_several_starting_processes_migrates_and_loads_alembic(
    empty_url: str, tmp_path: Path
) -> None:
    async with Storage(empty_url) as storage:
        await storage.database.execute(*FIRST_VERSION)
    said = await open_in_processes(empty_url, 2, 3, 4, 5, cwd=tmp_path)
    assert sorted(said) == [*["found it migrated"] * 3, "migrated"]
    async with Storage(empty_url) as storage:
        assert set(await storage.settings.load(1)) == {2, 3, 4, 5}


async def test_starting_processes_create_the_tables_once_without_alembic(
    empty_url: str, tmp_path: Path
) -> None:
    assert await open_in_processes(empty_url, 2, 3, 4, 5, cwd=tmp_path) == ["found it migrated"] * 4
    async with Storage(empty_url) as storage:
        assert set(await storage.settings.load(1)) == {2, 3, 4, 5}


async def test_a_new_database_has_the_same_tables_as_a_migrated_one(empty_url: str) -> None:
    def described(connection: Connection) -> object:
        """Describes each table. Columns are sorted, because migrations add new ones at the end."""
        there = inspect(connection)
        return {
            table: (
                sorted(map(str, there.get_columns(table))),
                there.get_pk_constraint(table),
                sorted(map(str, there.get_indexes(table))),
                sorted(map(str, there.get_unique_constraints(table))),
                sorted(map(str, there.get_foreign_keys(table))),
                sorted(map(str, there.get_check_constraints(table))),
                "AUTOINCREMENT" in (_statement(connection, table)),
            )
            for table in there.get_table_names()
        }

    def both(connection: Connection) -> tuple[object, object]:
        before = connection.begin_nested()
        create(connection)
        created = described(connection)
        before.rollback()
        assert inspect(connection).get_table_names() == []
        migrate(connection, "head")
        differences = compare_metadata(
            MigrationContext.configure(connection, opts={"compare_type": True}), METADATA
        )
        assert differences == []
        return created, described(connection)

    engine = engine_for(parse(empty_url), None)
    async with engine.begin() as connection:
        created, migrated = await connection.run_sync(both)
    await engine.dispose()
    assert created == migrated


def _statement(connection: Connection, table: str) -> str:
    """Returns SQLite's statement that created the table, or "" for PostgreSQL."""
    if connection.dialect.name != "sqlite":
        return ""
    made = connection.scalar(text("SELECT sql FROM sqlite_master WHERE name = :name"), {"name": table})
    return str(made)


def test_the_migrations_form_one_chain_up_to_the_revision_in_the_code() -> None:
    script = ScriptDirectory(str(MIGRATIONS))
    assert script.get_heads() == [REVISION]
    assert script.get_bases() == ["0001"]


async def test_a_database_of_an_older_version_is_upgraded_with_its_data(empty_url: str) -> None:
    async with Storage(empty_url) as storage:
        await storage.keyword_replies.opt_out(7)
        await storage.settings.change(1, 1, "it", True, by=7)
        await storage.database.execute(*FIRST_VERSION)
    async with Storage(empty_url) as storage:
        assert await storage.keyword_replies.has_opted_out(7)
        storage.keyword_replies.note_reply(1, 2, "hope-probe")
        await storage.flush()
        assert set(await storage.keyword_replies.replies_in(2)) == {"hope-probe"}
        assert await storage.settings.undo(1, by=7)
        assert await storage.settings.load(1) == {}


async def test_a_database_of_a_newer_version_is_refused(empty_url: str) -> None:
    async with Storage(empty_url) as storage:
        await storage.database.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(SettingsError) as caught:
        await Storage(empty_url).__aenter__()
    (problem,) = caught.value.problems
    assert problem.startswith("DATABASE_URL names a database that a newer version of Falak has changed")


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("falak.db", "can't be used as it is"),
        ("", "can't be used as it is"),
        ("mysql://falak:s3cret@host/falak", "can't be used as it is"),
        ("postgresql://falak:s3cret@host:port/falak", "can't be used as it is"),
        ("postgresql://falak:s3cret@host", "doesn't name a database"),
        ("postgresql://falak:s3cret@host/falak?sslmode=maybe", "has an unknown sslmode"),
        ("postgresql://falak:s3cret@at@host/falak", "has an @ in its name or password: write %40"),
        ("postgresql://falak:s3cret@/@host/falak", "has an @ in its name or password: write %40"),
        ("sqlite://", "doesn't name a file"),
        ("sqlite:///:memory:", "doesn't name a file"),
        ("sqlite://data/falak.db", "doesn't name a file"),
    ],
)
def test_an_invalid_url_is_refused_without_showing_its_password(url: str, says: str) -> None:
    with pytest.raises(SettingsError) as caught:
        Storage(url)
    (problem,) = caught.value.problems
    assert problem.startswith(f"DATABASE_URL {says}")
    assert "\n" not in problem
    assert "s3cret" not in problem


@pytest.mark.parametrize(
    ("url", "driver"),
    [
        ("postgres://falak:s3cret@host/falak", "postgresql+asyncpg"),
        ("postgresql://falak@host:5433/falak?sslmode=require", "postgresql+asyncpg"),
        ("postgresql://falak:s3cret%40@host/falak", "postgresql+asyncpg"),
        ("postgresql://falak:s3:c/r?e#t%@host/falak", "postgresql+asyncpg"),
        ("sqlite:////srv/falak.db", "sqlite+aiosqlite"),
    ],
)
def test_a_url_gets_the_asynchronous_driver(url: str, driver: str) -> None:
    parsed = parse(url)
    assert parsed.drivername == driver
    assert (parsed.host, parsed.port, parsed.database) == (
        make_url(url).host,
        make_url(url).port,
        make_url(url).database,
    )
    assert "sslmode" not in parsed.query


@pytest.mark.parametrize("content", ["a folder", "in a file"])
async def test_an_unusable_file_is_refused_in_one_line(content: str, tmp_path: Path) -> None:
    path = tmp_path / "falak.db"
    if content == "a folder":
        path.mkdir()
    else:
        (tmp_path / "file").touch()
        path = tmp_path / "file" / "falak.db"
    with pytest.raises(SettingsError) as caught:
        await Storage(f"sqlite:///{path}").__aenter__()
    (problem,) = caught.value.problems
    assert problem.startswith("DATABASE_URL names a file")
    assert "\n" not in problem


async def test_an_unknown_database_is_refused_in_one_line(server: Server) -> None:
    with pytest.raises(SettingsError) as caught:
        await Storage(server.url("nowhere")).__aenter__()
    (problem,) = caught.value.problems
    assert problem.startswith("DATABASE_URL names a database that the server doesn't have.")


async def test_an_unknown_user_is_refused_in_one_line(server: Server, new_postgresql: NewDatabase) -> None:
    url = new_postgresql().replace("falak@", "nobody:s3cret@")
    with pytest.raises(SettingsError) as caught:
        await Storage(url).__aenter__()
    (problem,) = caught.value.problems
    assert problem.startswith("DATABASE_URL is refused by the server")
    assert "s3cret" not in problem


async def test_a_file_is_created_with_its_folders(tmp_path: Path) -> None:
    async with Storage(f"sqlite:///{tmp_path}/data/of/falak.db"):
        pass
    assert (tmp_path / "data/of/falak.db").exists()
