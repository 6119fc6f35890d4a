"""Reads frames of the gateway. An unreadable frame ends the connection, not the process."""

from __future__ import annotations

import asyncio
import contextlib
import json
import threading
import time
from typing import Any

import aiohttp
import discord
from discord.gateway import DiscordWebSocket, ReconnectWebSocket

from bot.discord_app.core.unreadable import place_of

CLOSE_SECONDS = 2.0
"""The timeout for the gateway's close frame."""


class UnreadableFrameError(Exception):
    """The gateway sent something that contradicts Discord's documentation."""

    def __init__(self, error: Exception) -> None:
        # Without the cause's text, which may quote the frame.
        super().__init__(f"can't read a frame of the gateway: {type(error).__name__} in {place_of(error)}")


class WebSocket(DiscordWebSocket):
    """discord.py's connection. Raises UnreadableFrameError for a frame that discord.py can't read."""

    async def received_message(self, msg: Any, /) -> None:
        """Handles a frame."""
        sequence = self.sequence
        try:
            await super().received_message(msg)
            _check_sequence(self.sequence)
        except (ReconnectWebSocket, discord.ConnectionClosed, aiohttp.ClientError, OSError):
            raise
        except Exception as error:
            self.sequence = sequence
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self.close(), CLOSE_SECONDS)
            raise UnreadableFrameError(error) from error

    @property
    def last_acknowledged(self) -> float | None:
        """The number of intervals since the last acknowledged heartbeat. None before the first one."""
        keep_alive: Any = self._keep_alive
        if keep_alive is None or not keep_alive.interval:
            return None
        return (time.perf_counter() - keep_alive._last_ack) / keep_alive.interval

    def log_receive(self, frame: Any, /) -> None:
        """Checks the first frame. discord.py calls this with the text of each frame, before reading it."""
        if self._keep_alive is None:
            _check_hello(json.loads(frame))


def _check_hello(frame: Any) -> None:
    """Raises an error for an invalid interval: discord.py would start a thread with it, which would fail."""
    if frame["op"] == DiscordWebSocket.HELLO:
        interval = frame["d"]["heartbeat_interval"]
        if isinstance(interval, bool) or not 0 < interval / 1000 < threading.TIMEOUT_MAX:
            raise ValueError("not an interval")


def _check_sequence(sequence: object) -> None:
    """Raises an error for a number that the gateway would refuse when the session is resumed."""
    if isinstance(sequence, bool) or not isinstance(sequence, int | None):
        raise TypeError("not a sequence number")
