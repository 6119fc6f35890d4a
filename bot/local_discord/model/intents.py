"""Gateway intents: which events an application asks for."""

from __future__ import annotations

from enum import IntFlag


class Intents(IntFlag):
    """The bits of `intents` in IDENTIFY."""

    NONE = 0
    GUILDS = 1 << 0
    GUILD_MEMBERS = 1 << 1
    GUILD_PRESENCES = 1 << 8
    GUILD_MESSAGES = 1 << 9
    GUILD_MESSAGE_TYPING = 1 << 11
    DIRECT_MESSAGES = 1 << 12
    DIRECT_MESSAGE_TYPING = 1 << 14
    MESSAGE_CONTENT = 1 << 15

    PRIVILEGED = GUILD_MEMBERS | GUILD_PRESENCES | MESSAGE_CONTENT
    """The intents that have to be enabled for an application before it may ask for them."""


KNOWN_BITS = (1 << 22) - 1 | 3 << 24
"""Every bit that has a meaning on Discord: 0–21, and 24 and 25 for polls.

https://docs.discord.com/developers/events/gateway#list-of-intents
"""
