"""Discord's permission bits, and how a channel's overwrites change them."""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntFlag
from typing import NamedTuple


class Permission(IntFlag):
    """The bits for a bot that only sends messages. Discord's API reference lists all of them."""

    NONE = 0
    ADMINISTRATOR = 1 << 3
    MANAGE_CHANNELS = 1 << 4
    MANAGE_GUILD = 1 << 5
    ADD_REACTIONS = 1 << 6
    VIEW_CHANNEL = 1 << 10
    SEND_MESSAGES = 1 << 11
    MANAGE_MESSAGES = 1 << 13
    EMBED_LINKS = 1 << 14
    ATTACH_FILES = 1 << 15
    READ_MESSAGE_HISTORY = 1 << 16
    MENTION_EVERYONE = 1 << 17
    USE_EXTERNAL_EMOJIS = 1 << 18
    MANAGE_ROLES = 1 << 28
    MANAGE_WEBHOOKS = 1 << 29
    MANAGE_THREADS = 1 << 34
    CREATE_PUBLIC_THREADS = 1 << 35
    USE_APPLICATION_COMMANDS = 1 << 31
    SEND_MESSAGES_IN_THREADS = 1 << 38
    USE_EXTERNAL_APPS = 1 << 50
    EVERYTHING = (1 << 53) - 1

    MEMBER = (
        ADD_REACTIONS
        | VIEW_CHANNEL
        | SEND_MESSAGES
        | EMBED_LINKS
        | ATTACH_FILES
        | READ_MESSAGE_HISTORY
        | USE_EXTERNAL_EMOJIS
        | USE_APPLICATION_COMMANDS
        | CREATE_PUBLIC_THREADS
        | SEND_MESSAGES_IN_THREADS
        | USE_EXTERNAL_APPS
    )
    """The permissions of @everyone in a new guild."""

    TIMED_OUT = VIEW_CHANNEL | READ_MESSAGE_HISTORY
    """The permissions that a member in a time-out keeps."""


class Overwrite(NamedTuple):
    """The permissions that a channel allows and denies to one role or member."""

    allow: Permission = Permission.NONE
    deny: Permission = Permission.NONE

    def applied_to(self, permissions: Permission) -> Permission:
        """Returns the changed permissions. A bit both allowed and denied is allowed."""
        return (permissions & ~self.deny) | self.allow


def merged(overwrites: Iterable[Overwrite]) -> Overwrite:
    """Merges the overwrites of a member's roles, which Discord applies together."""
    allow = deny = Permission.NONE
    for overwrite in overwrites:
        allow |= overwrite.allow
        deny |= overwrite.deny
    return Overwrite(allow, deny)
