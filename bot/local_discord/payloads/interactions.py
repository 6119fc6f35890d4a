"""Interactions as Discord's JSON."""

from __future__ import annotations

from bot.local_discord.encoding import JSON
from bot.local_discord.model.interactions import Interaction
from bot.local_discord.model.permissions import Permission
from bot.local_discord.payloads.guilds import channel, member_with_permissions
from bot.local_discord.payloads.messages import integration_owners, message
from bot.local_discord.payloads.users import user

ATTACHMENT_BYTES = 10 * 1024 * 1024
"""The upload limit of a guild without boosts: https://docs.discord.com/developers/reference#uploading-files."""


def interaction(subject: Interaction) -> JSON:
    """Returns an interaction in INTERACTION_CREATE."""
    place = subject.channel
    app_permissions = place.permissions_of(subject.application.bot)
    permissions = place.permissions_of(subject.user)
    payload: JSON = {
        "id": str(subject.id),
        "application_id": str(subject.application.id),
        "type": int(subject.type),
        "token": subject.token,
        "version": 1,
        "data": subject.data,
        "channel_id": str(place.id),
        "channel": channel(place, subject.application.bot) | {"permissions": str(int(permissions))},
        "locale": subject.user.locale,
        "app_permissions": str(int(app_permissions or Permission.MEMBER)),
        "authorizing_integration_owners": integration_owners(subject),
        "context": int(subject.context),
        "entitlements": [],
        "entitlement_sku_ids": [],
        "attachment_size_limit": ATTACHMENT_BYTES,
    }
    if subject.source is not None:
        payload["message"] = message(subject.source, subject.application, has_content_intent=True)
    if subject.guild is None:
        return payload | {"user": user(subject.user)}
    me = subject.guild.members[subject.user.id]
    return payload | {
        "guild_id": str(subject.guild.id),
        "guild_locale": subject.guild.locale,
        "guild": {"id": str(subject.guild.id), "locale": subject.guild.locale, "features": []},
        "member": member_with_permissions(me, permissions),
    }
