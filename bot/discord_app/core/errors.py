"""The central error handler.

Sends the person a short text with a reference, and logs the details under it.
"""

from __future__ import annotations

import logging
import secrets
from collections.abc import Awaitable, Callable
from textwrap import shorten
from typing import Protocol, TypeGuard, runtime_checkable

import aiohttp
import discord
from discord import app_commands

from bot.discord_app.core.caller import Caller, Event
from bot.discord_app.core.error_codes import ACKNOWLEDGED
from bot.discord_app.core.replies import ReplyKind, is_response_lost, reply_to
from bot.discord_app.core.reply_age import StaleReplyError
from bot.discord_app.core.unreadable import (
    UnreadableEventError,
    UnreadableResponseError,
    is_of_a_response,
    readable_responses,
)
from bot.discord_app.ui.command_mentions import PLAIN, CommandMentions
from bot.discord_app.ui.strings import texts_in
from bot.errors import ReadFailedError, UnavailableError
from bot.install import program
from bot.knowledge.model import BASE_LOCALE

log = logging.getLogger(__name__)

REQUEST_FAILURES = (
    discord.HTTPException,
    discord.RateLimited,
    StaleReplyError,
    aiohttp.ClientError,
    OSError,
)
"""The errors of requests to Discord: a refusal, no connection, or a long rate limit."""
EXTERNAL_FAILURES = (
    discord.Forbidden,
    discord.NotFound,
    discord.DiscordServerError,
    discord.GatewayNotFound,
    discord.ConnectionClosed,
    discord.RateLimited,
    StaleReplyError,
    aiohttp.ClientError,
    OSError,
)
"""Failures of Discord or the network. A traceback wouldn't help."""

_LIMITED = 429
"""The HTTP status of Cloudflare's limit for an address. discord.py itself handles Discord's limits."""
_INVALID = 400
"""The HTTP status of a request that Discord refuses as invalid."""
_INVALID_FORM = 50035
"""Discord's error code for an invalid request body. All error codes:

https://docs.discord.com/developers/topics/opcodes-and-status-codes#json-json-error-codes.
"""
_OUR_MISTAKES = {0, 50006, _INVALID_FORM, 50109}
"""The error codes of invalid requests that are the bot's fault: a general error, an empty or invalid body."""
_UNAUTHORIZED = 401

_LONGEST_LINE = 300
"""In characters. Cloudflare answers with whole pages."""


LanguageOf = Callable[[Event], Awaitable[str]]
"""Finds the language of the bot's own texts for the caller of an event."""


@runtime_checkable
class KnowsCommands(Protocol):
    """A client that knows the mentions of its commands."""

    @property
    def command_mentions(self) -> CommandMentions:
        """The mentions of its commands."""
        ...


class DeclinedError(app_commands.AppCommandError):
    """The bot refuses a request of a person. The error's text tells them why."""


async def report(
    error: BaseException, event: Event | None = None, language: LanguageOf | None = None
) -> discord.Message | None:
    """Logs an error and tells the person, privately if possible, also after an earlier response.

    After a failure of Discord or the network, tells the person only in two cases: Discord accepted an earlier
    response, or the failed request only read data.
    `language` finds the language of the text. Returns the reply to the author of a message.
    """
    if isinstance(error, app_commands.CommandInvokeError):
        error = error.original
    if is_of_a_response(error):
        error = UnreadableResponseError(error)
    reference = secrets.token_hex(4)
    texts = texts_in(await _language(event, language))
    text = texts.failure(reference=f"`{reference}`")
    is_reachable = True
    match error:
        case DeclinedError():
            text = str(error)
        case app_commands.CommandNotFound() | app_commands.CommandSignatureMismatch():
            log.warning("a command that this version doesn't have was used: run %s sync", program())
            text = texts.command_changed
        case UnreadableEventError():
            log.error("[%s] %s", reference, error)
        case UnavailableError():
            log.warning("[%s] %s", reference, in_a_line(error))
            text = texts.not_shown if isinstance(error, ReadFailedError) else texts.not_saved
        case _ if isinstance(error, EXTERNAL_FAILURES) or is_response_lost(error) or is_refusal(error):
            log.warning("[%s] %s", reference, in_a_line(error))
            is_answered = isinstance(event, discord.Interaction) and event.response.is_done()
            is_open = isinstance(event, discord.Interaction) and _is_from_reading(error)
            is_reachable = (is_answered or is_open) and not _accepts_no_response(error)
        case _:
            log.error("[%s] %s", reference, type(error).__name__, exc_info=error)
    if event is None or not is_reachable:
        return None
    try:
        with readable_responses():
            return await tell(event, text)
    except REQUEST_FAILURES as refusal:
        log.warning("[%s] can't tell the person about the error: %s", reference, in_a_line(refusal))
        return None


