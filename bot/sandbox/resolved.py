"""What an interaction's `resolved` shows of the users, roles and channels that a person picked."""

from __future__ import annotations

from collections.abc import Iterable

from bot.sandbox import payloads
from bot.sandbox.state import Channel, Guild, Role, User
from bot.sandbox.wire import JSON

Pickable = User | Role | Channel


def resolved(picked: Iterable[Pickable], guild: Guild | None) -> JSON:
    """By kind and id; users who are members of the guild appear as both."""
    found: dict[str, JSON] = {}
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
                found.setdefault("channels", {})[key] = payloads.channel(each) | {"permissions": "0"}
    return found
