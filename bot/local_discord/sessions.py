"""Gateway sessions: what an application's shard was told, and whether it is listening."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections import deque
from typing import Any

from aiohttp import web

from bot.local_discord.compression import compressor
from bot.local_discord.intents import Intents
from bot.local_discord.state import Application, Guild
from bot.local_discord.wire import encode

REPLAYED = 2_000
"""How many events a session keeps for a RESUME."""


class Connection:
    """One WebSocket: a queue of messages and the task that sends them in order."""

    def __init__(
        self, socket: web.WebSocketResponse, transport: asyncio.BaseTransport | None, compression: str
    ) -> None:
        self.compression = compression
        """What the client asked for by `compress`; empty where it asked for none."""
        self._socket = socket
        self._transport = transport
        self.ended = asyncio.Event()
        self.last_heartbeat = time.monotonic()
        self._outbox: asyncio.Queue[str | int] = asyncio.Queue()

    def send(self, opcode: int, data: Any = None) -> None:
        """Queues an opcode."""
        self._outbox.put_nowait(encode({"op": opcode, "d": data, "s": None, "t": None}))

    def send_encoded(self, message: str) -> None:
        """Queues what is encoded already."""
        self._outbox.put_nowait(message)

    def close(self, code: int) -> None:
        """Closes the socket once everything queued before has gone out."""
        self._outbox.put_nowait(code)

    def drop(self) -> None:
        """Cuts the line without a word."""
        if isinstance(self._transport, asyncio.WriteTransport):
            self._transport.abort()

    async def write(self) -> None:
        """Sends what is queued until the socket closes."""
        compress = compressor(self.compression)
        with contextlib.suppress(ConnectionError):
            while not self._socket.closed:
                message = await self._outbox.get()
                if isinstance(message, int):
                    await self._socket.close(code=message)
                elif compress is None:
                    await self._socket.send_str(message)
                else:
                    await self._socket.send_bytes(compress(message.encode()))


class Session:
    """What IDENTIFY begins and RESUME takes up again."""

    def __init__(
        self, session_id: str, application: Application, intents: Intents, shard: tuple[int, int]
    ) -> None:
        self.id = session_id
        self.application = application
        self.intents = intents
        self.shard_id, self.shard_count = shard
        self.sequence = 0
        self.connection: Connection | None = None
        self._sent: deque[tuple[int, str]] = deque(maxlen=REPLAYED)

    def serves(self, guild: Guild | None) -> bool:
        """Whether a guild's events belong to this shard; without a guild, those of DMs."""
        return self.shard_id == (0 if guild is None else (guild.id >> 22) % self.shard_count)

    def dispatch(self, event: str, data: Any) -> None:
        """Tells the client of an event, at once or when it resumes."""
        self.sequence += 1
        message = encode({"op": 0, "d": data, "s": self.sequence, "t": event})
        self._sent.append((self.sequence, message))
        if self.connection is not None:
            self.connection.send_encoded(message)

    def can_replay_from(self, sequence: int) -> bool:
        """Whether everything after `sequence` is still there."""
        oldest = self._sent[0][0] if self._sent else self.sequence + 1
        return oldest - 1 <= sequence <= self.sequence

    def replay(self, connection: Connection, sequence: int) -> None:
        """Goes on over another connection: everything after `sequence`, then RESUMED."""
        for number, message in self._sent:
            if number > sequence:
                connection.send_encoded(message)
        self.connection = connection
        self.dispatch("RESUMED", {"_trace": []})
