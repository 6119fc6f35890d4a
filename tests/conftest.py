"""Fixtures for all tests, among them the local Discord."""

from __future__ import annotations

import gc
import os
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest
import yarl
from hypothesis import settings
from sqlalchemy import Connection, Dialect, Engine, event

from bot.knowledge.assistant import Assistant
from bot.local_discord import Application, Channel, Guild, LocalDiscord, Person
from bot.storage import address
from tests.databases import NewDatabase, PostgreSQL, SQLite
from tests.storage import postgresql
from tests.storage.postgresql import Server

CONTENT = Path(__file__).parents[1] / "content"

# By default, Hypothesis fails a test if an example takes 0.2 s. That happens on a busy machine.
settings.register_profile("any speed", deadline=None)
settings.load_profile("any speed")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--forbid-skips", action="store_true", help="skipped tests fail the run")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """Returns the number of processes of `-n auto`: three on two cores, because tests often wait."""
    return (os.cpu_count() or 1) * 3 // 2 or 1


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if session.config.getoption("--forbid-skips") and reporter and reporter.stats.get("skipped"):
        reporter.write_line("Skipped tests are forbidden here.", red=True)
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_collection_finish() -> None:
    """Makes the garbage collector skip the thousands of collected tests."""
    gc.freeze()
    gc.set_threshold(20_000, 10, 10)  # rare collections make the tests much faster


@pytest.fixture(scope="session", autouse=True)
def unsynchronised() -> Iterator[None]:
    """Lets SQLite not wait for the disk. Tests kill processes, but never crash the machine."""
    with pytest.MonkeyPatch.context() as patches:
        patches.setitem(address.PRAGMAS, "synchronous", "OFF")
        yield


@pytest.fixture(scope="session", autouse=True)
def compiled_once() -> Iterator[None]:
    """Makes SQLAlchemy compile each statement once for all databases of a kind, not once for each test."""
    dialects: dict[type[Dialect], Dialect] = {}
    compiled: dict[Any, Any] = {}

    def share(connection: Connection) -> None:
        connection.dialect = dialects.setdefault(type(connection.dialect), connection.dialect)
        connection.execution_options(compiled_cache=compiled)

    event.listen(Engine, "engine_connect", share)
    yield
    event.remove(Engine, "engine_connect", share)


@pytest.fixture(scope="session")
def our_content() -> Assistant:
    """Returns an assistant with our own content in all languages. Loading it takes two seconds."""
    assistant = Assistant(CONTENT)
    gc.freeze()  # the garbage collector skips it, because it is needed until the end
    return assistant


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """Starts a PostgreSQL server."""
    if (binaries := postgresql.binaries()) is None:
        pytest.skip("PostgreSQL is not installed: Debian's package is postgresql")
    with postgresql.server(binaries) as server:
        yield server


@pytest.fixture(scope="session")
def sqlite(tmp_path_factory: pytest.TempPathFactory) -> SQLite:
    return SQLite(tmp_path_factory.mktemp("sqlite"))


@pytest.fixture(scope="session")
def postgres(server: Server) -> PostgreSQL:
    return PostgreSQL(server)


@pytest.fixture
def new_sqlite(sqlite: SQLite, tmp_path: Path) -> NewDatabase:
    """Makes SQLite files with all tables and no rows."""
    return lambda: sqlite.migrated(tmp_path)


@pytest.fixture
def new_postgresql(postgres: PostgreSQL) -> Iterator[NewDatabase]:
    """Makes PostgreSQL databases with all tables and no rows."""
    yield postgres.lend
    postgres.take_back()


@pytest.fixture
async def local_discord(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[LocalDiscord]:
    """Starts a local Discord, and makes discord.py connect to it."""
    async with LocalDiscord() as local_discord:
        monkeypatch.setattr("discord.http.Route.BASE", local_discord.api_url)
        monkeypatch.setattr(
            "discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY", yarl.URL(local_discord.gateway_url)
        )
        yield local_discord


@pytest.fixture
def application(local_discord: LocalDiscord) -> Application:
    application = local_discord.add_application("falak")
    application.session_starts.interval = 0  # tests restart bots in less than Discord's 5 seconds
    return application


@pytest.fixture
def guild(local_discord: LocalDiscord, application: Application) -> Guild:
    guild = local_discord.add_guild("Observatory")
    guild.install(application)
    return guild


@pytest.fixture
def channel(guild: Guild) -> Channel:
    return guild.add_text_channel("general")


@pytest.fixture
def amina(local_discord: LocalDiscord, guild: Guild) -> Person:
    amina = local_discord.add_user("amina", locale="en-GB")
    guild.join(amina)
    return amina


@pytest.fixture
def bilal(local_discord: LocalDiscord, guild: Guild) -> Person:
    bilal = local_discord.add_user("bilal")
    guild.join(bilal)
    return bilal
