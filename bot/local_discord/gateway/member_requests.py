"""REQUEST_GUILD_MEMBERS: sends a guild's members, by id or by the beginning of their name."""

from __future__ import annotations

from typing import Any, cast

from bot.local_discord import payloads
from bot.local_discord.encoding import JSON
from bot.local_discord.gateway.opcodes import CloseCode, ClosingError
from bot.local_discord.gateway.sessions import Session
from bot.local_discord.model.guilds import Member
from bot.local_discord.model.world import World

CHUNK = 1_000
"""Discord's limit for the members in one event.

https://docs.discord.com/developers/events/gateway-events#request-guild-members
"""


def send_members(world: World, session: Session, request: JSON) -> None:
    """Sends the requested members. Raises ClosingError for invalid ids."""
    guild_id = _number(request.get("guild_id"))
    limit = _number(request.get("limit") or 0)
    asked_for: Any = request.get("user_ids") or []
    wanted = list(map(_number, cast("list[Any]", asked_for) if isinstance(asked_for, list) else [asked_for]))
    guild = world.guilds.get(guild_id)
    if guild is None or session.application.bot.id not in guild.members:
        return
    prefix = str(request.get("query") or "")

    def is_wanted(member: Member) -> bool:
        return member.user.id in wanted if wanted else member.user.username.startswith(prefix)

    members = [payloads.member(member) for member in guild.members.values() if is_wanted(member)]
    members = members[: limit or None]
    chunks = [members[start : start + CHUNK] for start in range(0, len(members), CHUNK)] or [[]]
    for number, chunk in enumerate(chunks):
        shown: JSON = {
            "guild_id": str(guild.id),
            "members": chunk,
            "chunk_index": number,
            "chunk_count": len(chunks),
            "not_found": [str(user_id) for user_id in wanted if user_id not in guild.members],
        }
        if "nonce" in request:
            shown["nonce"] = request["nonce"]
        session.dispatch("GUILD_MEMBERS_CHUNK", shown)


def _number(given: Any) -> int:
    try:
        return int(given)
    except (TypeError, ValueError, OverflowError):
        raise ClosingError(CloseCode.DECODE_ERROR) from None
