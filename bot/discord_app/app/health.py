"""Reports the state of the process over HTTP: /livez, /readyz and /metrics."""

from __future__ import annotations

import asyncio
from types import TracebackType
from typing import Self

from aiohttp import web

from bot.discord_app.app.client import FalakClient
from bot.discord_app.app.metrics import CONTENT_TYPE, Metrics
from bot.errors import SettingsError, reason
from bot.knowledge.assistant import Assistant
from bot.storage.storage import Storage


class HealthServer:
    """Serves the health of a client. `async with HealthServer(...):` opens the port."""

    def __init__(
        self, client: FalakClient, storage: Storage, assistant: Assistant, host: str, port: int
    ) -> None:
        self._client = client
        self._storage = storage
        self._metrics = Metrics(client, storage, assistant)
        self._host, self._port = host, port
        app = web.Application()
        app.router.add_get("/livez", self._live)
        app.router.add_get("/readyz", self._ready)
        app.router.add_get("/metrics", self._show_metrics)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)

    async def __aenter__(self) -> Self:
        """Raises SettingsError if the port can't be opened."""
        await self._runner.setup()
        try:
            await web.TCPSite(self._runner, self._host, self._port).start()
        except OSError as error:
            await self._runner.cleanup()
            where = f"HEALTH_PORT {self._port} on {self._host}"
            raise SettingsError([f"{where} can't be opened ({reason(error)}). Give another one."]) from None
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._runner.cleanup()

    async def _live(self, _: web.Request) -> web.Response:
        """Answers, which proves that the event loop runs."""
        return web.json_response({"status": "alive"})

    async def _ready(self, request: web.Request) -> web.Response:
        """Says whether all shards work, or why not.

        With `?standby=1`, a process that waits for another one is healthy.
        """
        shards = self._client.shards
        problems = shards.problems()
        if shards.waiting and "standby" in request.query:
            return web.json_response({"status": "standby", "waiting": sorted(shards.waiting)})
        if problems:
            return web.json_response({"status": "not ready", "problems": problems}, status=503)
        if not self._storage.is_available:
            return web.json_response({"status": "degraded", "problems": ["the database is down"]})
        return web.json_response({"status": "ready"})

    async def _show_metrics(self, _: web.Request) -> web.Response:
        await asyncio.to_thread(self._metrics.read_version)
        return web.Response(body=self._metrics.text(), headers={"Content-Type": CONTENT_TYPE})
