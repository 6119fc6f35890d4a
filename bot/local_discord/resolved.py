"""What an interaction's `resolved` shows of the users, roles and channels that a person picked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bot.local_discord import payloads
from bot.local_discord.errors import ActionRefusedError
from bot.local_discord.permissions import Permission
from bot.local_discord.state import Channel, Guild, Role, User
from bot.local_discord.wire import JSON

Pickable = User | Role | Channel


def check_channel(picked: Pickable, guild: Guild | None, viewer: User, types: Sequence[int] | None) -> None:
    """Raises ActionRefusedError for a channel that the client would not offer."""
    if not isinstance(picked, Channel):
        return
    if picked.guild is not guild or not picked.lets(viewer, Permission.VIEW_CHANNEL):
        raise ActionRefusedError(f"{viewer.username} doesn't see {picked.name} here")
    if types and picked.type not in types:
        raise ActionRefusedError(f"{picked.name} is none of the kinds of channel that are offered")


def resolved(picked: Iterable[Pickable], channel: Channel, viewer: User) -> JSON:
    """By kind and id; users who are members of the channel's guild appear as both."""
    found: dict[str, JSON] = {}
    guild = channel.guild
    for each in picked:
        key = str(each.id)
        match each:
            case User():
                found.setdefault("users", {})[key] = payloads.user(each)
                if guild is not None and (member := guild.members.get(each.id)) is not None:
                    shown = payloads.member_without_user(member)
                    permissions = str(int(guild.permissions_of(each)))
                    found.setdefault("members", {})[key] = shown | {"permissions": permissions}
            case Role():
                found.setdefault("roles", {})[key] = payloads.role(each)
            case Channel():
                permissions = str(int(each.permissions_of(viewer)))
                found.setdefault("channels", {})[key] = payloads.channel(each) | {"permissions": permissions}
    return found


def merged(several: Iterable[JSON]) -> JSON:
    """What several inputs of a form show, as one."""
    found: dict[str, JSON] = {}
    for each in several:
        for kind, shown in each.items():
            found.setdefault(kind, {}).update(shown)
    return found
