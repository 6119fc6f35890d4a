"""Users and applications as Discord's JSON."""

from __future__ import annotations

from bot.local_discord.intents import Intents
from bot.local_discord.state import Application, User
from bot.local_discord.wire import JSON


def user(subject: User) -> JSON:
    """A user as everyone sees them."""
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
    """A bot as it sees itself."""
    return user(subject) | {
        "mfa_enabled": True,
        "locale": subject.locale,
        "verified": True,
        "email": None,
        "premium_type": 0,
    }


def partial_application(subject: Application) -> JSON:
    """What READY says of the application."""
    return {"id": str(subject.id), "flags": flags(subject)}


def flags(subject: Application) -> int:
    """An application's flags: the limited form of each privileged intent that is enabled."""
    limited = {
        Intents.GUILD_PRESENCES: 1 << 13,
        Intents.GUILD_MEMBERS: 1 << 15,
        Intents.MESSAGE_CONTENT: 1 << 19,
    }
    return sum(flag for intent, flag in limited.items() if intent in subject.privileged_intents)


def application(subject: Application) -> JSON:
    """An application as its own bot sees it."""
    params = {"scopes": ["applications.commands"], "permissions": "0"}
    installs = {"0": subject.allows_guild_install, "1": subject.allows_user_install}
    return {
        "id": str(subject.id),
        "name": subject.name,
        "icon": None,
        "description": "",
        "summary": "",
        "type": None,
        "bot": user(subject.bot),
        "bot_public": True,
        "bot_require_code_grant": False,
        "verify_key": "0" * 64,
        "flags": flags(subject),
        "flags_new": str(flags(subject)),
        "redirect_uris": [],
        "interactions_endpoint_url": None,
        "role_connections_verification_url": None,
        "owner": user(subject.owner),
        "approximate_guild_count": len(subject.guilds),
        "approximate_user_install_count": sum(
            subject in account.installed for account in subject.world.users.values()
        ),
        "approximate_user_authorization_count": 0,
        "explicit_content_filter": 0,
        "team": None,
        "eligible_oauth2_scopes": ["applications.commands", "bot"],
        "integration_types_config": {
            kind: {"oauth2_install_params": params} for kind, allowed in installs.items() if allowed
        },
    }
