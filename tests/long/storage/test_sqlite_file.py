"""Tests an unusable or replaced SQLite file. One log line reports it, and no change is lost silently."""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
import os
import shutil
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.errors import UnavailableError
from bot.storage import background, database
from bot.storage.schema import REVISION
from bot.storage.storage import Storage
from tests.waiting import PATIENCE_SECONDS

GUILD, AMINA = 100, 7


@pytest.fixture(autouse=True)
def short_retries(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    """Shortens the time between retries, and captures the bot's log from INFO on."""
    monkeypatch.setattr(database, "RETRY_SECONDS", 0.1)
    monkeypatch.setattr(background, "RETRY_SECONDS", 0.1)
    caplog.set_level(logging.INFO, "bot")


def run(*command: str | Path) -> int:
    try:
        return subprocess.call(command)  # noqa: S603 - our own
    except FileNotFoundError:  # this system doesn't have the command
        return 127


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """Mounts a disk of four megabytes."""
    folder = tmp_path / "disk"
    folder.mkdir()
    if run("mount", "-t", "tmpfs", "-o", "size=4m", "none", folder):
        pytest.skip("only root may mount a disk")
    yield folder
    run("umount", "--lazy", folder)


def remount(disk: Path, *options: str) -> None:
    assert run("mount", "-o", ",".join(("remount", *options)), disk) == 0


def fill(disk: Path) -> Path:
    """Fills the disk with one file, and returns it."""
    filler = disk / "filler"
    with contextlib.suppress(OSError), filler.open("wb", buffering=0) as file:
        while file.write(bytes(4096)):
            pass
    return filler


def remove(*files: Path) -> None:
    for file in files:
        file.unlink()


def damage(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"no database " * 1000)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "falak.db"


async def change(storage: Storage, value: object) -> None:
    await storage.settings.change(GUILD, GUILD, "it", value, by=AMINA)


async def value(storage: Storage) -> object:
    return (await storage.settings.load(GUILD)).get(GUILD, {}).get("it")


async def until_available(storage: Storage) -> object:
    """Waits until the value can be read, and returns it."""
    async with asyncio.timeout(20):
        while True:
            with contextlib.suppress(UnavailableError):
                return await value(storage)
            await asyncio.sleep(0.05)


async def save(storage: Storage, value: object) -> None:
    """Retries until the value is saved."""
    async with asyncio.timeout(20):
        while True:
            with contextlib.suppress(UnavailableError):
                await change(storage, value)
                return
            await asyncio.sleep(0.05)


def values_in(path: Path) -> list[object]:
    """Returns the values in the file, read through another connection."""
    with contextlib.closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("SELECT value FROM settings").fetchall()
    return [json.loads(value) if isinstance(value, str) else value for (value,) in rows]


def outages(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [line for line in caplog.messages if line.startswith("the database can't be used")]


async def test_a_damaged_file_is_reported_once_and_its_replacement_used(
    path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    damage(path)
    async with Storage(f"sqlite:///{path}") as storage:
        for _ in range(3):
            with pytest.raises(UnavailableError):
                await change(storage, "lost")
            await asyncio.sleep(0.15)
        (line,) = outages(caplog)
        assert str(path) in line
        assert "file is not a database" in line
        remove(path)
        await save(storage, "kept")
        assert await value(storage) == "kept"
    assert values_in(path) == ["kept"]
    assert caplog.messages.count("the database is back") == 1


async def test_a_read_only_mount_is_reported_once_and_used_when_writable(
    disk: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path = disk / "data" / "falak.db"
    remount(disk, "ro")
    async with Storage(f"sqlite:///{path}") as storage:
        with pytest.raises(UnavailableError):
            await change(storage, "lost")
        await asyncio.sleep(0.3)
        (line,) = outages(caplog)
        assert str(path) in line
        assert "Read-only file system" in line
        remount(disk, "rw")
        await save(storage, "kept")
    assert values_in(path) == ["kept"]


async def test_an_existing_file_on_a_read_only_mount_is_reported_once(
    disk: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path = disk / "falak.db"
    async with Storage(f"sqlite:///{path}"):
        pass
    remount(disk, "ro")
    async with Storage(f"sqlite:///{path}") as storage:
        with pytest.raises(UnavailableError):
            await change(storage, "lost")
        await asyncio.sleep(0.3)
        (line,) = outages(caplog)
        assert str(path) in line
        remount(disk, "rw")
        await save(storage, "kept")
    assert values_in(path) == ["kept"]


async def test_a_full_disk_at_the_start_is_reported_once_and_used_later(
    disk: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path, filler = disk / "data" / "falak.db", fill(disk)
    async with Storage(f"sqlite:///{path}") as storage:
        with pytest.raises(UnavailableError):
            await change(storage, "lost")
        await asyncio.sleep(0.3)
        (line,) = outages(caplog)
        assert str(path) in line
        remove(filler)
        await save(storage, "kept")
    assert values_in(path) == ["kept"]


async def test_a_disk_that_fills_up_is_reported_once_and_stays_readable(
    disk: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path = disk / "falak.db"
    async with Storage(f"sqlite:///{path}") as storage:
        await change(storage, "before")
        filler = fill(disk)
        for number in range(3):
            with pytest.raises(UnavailableError):
                await change(storage, f"{number} " * 10_000)
            assert await value(storage) == "before"
        (line,) = outages(caplog)
        assert "disk is full" in line
        assert "the database is back" not in caplog.messages
        remove(filler)
        await save(storage, "after")
    assert caplog.messages.count("the database is back") == 1


@pytest.mark.parametrize("leaves", ["the file only", "its log, too", "nothing in the folder"])
async def test_a_removed_file_is_noticed_and_created_again(
    path: Path, caplog: pytest.LogCaptureFixture, leaves: str
) -> None:
    async with Storage(f"sqlite:///{path}") as storage:
        await change(storage, "before")
        match leaves:
            case "nothing in the folder":
                shutil.rmtree(path.parent)
            case "its log, too":
                remove(*path.parent.iterdir())
            case _:
                remove(path)
        with pytest.raises(UnavailableError):
            await change(storage, "lost")
        await save(storage, "after")
        assert await value(storage) == "after"
        assert values_in(path) == ["after"]
    assert values_in(path) == ["after"]
    (line,) = outages(caplog)
    assert str(path) in line
    assert "removed or replaced" in line
    assert caplog.messages.count("the database is back") == 1


async def test_a_replaced_file_is_noticed_and_the_new_one_keeps_its_data(path: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    async with Storage(f"sqlite:///{other}") as storage:
        await change(storage, "of the other")
    async with Storage(f"sqlite:///{path}") as storage:
        for number in range(20):  # so that its log has many entries that the other one lacks
            await change(storage, number)
        other.replace(path)
        with pytest.raises(UnavailableError):
            await value(storage)
        assert await until_available(storage) == "of the other"
        await save(storage, "after")
        assert values_in(path) == ["after"]


async def test_changes_saved_after_the_file_was_removed_are_in_the_new_one(path: Path) -> None:
    saved: list[int] = []
    removed = asyncio.Event()

    async def keep_saving(storage: Storage, writer: int) -> None:
        for number in range(writer, 200, 4):
            is_later = removed.is_set()
            with contextlib.suppress(UnavailableError):
                await storage.settings.change(GUILD, GUILD, f"setting {number}", number, by=AMINA)
                saved.extend([number] * is_later)
            await asyncio.sleep(0.005)

    async with Storage(f"sqlite:///{path}") as storage, asyncio.TaskGroup() as group:
        for writer in range(4):
            group.create_task(keep_saving(storage, writer))
        await asyncio.sleep(0.2)
        remove(path)
        removed.set()
    assert saved, "some changes are saved afterwards"
    assert set(saved) <= set(values_in(path))


def cut(path: Path, size: int) -> None:
    with path.open("r+b") as file:
        file.truncate(size)


def overwrite(path: Path, content: bytes, start: int = 0) -> None:
    """Writes into the same file, like `cp` and `dd`."""
    with path.open("r+b") as file:
        file.seek(start)
        file.write(content)


def content(path: Path) -> bytes:
    return path.read_bytes()


async def new_database_file(path: Path, value: object) -> bytes:
    """Makes a database with this value, closes it, and returns the file's bytes."""
    async with Storage(f"sqlite:///{path}") as storage:
        await change(storage, value)
    return content(path)


def empty_log(path: Path) -> None:
    """Moves everything from the log to the file, as SQLite does from time to time."""
    with contextlib.closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0] == 0


@pytest.mark.parametrize("has_log", [True, False])
@pytest.mark.parametrize("is_longer", [True, False])
async def test_a_database_copied_over_the_file_is_noticed_and_keeps_its_data(
    path: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture, has_log: bool, is_longer: bool
) -> None:
    other = await new_database_file(tmp_path / "other.db", "of the other" + " " * 50_000 * is_longer)
    async with Storage(f"sqlite:///{path}") as storage:
        for number in range(20):
            await change(storage, f"{number}" + " " * 20_000 * (not is_longer))
        if not has_log:
            empty_log(path)
        shutil.copyfile(tmp_path / "other.db", path)
        assert content(path) == other
        with pytest.raises(UnavailableError):
            await change(storage, "lost")
        assert str(await until_available(storage)).strip() == "of the other"
        await save(storage, "after")
        assert values_in(path) == ["after"]
    assert values_in(path) == ["after"]
    (line,) = outages(caplog)
    assert str(path) in line
    assert caplog.messages.count("the database is back") == 1


@pytest.mark.parametrize("is_of_this_run", [True, False])
async def test_a_backup_copied_over_the_file_is_noticed_and_keeps_its_data(
    path: Path, tmp_path: Path, is_of_this_run: bool
) -> None:
    backup = tmp_path / "backup.db"
    await new_database_file(path, "early")
    shutil.copyfile(path, backup)
    async with Storage(f"sqlite:///{path}") as storage:
        await change(storage, "later")
        if is_of_this_run:
            empty_log(path)
            shutil.copyfile(path, backup)
        for number in range(10):
            await change(storage, number)
        empty_log(path)
        assert await value(storage) == 9
        overwrite(path, content(backup))
        with pytest.raises(UnavailableError):
            await change(storage, "lost")
        assert await until_available(storage) == ("later" if is_of_this_run else "early")
        await save(storage, "after")
    assert values_in(path) == ["after"]


async def test_an_earlier_version_copied_over_the_file_is_migrated(path: Path) -> None:
    earlier = Path(__file__).parents[2] / "storage" / "versions" / "0003.sqlite.sql"
    old = path.with_name("old.db")
    async with Storage(f"sqlite:///{path}") as storage:
        await change(storage, "before")
        with contextlib.closing(sqlite3.connect(old)) as connection:
            connection.executescript(earlier.read_text())
        shutil.copyfile(old, path)
        with pytest.raises(UnavailableError):
            await change(storage, "lost")
        await save(storage, "after")
    assert "after" in values_in(path)
    with contextlib.closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchone() == (REVISION,)


async def test_an_emptied_file_is_created_again(path: Path) -> None:
    async with Storage(f"sqlite:///{path}") as storage:
        await change(storage, "before")
        cut(path, 0)
        with pytest.raises(UnavailableError):
            await change(storage, "lost")
        await save(storage, "after")
        assert values_in(path) == ["after"]
    assert values_in(path) == ["after"]


@pytest.mark.parametrize("how", ["cut short", "garbage", "garbage after the head", "zeros"])
async def test_damage_in_an_open_file_is_reported_once_until_replaced(
    path: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture, how: str
) -> None:
    sound = await new_database_file(tmp_path / "sound.db", "sound")
    async with Storage(f"sqlite:///{path}") as storage:
        await change(storage, "before")
        empty_log(path)
        size = len(content(path))
        match how:
            case "cut short":
                cut(path, size // 8192 * 4096)
            case "garbage":
                damage_in_place(path, size)
            case "garbage after the head":
                overwrite(path, b"no database " * (size // 12 - 400), start=4096)
            case _:
                overwrite(path, bytes(size))
        for number in range(6):
            with pytest.raises(UnavailableError):
                await storage.settings.change(GUILD, number, "it", number, by=AMINA)
            with pytest.raises(UnavailableError):
                await value(storage)
            await asyncio.sleep(0.1)
        assert caplog.messages.count("the database is back") == 0
        (line,) = outages(caplog)
        assert str(path) in line
        (why,) = [line for line in caplog.messages if line.startswith("can't open the database again")]
        assert str(path) in why
        overwrite(path, sound)
        assert await until_available(storage) == "sound"
        await save(storage, "after")
    assert values_in(path) == ["after"]
    assert caplog.messages.count("the database is back") == 1


def of_a_newer_version(path: Path) -> None:
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE alembic_version (version_num TEXT)")
        connection.execute("INSERT INTO alembic_version VALUES ('9999')")
        connection.commit()


def of_another_program(path: Path) -> None:
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE settings (color TEXT)")
        connection.commit()


def of_another_alembic(path: Path) -> None:
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE alembic_version (something INTEGER)")
        connection.commit()


def file_instead_of_folder(path: Path) -> None:
    path.parent.rmdir()
    path.parent.write_text("no folder")


COUNTED = 3_000_000
SLOW = """
    WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers LIMIT 3000000)
    SELECT count(*) FROM numbers
"""
"""Takes about half a second."""


def clear(path: Path) -> None:
    """Removes the file, and any folder or file that replaced it or its folder."""
    if path.parent.is_file():
        path.parent.unlink()
        path.parent.mkdir()
    for file in path.parent.iterdir():
        file.rmdir() if file.is_dir() else file.unlink()


def put(file: Path, path: Path) -> None:
    """Moves a file to the path.

    An existing file is replaced in one step: while there is none, the bot would make a new one.
    """
    if not path.is_file():
        clear(path)
    file.replace(path)


@pytest.mark.parametrize(
    "take",
    [of_a_newer_version, of_another_program, of_another_alembic, Path.mkdir, file_instead_of_folder],
    ids=lambda take: take.__name__,
)
async def test_a_wrong_file_is_reported_once_and_the_right_one_is_used_again(
    path: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture, take: Callable[[Path], None]
) -> None:
    right = tmp_path / "right.db"
    await new_database_file(right, "before")
    async with Storage(f"sqlite:///{path}") as storage:
        await change(storage, "lost")
        clear(path)
        take(path)
        for _ in range(6):
            with pytest.raises(UnavailableError):
                await change(storage, "nowhere")
            await asyncio.sleep(0.1)
        (_, why) = [record for record in caplog.records if record.levelno >= logging.WARNING]
        assert "will retry" in why.getMessage()
        put(right, path)
        assert await until_available(storage) == "before"
        await save(storage, "after")
    assert values_in(path) == ["after"]


def damage_in_place(path: Path, size: int) -> None:
    overwrite(path, (b"no database " * size)[:size])


async def test_nothing_is_saved_into_a_log_that_was_removed(path: Path) -> None:
    async with Storage(f"sqlite:///{path}") as storage:
        await change(storage, "before")
        remove(path.with_name("falak.db-wal"))
        with pytest.raises(UnavailableError):
            await change(storage, "lost")
        assert await until_available(storage) == "before"
        await save(storage, "after")
        assert values_in(path) == ["after"]


async def test_changes_by_another_process_do_not_count_as_a_replaced_file(
    path: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    backup, bot = tmp_path / "backup.jsonl", Path(__file__).parents[3]
    command = [sys.executable, "-m", "bot", "data"]
    environment = {"DATABASE_URL": f"sqlite:///{path}", "PATH": os.environ["PATH"]}
    async with Storage(f"sqlite:///{path}") as storage:
        await change(storage, 0)
        for number in range(1, 4):
            for way in (["export", "--replace", backup], ["forget", "5"]):
                process = await asyncio.create_subprocess_exec(
                    *command, *way, cwd=bot, env=environment, stdout=subprocess.DEVNULL
                )
                assert await process.wait() == 0
            assert await value(storage) == number - 1
            await change(storage, number)
        with contextlib.closing(sqlite3.connect(path)) as connection:
            connection.execute("VACUUM")
        empty_log(path)
        await save(storage, "after")
    assert values_in(path) == ["after"]
    assert len(outages(caplog)) <= 1, "VACUUM makes the file smaller"


async def test_changes_saved_after_a_copy_over_the_file_are_in_it(path: Path, tmp_path: Path) -> None:
    await new_database_file(tmp_path / "other.db", "of the other")
    saved: list[int] = []
    copied = asyncio.Event()

    async def keep_saving(storage: Storage, writer: int) -> None:
        for number in range(writer, 200, 4):
            is_later = copied.is_set()
            with contextlib.suppress(UnavailableError):
                await storage.settings.change(GUILD, GUILD, f"setting {number}", number, by=AMINA)
                saved.extend([number] * is_later)
            await asyncio.sleep(0.005)

    async with Storage(f"sqlite:///{path}") as storage, asyncio.TaskGroup() as group:
        for writer in range(4):
            group.create_task(keep_saving(storage, writer))
        await asyncio.sleep(0.2)
        shutil.copyfile(tmp_path / "other.db", path)
        copied.set()
    assert saved, "some changes are saved afterwards"
    assert {*saved, "of the other"} <= set(values_in(path))


def test_a_statement_that_runs_at_closing_is_finished(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    failed: list[threading.ExceptHookArgs] = []
    monkeypatch.setattr(threading, "excepthook", failed.append)
    monkeypatch.setattr(
        "bot.storage.database.CLOSE_SECONDS", PATIENCE_SECONDS
    )  # the statement takes a second
    before = set(threading.enumerate())

    async def count(connection: AsyncConnection) -> object:
        return await connection.scalar(text(SLOW))

    async def run() -> int:
        async with Storage(f"sqlite:///{tmp_path / 'falak.db'}", timeout_seconds=PATIENCE_SECONDS) as storage:
            counting = asyncio.create_task(storage.database.read(count))
            await asyncio.sleep(0.1)
        return int(str(await counting))

    assert asyncio.run(run()) == COUNTED
    for thread in set(threading.enumerate()) - before:
        thread.join(10)
    assert failed == []