async def _language(event: Event | None, language: LanguageOf | None) -> str:
    """Returns the language of the text for the person. The failed service may fail here, too."""
    if event is None or language is None or _is_autocomplete(event):
        return BASE_LOCALE
    try:
        return await language(event)
    except Exception as error:  # noqa: BLE001 - the first error must be reported in any case
        log.warning("can't find a caller's language, using their client's language: %s", type(error).__name__)
        return Caller.of(event).client_locale or BASE_LOCALE


def _is_autocomplete(event: Event) -> bool:
    return isinstance(event, discord.Interaction) and event.type is discord.InteractionType.autocomplete


def is_reply_to_nothing(error: BaseException) -> bool:
    """Whether Discord refused a reply because its message was deleted."""
    return isinstance(error, discord.HTTPException) and (
        error.code == _INVALID_FORM and "message_reference" in error.text
    )


def is_refusal(error: BaseException) -> bool:
    """Whether Discord refused a request because of the place or time, not because of a mistake in it."""
    if not isinstance(error, discord.HTTPException):
        return False
    return error.status != _INVALID or error.code not in _OUR_MISTAKES or is_reply_to_nothing(error)


def _is_from_reading(error: BaseException) -> bool:
    """Whether a request that only reads data failed. Then an interaction can still be answered."""
    if not isinstance(error, discord.HTTPException):
        return False
    response = error.response
    return isinstance(response, aiohttp.ClientResponse) and response.method == "GET"


def _accepts_no_response(error: BaseException) -> bool:
    """Whether an interaction accepts no further response.

    Discord may have accepted a response, although the bot didn't learn of it. The token may be invalid. Or a
    rate limit is reached, and further requests would prolong it.
    """
    if isinstance(error, discord.HTTPException):
        return error.code == ACKNOWLEDGED or error.status in {_UNAUTHORIZED, _LIMITED}
    return isinstance(error, discord.RateLimited | StaleReplyError) or is_response_lost(error)


async def tell(event: Event, text: str) -> discord.Message | None:
    """Sends a text to the person, privately if possible. Returns the reply to a message.

    Makes command names in the text of a response clickable.
    """
    if not isinstance(event, discord.Interaction):
        return await reply_to(event, ReplyKind.FAILURE, text)
    client: object = event.client
    text = (client.command_mentions if isinstance(client, KnowsCommands) else PLAIN).linked(text)
    if event.type is discord.InteractionType.autocomplete:
        await event.response.autocomplete([])
    elif event.response.is_done():
        await event.followup.send(text, ephemeral=True)
    else:
        await event.response.send_message(text, ephemeral=True)
    return None


def can_be_told(argument: object) -> TypeGuard[Event]:
    """Whether an event's argument is a message or interaction to reply to."""
    return isinstance(argument, discord.Interaction | discord.Message)


def in_a_line(error: BaseException) -> str:
    """Returns an error's type and text on one line. Omits Discord's quotes of an invalid request."""
    if (
        isinstance(error, discord.HTTPException)
        and error.status == _INVALID
        and not is_reply_to_nothing(error)
    ):
        return f"{type(error).__name__}: {error.status} (error code: {error.code})"
    return shorten(f"{type(error).__name__}: {error}", _LONGEST_LINE, placeholder="…")
