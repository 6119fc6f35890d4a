"""Who am I, and where is the gateway: users, applications, guilds, the gateway's address."""

from __future__ import annotations

from bot.local_discord import errors, payloads
from bot.local_discord.rest.calls import Call, Routes
from bot.local_discord.wire import JSON

GUILDS_A_RECOMMENDED_SHARD = 1_000
GUILDS_A_PAGE = 200


async def get_gateway(call: Call) -> JSON:
    """Where the gateway is."""
    return {"url": call.gateway_url}


async def get_gateway_bot(call: Call) -> JSON:
    """Where the gateway is and in how many shards to come."""
    guilds = len(call.application.guilds)
    return {
        "url": call.gateway_url,
        "shards": max(1, -(-guilds // GUILDS_A_RECOMMENDED_SHARD)),
        "session_start_limit": call.application.session_starts.payload,
    }


async def get_me(call: Call) -> JSON:
    """The bot's own user."""
    return payloads.own_user(call.application.bot)


async def get_user(call: Call) -> JSON:
    """Any user."""
    user = call.world.users.get(int(call.params["user_id"]))
    if user is None:
        raise errors.unknown_user()
    return payloads.user(user)


async def get_application(call: Call) -> JSON:
    """The bot's own application."""
    return payloads.application(call.application)


async def get_my_guilds(call: Call) -> list[JSON]:
    """The guilds that the bot is in, a page of them."""
    bot = call.application.bot
    before, after = (int(call.query.get(end, limit)) for end, limit in (("before", 1 << 64), ("after", 0)))
    asked_for = sorted(
        (guild for guild in call.application.guilds if after < guild.id < before), key=lambda guild: guild.id
    )
    most: int = call.query.get("limit", GUILDS_A_PAGE)
    # Those next to the id that was given: the last ones before it, otherwise the first ones.
    page = asked_for[-most:] if "before" in call.query else asked_for[:most]
    return [
        {
            "id": str(guild.id),
            "name": guild.name,
            "icon": None,
            "banner": None,
            "owner": guild.owner is bot,
            "permissions": str(int(guild.permissions_of(bot))),
            "features": [],
        }
        for guild in page
    ]


async def leave_guild(call: Call) -> None:
    """Takes the bot out of a guild."""
    call.world.uninstall(call.guild(), call.application)


async def get_guild(call: Call) -> JSON:
    """A guild that the bot is in."""
    guild = call.guild()
    payload = payloads.guild(guild)
    if call.query.get("with_counts"):
        payload |= {"approximate_member_count": len(guild.members), "approximate_presence_count": 0}
    return payload


async def get_guild_channels(call: Call) -> list[JSON]:
    """A guild's channels."""
    return [payloads.channel(channel) for channel in call.guild().channels if channel.parent is None]


async def get_member(call: Call) -> JSON:
    """A guild's member."""
    member = call.guild().members.get(int(call.params["user_id"]))
    if member is None:
        raise errors.DiscordError(404, 10007, "Unknown Member")
    return payloads.member(member)


ROUTES: Routes = {
    ("GET", "/gateway"): get_gateway,
    ("GET", "/gateway/bot"): get_gateway_bot,
    ("GET", "/users/@me"): get_me,
    ("GET", "/users/@me/guilds"): get_my_guilds,
    ("DELETE", "/users/@me/guilds/{guild_id}"): leave_guild,
    ("GET", "/users/{user_id}"): get_user,
    ("GET", "/applications/@me"): get_application,
    ("GET", "/oauth2/applications/@me"): get_application,
    ("GET", "/guilds/{guild_id}"): get_guild,
    ("GET", "/guilds/{guild_id}/channels"): get_guild_channels,
    ("GET", "/guilds/{guild_id}/members/{user_id}"): get_member,
}
