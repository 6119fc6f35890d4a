"""The sandbox's nouns as Discord's JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.sandbox.intents import Intents
from bot.sandbox.permissions import Permission
from bot.sandbox.state import (
    Application,
    Attachment,
    Channel,
    ChannelType,
    Guild,
    Member,
    Message,
    MessageType,
    Role,
    User,
)
from bot.sandbox.wire import JSON, timestamp

if TYPE_CHECKING:
    from bot.sandbox.interactions import Interaction

ATTACHMENT_BYTES = 10 * 1024 * 1024
"""The largest upload where nobody pays for more."""


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


def role(subject: Role) -> JSON:
    """A role."""
    return {
        "id": str(subject.id),
        "name": subject.name,
        "permissions": str(int(subject.permissions)),
        "position": subject.position,
        "color": 0,
        "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
        "hoist": False,
        "managed": subject.is_managed,
        "mentionable": False,
        "icon": None,
        "unicode_emoji": None,
        "flags": 0,
    }


def member_without_user(subject: Member) -> JSON:
    """A member beside whom the user stands already."""
    return {
        "avatar": None,
        "banner": None,
        "communication_disabled_until": None,
        "flags": 0,
        "joined_at": timestamp(subject.joined_at),
        "nick": subject.nick,
        "pending": False,
        "premium_since": None,
        "roles": [str(role.id) for role in subject.roles],
        "mute": False,
        "deaf": False,
    }


def member(subject: Member) -> JSON:
    """A member."""
    return member_without_user(subject) | {"user": user(subject.user)}


def member_with_permissions(subject: Member, permissions: Permission) -> JSON:
    """A member as an interaction shows them: with what they may do in the channel."""
    return member(subject) | {"permissions": str(int(permissions))}


def channel(subject: Channel, viewer: User | None = None) -> JSON:
    """A channel; a private one without its viewer among the recipients."""
    payload: JSON = {"id": str(subject.id), "type": int(subject.type), "flags": 0}
    payload["last_message_id"] = str(max(subject.messages)) if subject.messages else None
    if subject.guild is None:
        payload["recipients"] = [
            user(recipient) for recipient in subject.recipients if recipient is not viewer
        ]
        if subject.type is ChannelType.GROUP:
            payload |= {"name": subject.name, "icon": None, "owner_id": str(subject.recipients[0].id)}
        return payload
    return payload | {
        "guild_id": str(subject.guild.id),
        "name": subject.name,
        "position": 0,
        "parent_id": None,
        "topic": None,
        "nsfw": False,
        "rate_limit_per_user": 0,
        "permission_overwrites": [
            {
                "id": str(target),
                "type": int(target in subject.guild.members),
                "allow": str(int(overwrite.allow)),
                "deny": str(int(overwrite.deny)),
            }
            for target, overwrite in subject.overwrites.items()
        ],
    }


def attachment(subject: Attachment, place: Channel) -> JSON:
    """A file on a message."""
    url = f"https://cdn.discordapp.com/attachments/{place.id}/{subject.id}/{subject.filename}"
    payload: JSON = {
        "id": str(subject.id),
        "filename": subject.filename,
        "size": len(subject.content),
        "url": url,
        "proxy_url": url.replace("cdn.discordapp.com", "media.discordapp.net"),
        "content_type": subject.content_type,
    }
    return payload | {"description": subject.description} if subject.description else payload


def may_read(reader: Application, subject: Message) -> bool:
    """Whether Discord shows an application a message's content without the Message Content intent."""
    return (
        subject.author is reader.bot
        or reader.bot in subject.mentions
        or (subject.channel.guild is None and reader.bot in subject.channel.recipients)
    )


