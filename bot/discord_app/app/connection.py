"""Connects a shard to the gateway, and reconnects within a minute.

discord.py's own loop pauses for up to 17 minutes.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import random
import time
from collections.abc import Callable
from contextvars import ContextVar
from datetime import datetime, timedelta
from typing import NoReturn

import aiohttp
import discord
import yarl
from discord.gateway import ReconnectWebSocket

from bot.discord_app.app.session_starts import SessionStartQueue
from bot.discord_app.app.websocket import CLOSE_SECONDS, UnreadableFrameError, WebSocket
from bot.discord_app.core.errors import in_a_line
from bot.storage.gateway_sessions import GatewaySession

log = logging.getLogger(__name__)

CONNECT_SECONDS = 20.0
"""The timeout of an attempt."""
LONGEST_PAUSE = 30.0
"""The maximum pause between attempts, in seconds. Together with the timeout, it is less than a minute."""
SILENT_INTERVALS = 2
"""The number of intervals without an acknowledged heartbeat after which a connection counts as broken."""
MAX_REPLAYED_AGE = timedelta(minutes=1)
"""The maximum age of a replayed message for a reply. Discord replays messages after a lost connection."""
RESUMES = 2
"""The maximum number of attempts to resume a session. If a session can't be resumed, every attempt fails."""
_CLEAN, _DISALLOWED_INTENTS = 1000, 4014
"""Close codes:
https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes"""
_KEEPING_SESSION = 4000
"""A close code after which a session can be resumed: any except 1000 and 1001.
https://docs.discord.com/developers/events/gateway#initiating-a-disconnect"""
_FAILURES = (
    OSError,
    TimeoutError,
    aiohttp.ClientError,
    discord.HTTPException,
    discord.RateLimited,
    discord.GatewayNotFound,
    UnreadableFrameError,
)
"""Errors while connecting that the next attempt may not have."""


_current = ContextVar["ShardConnection"]("shard_connection")
"""The connection whose event the current task handles."""


