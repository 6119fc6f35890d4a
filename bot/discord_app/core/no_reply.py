"""Logs at DEBUG why a message got no reply, without its text and author."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import Any

import discord

log = logging.getLogger(__name__)

Payload = Mapping[str, Any]
"""A message as Discord sends it."""
_LINE = "no reply to message %d in channel %d: %s"


def log_no_reply(message: discord.Message | Payload, reason: str) -> None:
    """Logs one line. Must be called once for every message without a reply."""
    if not log.isEnabledFor(logging.DEBUG):
        return
    match message:
        case discord.Message():
            log.debug(_LINE, message.id, message.channel.id, reason)
        case _:
            log.debug(_LINE, int(message["id"]), int(message["channel_id"]), reason)
