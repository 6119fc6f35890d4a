"""REQUEST_GUILD_MEMBERS: a guild's members by id or by the beginning of a name."""

from __future__ import annotations

from typing import Any, cast

from bot.sandbox import payloads
from bot.sandbox.opcodes import CloseCode, ClosingError
from bot.sandbox.sessions import Session
from bot.sandbox.state import Member
from bot.sandbox.wire import JSON
from bot.sandbox.world import World


def send_members(world: World, session: Session, request: JSON) -> None:
    """Answers the request, in one chunk. Raises ClosingError for ids that are none."""
    (guild_id,) = _ids(request.get("guild_id"))
    (limit,) = _ids(request.get("limit") or 0)
    wanted = _ids(request.get("user_ids") or [])
    guild = world.guilds.get(guild_id)
    if guild is None or session.application.bot.id not in guild.members:
        return
    prefix = str(request.get("query") or "")

    def is_wanted(member: Member) -> bool:
        return member.user.id in wanted if wanted else member.user.username.startswith(prefix)

    members = [payloads.member(member) for member in guild.members.values() if is_wanted(member)]
    chunk: JSON = {
        "guild_id": str(guild.id),
        "members": members[: limit or None],
        "chunk_index": 0,
        "chunk_count": 1,
        "not_found": [],
    }
    if "nonce" in request:
        chunk["nonce"] = request["nonce"]
    session.dispatch("GUILD_MEMBERS_CHUNK", chunk)


def _ids(given: Any) -> set[int]:
    try:
        return {int(each) for each in (cast("list[Any]", given) if isinstance(given, list) else [given])}
    except (TypeError, ValueError):
        raise ClosingError(CloseCode.DECODE_ERROR) from None