class ShardConnection:
    """Keeps a shard connected. Resumes its session if possible."""

    def __init__(
        self,
        client: discord.Client,
        shard_id: int,
        starts: SessionStartQueue,
        *,
        has_connected: Callable[[], bool],
        on_session: Callable[[], None],
    ) -> None:
        """`has_connected` says whether any shard ever connected. `on_session` is called for each session."""
        self.shard_id = shard_id
        self.ws: WebSocket | None = None
        """The last connection. None before the first one."""
        self.has_session = False
        """Whether the shard is connected, and its session has begun or was resumed."""
        self.losses = 0
        """How often the connection was lost."""
        self._client = client
        self._starts = starts
        self._has_connected = has_connected
        self._on_session = on_session
        self._given: GatewaySession | None = None
        """The session that another process left."""
        self._failures = 0
        """The number of consecutive attempts without a session."""
        self._resumes_left = 0
        """The number of remaining attempts to resume the session. 0 without a session."""
        self._is_replaying = False
        """Whether new messages may be old: the connection was lost, and isn't resumed yet."""
        self._latest: tuple[float, float] | None = None
        """The creation time and arrival time of the latest live message."""

    @staticmethod
    def current() -> ShardConnection | None:
        """Returns the connection whose event is being handled."""
        return _current.get(None)

    @property
    def session(self) -> GatewaySession | None:
        """The session that can be resumed, with the number of the last handled event."""
        if self.ws is None:
            return self._given
        if self.ws.session_id is None:
            return None
        return GatewaySession(self.ws.session_id, self.ws.sequence or 0, str(self.ws.gateway))

    @property
    def latency(self) -> float:
        """The seconds from the last heartbeat to its acknowledgement. Infinite before the first one."""
        return float("inf") if self.ws is None else self.ws.latency

    @property
    def problem(self) -> str | None:
        """The problem of the connection. None if it works."""
        if self.ws is None:
            return "has not connected yet"
        if not self.has_session:
            return "has no session"
        silence = self.ws.last_acknowledged
        if silence is None or silence > SILENT_INTERVALS:
            return "gets no answer to its heartbeats"
        return None

    def note_session(self) -> None:
        """Notes that a session has begun, or was resumed and has replayed all events."""
        self._failures = 0
        self._resumes_left = RESUMES
        self._is_replaying = False
        self.has_session = True
        self._on_session()

    def note_message(self, written_at: datetime) -> None:
        """Notes when a received message was written."""
        if not self._is_replaying:
            self._latest = written_at.timestamp(), time.monotonic()

    def is_stale(self, written_at: datetime) -> bool:
        """Whether Discord replays this message or edit, and it is too old for a reply.

        Compares it with the time of the latest message on Discord's clock, because this machine's clock may
        be wrong.
        """
        if not self._is_replaying:
            return False
        now = time.time()
        if self._latest is not None:
            latest_written_at, arrived_at = self._latest
            now = latest_written_at + time.monotonic() - arrived_at
        return now - written_at.timestamp() > MAX_REPLAYED_AGE.total_seconds()

    async def keep(self, session: GatewaySession | None = None, *, reconnect: bool = True) -> None:
        """Connects, and reconnects after each lost connection, until the client is closed.

        Resumes `session` if there is one. If no shard ever connected, raises the attempt's error, and
        RefusalError if no session is left. Raises ConnectionClosed if Discord refuses the bot.
        """
        _current.set(self)
        self._given = session
        self._is_replaying = session is not None
        resumed = session
        while not self._client.is_closed():
            try:
                await self._serve(resumed)
            except ReconnectWebSocket as lost:
                why = "Discord asked to reconnect" if lost.resume else "the session has ended"
                resumes = lost.resume
            except discord.ConnectionClosed as closed:
                if closed.code == _DISALLOWED_INTENTS:
                    raise discord.PrivilegedIntentsRequired(closed.shard_id) from None
                if closed.code != _CLEAN:
                    raise
                why, resumes = in_a_line(closed), True
            except _FAILURES as error:
                if resumed is None and not self._has_connected():
                    raise
                why, resumes = in_a_line(error), True
                # Several connections may begin with the same frame, so don't open the next one at once.
                self._failures = self._failures or int(isinstance(error, UnreadableFrameError))
            self.has_session = False
            self.losses += 1
            self._client.dispatch("disconnect")
            if not reconnect or self._client.is_closed():
                return
            resumed = self.session if resumes and self._resumes_left else None
            self._is_replaying = True
            await self._pause(why)

    async def close(self, *, keeps_session: bool) -> None:
        """Closes the connection. Discord ends the session, or keeps it for a process that resumes it."""
        self.has_session = False
        if self.ws is not None and self.ws.open:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(CLOSE_SECONDS):
                    await self.ws.close(code=_KEEPING_SESSION if keeps_session else _CLEAN)

    async def give_up(self) -> None:
        """Closes the connection and ends its session, because another process serves the shard."""
        await self.close(keeps_session=False)
        self.ws = self._given = None

    async def _serve(self, resumed: GatewaySession | None) -> NoReturn:
        """Connects, and handles events. Raises an exception when the connection is lost."""
        if resumed is None:
            async with self._starts.turn(self.shard_id, is_first=not self._has_connected()):
                self.ws = ws = await self._connect(None)
            self._resumes_left = 0
            self._is_replaying = False  # a new session replays nothing
        else:
            self.ws = ws = await self._connect(resumed)
            self._resumes_left -= 1
        while True:
            await ws.poll_event()

    async def _connect(self, resumed: GatewaySession | None) -> WebSocket:
        if resumed is None:
            connecting = WebSocket.from_client(
                self._client, initial=not self._has_connected(), shard_id=self.shard_id
            )
        else:
            connecting = WebSocket.from_client(
                self._client,
                shard_id=self.shard_id,
                gateway=yarl.URL(resumed.gateway_url),
                session=resumed.session_id,
                sequence=resumed.sequence,
                resume=True,
            )
        return await asyncio.wait_for(connecting, CONNECT_SECONDS)

    async def _pause(self, why: str) -> None:
        """Waits longer after each failure. Doesn't wait for the first attempt after a session."""
        if self._failures:
            pause = random.uniform(0.5, 1) * min(2 ** (self._failures - 1), LONGEST_PAUSE)  # noqa: S311
            log.warning("no connection to the gateway, trying again in %.1f seconds: %s", pause, why)
            await asyncio.sleep(pause)
        self._failures += 1
