"""Applications as Discord's JSON."""

from __future__ import annotations

from bot.local_discord.encoding import JSON
from bot.local_discord.model.applications import Application
from bot.local_discord.model.intents import Intents
from bot.local_discord.payloads.users import user

_LIMITED_INTENTS = {
    Intents.GUILD_PRESENCES: 1 << 13,
    Intents.GUILD_MEMBERS: 1 << 15,
    Intents.MESSAGE_CONTENT: 1 << 19,
}
"""The flag of each privileged intent for an application in fewer than 100 guilds."""


def partial_application(subject: Application) -> JSON:
    """Returns an application in READY."""
    return {"id": str(subject.id), "flags": _flags(subject)}


def application(subject: Application, guild_count: int) -> JSON:
    """Returns an application as its own bot sees it."""
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
        "flags": _flags(subject),
        "flags_new": str(_flags(subject)),
        "redirect_uris": [],
        "interactions_endpoint_url": None,
        "role_connections_verification_url": None,
        "owner": user(subject.owner),
        "approximate_guild_count": guild_count,
        "approximate_user_install_count": len(subject.user_installs),
        "approximate_user_authorization_count": 0,
        "explicit_content_filter": 0,
        "team": None,
        "eligible_oauth2_scopes": ["applications.commands", "bot"],
        "integration_types_config": {
            kind: {"oauth2_install_params": params} for kind, allowed in installs.items() if allowed
        },
    }


def _flags(subject: Application) -> int:
    return sum(flag for intent, flag in _LIMITED_INTENTS.items() if intent in subject.privileged_intents)
