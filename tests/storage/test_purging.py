"""Tests that no SQLite file contains deleted data after the deletion returns."""

from __future__ import annotations

import asyncio
import sqlite3
from pathlib import Path

import pytest

from bot.errors import UnavailableError
from bot.storage import database
from bot.storage.misses import UnansweredQuestion
from bot.storage.storage import Storage
from bot.storage.votes import Vote
from tests.storage.conftest import Calendar, NewDatabase
from tests.waiting import LOOK_SECONDS, PATIENCE_SECONDS

GUILD, AMINA, BILAL = 100, 0x7A7A_1234_5678_9ABC, 8
QUESTION = "sourdough-of-amina"


async def fill(storage: Storage, times: int = 1) -> None:
    for number in range(times):
        for person, text in ((AMINA, QUESTION), (BILAL, "another")):
            storage.misses.note(
                UnansweredQuestion(GUILD, f"{text} {number}" * (number % 5 + 1), "en", person)
            )
            await storage.votes.cast(Vote(number, person, GUILD, "hope-probe", "en", False, text))
        if number % 50 == 0:
            await storage.flush()
    await storage.keyword_replies.opt_out(AMINA)
    await storage.settings.change(GUILD, GUILD, "ask", "private", by=AMINA)
    await storage.flush()


def path_of(url: str) -> Path:
    return Path(url.removeprefix("sqlite:///"))


def in_files(url: str) -> set[str]:
    """Returns the database's files that contain the question, or Amina's id as SQLite writes it."""
    path = path_of(url)
    files = [each for each in path.parent.iterdir() if each.name.startswith(path.name)]
    marks = QUESTION.encode(), AMINA.to_bytes(8)
    return {each.name for each in files if any(mark in each.read_bytes() for mark in marks)}


@pytest.fixture
def url(new_sqlite: NewDatabase) -> str:
    return new_sqlite()


@pytest.mark.parametrize("times", [1, 150])
async def test_data_that_a_person_deleted_is_in_no_file(storage: Storage, url: str, times: int) -> None:
    await fill(storage, times)
    assert in_files(url)
    await storage.personal.delete(AMINA)
    assert in_files(url) == set()
    assert (await storage.personal.of(BILAL)).votes == times


async def test_expired_data_is_in_no_file(storage: Storage, url: str, calendar: Calendar) -> None:
    await fill(storage, 150)
    await storage.keyword_replies.opt_in(AMINA)
    calendar.advance(days=401)
    await storage.retention.enforce()
    assert in_files(url) == set()


async def test_a_deletion_waits_for_a_reader(storage: Storage, url: str) -> None:
    await fill(storage)
    reader = sqlite3.connect(path_of(url), isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT * FROM votes").fetchall()
    deleting = asyncio.create_task(storage.personal.delete(AMINA))
    async with asyncio.timeout(PATIENCE_SECONDS):
        while await storage.personal.of(AMINA):  # noqa: ASYNC110 - nothing tells
            await asyncio.sleep(LOOK_SECONDS)
    await storage.settings.change(GUILD, GUILD, "ask", "public", by=BILAL)  # other changes don't wait
    assert not deleting.done()
    assert in_files(url)
    reader.close()
    await deleting
    assert in_files(url) == set()


async def test_a_deletion_fails_if_a_reader_blocks_it_too_long(
    storage: Storage, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "PURGE_SECONDS", 0.2)
    await fill(storage)
    reader = sqlite3.connect(path_of(url), isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT * FROM votes").fetchall()
    with pytest.raises(UnavailableError, match="stay in a file"):
        await storage.personal.delete(AMINA)
    assert not await storage.personal.of(AMINA)
    reader.close()
    await storage.personal.delete(AMINA)
    assert in_files(url) == set()
