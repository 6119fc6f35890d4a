"""Serves the process's shards: chooses them, takes them over, and leaves them to the next process.

A shard belongs to the process that holds its lock. The next process loads everything, waits for the locks,
and resumes the sessions that the previous one left.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Coroutine, Iterable, Sequence
from dataclasses import dataclass
from typing import cast

import discord

from bot.discord_app.app.connection import ShardConnection
from bot.discord_app.app.session_starts import SessionStartQueue, SessionStarts
from bot.errors import UnavailableError
from bot.storage.coordination import Lock
from bot.storage.gateway_sessions import GatewaySession, ShardGroup
from bot.storage.storage import Storage
from bot.tasks import end

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class ShardChoice:
    """The shards that the operator wants a process to serve."""

    count: int | None = None
    """The number of shards of the whole bot. None for the number that Discord recommends."""
    ids: Sequence[int] | None = None
    """The shards of this process. None for all."""


class Shards:
    """The connections of a client, one for each shard."""

    def __init__(
        self, client: discord.Client, storage: Storage, choice: ShardChoice, on_count: Callable[[int], None]
    ) -> None:
        """`on_count` is called with the number of shards before the first one connects."""
        self.connections: list[ShardConnection] = []
        self.count = choice.count or 0
        """The number of shards of the bot. 0 before it is known."""
        self.waiting = set[int]()
        """The shards that this process will serve once another one ends."""
        self._client = client
        self._storage = storage
        self._choice = choice
        self._on_count = on_count
        self._starts = SessionStartQueue(client, storage.coordination)
        self._ready = asyncio.Event()
        self._tasks: list[asyncio.Task[None]] = []
        self._owned: list[Lock] = []

    @property
    def session_starts(self) -> SessionStarts | None:
        """The latest limits of sessions from Discord."""
        return self._starts.latest

    @property
    def are_ready(self) -> bool:
        """Whether each shard has a session."""
        return bool(self.connections) and all(each.has_session for each in self.connections)

    @property
    def was_ready(self) -> bool:
        """Whether each shard has had a session."""
        return self._ready.is_set()

    def problems(self) -> list[str]:
        """Returns why some shards of the process don't answer."""
        if not self.connections:
            return ["the bot isn't connected yet"]
        waiting = [f"shard {each}: another process serves it" for each in sorted(self.waiting)]
        broken = [
            f"shard {each.shard_id} {each.problem}"
            for each in self.connections
            if each.problem is not None and each.shard_id not in self.waiting
        ]
        return waiting + broken

    async def wait_until_ready(self) -> None:
        """Waits until each shard has had a session."""
        await self._ready.wait()

    async def keep(self, *, reconnect: bool = True) -> None:
        """Serves the shards until the client is closed. Raises the error that ends one of them."""
        self.count = self._choice.count or (await self._starts.ask()).shards
        self._on_count(self.count)
        ids = range(self.count) if self._choice.ids is None else self._choice.ids
        self.connections = [
            ShardConnection(
                self._client,
                shard_id,
                self._starts,
                has_connected=lambda: any(each.ws is not None for each in self.connections),
                on_session=self._note_session,
            )
            for shard_id in ids
        ]
        self._tasks = [
            asyncio.create_task(self._keep(each, reconnect=reconnect)) for each in self.connections
        ]
        try:
            await _first_failure(self._tasks)
        finally:
            await end(*self._tasks)

    async def leave(self) -> None:
        """Closes the connections so that another process can resume their sessions.

        Handles all received events. Discord sends later ones to the process that resumes the session.
        """
        left = {each.shard_id: each.session for each in self.connections if each.session is not None}
        keeps_session = bool(left) and await self._store(left)
        closing = [each.close(keeps_session=keeps_session) for each in self.connections]
        await asyncio.gather(*closing, self._storage.coordination.release(*self._owned))
        if keeps_session:
            log.info("gateway sessions left for the next process: %d", len(left))

    async def close(self) -> None:
        """Closes the connections and ends their sessions. Does nothing after `leave`."""
        await asyncio.gather(*(each.close(keeps_session=False) for each in self.connections))

    async def _keep(self, connection: ShardConnection, *, reconnect: bool) -> None:
        """Serves a shard while no other process does."""
        lock = Lock(f"shard {self._client.application_id}", connection.shard_id)
        is_lost = True
        while is_lost:
            lost = await self._storage.coordination.acquire(lock, self._note_waiting(connection.shard_id))
            self._owned.append(lock)
            self.waiting.discard(connection.shard_id)
            session = await self._take(connection.shard_id)
            is_lost = not await _ended_before(connection.keep(session, reconnect=reconnect), lost)
            if is_lost:
                self._owned.remove(lock)
                await connection.give_up()

    def _note_waiting(self, shard_id: int) -> Callable[[], None]:
        def note() -> None:
            self.waiting.add(shard_id)
            log.info("another process serves shard %d, waiting for its end", shard_id)

        return note

    def _note_session(self) -> None:
        if self.are_ready:
            self._ready.set()

    async def _take(self, shard_id: int) -> GatewaySession | None:
        if not self._storage.database.is_available:
            return None
        try:
            return await self._storage.gateway_sessions.take(self._group, shard_id)
        except UnavailableError:
            return None  # a new session works, too

    async def _store(self, sessions: dict[int, GatewaySession]) -> bool:
        try:
            await self._storage.gateway_sessions.leave(self._group, sessions)
        except UnavailableError:
            log.warning("can't leave the gateway sessions for the next process: it will start new ones")
            return False
        return True

    @property
    def _group(self) -> ShardGroup:
        return ShardGroup(cast("int", self._client.application_id), self.count, self._client.intents.value)


async def _ended_before(work: Coroutine[None, None, None], event: asyncio.Event) -> bool:
    """Runs work until it or the event ends it. Returns whether the work ended. Raises its exception."""
    working, waiting = asyncio.create_task(work), asyncio.create_task(event.wait())
    try:
        await asyncio.wait({working, waiting}, return_when=asyncio.FIRST_COMPLETED)
        if working.done():
            working.result()
        return working.done()
    finally:
        await end(working, waiting)


async def _first_failure(tasks: Iterable[asyncio.Task[None]]) -> None:
    """Waits until all tasks have ended, or one has failed. Raises its exception."""
    done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    for task in done:
        task.result()
