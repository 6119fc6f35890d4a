"""Users, guilds, channels, messages and interactions as Discord's JSON."""

from bot.local_discord.payloads.applications import application, partial_application
from bot.local_discord.payloads.guilds import (
    channel,
    guild,
    guild_on_gateway,
    member,
    member_with_permissions,
    member_without_user,
    role,
)
from bot.local_discord.payloads.interactions import ATTACHMENT_BYTES, interaction
from bot.local_discord.payloads.messages import message
from bot.local_discord.payloads.users import own_user, user

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
