"""Sends replies to messages: one for each question, even if Discord's response is lost.

For some minutes, Discord returns the first message instead of a second one with the same nonce:
https://docs.discord.com/developers/resources/message#create-message
"""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from enum import Enum

import aiohttp
import discord
from discord import ui

from bot.discord_app.core.error_codes import CANNOT_REPLY
from bot.discord_app.core.pictures import send_card
from bot.discord_app.core.unreadable import is_of_a_response, readable_responses

LARGEST_REVISION = 0xFFFF
"""With an id of 20 digits and a kind, this makes the 25 characters that a nonce may have."""


class ReplyKind(Enum):
    """The kinds of replies to a message. The value is part of the nonce."""

    ANSWER = "a"
    KEYWORD = "k"
    POSTED = "p"
    """The answer that somebody posted with **Answer this**."""
    LIMIT = "l"
    FAILURE = "f"


_NONCE = re.compile(r"(\d+)([a-z])[0-9a-f]+")


def nonce(kind: ReplyKind, message_id: int, revision: int = 0) -> str:
    """Returns the same nonce for the same reply in every process."""
    return f"{message_id}{kind.value}{min(revision, LARGEST_REVISION):x}"


def question_of(reply_nonce: object) -> tuple[int, ReplyKind] | None:
    """Returns the id of the message that a reply is for, and the kind of reply. None for other nonces."""
    found = _NONCE.fullmatch(str(reply_nonce))
    kinds = {kind.value: kind for kind in ReplyKind}
    return (int(found[1]), kinds[found[2]]) if found and found[2] in kinds else None


def is_response_lost(error: BaseException) -> bool:
    """Whether the response to a request was lost or is unreadable. Discord may have performed the request."""
    if isinstance(error, aiohttp.ClientConnectorError):
        return False  # the request wasn't sent
    is_lost = isinstance(error, aiohttp.ClientError | ConnectionError | TimeoutError)
    return is_lost or is_of_a_response(error)


async def reply_to(
    message: discord.Message,
    kind: ReplyKind,
    content: str | None = None,
    *,
    card: ui.LayoutView | None = None,
    delete_after: float | None = None,
) -> discord.Message:
    """Replies with a text or a card.

    Sends it without a reference if the bot may not read the message history.
    """
    details = {"nonce": nonce(kind, message.id, _revision(message)), "delete_after": delete_after}

    def by(send: Callable[..., Awaitable[discord.Message]], **more: bool) -> Awaitable[discord.Message]:
        if card is None:
            return send(content, **details, **more)
        return send_card(send, card, **details, **more)

    try:
        return await send_once(lambda: by(message.reply, mention_author=False))
    except discord.HTTPException as error:
        if error.code != CANNOT_REPLY:
            raise
    return await send_once(lambda: by(message.channel.send))


async def send_once(send: Callable[[], Awaitable[discord.Message]]) -> discord.Message:
    """Sends a message with a nonce. If the response is unreadable, sends it again to learn its id.

    Raises aiohttp.ClientError if the second response is unreadable, too. The message's own event may still
    give the id.
    """
    try:
        return await send()
    except Exception as error:
        if not is_response_lost(error):
            raise
    # Because of the nonce, Discord doesn't send the message twice.
    with readable_responses():
        return await send()


def _revision(message: discord.Message) -> int:
    """Returns the milliseconds from a message to its latest edit. 0 if it wasn't edited."""
    if message.edited_at is None:
        return 0
    return max(0, round((message.edited_at - message.created_at).total_seconds() * 1000))
