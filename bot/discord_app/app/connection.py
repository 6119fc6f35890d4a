"""The connection to the gateway: it comes back within a minute, and keeps to Discord's limit of sessions.

discord.py's own loop pauses for up to 17 minutes, and counts no sessions. An application that starts more
than Discord allows in a day loses its token:
https://docs.discord.com/developers/events/gateway#session-start-limit-object.
"""

from __future__ import annotations

import asyncio
import logging
import random
import time
from datetime import timedelta
from typing import NamedTuple, NoReturn, cast

import aiohttp
import discord
from discord.gateway import DiscordWebSocket, ReconnectWebSocket

from bot.discord_app.app.websocket import UnreadableFrameError, WebSocket
from bot.discord_app.core.errors import in_a_line
from bot.errors import RefusalError

log = logging.getLogger(__name__)

CONNECT_SECONDS = 20.0
"""How long an attempt may take."""
LONGEST_PAUSE = 30.0
"""How long to wait between attempts, at most, in seconds. Both together are less than a minute."""
LONGEST_WITHOUT_SESSIONS = 600.0
"""How long to wait before asking again whether there are sessions, at most, in seconds."""
IDENTIFY_SECONDS = 5.0
"""Discord lets a bot identify once in this time."""
REPLAYED = timedelta(minutes=1)
"""How old a message may be that Discord sends after a connection was lost."""
RESUMES = 2
"""How often to try to resume a session. One that can't be resumed fails in the same way each time."""
_CLEAN, _DISALLOWED_INTENTS = 1000, 4014
"""Close codes."""
_FAILURES = (
    OSError,
    TimeoutError,
    aiohttp.ClientError,
    discord.HTTPException,
    discord.RateLimited,
    discord.GatewayNotFound,
    UnreadableFrameError,
)
"""Errors of an attempt to connect that may be gone at the next attempt."""


class SessionStarts(NamedTuple):
    """How many sessions Discord lets an application start."""

    total: int
    remaining: int
    reset_seconds: float
    """In how many seconds there are as many as `total` again."""


