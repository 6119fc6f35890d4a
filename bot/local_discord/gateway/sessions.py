"""Gateway connections, and the sessions that outlive them."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections import deque
from collections.abc import Callable
from typing import Any

from aiohttp import web

from bot.local_discord.encoding import JSON, encode
from bot.local_discord.gateway.compression import compressor
from bot.local_discord.model.applications import Application
from bot.local_discord.model.guilds import Guild
from bot.local_discord.model.intents import Intents

KEPT_EVENTS = 2_000
"""The number of events that a session keeps for a RESUME."""


class Connection:
    """A WebSocket with a queue of messages, which one task sends in order."""

    def __init__(
        self, socket: web.WebSocketResponse, transport: asyncio.BaseTransport | None, compression: str
    ) -> None:
        self.compression = compression
        """The `compress` that the client asked for, or an empty string."""
        self._socket = socket
        self._transport = transport
        self.ended = asyncio.Event()
        self.last_heartbeat = time.monotonic()
        self._outbox: asyncio.Queue[str | bytes | int] = asyncio.Queue()

    @property
    def waiting(self) -> int:
        """The number of messages that wait to be sent."""
        return self._outbox.qsize()

    def send(self, opcode: int, data: Any = None) -> None:
        """Queues a message with an opcode."""
        self._outbox.put_nowait(encode({"op": opcode, "d": data, "s": None, "t": None}))

    def send_encoded(self, message: str | bytes) -> None:
        """Queues a message that is already encoded. Bytes are sent as they are, not compressed."""
        self._outbox.put_nowait(message)

    def close(self, code: int) -> None:
        """Closes the socket after everything queued before is sent."""
        self._outbox.put_nowait(code)

    def drop(self) -> None:
        """Cuts the connection without a close code."""
        if isinstance(self._transport, asyncio.WriteTransport):
            self._transport.abort()

    async def write(self) -> None:
        """Sends the queue until the socket closes."""
        compress = compressor(self.compression)
        with contextlib.suppress(ConnectionError):
            while not self._socket.closed:
                message = await self._outbox.get()
                if isinstance(message, int):
                    await self._socket.close(code=message)
                elif isinstance(message, bytes):
                    await self._socket.send_bytes(message)
                elif compress is None:
                    await self._socket.send_str(message)
                else:
                    await self._socket.send_bytes(compress(message.encode()))


class Session:
    """A session, which IDENTIFY starts and RESUME continues on another connection."""

    def __init__(
        self, session_id: str, application: Application, intents: Intents, shard: tuple[int, int]
    ) -> None:
        self.id = session_id
        self.application = application
        self.intents = intents
        self.shard_id, self.shard_count = shard
        self.sequence = 0
        self.connection: Connection | None = None
        self.doubled: frozenset[str] = frozenset()
        """The names of events that are delivered twice."""
        self.altered: dict[str, Callable[[JSON], JSON]] = {}
        """The functions that change the payloads of events, by event name."""
        self.replaced: dict[str, str | bytes] = {}
        """The replacement for the next event with that name. A RESUME replays the original event."""
        self._sent: deque[tuple[int, str]] = deque(maxlen=KEPT_EVENTS)

    def serves(self, guild: Guild | None) -> bool:
        """Whether this shard receives a guild's events. None stands for direct messages.

        https://docs.discord.com/developers/events/gateway#sharding
        """
        return self.shard_id == (0 if guild is None else (guild.id >> 22) % self.shard_count)

    def dispatch(self, event: str, data: Any) -> None:
        """Sends an event to the client, or keeps it until the client resumes."""
        if (alter := self.altered.get(event)) is not None:
            data = alter(data)
        for _ in range(2 if event in self.doubled else 1):
            self._dispatch(event, data)

    def _dispatch(self, event: str, data: Any) -> None:
        self.sequence += 1
        message = encode({"op": 0, "d": data, "s": self.sequence, "t": event})
        self._sent.append((self.sequence, message))
        if self.connection is not None:
            self.connection.send_encoded(self.replaced.pop(event, message))

    def can_replay_from(self, sequence: int) -> bool:
        """Whether every event after `sequence` is still kept."""
        oldest = self._sent[0][0] if self._sent else self.sequence + 1
        return oldest - 1 <= sequence <= self.sequence

    def replay(self, connection: Connection, sequence: int) -> None:
        """Continues on another connection: sends every event after `sequence`, then RESUMED."""
        for number, message in self._sent:
            if number > sequence:
                connection.send_encoded(message)
        self.connection = connection
        self.dispatch("RESUMED", {"_trace": []})
