"""Guilds, their roles, members and channels as Discord's JSON."""

from __future__ import annotations

from bot.local_discord.encoding import JSON, timestamp
from bot.local_discord.model.applications import Application
from bot.local_discord.model.channels import Channel, ChannelType
from bot.local_discord.model.guilds import Guild, Member, Role
from bot.local_discord.model.intents import Intents
from bot.local_discord.model.permissions import Permission
from bot.local_discord.model.users import User
from bot.local_discord.payloads.users import user

REQUIRE_TAG = 1 << 4
"""The flag of a forum in which every post needs a tag."""
LARGE = 250
"""A guild with more members is large.

https://docs.discord.com/developers/events/gateway-events#guild-create
"""


def role(subject: Role) -> JSON:
    """Returns a role."""
    payload: JSON = {
        "id": str(subject.id),
        "name": subject.name,
        "permissions": str(int(subject.permissions)),
        "position": subject.position,
        "color": 0,
        "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
        "hoist": False,
        "managed": subject.is_managed,
        "mentionable": subject.is_mentionable,
        "icon": None,
        "unicode_emoji": None,
        "flags": 0,
    }
    return payload | {"tags": {"bot_id": str(subject.bot_id)}} if subject.bot_id else payload


def member_without_user(subject: Member) -> JSON:
    """Returns a member without the user, for payloads that have the user beside it."""
    return {
        "avatar": None,
        "banner": None,
        "communication_disabled_until": timestamp(subject.timed_out_until)
        if subject.timed_out_until
        else None,
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
    """Returns a member."""
    return member_without_user(subject) | {"user": user(subject.user)}


def member_with_permissions(subject: Member, permissions: Permission) -> JSON:
    """Returns a member with their permissions in the channel, as an interaction shows them."""
    return member(subject) | {"permissions": str(int(permissions))}


def channel(subject: Channel, viewer: User | None = None) -> JSON:
    """Returns a channel. The recipients of a private one leave out its viewer."""
    payload: JSON = {"id": str(subject.id), "type": int(subject.type), "flags": 0}
    payload["last_message_id"] = str(subject.last_message_id) if subject.messages else None
    if subject.guild is None:
        payload["recipients"] = [
            user(recipient) for recipient in subject.recipients if recipient is not viewer
        ]
        if subject.type is ChannelType.GROUP:
            payload |= {"name": subject.name, "icon": None, "owner_id": str(subject.recipients[0].id)}
        return payload
    payload |= {"guild_id": str(subject.guild.id), "name": subject.name}
    if subject.type is not ChannelType.CATEGORY:
        payload["rate_limit_per_user"] = subject.slow_mode
    if subject.parent is not None:
        thread = _thread(subject, subject.parent, subject.starter or subject.guild.owner)
        if subject.parent.type is ChannelType.FORUM:
            thread["applied_tags"] = [str(tag.id) for tag in subject.tags]
        return payload | thread
    if subject.type is ChannelType.FORUM:
        payload |= {
            "flags": REQUIRE_TAG if subject.requires_tag else 0,
            "available_tags": [
                {
                    "id": str(tag.id),
                    "name": tag.name,
                    "moderated": tag.is_moderated,
                    "emoji_id": None,
                    "emoji_name": None,
                }
                for tag in subject.tags
            ],
            "default_reaction_emoji": None,
            "default_sort_order": None,
            "default_forum_layout": 0,
            "template": "",
        }
    if subject.type is ChannelType.VOICE:
        payload |= {"bitrate": 64_000, "user_limit": 0, "rtc_region": None}
    elif subject.type is not ChannelType.CATEGORY:
        payload["topic"] = None
    return payload | {
        "position": 0,
        "parent_id": str(subject.category.id) if subject.category else None,
        "nsfw": False,
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


def _thread(subject: Channel, parent: Channel, owner: User) -> JSON:
    """Returns the fields that a thread has instead of a channel's position and permissions."""
    started = timestamp(subject.created_at)
    number = len(subject.messages) - (subject.id in subject.messages)  # a post's first message doesn't count
    return {
        "parent_id": str(parent.id),
        "owner_id": str(owner.id),
        "message_count": number,
        "total_message_sent": number,
        "member_count": 1,
        "thread_metadata": {
            "archived": subject.is_archived,
            "archive_timestamp": timestamp(subject.archive_changed_at or subject.created_at),
            "auto_archive_duration": 1440,
            "create_timestamp": started,
            "locked": subject.is_locked,
        },
    }


def guild(subject: Guild) -> JSON:
    """Returns a guild's own fields, which REST and the gateway share."""
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


def guild_on_gateway(subject: Guild, reader: Application, intents: Intents) -> JSON:
    """Returns a guild in GUILD_CREATE.

    With the presences intent it has all members, unless it is large; otherwise only the bot's own.
    """
    me = subject.members[reader.bot.id]
    is_large = len(subject.members) > LARGE
    everyone = Intents.GUILD_PRESENCES in intents and not is_large
    return guild(subject) | {
        "joined_at": timestamp(me.joined_at),
        "large": is_large,
        "member_count": len(subject.members),
        "members": [member(each) for each in (subject.members.values() if everyone else (me,))],
        "channels": [channel(each) for each in subject.channels if each.parent is None],
        "threads": [channel(each) for each in subject.channels if each.parent is not None],
        "voice_states": [],
        "presences": [],
        "stage_instances": [],
        "guild_scheduled_events": [],
        "soundboard_sounds": [],
    }
