"""The local Discord's nouns as Discord's JSON."""

from bot.local_discord.payloads.guilds import (
    channel,
    guild,
    guild_on_gateway,
    member,
    member_with_permissions,
    member_without_user,
    role,
)
from bot.local_discord.payloads.identity import application, own_user, partial_application, user
from bot.local_discord.payloads.interactions import ATTACHMENT_BYTES, interaction
from bot.local_discord.payloads.messages import message

__all__ = [
    "ATTACHMENT_BYTES",
    "application",
    "channel",
    "guild",
    "guild_on_gateway",
    "interaction",
    "member",
    "member_with_permissions",
    "member_without_user",
    "message",
    "own_user",
    "partial_application",
    "role",
    "user",
]
