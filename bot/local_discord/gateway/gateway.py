"""The gateway's WebSocket, from HELLO to the close codes."""

from __future__ import annotations

import asyncio
import contextlib
import json
import secrets
import time
from collections import deque
from collections.abc import Callable, Iterable, Mapping
from typing import Any, cast

from aiohttp import WSCloseCode, WSMsgType, web

from bot.local_discord import payloads
from bot.local_discord.encoding import JSON
from bot.local_discord.gateway.compression import NAMES
from bot.local_discord.gateway.dispatcher import Dispatcher
from bot.local_discord.gateway.identify import Identity, application_with_token, identify
from bot.local_discord.gateway.member_requests import send_members
from bot.local_discord.gateway.opcodes import CloseCode, ClosingError, Opcode
from bot.local_discord.gateway.sessions import Connection, Session
from bot.local_discord.model.applications import Application
from bot.local_discord.model.intents import Intents
from bot.local_discord.model.world import World

MESSAGES_A_MINUTE = 120
"""Discord's limit for the messages that a client sends on one connection.

https://docs.discord.com/developers/events/gateway#rate-limiting
"""
LARGEST_MESSAGE = 4096
"""Discord's limit for one message of a client, in bytes.

https://docs.discord.com/developers/events/gateway#sending-events
"""
CLEAN_CLOSES = frozenset({1000, 1001})
"""The close codes with which a client ends its session.

https://docs.discord.com/developers/events/gateway#initiating-a-disconnect
"""
ACKNOWLEDGE_SECONDS = 0.02
"""The delay of an acknowledgement. discord.py treats an immediate one as late."""
LATE_HEARTBEATS = 1.5
"""A connection is closed after this many intervals without a heartbeat."""


