"""Tells operators what to do if Discord refuses the bot or can't be reached."""

from __future__ import annotations

import contextlib
from collections.abc import Generator
from math import ceil

import aiohttp
import discord

from bot.discord_app.app.websocket import UnreadableFrameError
from bot.discord_app.core.unreadable import place_of
from bot.errors import RefusalError

_UNREACHABLE = (
    "Discord can't be reached. Check this machine's connection, and DISCORD_API_URL and DISCORD_GATEWAY_URL "
    "if they are set; https://discordstatus.com tells whether Discord itself is down."
)
_REMEDIES = {
    4004: "Discord refuses the token. Copy it again into DISCORD_TOKEN from "
    "https://discord.com/developers/applications: your application, Bot, Reset Token.",
    4010: "Discord refuses a shard. Check SHARD_COUNT and SHARD_IDS.",
    4011: "A shard has more servers than Discord allows. Raise SHARD_COUNT in every process (about one for "
    "each 1,000 servers), or remove it and SHARD_IDS to use the number that Discord recommends.",
    4013: "Discord doesn't know an intent that the bot asks for. Update the bot.",
    4014: "Discord refuses an intent. Enable it at https://discord.com/developers/applications: "
    "your application, Bot, Privileged Gateway Intents, Message Content; or remove KEYWORD_REPLIES.",
}
"""Remedies by the gateway's close code:

https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes
"""


@contextlib.contextmanager
def readable_answers() -> Generator[None]:
    """Raises RefusalError if discord.py can't read an answer of Discord's API."""
    try:
        yield
    except (LookupError, TypeError, ValueError, AttributeError) as error:
        if (place := place_of(error)).startswith("bot."):
            raise
        raise RefusalError(
            f"Discord's API gives an answer that can't be read ({type(error).__name__} in {place}). "
            "Check DISCORD_API_URL if it is set."
        ) from None


@contextlib.contextmanager
def explained_refusals() -> Generator[None]:
    """Raises RefusalError with a remedy if Discord refuses the bot."""
    try:
        yield
    except discord.LoginFailure:
        raise RefusalError(_REMEDIES[4004]) from None
    except discord.PrivilegedIntentsRequired:
        raise RefusalError(_REMEDIES[4014]) from None
    except discord.ConnectionClosed as closed:
        unknown = f"Discord closed the connection with code {closed.code}."
        raise RefusalError(_REMEDIES.get(closed.code, unknown)) from None
    except discord.HTTPException as refusal:
        answer = " ".join(str(refusal).split())
        raise RefusalError(f"Discord's API answers {answer}. Check DISCORD_API_URL if it is set.") from None
    except discord.RateLimited as limit:
        raise RefusalError(
            f"Discord limits this bot's requests. Start it again in {ceil(limit.retry_after)} seconds."
        ) from None
    except UnreadableFrameError as error:
        raise RefusalError(f"Discord's gateway: {error}. Check DISCORD_GATEWAY_URL if it is set.") from None
    except (aiohttp.ClientError, OSError, TimeoutError, discord.GatewayNotFound):
        raise RefusalError(_UNREACHABLE) from None
