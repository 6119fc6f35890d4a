"""Computes the bot's permissions in a channel. Without the guilds intent, discord.py doesn't know them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any

import discord
from discord.http import HTTPClient

_MEMBER = 1
"""The type of an overwrite for a member. The other type is for a role."""


async def bot_permissions(http: HTTPClient, guild_id: int, channel_id: int, me: int) -> discord.Permissions:
    """Returns the bot's permissions in a channel. For a thread, returns those in its channel.

    Makes three requests, one more for a thread. Raises discord.HTTPException if the bot can't see the
    channel.
    """
    channel = await _channel(http, channel_id)
    if "permission_overwrites" not in channel and channel.get("parent_id"):
        channel = await _channel(http, int(channel["parent_id"]))
    roles = await http.get_roles(guild_id)
    member = await http.get_member(guild_id, me)
    own = {guild_id, *map(int, member["roles"])}
    return permissions_in(
        channel.get("permission_overwrites") or (),
        [int(role["permissions"]) for role in roles if int(role["id"]) in own],
        own,
        guild_id=guild_id,
        me=me,
    )


async def _channel(http: HTTPClient, channel_id: int) -> Mapping[str, Any]:
    return await http.get_channel(channel_id)


def permissions_in(
    overwrites: Iterable[Mapping[str, Any]],
    role_permissions: Iterable[int],
    own_roles: Collection[int],
    *,
    guild_id: int,
    me: int,
) -> discord.Permissions:
    """Returns a member's permissions in a channel.

    https://docs.discord.com/developers/topics/permissions#permission-overwrites
    """
    granted = discord.Permissions.none()
    for value in role_permissions:
        granted |= discord.Permissions(value)
    if granted.administrator:
        return discord.Permissions.all()
    everyone: list[Mapping[str, Any]] = []
    roles: list[Mapping[str, Any]] = []
    member: list[Mapping[str, Any]] = []
    for overwrite in overwrites:
        target = int(overwrite["id"])
        if overwrite["type"] == _MEMBER:
            member += [overwrite] if target == me else []
        elif target == guild_id:
            everyone.append(overwrite)
        elif target in own_roles:
            roles.append(overwrite)
    for group in (everyone, roles, member):
        allow = deny = 0
        for overwrite in group:
            allow |= int(overwrite["allow"])
            deny |= int(overwrite["deny"])
        granted.handle_overwrite(allow, deny)
    return granted
