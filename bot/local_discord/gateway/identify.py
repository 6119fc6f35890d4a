"""IDENTIFY: checks the token, the shard and the intents."""

from __future__ import annotations

from typing import Any, NamedTuple

from bot.local_discord.encoding import JSON
from bot.local_discord.gateway.opcodes import CloseCode, ClosingError
from bot.local_discord.model.applications import Application
from bot.local_discord.model.intents import KNOWN_BITS, Intents
from bot.local_discord.model.world import World

GUILDS_A_SHARD = 2_500
"""Discord's limit: https://docs.discord.com/developers/events/gateway#sharding."""


class Identity(NamedTuple):
    """A valid IDENTIFY."""

    application: Application
    intents: Intents
    shard: tuple[int, int]
    """The shard's id, and the number of shards."""


def identify(world: World, data: JSON) -> Identity:
    """Checks the data of an IDENTIFY. Raises ClosingError with Discord's close code if it is invalid."""
    application = application_with_token(world, data.get("token"))
    shard_id, shard_count = shard = _shard(data.get("shard"))
    bits = data.get("intents")
    if not isinstance(bits, int) or bits & ~KNOWN_BITS:
        raise ClosingError(CloseCode.INVALID_INTENTS)
    intents = Intents(bits)
    if intents & Intents.PRIVILEGED & ~application.privileged_intents:
        raise ClosingError(CloseCode.DISALLOWED_INTENTS)
    served = sum((guild.id >> 22) % shard_count == shard_id for guild in world.guilds_of(application))
    if served > GUILDS_A_SHARD:
        raise ClosingError(CloseCode.SHARDING_REQUIRED)
    return Identity(application, intents, shard)


def application_with_token(world: World, token: Any) -> Application:
    """Returns the application with that token. Raises ClosingError if there is none."""
    for application in world.applications.values():
        if application.token == token:
            return application
    raise ClosingError(CloseCode.AUTHENTICATION_FAILED)


def _shard(given: Any) -> tuple[int, int]:
    match given:
        case None:
            return 0, 1
        case [int(shard_id), int(shard_count)] if 0 <= shard_id < shard_count:
            return shard_id, shard_count
        case _:
            raise ClosingError(CloseCode.INVALID_SHARD)