class Gateway:
    """Serves the WebSocket and keeps the sessions. Tests may change the attributes at any time."""

    def __init__(self, world: World) -> None:
        self.heartbeat_interval = 41.25
        """The seconds between a client's heartbeats, sent in HELLO."""
        self.acknowledges_heartbeats = True
        """Whether heartbeats are acknowledged. Without acknowledgements, clients reconnect."""
        self.is_down = False
        """Whether it rejects new connections, as in an outage."""
        self.url = ""
        self._replaced: dict[str, str | bytes] = {}
        self._world = world
        self._sessions: dict[str, Session] = {}
        self._connections: set[Connection] = set()
        world.events.subscribe(Dispatcher(lambda: tuple(self._sessions.values())))

    def sessions(self, application: Application | None = None) -> list[Session]:
        """Returns an application's sessions, or all, connected or not."""
        return [each for each in self._sessions.values() if application in {None, each.application}]

    def drop(self, application: Application | None = None) -> None:
        """Cuts the connections without a close code, as a network failure does. Clients may resume."""
        for connection in self._connected(application):
            connection.drop()

    def double(self, *events: str) -> None:
        """Delivers the events with these names twice from now on, in the current sessions."""
        for session in self.sessions():
            session.doubled = frozenset(events)

    def alter(self, event: str, change: Callable[[JSON], JSON]) -> None:
        """Changes the payloads of events with this name from now on, in the current sessions."""
        for session in self.sessions():
            session.altered[event] = change

    def replace(self, event: str, message: str | bytes) -> None:
        """Sends this once instead of the next HELLO or event with that name, like a faulty gateway."""
        self._replaced[event] = message

    def close(self, code: int, application: Application | None = None) -> None:
        """Closes the connections with a code."""
        for connection in self._connected(application):
            connection.close(code)

    def request_reconnect(self, application: Application | None = None) -> None:
        """Sends RECONNECT, after which clients reconnect and resume."""
        for connection in self._connected(application):
            connection.send(Opcode.RECONNECT)

    def invalidate(self, application: Application | None = None, *, resumable: bool = False) -> None:
        """Sends INVALID SESSION, after which clients reconnect: they resume if `resumable`, or identify."""
        for connection in self._connected(application):
            connection.send(Opcode.INVALID_SESSION, resumable)
        if not resumable:
            self.forget(application)

    def forget(self, application: Application | None = None) -> None:
        """Deletes the sessions, so that no client can resume."""
        for session in self.sessions(application):
            del self._sessions[session.id]

    def _connected(self, application: Application | None) -> Iterable[Connection]:
        return [
            session.connection for session in self.sessions(application) if session.connection is not None
        ]

    async def shut_down(self) -> None:
        connections = tuple(self._connections)
        for connection in connections:
            connection.close(WSCloseCode.GOING_AWAY)
        for connection in connections:
            await connection.ended.wait()

    async def serve(self, request: web.Request) -> web.WebSocketResponse:
        """Serves one connection until it closes."""
        if self.is_down:
            raise web.HTTPServiceUnavailable
        socket = web.WebSocketResponse(timeout=1)
        await socket.prepare(request)
        connection = Connection(socket, request.transport, request.query.get("compress", ""))
        self._connections.add(connection)
        writer = asyncio.create_task(connection.write())
        session: Session | None = None
        try:
            _check_version(request.query)
            self._greet(connection)
            received = deque[float](maxlen=MESSAGES_A_MINUTE)
            while (message := await self._receive(connection, socket)) is not None:
                _count(received)
                session = self._handle(connection, session, message)
        except ClosingError as closing:
            connection.close(closing.code)
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(asyncio.shield(writer), 2)
        finally:
            if session is not None and session.connection is connection:
                session.connection = None
                if socket.close_code in CLEAN_CLOSES:
                    self._sessions.pop(session.id, None)
            writer.cancel()
            await socket.close()
            self._connections.discard(connection)
            connection.ended.set()
        return socket

    def _greet(self, connection: Connection) -> None:
        if (message := self._replaced.pop("HELLO", None)) is not None:
            connection.send_encoded(message)
        else:
            connection.send(Opcode.HELLO, {"heartbeat_interval": round(self.heartbeat_interval * 1000)})

    async def _receive(self, connection: Connection, socket: web.WebSocketResponse) -> JSON | None:
        """Returns the client's next message, or None after it disconnects.

        Raises ClosingError for a malformed message, and when the heartbeats stop.
        """
        alive_until = connection.last_heartbeat + self.heartbeat_interval * LATE_HEARTBEATS
        try:
            message = await socket.receive(timeout=max(alive_until - time.monotonic(), 0.001))
        except TimeoutError:
            raise ClosingError(CloseCode.SESSION_TIMED_OUT) from None
        if message.type is not WSMsgType.TEXT:
            return None
        if len(message.data.encode()) > LARGEST_MESSAGE:
            raise ClosingError(CloseCode.DECODE_ERROR)
        try:
            payload: Any = json.loads(message.data)
        except ValueError:
            raise ClosingError(CloseCode.DECODE_ERROR) from None
        if not isinstance(payload, dict) or "op" not in payload:
            raise ClosingError(CloseCode.DECODE_ERROR)
        return cast("JSON", payload)

    def _handle(self, connection: Connection, session: Session | None, message: JSON) -> Session | None:
        match message["op"]:
            case Opcode.HEARTBEAT:
                connection.last_heartbeat = time.monotonic()
                if self.acknowledges_heartbeats:
                    loop = asyncio.get_running_loop()
                    loop.call_later(ACKNOWLEDGE_SECONDS, connection.send, Opcode.HEARTBEAT_ACK)
            case Opcode.IDENTIFY | Opcode.RESUME if session is not None:
                raise ClosingError(CloseCode.ALREADY_AUTHENTICATED)
            case Opcode.IDENTIFY:
                return self._begin(connection, _data(message))
            case Opcode.RESUME:
                return self._resume(connection, _data(message))
            case Opcode.PRESENCE_UPDATE | Opcode.VOICE_STATE_UPDATE | Opcode.REQUEST_GUILD_MEMBERS:
                if session is None:
                    raise ClosingError(CloseCode.NOT_AUTHENTICATED)
                if message["op"] == Opcode.REQUEST_GUILD_MEMBERS:
                    send_members(self._world, session, _data(message))
            case _:
                raise ClosingError(CloseCode.UNKNOWN_OPCODE)
        return session

    def _begin(self, connection: Connection, data: JSON) -> Session | None:
        asked = identify(self._world, data)
        if not self._may_start(asked):
            connection.send(Opcode.INVALID_SESSION, False)
            return None
        session = Session(secrets.token_hex(16), *asked)
        session.replaced = self._replaced
        self._forget_abandoned(session)
        session.connection = connection
        self._sessions[session.id] = session
        application = session.application
        guilds = [guild for guild in self._world.guilds_of(application) if session.serves(guild)]
        session.dispatch(
            "READY",
            {
                "v": 10,
                "user": payloads.own_user(application.bot),
                "guilds": [{"id": str(guild.id), "unavailable": True} for guild in guilds],
                "private_channels": [],
                "session_id": session.id,
                "session_type": "normal",
                "resume_gateway_url": self.url,
                "shard": [session.shard_id, session.shard_count],
                "application": payloads.partial_application(application),
            },
        )
        if Intents.GUILDS in session.intents:
            for guild in guilds:
                if guild.is_available:
                    shown = payloads.guild_on_gateway(guild, application, session.intents)
                    session.dispatch("GUILD_CREATE", shown | {"unavailable": False})
        return session

    def _may_start(self, asked: Identity) -> bool:
        """Whether the application's slot is free. Resets its token after too many IDENTIFYs in a day.

        https://docs.discord.com/developers/events/gateway#identifying
        """
        application, (shard_id, _) = asked.application, asked.shard
        if application.session_starts.remaining:
            return application.session_starts.take(shard_id)
        application.reset_token()
        self.close(CloseCode.AUTHENTICATION_FAILED, application)
        self.forget(application)
        raise ClosingError(CloseCode.AUTHENTICATION_FAILED)

    def _forget_abandoned(self, successor: Session) -> None:
        """Deletes sessions without a connection whose shard has identified again."""
        for session in self.sessions(successor.application):
            if session.connection is None and session.shard_id == successor.shard_id:
                del self._sessions[session.id]

    def _resume(self, connection: Connection, resume: JSON) -> Session | None:
        application = application_with_token(self._world, resume.get("token"))
        session = self._sessions.get(str(resume.get("session_id")))
        if session is None or session.application is not application:
            connection.send(Opcode.INVALID_SESSION, False)
            return None
        sequence = resume.get("seq")
        if not isinstance(sequence, int) or sequence > session.sequence:
            raise ClosingError(CloseCode.INVALID_SEQUENCE)
        if not session.can_replay_from(sequence):
            del self._sessions[session.id]
            connection.send(Opcode.INVALID_SESSION, False)
            return None
        session.replay(connection, sequence)
        return session


def _data(message: JSON) -> JSON:
    if not isinstance(message.get("d"), dict):
        raise ClosingError(CloseCode.DECODE_ERROR)
    return message["d"]


def _count(received: deque[float]) -> None:
    now = time.monotonic()
    if len(received) == MESSAGES_A_MINUTE and now - received[0] < 60:
        raise ClosingError(CloseCode.RATE_LIMITED)
    received.append(now)


def _check_version(query: Mapping[str, str]) -> None:
    if query.get("v") != "10" or query.get("encoding", "json") != "json":
        raise ClosingError(CloseCode.INVALID_API_VERSION)
    if query.get("compress", "") not in {"", *NAMES}:
        raise ClosingError(CloseCode.DECODE_ERROR)