def message(
    subject: Message, reader: Application, *, has_content_intent: bool, with_reference: bool = True
) -> JSON:
    """A message as an application sees it: without its content where that is withheld."""
    shown = has_content_intent or may_read(reader, subject)
    payload: JSON = {
        "id": str(subject.id),
        "type": int(subject.type),
        "channel_id": str(subject.channel.id),
        "author": user(subject.author),
        "content": subject.content if shown else "",
        "embeds": subject.embeds if shown else [],
        "components": subject.components if shown else [],
        "attachments": [attachment(each, subject.channel) for each in subject.attachments] if shown else [],
        "mentions": [user(mentioned) for mentioned in subject.mentions],
        "mention_roles": [str(role.id) for role in subject.mentioned_roles],
        "mention_everyone": subject.mentions_everyone,
        "timestamp": timestamp(subject.created_at),
        "edited_timestamp": timestamp(subject.edited_at) if subject.edited_at else None,
        "flags": int(subject.flags),
        "pinned": False,
        "tts": False,
    }
    if subject.nonce is not None:
        payload["nonce"] = subject.nonce
    if subject.interaction is not None:
        payload["application_id"] = str(subject.interaction.application.id)
        payload["webhook_id"] = str(subject.interaction.application.id)
        payload["interaction_metadata"] = interaction_metadata(subject.interaction)
    elif (author := subject.channel.world.application_of(subject.author)) is not None:
        payload["application_id"] = str(author.id)
    if subject.reference_id is not None:
        payload["message_reference"] = _reference(subject)
        if with_reference and subject.type is MessageType.REPLY:
            payload["referenced_message"] = subject.referenced and message(
                subject.referenced, reader, has_content_intent=has_content_intent, with_reference=False
            )
    return payload


def _reference(subject: Message) -> JSON:
    payload: JSON = {
        "type": 0,
        "channel_id": str(subject.channel.id),
        "message_id": str(subject.reference_id),
    }
    return payload | {"guild_id": str(subject.channel.guild.id)} if subject.channel.guild else payload


def interaction_metadata(subject: Interaction) -> JSON:
    """What a message that answers an interaction says of it."""
    payload: JSON = {
        "id": str(subject.id),
        "type": int(subject.type),
        "user": user(subject.user),
        "authorizing_integration_owners": integration_owners(subject),
    }
    if isinstance(subject.target, Message):
        payload["target_message_id"] = str(subject.target.id)
    elif subject.target is not None:
        payload["target_user"] = user(subject.target)
    if subject.trigger is not None:
        payload["triggering_interaction_metadata"] = interaction_metadata(subject.trigger)
    elif subject.source is not None:
        payload["interacted_message_id"] = str(subject.source.id)
    return payload


def integration_owners(subject: Interaction) -> JSON:
    """Who let the application in: the guild (in a DM with the bot: 0), the person, or both."""
    owners: JSON = {}
    if subject.authorized_by_guild:
        owners["0"] = str(subject.guild.id) if subject.guild else "0"
    if subject.application in subject.user.installed:
        owners["1"] = str(subject.user.id)
    return owners


def guild(subject: Guild) -> JSON:
    """A guild, as REST and the gateway both show it."""
    nothing = dict.fromkeys(
        (
            "icon", "description", "home_header", "splash", "discovery_splash", "banner", "application_id",
            "afk_channel_id", "system_channel_id", "widget_channel_id", "vanity_url_code", "rules_channel_id",
            "safety_alerts_channel_id", "public_updates_channel_id", "incidents_data",
        )
    )  # fmt: skip
    return nothing | {
        "id": str(subject.id),
        "name": subject.name,
        "owner_id": str(subject.owner.id),
        "preferred_locale": subject.locale,
        "roles": [role(each) for each in subject.roles],
        "emojis": [],
        "stickers": [],
        "features": [],
        "region": "deprecated",
        "afk_timeout": 300,
        "system_channel_flags": 0,
        "widget_enabled": False,
        "verification_level": 0,
        "default_message_notifications": 0,
        "explicit_content_filter": 0,
        "mfa_level": 0,
        "max_presences": None,
        "max_members": 500_000,
        "max_stage_video_channel_users": 50,
        "max_video_channel_users": 25,
        "premium_tier": 0,
        "premium_subscription_count": 0,
        "premium_progress_bar_enabled": False,
        "nsfw": False,
        "nsfw_level": 0,
    }


def guild_on_gateway(subject: Guild, reader: Application) -> JSON:
    """A guild with all that GUILD_CREATE brings on joining it; of the members, the bot alone."""
    me = subject.members[reader.bot.id]
    return guild(subject) | {
        "joined_at": timestamp(me.joined_at),
        "large": len(subject.members) > 250,
        "member_count": len(subject.members),
        "members": [member(me)],
        "channels": [channel(each) for each in subject.channels],
        "threads": [],
        "voice_states": [],
        "presences": [],
        "stage_instances": [],
        "guild_scheduled_events": [],
        "soundboard_sounds": [],
    }


def interaction(subject: Interaction) -> JSON:
    """What INTERACTION_CREATE brings."""
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
