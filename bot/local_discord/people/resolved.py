"""The users, roles and channels that a person picked, as an interaction's `resolved`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bot.local_discord import payloads
from bot.local_discord.encoding import JSON
from bot.local_discord.errors import ActionRefusedError
from bot.local_discord.model.channels import Channel
from bot.local_discord.model.guilds import Guild, Role
from bot.local_discord.model.permissions import Permission
from bot.local_discord.model.users import User

Pickable = User | Role | Channel


def check_channel(picked: Pickable, guild: Guild | None, viewer: User, types: Sequence[int] | None) -> None:
    """Raises ActionRefusedError for a channel that the client does not offer."""
    if not isinstance(picked, Channel):
        return
    if picked.guild is not guild or not picked.lets(viewer, Permission.VIEW_CHANNEL):
        raise ActionRefusedError(f"{viewer.username} doesn't see {picked.name} here")
    if types and picked.type not in types:
        raise ActionRefusedError(f"{picked.name} is not of a type that is offered")


def resolved(picked: Iterable[Pickable], channel: Channel, viewer: User) -> JSON:
    """Returns the picked objects by kind and id. The guild's members appear both as users and as members."""
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
    """Merges the `resolved` of several inputs of a modal."""
    found: dict[str, JSON] = {}
    for each in several:
        for kind, shown in each.items():
            found.setdefault(kind, {}).update(shown)
    return found
