"""The one door for errors: the person gets a friendly word and a reference, the log the rest under it."""

from __future__ import annotations

import functools
import logging
import secrets
from collections.abc import Callable, Coroutine
from typing import Any, ParamSpec, TypeGuard, TypeVar

import aiohttp
import discord
from discord import app_commands

from bot.discord_app.ui.markdown import filled
from bot.discord_app.ui.strings import texts_in
from bot.errors import UnavailableError, UnshownError
from bot.knowledge.model import BASE_LOCALE

log = logging.getLogger(__name__)

Parameters = ParamSpec("Parameters")
ChoiceValue = TypeVar("ChoiceValue", str, int)

Asked = discord.Interaction[Any] | discord.Message
"""What somebody did that the bot answers."""

OUTSIDE = (
    discord.Forbidden,
    discord.NotFound,
    discord.DiscordServerError,
    discord.GatewayNotFound,
    discord.ConnectionClosed,
    aiohttp.ClientError,
    OSError,
)
"""What Discord or the network does to the bot: a traceback tells no more."""

_INVALID = 400
"""The HTTP status of a request that Discord refuses as invalid."""
_INVALID_FORM = 50035
"""Discord's code for a body that it refuses."""


class DeclinedError(app_commands.AppCommandError):
    """What somebody wants can't be done, for a reason that they are told: the error's text."""


async def report(error: BaseException, asked: Asked | None) -> None:
    """Logs an error and tells the one who asked: privately where Discord can, answered already or not.

    Where Discord or the network is in the way no word would get through either, unless it has let one.
    """
    if isinstance(error, app_commands.CommandInvokeError):
        error = error.original
    reference = secrets.token_hex(4)
    texts = texts_in(_locale_of(asked))
    text = filled(texts.failure, reference=reference)
    is_heard = True
    match error:
        case DeclinedError():
            text = str(error)
        case UnavailableError():
            log.warning("[%s] %s", reference, in_a_line(error))
            text = texts.not_shown if isinstance(error, UnshownError) else texts.not_saved
        case _ if isinstance(error, OUTSIDE) or is_reply_to_nothing(error):
            log.warning("[%s] %s", reference, in_a_line(error))
            is_heard = isinstance(asked, discord.Interaction) and asked.response.is_done()
        case _:
            log.error("[%s] %s", reference, type(error).__name__, exc_info=error)
    if asked is None or not is_heard:
        return
    try:
        await tell(asked, text)
    except (discord.HTTPException, aiohttp.ClientError, OSError) as refusal:
        log.warning("[%s] nobody could be told: %s", reference, in_a_line(refusal))


def reports_errors(
    complete: Callable[Parameters, Coroutine[Any, Any, list[app_commands.Choice[ChoiceValue]]]],
) -> Callable[Parameters, Coroutine[Any, Any, list[app_commands.Choice[ChoiceValue]]]]:
    """Makes an autocomplete callback report its errors here and offer nothing instead.

    discord.py would only log them, with the user's id. An autocomplete can't show a text.
    """

    @functools.wraps(complete)
    async def complete_or_report(
        *args: Parameters.args, **kwargs: Parameters.kwargs
    ) -> list[app_commands.Choice[ChoiceValue]]:
        try:
            return await complete(*args, **kwargs)
        except Exception as error:  # noqa: BLE001 - the handler logs it
            await report(error, None)
            return []

    return complete_or_report


def _locale_of(asked: Asked | None) -> str:
    return str(asked.locale) if isinstance(asked, discord.Interaction) else BASE_LOCALE


def is_reply_to_nothing(error: BaseException) -> bool:
    """Whether Discord refused a reply because the message that it replies to is gone."""
    return isinstance(error, discord.HTTPException) and (
        error.code == _INVALID_FORM and "message_reference" in error.text
    )


async def tell(asked: Asked, text: str) -> None:
    """Says something to the one who asked, and to nobody else where Discord can do that."""
    if isinstance(asked, discord.Interaction):
        if asked.response.is_done():
            await asked.followup.send(text, ephemeral=True)
        else:
            await asked.response.send_message(text, ephemeral=True)
    else:
        await asked.reply(text, mention_author=False)


def can_be_told(argument: object) -> TypeGuard[Asked]:
    """Whether an event's argument leads to somebody who asked."""
    return isinstance(argument, discord.Interaction | discord.Message)


def in_a_line(error: BaseException) -> str:
    """Returns an error's type and what it says, but not what Discord quotes of what it refuses as invalid."""
    match error:
        case discord.HTTPException() if error.status == _INVALID and not is_reply_to_nothing(error):
            return f"{type(error).__name__}: {error.status} (error code: {error.code})"
        case _:
            return " ".join(f"{type(error).__name__}: {error}".split())
