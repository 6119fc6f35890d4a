"""Tests several processes with one database: claims, locks, notifications and handed-over sessions."""

from __future__ import annotations

import asyncio
import datetime
import gc
import re
from collections.abc import AsyncIterator, Callable

import pytest
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage import address, coordination
from bot.storage.coordination import Coordination, Lock
from bot.storage.gateway_sessions import GatewaySession, ShardGroup
from bot.storage.storage import Storage
from bot.storage.transfer import exported
from tests.databases import NewDatabase
from tests.storage.conftest import Calendar
from tests.storage.postgresql import Server
from tests.waiting import PATIENCE_SECONDS, until

HOUR = datetime.timedelta(hours=1)
GROUP = ShardGroup(application_id=1 << 60, shard_count=6, intents=512)
SESSION = GatewaySession("a-session", 42, "wss://gateway.example")
LOCK = Lock("shard", 3)
GUILD = 1 << 62


@pytest.fixture
async def other(url: str, calendar: Calendar, storage: Storage) -> AsyncIterator[Storage]:
    """Returns another process's storage with the same database."""
    assert storage.database.is_available
    async with Storage(url, now=calendar.now, uptime=calendar.uptime) as other:
        yield other


async def test_one_of_several_processes_gets_a_claim(
    storage: Storage, other: Storage, calendar: Calendar
) -> None:
    got = await asyncio.gather(
        *(each.claims.claim("deletion", HOUR) for each in (storage, other, storage, other))
    )
    assert sorted(got) == [False, False, False, True]
    assert storage.claims.skipped + other.claims.skipped == 3
    assert await other.claims.claim("something else", HOUR)
    calendar.advance(minutes=59)
    assert not await storage.claims.claim("deletion", HOUR)
    calendar.advance(minutes=1)
    assert await other.claims.claim("deletion", HOUR)


async def test_a_claim_from_the_future_is_ignored(storage: Storage, calendar: Calendar) -> None:
    assert await storage.claims.claim("deletion", HOUR)
    calendar.advance(days=-500)
    assert await storage.claims.claim("deletion", HOUR)


async def test_a_recent_session_is_taken_once(storage: Storage, other: Storage, calendar: Calendar) -> None:
    await storage.gateway_sessions.leave(GROUP, {3: SESSION, 4: SESSION._replace(sequence=7)})
    assert await other.gateway_sessions.take(GROUP, 2) is None
    calendar.advance(seconds=119)
    assert await other.gateway_sessions.take(GROUP, 3) == SESSION
    assert await storage.gateway_sessions.take(GROUP, 3) is None
    calendar.advance(seconds=1)
    assert await other.gateway_sessions.take(GROUP, 4) is None


@pytest.mark.parametrize("changed", [{"intents": 513}, {"shard_count": 7}, {"application_id": 5}])
async def test_a_session_of_another_kind_is_not_taken(storage: Storage, changed: dict[str, int]) -> None:
    await storage.gateway_sessions.leave(GROUP, {3: SESSION})
    assert await storage.gateway_sessions.take(GROUP._replace(**changed), 3) is None


async def test_a_new_session_replaces_an_unused_one(storage: Storage) -> None:
    await storage.gateway_sessions.leave(GROUP, {3: SESSION})
    await storage.gateway_sessions.leave(GROUP, {3: SESSION._replace(session_id="newer")})
    taken = await storage.gateway_sessions.take(GROUP, 3)
    assert taken is not None
    assert taken.session_id == "newer"


async def test_an_export_has_no_claims_or_sessions(storage: Storage) -> None:
    await storage.claims.claim("deletion", HOUR)
    await storage.gateway_sessions.leave(GROUP, {3: SESSION})

    async def work(connection: AsyncConnection) -> list[str]:
        return [line async for line in exported(connection)]

    lines = await storage.database.read(work)
    assert not re.search('"claims"|gateway_sessions|a-session', "".join(lines))


def waited() -> tuple[list[str], Callable[[], None]]:
    calls: list[str] = []
    return calls, lambda: calls.append("waits")


@pytest.fixture
async def pair(new_postgresql: NewDatabase) -> AsyncIterator[tuple[Storage, Storage]]:
    """Returns the storages of two processes with one PostgreSQL database."""
    url = new_postgresql()
    async with Storage(url) as one, Storage(url) as two:
        yield one, two


