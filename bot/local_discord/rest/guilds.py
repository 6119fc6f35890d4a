"""Routes for guilds, their channels and members."""

from __future__ import annotations

from bot.local_discord import errors, payloads
from bot.local_discord.encoding import JSON
from bot.local_discord.rest.call import Call, Routes

GUILDS_A_PAGE = 200


async def get_my_guilds(call: Call) -> list[JSON]:
    """Returns a page of the guilds that the bot is in."""
    bot = call.application.bot
    before, after = (int(call.query.get(end, limit)) for end, limit in (("before", 1 << 64), ("after", 0)))
    guilds = call.world.guilds_of(call.application)
    asked_for = sorted((each for each in guilds if after < each.id < before), key=lambda guild: guild.id)
    most: int = call.query.get("limit", GUILDS_A_PAGE)
    # The guilds next to the given id: the last ones before it, otherwise the first ones.
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
    """Removes the bot from a guild."""
    call.world.uninstall(call.guild(), call.application)


async def get_guild(call: Call) -> JSON:
    """Returns a guild that the bot is in."""
    guild = call.guild()
    payload = payloads.guild(guild)
    if call.query.get("with_counts"):
        payload |= {"approximate_member_count": len(guild.members), "approximate_presence_count": 0}
    return payload


async def get_guild_channels(call: Call) -> list[JSON]:
    """Returns a guild's channels, without threads."""
    return [payloads.channel(channel) for channel in call.guild().channels if channel.parent is None]


async def get_roles(call: Call) -> list[JSON]:
    return [payloads.role(role) for role in call.guild().roles]


async def get_member(call: Call) -> JSON:
    """Returns a member of a guild."""
    member = call.guild().members.get(int(call.params["user_id"]))
    if member is None:
        raise errors.unknown_member()
    return payloads.member(member)


ROUTES: Routes = {
    ("GET", "/users/@me/guilds"): get_my_guilds,
    ("DELETE", "/users/@me/guilds/{guild_id}"): leave_guild,
    ("GET", "/guilds/{guild_id}"): get_guild,
    ("GET", "/guilds/{guild_id}/channels"): get_guild_channels,
    ("GET", "/guilds/{guild_id}/members/{user_id}"): get_member,
    ("GET", "/guilds/{guild_id}/roles"): get_roles,
}
