"""Users as Discord's JSON."""

from __future__ import annotations

from bot.local_discord.encoding import JSON
from bot.local_discord.model.users import User


def user(subject: User) -> JSON:
    """Returns a user as everyone sees them."""
    payload: JSON = {
        "id": str(subject.id),
        "username": subject.username,
        "discriminator": "0000" if subject.is_bot else "0",
        "global_name": subject.global_name,
        "avatar": None,
        "avatar_decoration_data": None,
        "collectibles": None,
        "primary_guild": None,
        "public_flags": 0,
        "flags": 0,
    }
    return payload | {"bot": True} if subject.is_bot else payload


def own_user(subject: User) -> JSON:
    """Returns a bot user as the bot itself sees it."""
    return user(subject) | {
        "mfa_enabled": True,
        "locale": subject.locale,
        "verified": True,
        "email": None,
        "premium_type": 0,
    }
