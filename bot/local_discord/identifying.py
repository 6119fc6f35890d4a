"""IDENTIFY: who comes, what they ask for, and whether they may."""

from __future__ import annotations

from typing import Any, NamedTuple

from bot.local_discord.intents import KNOWN_BITS, Intents
from bot.local_discord.opcodes import CloseCode, ClosingError
from bot.local_discord.state import Application
from bot.local_discord.wire import JSON
from bot.local_discord.world import World

GUILDS_A_SHARD = 2_500


class Identified(NamedTuple):
    """What IDENTIFY asked for, found in order."""

    application: Application
    intents: Intents
    shard: tuple[int, int]


def identified(world: World, identify: JSON) -> Identified:
    """Raises ClosingError with the code for what is wrong."""
    application = application_of(world, identify.get("token"))
    shard_id, shard_count = shard = _shard(identify.get("shard"))
    bits = identify.get("intents")
    if not isinstance(bits, int) or bits & ~KNOWN_BITS:
        raise ClosingError(CloseCode.INVALID_INTENTS)
    intents = Intents(bits)
    if intents & Intents.PRIVILEGED & ~application.privileged_intents:
        raise ClosingError(CloseCode.DISALLOWED_INTENTS)
    served = sum((guild.id >> 22) % shard_count == shard_id for guild in application.guilds)
    if served > GUILDS_A_SHARD:
        raise ClosingError(CloseCode.SHARDING_REQUIRED)
    return Identified(application, intents, shard)


def application_of(world: World, token: Any) -> Application:
    """Whose token it is. Raises ClosingError for a wrong one."""
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
