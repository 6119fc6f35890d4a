"""Logs at DEBUG why a message got no reply: not what it says, nor who wrote it."""

from __future__ import annotations

import logging

import discord

log = logging.getLogger(__name__)


def log_no_reply(message: discord.Message, reason: str) -> None:
    """Logs one line. Whatever leaves a message without a reply calls it once."""
    if log.isEnabledFor(logging.DEBUG):
        log.debug("no reply to message %d in channel %d: %s", message.id, message.channel.id, reason)
