"""Channels: a guild's channels, threads, forums and categories, direct messages and groups."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field
from enum import IntEnum
from typing import TYPE_CHECKING, NamedTuple

from bot.local_discord.clock import WAIT_SECONDS
from bot.local_discord.model.applications import Application
from bot.local_discord.model.permissions import Overwrite, Permission
from bot.local_discord.model.users import User

if TYPE_CHECKING:
    from bot.local_discord.model.guilds import Guild, Role
    from bot.local_discord.model.messages import Message
    from bot.local_discord.model.world import World


class ChannelType(IntEnum):
    """The types of channel that the local Discord has."""

    TEXT = 0
    DM = 1
    VOICE = 2
    GROUP = 3
    CATEGORY = 4
    ANNOUNCEMENT = 5
    ANNOUNCEMENT_THREAD = 10
    THREAD = 11
    FORUM = 15

    @property
    def holds_messages(self) -> bool:
        """Whether it has messages of its own. Categories and forums only contain channels and threads."""
        return self not in {ChannelType.CATEGORY, ChannelType.FORUM}

    @property
    def is_thread(self) -> bool:
        return self in {ChannelType.THREAD, ChannelType.ANNOUNCEMENT_THREAD}


class Tag(NamedTuple):
    """A tag that a forum offers for its posts."""

    id: int
    name: str
    is_moderated: bool = False
    """Whether only people and bots with Manage Threads may use it."""


class InteractionContext(IntEnum):
    """The context of an interaction, as its application sees it."""

    GUILD = 0
    BOT_DM = 1
    PRIVATE_CHANNEL = 2


@dataclass(eq=False, slots=True, kw_only=True)
class Channel:
    """A channel of any type."""

    world: World = field(repr=False)
    id: int
    type: ChannelType
    name: str | None = None
    guild: Guild | None = None
    recipients: tuple[User, ...] = ()
    """The users of a DM or a group."""
    parent: Channel | None = None
    """A thread's channel or forum."""
    category: Channel | None = None
    """The category of a channel or a forum."""
    created_at: float = 0.0
    overwrites: dict[int, Overwrite] = field(default_factory=dict[int, Overwrite], repr=False)
    """By the id of a role or a user."""
    messages: dict[int, Message] = field(default_factory=dict[int, "Message"], repr=False)
    """Oldest first, ephemeral ones included."""
    is_deleted: bool = False
    is_archived: bool = False
    """Whether a thread is archived. A message reopens it, unless it is locked."""
    archive_changed_at: float = 0.0
    """When a thread was last archived or reopened. 0 if it never was."""
    is_locked: bool = False
    """Whether only people with Manage Threads can write in a thread and reopen it."""
    starter: User | None = None
    """The user who started a thread, None for the guild's owner."""
    tags: list[Tag] = field(default_factory=list[Tag])
    """The tags that a forum offers, or those of a post in a forum."""
    requires_tag: bool = False
    """Whether every post in a forum needs a tag."""
    followers: list[Channel] = field(default_factory=list["Channel"], repr=False)
    """The channels that get copies of the messages that an announcement channel publishes."""
    slow_mode: int = 0
    """The seconds that people wait before they may send another message. Bots don't wait."""
    last_sent_at: dict[int, float] = field(default_factory=dict[int, float], repr=False)
    """When each user, by id, last sent a message."""
    last_read_id: int = 0
    """The id of the last message that `next_message` treats as read."""

    def permissions_of(self, user: User) -> Permission:
        """Returns a user's permissions here."""
        if user.is_webhook:
            return Permission.MEMBER
        if self.parent is not None:
            return self.parent.permissions_of(user)
        if self.guild is not None:
            return self.guild.permissions_of(user, self)
        return Permission.MEMBER if user in self.recipients else Permission.NONE

    def lets(self, user: User, permission: Permission) -> bool:
        """Whether a user has a permission here. Threads have their own permission for sending."""
        if permission is Permission.SEND_MESSAGES and not self.type.holds_messages:
            return False
        if self.parent is not None and permission is Permission.SEND_MESSAGES:
            permission = Permission.SEND_MESSAGES_IN_THREADS
        return permission in self.permissions_of(user)

    def add_thread(self, name: str) -> Channel:
        """Starts a public thread."""
        return self.world.add_thread(self, name)

    def add_tag(self, name: str, *, is_moderated: bool = False) -> Tag:
        """Adds a tag to a forum."""
        tag = Tag(self.world.new_id(), name, is_moderated)
        self.tags.append(tag)
        return tag

    def follow(self, announcements: Channel) -> None:
        """Gets copies of the messages that an announcement channel publishes from now on."""
        announcements.followers.append(self)

    def archive(self, *, lock: bool = False) -> None:
        """Archives a thread, and locks it too with `lock`."""
        self.world.set_thread(self, is_archived=True, is_locked=lock)

    def lock(self) -> None:
        """Locks a thread that stays open."""
        self.world.set_thread(self, is_archived=False, is_locked=True)

    def is_closed_to(self, user: User) -> bool:
        """Whether a thread is locked for a user."""
        return self.is_locked and Permission.MANAGE_THREADS not in self.permissions_of(user)

    def must_wait(self, user: User) -> bool:
        """Whether slow mode stops a user from sending now."""
        exempt = Permission.MANAGE_MESSAGES | Permission.MANAGE_CHANNELS
        if not self.slow_mode or user.is_bot or self.permissions_of(user) & exempt:
            return False
        return self.world.clock.now() - self.last_sent_at.get(user.id, 0) < self.slow_mode

    def allow(self, who: User | Role, permissions: Permission) -> None:
        """Allows permissions here to one user or role."""
        self.overwrites[who.id] = Overwrite(permissions, self._denied(who) & ~permissions)

    def deny(self, who: User | Role, permissions: Permission) -> None:
        """Denies permissions here to one user or role."""
        self.overwrites[who.id] = Overwrite(Permission.NONE, self._denied(who) | permissions)

    def _denied(self, who: User | Role) -> Permission:
        return self.overwrites.get(who.id, Overwrite()).deny

    def context_for(self, application: Application) -> InteractionContext:
        """Returns the context of an application's interactions here."""
        if self.guild is not None:
            return InteractionContext.GUILD
        is_bot_dm = self.type is ChannelType.DM and application.bot in self.recipients
        return InteractionContext.BOT_DM if is_bot_dm else InteractionContext.PRIVATE_CHANNEL

    def history(self, viewer: User | None = None) -> list[Message]:
        """Returns the messages that a user sees here, oldest first. None stands for everyone."""
        return [message for message in self.messages.values() if message.is_visible_to(viewer)]

    def delete(self) -> None:
        """Deletes the channel with everything in it."""
        self.world.delete_channel(self)

    @property
    def last_message_id(self) -> int:
        """The youngest message's id, or 0."""
        return next(reversed(self.messages), 0)

    def mark_read(self) -> None:
        """Marks every message as read, so that `next_message` skips it."""
        self.last_read_id = self.last_message_id

    async def next_message(self, author: User | None = None, within: float = WAIT_SECONDS) -> Message:
        """Waits for the next unread message that everyone sees, and returns it.

        Sending a message, or awaiting an interaction, marks the present messages as read. A deferred response
        ("is thinking") counts once it is filled. Raises TimeoutError after `within` seconds.
        """

        def is_next(message: Message) -> bool:
            return (
                message.channel is self
                and message.id > self.last_read_id
                and message.is_visible_to(None)
                and not message.is_loading
                and (author is None or message.author is author)
            )

        unread = itertools.takewhile(
            lambda each: each.id > self.last_read_id, reversed(self.messages.values())
        )
        if (found := next(filter(is_next, reversed(list(unread))), None)) is None:
            found = await self.world.next_message(is_next, within)
        self.last_read_id = found.id
        return found
