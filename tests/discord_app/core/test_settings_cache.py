"""Tests the settings cache: it refreshes its entries, loads each once for all tasks, and never waits long."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping

import pytest

from bot.discord_app.core import settings_cache
from bot.discord_app.core.settings import COOLDOWN, NOTHING_SET, GuildSettings
from bot.discord_app.core.settings_cache import (
    BACKOFF_SECONDS,
    FRESH_SECONDS,
    REMEMBERED,
    TIMEOUT_SECONDS,
    SettingsCache,
)
from bot.errors import UnavailableError
from tests.waiting import until

GUILD = 1


class Database:
    """A database of settings that can be slow or down."""

    def __init__(self) -> None:
        self.cooldown = 5
        self.reads = 0
        self.is_down = False
        self.read_started = asyncio.Event()
        self.is_open = asyncio.Event()
        self.is_open.set()

    async def read(self, guild_id: int) -> Mapping[int, Mapping[str, object]]:
        self.reads += 1
        self.read_started.set()
        if self.is_down:
            raise UnavailableError("down")
        cooldown = self.cooldown
        await self.is_open.wait()
        return {guild_id: {"cooldown": cooldown}}


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
async def database() -> Database:
    return Database()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def cache(database: Database, clock: Clock) -> SettingsCache:
    return SettingsCache(database.read, clock)


def cooldown(settings: GuildSettings | None, guild_id: int = GUILD) -> int | None:
    return None if settings is None else settings.effective(COOLDOWN, (guild_id,)).value


async def test_cached_settings_are_fresh_for_a_minute(
    cache: SettingsCache, database: Database, clock: Clock
) -> None:
    assert cache.known(GUILD) is None
    assert cooldown(await cache.load(GUILD)) == 5
    database.cooldown = 6
    clock.now += FRESH_SECONDS
    assert cooldown(cache.known(GUILD)) == 5
    assert cooldown(await cache.load(GUILD)) == 5
    clock.now += 1
    assert cache.known(GUILD) is None
    assert cooldown(await cache.load(GUILD)) == 6
    assert database.reads == 2


async def test_concurrent_loads_read_once(cache: SettingsCache, database: Database) -> None:
    loaded = await asyncio.gather(*(cache.load(GUILD) for _ in range(50)))
    assert {cooldown(each) for each in loaded} == {5}
    assert database.reads == 1


async def test_change_during_a_load_is_seen_at_once(cache: SettingsCache, database: Database) -> None:
    database.is_open.clear()
    before = asyncio.create_task(cache.load(GUILD))
    await database.read_started.wait()
    database.read_started.clear()
    database.cooldown = 7
    cache.forget(GUILD)
    after = asyncio.create_task(cache.load(GUILD))
    await database.read_started.wait()
    database.is_open.set()
    assert [cooldown(each) for each in await asyncio.gather(before, after)] == [5, 7]
    assert cooldown(cache.known(GUILD)) == 7


async def test_stale_settings_are_used_while_the_database_is_down(
    cache: SettingsCache, database: Database, clock: Clock
) -> None:
    await cache.load(GUILD)
    database.is_down = True
    clock.now += FRESH_SECONDS + 1
    assert cooldown(await cache.load(GUILD)) == 5
    cache.forget(GUILD)
    assert cooldown(await cache.load(GUILD)) == 5
    with pytest.raises(UnavailableError):
        await cache.fetch(GUILD)


async def test_defaults_apply_if_nothing_was_loaded(
    cache: SettingsCache, database: Database, clock: Clock
) -> None:
    database.is_down = True
    assert await cache.load(GUILD) is NOTHING_SET
    database.is_down = False
    clock.now += BACKOFF_SECONDS + 1
    assert cooldown(await cache.load(GUILD)) == 5


async def test_failed_load_is_retried_only_after_a_pause(
    cache: SettingsCache, database: Database, clock: Clock
) -> None:
    database.is_down = True
    for guild_id in range(100):
        await cache.load(guild_id)
    assert database.reads == 1
    clock.now += BACKOFF_SECONDS + 1
    await cache.load(GUILD)
    assert database.reads == 2


@pytest.fixture
def usual_timeout(monkeypatch: pytest.MonkeyPatch) -> None:
    """Sets the bot's own timeout, which is short."""
    monkeypatch.setattr(settings_cache, "TIMEOUT_SECONDS", TIMEOUT_SECONDS)


@pytest.mark.usefixtures("usual_timeout")
async def test_cache_waits_for_a_slow_database_briefly_and_only_once(
    cache: SettingsCache, database: Database
) -> None:
    database.is_open.clear()
    assert await cache.load(GUILD) is NOTHING_SET
    again = asyncio.create_task(cache.load(GUILD))
    await asyncio.sleep(0)
    assert again.done(), "it doesn't wait again"
    assert again.result() is NOTHING_SET
    database.is_open.set()
    await until(lambda: cooldown(cache.known(GUILD)) == 5)  # the result of the slow read is kept


@pytest.mark.usefixtures("usual_timeout")
@pytest.mark.parametrize("is_slow", [False, True])
async def test_failing_database_is_logged_once_for_all_loads(
    cache: SettingsCache,
    database: Database,
    clock: Clock,
    caplog: pytest.LogCaptureFixture,
    is_slow: bool,
) -> None:
    async def fail() -> None:
        database.is_down = not is_slow
        if is_slow:
            database.is_open.clear()
        await asyncio.gather(*(cache.load(guild_id) for guild_id in (GUILD, GUILD + 1) for _ in range(50)))

    for _ in range(2):
        await fail()
        clock.now += BACKOFF_SECONDS + 1
    assert len(caplog.records) == 1
    database.is_down = False
    database.is_open.set()
    await cache.load(GUILD)
    clock.now += FRESH_SECONDS + 1
    await fail()
    assert len(caplog.records) == 2, "the database had worked in between"


async def test_cache_drops_guilds_over_its_limit(cache: SettingsCache) -> None:
    for guild_id in range(REMEMBERED + 10):
        await cache.load(guild_id)
    assert cache.known(0) is None
    assert cooldown(cache.known(REMEMBERED), REMEMBERED) == 5
