"""A SQLite file that can't be used, or is another one now: one line says so, and nothing is lost unsaid."""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.errors import UnavailableError
from bot.storage import background, database
from bot.storage.storage import Storage

GUILD, AMINA = 100, 7


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    """Tries again without keeping the tests waiting, and shows news."""
    monkeypatch.setattr(database, "RETRY_SECONDS", 0.1)
    monkeypatch.setattr(background, "RETRY_SECONDS", 0.1)
    caplog.set_level(logging.INFO, "bot")


def run(*command: str | Path) -> int:
    try:
        return subprocess.call(command)  # noqa: S603 - what the tests below say
    except FileNotFoundError:  # no such command on this system
        return 127


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of its own, of four megabytes."""
    folder = tmp_path / "disk"
    folder.mkdir()
    if run("mount", "-t", "tmpfs", "-o", "size=4m", "none", folder):
        pytest.skip("only root may mount a disk")
    yield folder
    run("umount", "--lazy", folder)


def remount(disk: Path, *options: str) -> None:
    assert run("mount", "-o", ",".join(("remount", *options)), disk) == 0


def fill(disk: Path) -> Path:
    """Makes a file that leaves no room."""
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


async def until_it_is_back(storage: Storage) -> object:
    """The value, as soon as it can be read."""
    async with asyncio.timeout(20):
        while True:
            with contextlib.suppress(UnavailableError):
                return await value(storage)
            await asyncio.sleep(0.05)


async def save(storage: Storage, value: object) -> None:
    """Saves it as soon as that is possible."""
    async with asyncio.timeout(20):
        while True:
            with contextlib.suppress(UnavailableError):
                await change(storage, value)
                return
            await asyncio.sleep(0.05)


def kept(path: Path) -> list[object]:
    """What somebody else finds in the file."""
    with contextlib.closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("SELECT value FROM settings").fetchall()
    return [json.loads(value) if isinstance(value, str) else value for (value,) in rows]


def outages(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [line for line in caplog.messages if line.startswith("the database can't be used")]


async def test_a_damaged_file_is_reported_once_and_a_sound_one_in_its_place_is_used(
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
    assert kept(path) == ["kept"]
    assert caplog.messages.count("the database is back") == 1


async def test_a_mount_that_is_read_only_is_reported_once_and_used_when_it_no_longer_is(
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
    assert kept(path) == ["kept"]


async def test_a_file_on_a_mount_that_became_read_only_is_reported_once(
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
    assert kept(path) == ["kept"]


async def test_a_disk_that_is_full_at_the_first_start_is_reported_once_and_used_when_there_is_room(
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
    assert kept(path) == ["kept"]


async def test_a_disk_that_fills_up_is_reported_once_though_it_can_be_read(
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
async def test_a_file_that_is_removed_is_noticed_and_made_anew(
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
        assert kept(path) == ["after"]
    assert kept(path) == ["after"]
    (line,) = outages(caplog)
    assert str(path) in line
    assert "removed or replaced" in line
    assert caplog.messages.count("the database is back") == 1


async def test_a_file_that_is_replaced_is_noticed_and_has_what_it_had(path: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    async with Storage(f"sqlite:///{other}") as storage:
        await change(storage, "of the other")
    async with Storage(f"sqlite:///{path}") as storage:
        for number in range(20):  # so that its log has much that the other one hasn't
            await change(storage, number)
        other.replace(path)
        with pytest.raises(UnavailableError):
            await value(storage)
        assert await until_it_is_back(storage) == "of the other"
        await save(storage, "after")
        assert kept(path) == ["after"]


async def test_what_is_said_to_be_saved_after_the_file_went_is_in_the_new_one(path: Path) -> None:
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
    assert saved, "it goes on"
    assert set(saved) <= set(kept(path))
