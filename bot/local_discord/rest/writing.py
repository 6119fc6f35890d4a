"""Filling a message from a request's body, where Discord's rules allow it."""

from __future__ import annotations

from bot.local_discord import errors
from bot.local_discord.composing import PING_ALL, write
from bot.local_discord.messages import Message
from bot.local_discord.rest.calls import Call
from bot.local_discord.validation.messages import check_message
from bot.local_discord.validation.report import Path
from bot.local_discord.wire import JSON


def fill(
    call: Call, message: Message, body: JSON, *, path: Path = (), parse: frozenset[str] = PING_ALL
) -> Message:
    """Writes a body into a message and returns that. Raises Discord's 400 and leaves the message alone."""
    check_message(message, body, path, [file.filename for file in call.files])
    kept = {"content": message.content, "embeds": message.embeds, "components": message.components}
    has_files = bool(call.files or body.get("attachments", message.attachments))
    if not has_files and not any(body.get(key, value) for key, value in kept.items()):
        raise errors.empty_message()
    if not has_files and not str(body.get("content") or "?").strip():
        raise errors.empty_message()
    return write(message, body, call.files, parse)