async def test_a_lock_is_held_by_one_process_until_it_is_released(
    pair: tuple[Storage, Storage], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        coordination, "POLL_SECONDS", 2 * PATIENCE_SECONDS
    )  # so only a notification ends the wait in time
    one, two = (each.coordination for each in pair)
    await one.acquire(LOCK)
    await two.acquire(Lock("shard", 4))
    await two.acquire(Lock("identify", 3))
    calls, waiting = waited()
    taking = asyncio.create_task(two.acquire(LOCK, waiting))
    await until(lambda: calls)
    assert not taking.done()
    await one.release(LOCK)
    async with asyncio.timeout(PATIENCE_SECONDS):
        await taking
    assert calls == ["waits"]


async def test_the_locks_of_a_stopped_process_are_free(pair: tuple[Storage, Storage]) -> None:
    one, two = (each.coordination for each in pair)
    await one.acquire(LOCK)
    await one.stop()
    async with asyncio.timeout(PATIENCE_SECONDS):
        await two.acquire(LOCK)


async def test_a_process_that_stops_while_it_connects_leaves_no_connection(
    new_postgresql: NewDatabase,
) -> None:
    url = address.parse(new_postgresql())
    for milliseconds in range(20):  # the connection is there after about five
        locks = Coordination(url)
        await locks.start(wait=False)
        await asyncio.sleep(milliseconds / 1000)
        await locks.stop()
        assert not locks.is_connected
    gc.collect()  # warns of a connection that wasn't closed, which fails the test


async def test_locks_are_taken_again_after_an_outage(pair: tuple[Storage, Storage], server: Server) -> None:
    one, two = (each.coordination for each in pair)
    await one.acquire(LOCK)
    told: list[str] = []
    for each in (one, two):
        each.on_settings_changed(told.append)
    server.query(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE '%locks%'"
    )
    await until(lambda: len(told) == 2)  # both have reconnected
    calls, waiting = waited()
    taking = asyncio.create_task(two.acquire(LOCK, waiting))
    await until(lambda: calls)
    taking.cancel()


async def test_a_process_without_a_server_gets_every_lock(
    new_sqlite: NewDatabase, monkeypatch: pytest.MonkeyPatch
) -> None:
    for url in (new_sqlite(), "postgresql://falak@127.0.0.1:9/falak"):
        monkeypatch.setattr("bot.storage.database.START_SECONDS", 0.1)
        async with Storage(url) as storage:
            assert not storage.coordination.is_connected
            async with asyncio.timeout(PATIENCE_SECONDS):
                await storage.coordination.acquire(LOCK)
                await storage.coordination.release(LOCK)


async def test_a_waiting_process_continues_if_the_server_stays_down(
    pair: tuple[Storage, Storage], server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(coordination, "ALONE_SECONDS", 0.3)
    monkeypatch.setattr(coordination, "POLL_SECONDS", 0.1)
    monkeypatch.setattr(Coordination, "_connect", _refused)
    one, two = (each.coordination for each in pair)
    await one.acquire(LOCK)
    calls, waiting = waited()
    taking = asyncio.create_task(two.acquire(LOCK, waiting))
    await until(lambda: calls)
    server.query(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE '%locks%'"
    )
    async with asyncio.timeout(PATIENCE_SECONDS):
        await taking


async def _refused(*_: object) -> None:
    raise ConnectionRefusedError


async def test_other_processes_are_notified_of_changed_settings(pair: tuple[Storage, Storage]) -> None:
    one, two = pair
    told: list[str] = []
    two.coordination.on_settings_changed(told.append)
    await one.settings.change(GUILD, GUILD, "ask", "private", by=7)
    await until(lambda: told == [str(GUILD)])
    await one.settings.change(GUILD, GUILD, "ask", "private", by=7)  # the value stays the same
    await one.retention.delete_guild(GUILD)
    await until(lambda: len(told) > 1)
    assert told == [str(GUILD)] * 2


async def test_other_processes_are_notified_of_peoples_choices(pair: tuple[Storage, Storage]) -> None:
    one, two = pair
    told: list[str] = []
    two.coordination.on_person_changed(told.append)
    for number, change in enumerate(
        (
            one.language_choices.choose(7, "ar"),
            one.language_choices.delete(7),
            one.keyword_replies.opt_out(7),
            one.keyword_replies.opt_in(7),
            one.personal.delete(7),
        )
    ):
        await change
        await until(lambda so_far=number: told == ["7"] * (so_far + 1))


async def test_after_an_outage_everything_counts_as_changed(
    pair: tuple[Storage, Storage], server: Server
) -> None:
    told: list[str] = []
    pair[1].coordination.on_settings_changed(told.append)
    pair[1].coordination.on_person_changed(told.append)
    server.query(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE '%locks%'"
    )
    await until(lambda: told)
    assert told == ["", ""]