class GatewayConnection:
    """A client's connection, which is resumed where that is possible."""

    def __init__(self, client: discord.Client) -> None:
        self.session_starts: SessionStarts | None = None
        """The limits that Discord named before the last session was started."""
        self._client = client
        self._failures = 0
        """How many attempts have led to no session, one after the other."""
        self._resumes_left = 0
        """How often the session may still be resumed, 0 before there is one."""
        self._identified_at: float | None = None
        self._is_replaying = False
        """Whether messages that arrive may be old: the connection was lost, and isn't resumed yet."""
        self._latest: tuple[float, float] | None = None
        """When the latest message was written that wasn't replayed, and when it arrived."""

    def note_session(self) -> None:
        """Says that a session has begun, or goes on and has replayed all events."""
        self._failures = 0
        self._resumes_left = RESUMES
        self._is_replaying = False

    def is_stale(self, message: discord.Object) -> bool:
        """Whether a message that arrives is replayed by Discord and too old for a reply.

        The time on Discord's clock follows from the latest message: this machine's clock may be wrong.
        """
        written_at = message.created_at.timestamp()
        if not self._is_replaying:
            self._latest = written_at, time.monotonic()
            return False
        now = time.time()
        if self._latest is not None:
            latest_written_at, arrived_at = self._latest
            now = latest_written_at + time.monotonic() - arrived_at
        return now - written_at > REPLAYED.total_seconds()

    async def keep(self, *, reconnect: bool = True) -> None:
        """Connects, and connects again whenever the connection is lost, until the client is closed.

        Raises what the first attempt raises, RefusalError if there is no session left for it, and
        ConnectionClosed if Discord refuses the bot.
        """
        resumed: DiscordWebSocket | None = None
        while not self._client.is_closed():
            try:
                await self._serve(resumed)
            except ReconnectWebSocket as lost:
                why = "Discord asks for it" if lost.resume else "the session has ended"
                resumes = lost.resume
            except discord.ConnectionClosed as closed:
                if closed.code == _DISALLOWED_INTENTS:
                    raise discord.PrivilegedIntentsRequired(closed.shard_id) from None
                if closed.code != _CLEAN:
                    raise
                why, resumes = in_a_line(closed), True
            except _FAILURES as error:
                if self._last is None:
                    raise
                why, resumes = in_a_line(error), True
                # Each connection may begin with the same frame, so the next one doesn't follow at once.
                self._failures = self._failures or int(isinstance(error, UnreadableFrameError))
            self._client.dispatch("disconnect")
            if not reconnect or self._client.is_closed():
                return
            has_session = self._last is not None and self._last.session_id is not None
            resumed = self._last if resumes and has_session and self._resumes_left else None
            self._is_replaying = True
            await self._pause(why)

    @property
    def _last(self) -> DiscordWebSocket | None:
        """The last connection. None before the first one."""
        return cast("DiscordWebSocket | None", self._client.ws)

    async def _serve(self, resumed: DiscordWebSocket | None) -> NoReturn:
        """Connects, and handles events until the connection is lost, which raises an exception."""
        client = self._client
        if resumed is None:
            await self._wait_for_session_start()
            connecting = WebSocket.from_client(client, initial=self._last is None, shard_id=client.shard_id)
        else:
            connecting = WebSocket.from_client(
                client,
                shard_id=client.shard_id,
                gateway=resumed.gateway,
                session=resumed.session_id,
                sequence=resumed.sequence,
                resume=True,
            )
        client.ws = await asyncio.wait_for(connecting, CONNECT_SECONDS)
        if resumed is None:
            self._resumes_left = 0
            self._is_replaying = False  # a new session replays nothing
        else:
            self._resumes_left -= 1
        while True:
            await client.ws.poll_event()

    async def _pause(self, why: str) -> None:
        """Waits longer after each failure. The first attempt after a session follows at once."""
        if self._failures:
            pause = random.uniform(0.5, 1) * min(2 ** (self._failures - 1), LONGEST_PAUSE)  # noqa: S311
            log.warning("no connection to the gateway, trying again in %.1f seconds: %s", pause, why)
            await asyncio.sleep(pause)
        self._failures += 1

    async def _wait_for_session_start(self) -> None:
        """Returns when a session may be started: at once while more than half of a day's are left.

        Raises GatewayNotFound if Discord doesn't say, RefusalError if there is none for the first session.
        """
        while True:
            starts = self.session_starts = await self._ask_session_starts()
            pause = _pause_before(starts)
            if pause:
                if not starts.remaining and self._last is None:
                    raise RefusalError(
                        "Discord lets this bot start no more sessions today. Find out what restarts it, "
                        f"and start it again in {starts.reset_seconds / 60:.0f} minutes."
                    )
                log.warning(
                    "%d of %d gateway sessions left for %.0f minutes, waiting %.0f seconds",
                    starts.remaining,
                    starts.total,
                    starts.reset_seconds / 60,
                    pause,
                )
            if self._identified_at is not None:
                pause = max(pause, self._identified_at + IDENTIFY_SECONDS - time.monotonic())
            await asyncio.sleep(pause)
            if starts.remaining:
                self._identified_at = time.monotonic()
                return

    async def _ask_session_starts(self) -> SessionStarts:
        try:
            _, _, limit = await self._client.http.get_bot_gateway()
            return SessionStarts(limit["total"], limit["remaining"], limit["reset_after"] / 1000)
        except (LookupError, TypeError, ValueError):  # an answer that isn't Discord's
            raise discord.GatewayNotFound from None


def _pause_before(starts: SessionStarts) -> float:
    """Returns how many seconds to wait, so that the sessions last for the day."""
    if not starts.remaining:
        return min(starts.reset_seconds, LONGEST_WITHOUT_SESSIONS)
    if starts.remaining > starts.total / 2:
        return 0
    return min(starts.reset_seconds / starts.remaining, LONGEST_PAUSE)
