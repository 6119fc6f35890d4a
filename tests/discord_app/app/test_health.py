"""Tests the health and metrics pages of a running bot."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import aiohttp
import pytest
from prometheus_client.parser import text_string_to_metric_families

from bot.discord_app.app.client import FalakClient
from bot.discord_app.app.health import HealthServer
from bot.errors import SettingsError
from bot.knowledge.assistant import Assistant
from bot.local_discord import Application, Channel, LocalDiscord, Person
from bot.storage import coordination
from bot.storage.storage import Storage
from tests.databases import NewDatabase
from tests.discord_app.connecting import connect, disconnect
from tests.storage.postgresql import Server
from tests.waiting import PATIENCE_SECONDS

OPERATING_GUIDE = (Path(__file__).parents[3] / "docs" / "operating.md").read_text(encoding="utf-8")
DEPLOY_FOLDER = Path(__file__).parents[3] / "docs" / "deploy"


@pytest.fixture
async def client(teas: Assistant, storage: Storage) -> AsyncIterator[FalakClient]:
    async with FalakClient(teas, storage) as client:
        yield client


@pytest.fixture
async def url(
    client: FalakClient, teas: Assistant, storage: Storage, unused_tcp_port: int
) -> AsyncIterator[str]:
    async with HealthServer(client, storage, teas, "127.0.0.1", unused_tcp_port):
        yield f"http://127.0.0.1:{unused_tcp_port}"


async def read(url: str) -> tuple[int, dict[str, Any]]:
    async with aiohttp.ClientSession() as session, session.get(url) as response:
        return response.status, await response.json()


READY = 200, {"status": "ready"}


def not_ready(problem: str) -> tuple[int, dict[str, Any]]:
    return 503, {"status": "not ready", "problems": [problem]}


async def until(url: str, answer: tuple[int, dict[str, Any]]) -> None:
    """Waits until `/readyz` gives this answer."""
    async with asyncio.timeout(PATIENCE_SECONDS):
        while await read(f"{url}/readyz") != answer:  # noqa: ASYNC110
            await asyncio.sleep(0.02)


async def until_database(url: str, *, is_up: bool) -> None:
    """Waits until the metrics show that the database works, or that it doesn't."""
    async with asyncio.timeout(PATIENCE_SECONDS):
        while (await metrics(url))["falak_database_up", ()] != is_up:  # noqa: ASYNC110
            await asyncio.sleep(0.02)


async def metrics(url: str) -> dict[tuple[str, tuple[str, ...]], float]:
    async with aiohttp.ClientSession() as session, session.get(f"{url}/metrics") as response:
        text = await response.text()
    return {
        (sample.name, tuple(sample.labels.values())): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }


async def test_bot_is_ready_while_its_shard_has_a_session(
    local_discord: LocalDiscord, application: Application, client: FalakClient, url: str
) -> None:
    assert await read(f"{url}/livez") == (200, {"status": "alive"})
    assert await read(f"{url}/readyz") == not_ready("the bot isn't connected yet")
    connection = await connect(client, application)
    assert await read(f"{url}/readyz") == READY
    local_discord.gateway.is_down = True
    local_discord.gateway.drop()
    await until(url, not_ready("shard 0 has no session"))
    local_discord.gateway.is_down = False
    await until(url, READY)
    assert (await metrics(url))["falak_gateway_reconnects_total", ("0",)] >= 1
    await disconnect(connection)


async def test_bot_is_not_ready_without_heartbeat_acknowledgements(
    local_discord: LocalDiscord, application: Application, client: FalakClient, url: str
) -> None:
    local_discord.gateway.heartbeat_interval = 0.2
    connection = await connect(client, application)
    local_discord.gateway.acknowledges_heartbeats = False
    await until(url, not_ready("shard 0 gets no answer to its heartbeats"))
    await disconnect(connection)


async def test_bot_is_degraded_without_its_database(
    application: Application, client: FalakClient, url: str, storage: Storage
) -> None:
    connection = await connect(client, application)
    await storage.database.__aexit__(None, None, None)
    assert await read(f"{url}/readyz") == (
        200,
        {"status": "degraded", "problems": ["the database is down"]},
    )
    assert (await metrics(url))["falak_database_up", ()] == 0
    await disconnect(connection)


async def test_idle_bot_notices_a_lost_database_connection(
    teas: Assistant,
    new_postgresql: NewDatabase,
    server: Server,
    unused_tcp_port: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(coordination, "RETRY_SECONDS", 0.1)
    url = f"http://127.0.0.1:{unused_tcp_port}"
    database = new_postgresql()
    name = urlsplit(database).path.removeprefix("/")
    async with (
        Storage(database) as storage,
        FalakClient(teas, storage) as client,
        HealthServer(client, storage, teas, "127.0.0.1", unused_tcp_port),
    ):
        assert (await metrics(url))["falak_database_up", ()] == 1
        server.query(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS false')  # so that it can't reconnect yet
        server.query(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE '%locks%'"
        )
        await until_database(url, is_up=False)
        server.query(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS true')
        await until_database(url, is_up=True)


async def test_metrics_count_answers_and_durations(
    application: Application, client: FalakClient, url: str, channel: Channel, amina: Person
) -> None:
    connection = await connect(client, application)
    falak = application.bot
    for question in ("green tea", "green tea", "how do I bake bread?"):
        reply = asyncio.create_task(channel.next_message(falak))
        await asyncio.sleep(0)
        await amina.send(channel, f"{application.mention} {question}")
        await reply
    found = await metrics(url)
    answers = {labels: value for (name, labels), value in found.items() if name == "falak_answers_total"}
    assert sum(answers.values()) == 3
    assert all("mention" in labels for labels in answers)
    assert found["falak_match_seconds_count", ()] == 3
    assert found["falak_reply_seconds_count", ()] == 3
    assert 0 < found["falak_reply_seconds_sum", ()] < 30
    assert found["falak_shard_ready", ("0",)] == 1
    assert found["falak_topics", ("en",)] > 0
    assert [labels for name, labels in found if name == "falak_content_info"]
    assert found["process_resident_memory_bytes", ()] > 1e6
    await disconnect(connection)


async def test_operating_guide_lists_every_metric(
    application: Application, client: FalakClient, url: str
) -> None:
    connection = await connect(client, application)
    async with aiohttp.ClientSession() as session, session.get(f"{url}/metrics") as response:
        served = set(re.findall(r"^# TYPE (falak_\w+) ", await response.text(), re.MULTILINE))
    assert set(re.findall(r"^\| `(falak_\w+)` \|", OPERATING_GUIDE, re.MULTILINE)) == served
    for file in ("falak-alerts.yml", "falak-dashboard.json"):
        text = (DEPLOY_FOLDER / file).read_text(encoding="utf-8")
        used = {re.sub("_(bucket|count|sum)$", "", name) for name in re.findall(r"falak_\w+", text)}
        assert used <= served, "the file only uses existing metrics"
    await disconnect(connection)


async def test_port_in_use_raises_a_settings_error(
    client: FalakClient, teas: Assistant, storage: Storage, url: str
) -> None:
    port = int(url.rpartition(":")[2])
    with pytest.raises(SettingsError, match=f"HEALTH_PORT {port} .*Give another one"):
        async with HealthServer(client, storage, teas, "127.0.0.1", port):
            pass
