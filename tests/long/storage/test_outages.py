"""Tests an unavailable or slow database. Errors come in time, are counted, and end by themselves."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import sqlite3
import time
from collections.abc import AsyncIterator, Generator

import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.errors import UnavailableError
from bot.storage import background, database
from bot.storage.storage import Storage
from bot.storage.usage import EntryPoint, UsageEvent
from tests.databases import NewDatabase, PostgreSQL
from tests.storage.conftest import Calendar
from tests.storage.postgresql import Server

GUILD, AMINA = 100, 7
PATIENCE_SECONDS = 1.0
"""Half of the default."""
USE = UsageEvent(GUILD, EntryPoint.ASK, "answer", "hope-probe", "en")


@pytest.fixture(autouse=True)
def short_retries(monkeypatch: pytest.MonkeyPatch) -> None:
    """Shortens the time between retries."""
    monkeypatch.setattr(database, "RETRY_SECONDS", 0.1)
    monkeypatch.setattr(background, "RETRY_SECONDS", 0.1)


@pytest.fixture
async def storage(url: str, calendar: Calendar) -> AsyncIterator[Storage]:
    async with Storage(url, now=calendar.now, timeout_seconds=PATIENCE_SECONDS) as storage:
        yield storage


async def change(storage: Storage, value: object) -> None:
    await storage.settings.change(GUILD, GUILD, "it", value, by=AMINA)


async def value(storage: Storage) -> object:
    return (await storage.settings.load(GUILD)).get(GUILD, {}).get("it")


async def until_available(storage: Storage) -> None:
    async with asyncio.timeout(20):
        while True:
            with contextlib.suppress(UnavailableError):
                await value(storage)
                return
            await asyncio.sleep(0.05)


@contextlib.contextmanager
def in_time(seconds: float = PATIENCE_SECONDS) -> Generator[None]:
    """Asserts that the block takes at most this time. Adds a tolerance for a busy machine."""
    start = time.monotonic()
    yield
    assert time.monotonic() - start < seconds + 15


@contextlib.contextmanager
def stopped(server: Server) -> Generator[None]:
    server.stop()
    try:
        yield
    finally:
        server.start()


@contextlib.contextmanager
def locked(url: str) -> Generator[None]:
    """Locks the file during the block, as another process does while it writes."""
    with contextlib.closing(sqlite3.connect(url.removeprefix("sqlite:///"), isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        yield


class TestPostgreSQL:
    @pytest.fixture
    def url(self, postgres: PostgreSQL) -> str:
        """Makes a database for one test only. Some tests change it, others leave connections open."""
        return postgres.migrated()

    async def test_a_stopped_server_is_unavailable_until_it_starts_again(
        self, storage: Storage, server: Server, caplog: pytest.LogCaptureFixture
    ) -> None:
        caplog.set_level(logging.INFO)
        await change(storage, "before")
        with stopped(server):
            for _ in range(3):
                with in_time(), pytest.raises(UnavailableError):
                    await change(storage, "meanwhile")
                with in_time(), pytest.raises(UnavailableError):
                    await value(storage)
            assert not storage.database.is_available
            assert (storage.database.outages, storage.database.failures) == (1, 6)
        await until_available(storage)
        assert await value(storage) == "before"
        await change(storage, "after")
        assert await value(storage) == "after"
        lines = [record.getMessage() for record in caplog.records if record.name.startswith("bot.")]
        assert len(lines) == 2
        assert lines[0].startswith("the database can't be used: ")
        assert lines[1] == "the database is back"

    async def test_a_hanging_server_causes_errors_in_time(self, storage: Storage, server: Server) -> None:
        await change(storage, "before")
        with server.frozen():
            for _ in range(2):
                with in_time():
                    attempts = await asyncio.gather(
                        *(value(storage) for _ in range(10)), return_exceptions=True
                    )
                assert all(isinstance(each, UnavailableError) for each in attempts)
        await until_available(storage)
        await change(storage, "after")
        assert await value(storage) == "after"

    async def test_closing_does_not_wait_for_a_hanging_server(
        self, url: str, server: Server, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(database, "CLOSE_SECONDS", PATIENCE_SECONDS / 2)
        storage = await Storage(url).__aenter__()
        with server.frozen():
            storage.usage.count(USE)
            with in_time(3 * PATIENCE_SECONDS):
                await storage.__aexit__(None, None, None)

    async def test_a_server_that_is_down_at_the_start_is_used_later(
        self,
        url: str,
        server: Server,
        calendar: Calendar,
        caplog: pytest.LogCaptureFixture,
    ) -> None:
        async with contextlib.AsyncExitStack() as stack:
            with stopped(server):
                with in_time():
                    storage = await stack.enter_async_context(Storage(url, now=calendar.now))
                with in_time(0), pytest.raises(UnavailableError):
                    await change(storage, "meanwhile")
                storage.usage.count(USE)
            await until_available(storage)
            await change(storage, "after")
            await storage.flush()
            (count,) = await storage.usage.since(calendar.now().date())
            assert count.times == 1
        assert any("starting without the database" in line for line in caplog.messages)

    async def test_counts_during_an_outage_are_written_afterwards(
        self, storage: Storage, server: Server, calendar: Calendar
    ) -> None:
        with stopped(server):
            for _ in range(5):
                storage.usage.count(USE)
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(0.5):
                    await storage.flush()
        await storage.flush()
        (count,) = await storage.usage.since(calendar.now().date())
        assert count.times == 5

    async def test_background_writes_may_take_longer_than_the_timeout(
        self, storage: Storage, calendar: Calendar
    ) -> None:
        await storage.database.execute(
            text(
                "CREATE FUNCTION dawdle() RETURNS trigger LANGUAGE plpgsql AS "
                f"'BEGIN PERFORM pg_sleep({PATIENCE_SECONDS + 0.5}); RETURN NEW; END'"
            ),
            text("CREATE TRIGGER dawdle BEFORE INSERT ON usage FOR EACH ROW EXECUTE FUNCTION dawdle()"),
        )
        storage.usage.count(USE)
        await asyncio.wait_for(storage.flush(), 20)
        (count,) = await storage.usage.since(calendar.now().date())
        assert (count.times, storage.database.failures) == (1, 0)

    async def test_a_change_that_timed_out_is_not_made_later(self, storage: Storage, server: Server) -> None:
        await change(storage, "before")
        async with contextlib.AsyncExitStack() as stack:

            async def hold(connection: AsyncConnection) -> None:
                await connection.execute(text("LOCK TABLE settings"))
                held.set()
                await asyncio.sleep(PATIENCE_SECONDS + 0.5)

            held = asyncio.Event()
            holding = asyncio.create_task(storage.database.write_in_background(hold))
            stack.push_async_callback(asyncio.wait, {holding})
            await held.wait()
            with in_time(), pytest.raises(UnavailableError):
                await change(storage, "meanwhile")
        await until_available(storage)
        assert await value(storage) == "before", "the change was cancelled"


class TestSQLite:
    @pytest.fixture
    def url(self, new_sqlite: NewDatabase) -> str:
        return new_sqlite()

    async def test_a_locked_file_is_unavailable_until_it_is_unlocked(
        self, storage: Storage, url: str
    ) -> None:
        await change(storage, "before")
        with locked(url):
            with in_time(), pytest.raises(UnavailableError):
                await change(storage, "meanwhile")
            assert await value(storage) == "before", "reading still works"
        await until_available(storage)
        await change(storage, "after")
        assert await value(storage) == "after"

    async def test_a_file_that_is_locked_at_the_start_is_used_later(self, url: str) -> None:
        async with Storage(url):
            pass
        with sqlite3.connect(url.removeprefix("sqlite:///")) as connection:
            connection.execute("UPDATE alembic_version SET version_num = version_num")
            connection.execute("PRAGMA journal_mode")
        async with contextlib.AsyncExitStack() as stack:
            with locked(url):
                storage = await stack.enter_async_context(Storage(url))
            await until_available(storage)
            await change(storage, "after")
            assert await value(storage) == "after"


async def test_a_closed_storage_is_unavailable_at_once() -> None:
    storage = Storage.closed()
    with in_time(0), pytest.raises(UnavailableError):
        await value(storage)
    storage.usage.count(USE)
    assert storage.database.failures == 1
    assert storage.database.outages == 0


async def test_one_count_that_cannot_be_written_does_not_affect_others(
    storage: Storage, calendar: Calendar
) -> None:
    for use in (USE, USE._replace(guild_id=1 << 70), USE):
        storage.usage.count(use)
    await storage.flush()
    (count,) = await storage.usage.since(calendar.now().date())
    assert count.times == 2
    assert storage.usage.writer.dropped == 1


async def test_cancelled_changes_do_not_block_later_ones(storage: Storage) -> None:
    for number in range(20):
        task = asyncio.create_task(change(storage, number))
        await asyncio.sleep(number / 2000)
        task.cancel()
    await asyncio.sleep(0.5)
    await change(storage, "after")
    assert await value(storage) == "after"
    assert storage.database.failures == 0
