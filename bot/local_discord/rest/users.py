"""Routes for the gateway's address, users and applications."""

from __future__ import annotations

from bot.local_discord import errors, payloads
from bot.local_discord.encoding import JSON
from bot.local_discord.rest.call import Call, Routes

GUILDS_A_RECOMMENDED_SHARD = 1_000


async def get_gateway(call: Call) -> JSON:
    return {"url": call.gateway_url}


async def get_gateway_bot(call: Call) -> JSON:
    """Returns the gateway's address and the recommended number of shards."""
    guilds = len(call.world.guilds_of(call.application))
    return {
        "url": call.gateway_url,
        "shards": max(1, -(-guilds // GUILDS_A_RECOMMENDED_SHARD)),
        "session_start_limit": call.application.session_starts.payload,
    }


async def get_me(call: Call) -> JSON:
    """Returns the bot's own user."""
    return payloads.own_user(call.application.bot)


async def get_user(call: Call) -> JSON:
    """Returns any user."""
    user = call.world.users.get(int(call.params["user_id"]))
    if user is None:
        raise errors.unknown_user()
    return payloads.user(user)


async def get_application(call: Call) -> JSON:
    """Returns the bot's own application."""
    return payloads.application(call.application, len(call.world.guilds_of(call.application)))


ROUTES: Routes = {
    ("GET", "/gateway"): get_gateway,
    ("GET", "/gateway/bot"): get_gateway_bot,
    ("GET", "/users/@me"): get_me,
    ("GET", "/users/{user_id}"): get_user,
    ("GET", "/applications/@me"): get_application,
    ("GET", "/oauth2/applications/@me"): get_application,
}
