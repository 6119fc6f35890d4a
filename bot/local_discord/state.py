"""The nouns of the local Discord: users, applications, guilds, channels.

They hold what is so; `World` (world.py) makes and changes them and tells everyone.
"""

from __future__ import annotations

import itertools
import secrets
from dataclasses import dataclass, field
from enum import IntEnum
from typing import TYPE_CHECKING

from bot.local_discord.events import GuildCameBack, GuildWentDown
from bot.local_discord.intents import Intents
from bot.local_discord.permissions import Overwrite, Permission, merged
from bot.local_discord.session_starts import SessionStarts

if TYPE_CHECKING:
    from bot.local_discord.commands import Command
    from bot.local_discord.messages import Message
    from bot.local_discord.world import World


class ChannelType(IntEnum):
    """The kinds of channel that the local Discord has."""

    TEXT = 0
    DM = 1
    GROUP = 3
    CATEGORY = 4
    THREAD = 11
    FORUM = 15

    @property
    def holds_messages(self) -> bool:
        """Whether anything is written in it, rather than in what it holds."""
        return self not in {ChannelType.CATEGORY, ChannelType.FORUM}


class Context(IntEnum):
    """Where an interaction happens, seen from its application."""

    GUILD = 0
    BOT_DM = 1
    PRIVATE_CHANNEL = 2


@dataclass(eq=False, slots=True, kw_only=True)
class User:
    """An account. People are the `Person` of people.py, which can act."""

    world: World = field(repr=False)
    id: int
    username: str
    global_name: str | None = None
    locale: str = "en-US"
    is_bot: bool = False
    is_webhook: bool = False
    installed: set[Application] = field(default_factory=set["Application"], repr=False)
    """The applications that this user carries everywhere."""

    @property
    def mention(self) -> str:
        """What to write in a message to mention the user."""
        return f"<@{self.id}>"


@dataclass(eq=False, slots=True, kw_only=True)
class Application:
    """A bot's entry in Discord's developer portal."""

    world: World = field(repr=False)
    id: int
    name: str
    token: str = field(repr=False)
    bot: User
    owner: User
    privileged_intents: Intents
    """Which privileged intents are enabled for it."""
    session_starts: SessionStarts = field(repr=False)
    commands: dict[int | None, list[Command]] = field(default_factory=dict[int | None, "list[Command]"])
    """What it registered: by guild id, or None for everywhere."""
    allows_guild_install: bool = True
    allows_user_install: bool = True

    @property
    def mention(self) -> str:
        """What to write in a message to mention the bot."""
        return self.bot.mention

    def reset_token(self) -> None:
        """Gives it another token: the one before is worth nothing."""
        self.token = secrets.token_urlsafe(32)

    @property
    def guilds(self) -> list[Guild]:
        """The guilds that its bot is in, oldest first."""
        return [guild for guild in self.world.guilds.values() if self.bot.id in guild.members]


@dataclass(eq=False, slots=True, kw_only=True)
class Role:
    """A named set of permissions in a guild."""

    id: int
    name: str
    permissions: Permission
    position: int
    is_managed: bool = False


@dataclass(eq=False, slots=True, kw_only=True)
class Member:
    """A user in a guild."""

    user: User
    joined_at: float
    roles: list[Role]
    nick: str | None = None


@dataclass(eq=False, slots=True, kw_only=True)
class Guild:
    """A guild, with its members, roles and channels."""

    world: World = field(repr=False)
    id: int
    name: str
    owner: User
    locale: str = "en-US"
    roles: list[Role] = field(default_factory=list[Role], repr=False)
    """Everyone's first; its id is the guild's."""
    members: dict[int, Member] = field(default_factory=dict[int, Member], repr=False)
    channels: list[Channel] = field(default_factory=list["Channel"], repr=False)
    """Oldest first, threads among them."""
    is_available: bool = True
    """Not so in an outage."""

    def add_text_channel(self, name: str, category: Channel | None = None) -> Channel:
        """Makes another channel, in a category or in none."""
        return self.world.add_channel(self, ChannelType.TEXT, name, category)

    def add_forum(self, name: str, category: Channel | None = None) -> Channel:
        """Makes a forum, in a category or in none. Its posts are threads."""
        return self.world.add_channel(self, ChannelType.FORUM, name, category)

    def add_category(self, name: str) -> Channel:
        """Makes a category for channels."""
        return self.world.add_channel(self, ChannelType.CATEGORY, name, None)

    def add_role(self, name: str, permissions: Permission = Permission.NONE) -> Role:
        """Makes another role."""
        return self.world.add_role(self, name, permissions)

    def join(self, user: User, permissions: Permission = Permission.NONE) -> Member:
        """Lets a user in, who may do what @everyone may and `permissions` besides."""
        return self.world.join(self, user, permissions)

    def install(self, application: Application, permissions: Permission = Permission.NONE) -> Member:
        """Adds an application's bot, which may do what @everyone may and `permissions` besides."""
        return self.world.install(self, application, permissions)

    def remove(self, application: Application) -> None:
        """Kicks an application's bot."""
        self.world.uninstall(self, application)

    def go_down(self) -> None:
        """Becomes unavailable, as in an outage."""
        self.is_available = False
        self.world.events.publish(GuildWentDown(self))

    def come_back(self) -> None:
        """Becomes available again."""
        self.is_available = True
        self.world.events.publish(GuildCameBack(self))

    def permissions_of(self, user: User, channel: Channel | None = None) -> Permission:
        """What a user may do in a channel, or in the guild at large; nothing for who isn't a member."""
        if (member := self.members.get(user.id)) is None:
            return Permission.NONE
        permissions = Permission.NONE
        for role in (self.roles[0], *member.roles):
            permissions |= role.permissions
        if user is self.owner or Permission.ADMINISTRATOR in permissions:
            return Permission.EVERYTHING
        if channel is not None:
            none = Overwrite()
            permissions = channel.overwrites.get(self.id, none).applied_to(permissions)
            of_roles = merged(channel.overwrites.get(role.id, none) for role in member.roles)
            permissions = of_roles.applied_to(permissions)
            permissions = channel.overwrites.get(user.id, none).applied_to(permissions)
        return permissions


@dataclass(eq=False, slots=True, kw_only=True)
class Channel:
    """Where messages are: a guild's text channel, a thread, a DM or a group of people. Or what holds such."""

    world: World = field(repr=False)
    id: int
    type: ChannelType
    name: str | None = None
    guild: Guild | None = None
    recipients: tuple[User, ...] = ()
    """The users of a DM or a group."""
    parent: Channel | None = None
    """The channel or forum that a thread is in."""
    category: Channel | None = None
    """The category that a channel or a forum is in."""
    created_at: float = 0.0
    overwrites: dict[int, Overwrite] = field(default_factory=dict[int, Overwrite], repr=False)
    """By the id of a role or of a user."""
    messages: dict[int, Message] = field(default_factory=dict[int, "Message"], repr=False)
    """Oldest first, ephemeral ones included."""
    is_deleted: bool = False
    last_read_id: int = 0

    def permissions_of(self, user: User) -> Permission:
        """What a user may do here."""
        if user.is_webhook:
            return Permission.MEMBER
        if self.parent is not None:
            return self.parent.permissions_of(user)
        if self.guild is not None:
            return self.guild.permissions_of(user, self)
        return Permission.MEMBER if user in self.recipients else Permission.NONE

    def lets(self, user: User, permission: Permission) -> bool:
        """Whether a user may do something here: in a thread, sending takes a permission of its own."""
        if permission is Permission.SEND_MESSAGES and not self.type.holds_messages:
            return False
        if self.parent is not None and permission is Permission.SEND_MESSAGES:
            permission = Permission.SEND_MESSAGES_IN_THREADS
        return permission in self.permissions_of(user)

    def add_thread(self, name: str) -> Channel:
        """Starts a public thread."""
        return self.world.add_thread(self, name)

    def allow(self, who: User | Role, permissions: Permission) -> None:
        """Allows something here to one user or role."""
        self.overwrites[who.id] = Overwrite(permissions, self._denied(who) & ~permissions)

    def deny(self, who: User | Role, permissions: Permission) -> None:
        """Denies something here to one user or role."""
        self.overwrites[who.id] = Overwrite(Permission.NONE, self._denied(who) | permissions)

    def _denied(self, who: User | Role) -> Permission:
        return self.overwrites.get(who.id, Overwrite()).deny

    def context_for(self, application: Application) -> Context:
        """What this place is to an application."""
        if self.guild is not None:
            return Context.GUILD
        is_bot_dm = self.type is ChannelType.DM and application.bot in self.recipients
        return Context.BOT_DM if is_bot_dm else Context.PRIVATE_CHANNEL

    def history(self, viewer: User | None = None) -> list[Message]:
        """The messages that a user sees here, oldest first; without a viewer, those that everyone sees."""
        return [message for message in self.messages.values() if message.is_visible_to(viewer)]

    def delete(self) -> None:
        """Deletes the channel with everything in it."""
        self.world.delete_channel(self)

    @property
    def last_message_id(self) -> int:
        """The youngest message's id; 0 where there is none."""
        return next(reversed(self.messages), 0)

    def mark_read(self) -> None:
        """Leaves everything here so far out of `next_message`."""
        self.last_read_id = self.last_message_id

    async def next_message(self, author: User | None = None, within: float = 5) -> Message:
        """The next message here that everyone sees and that no person wrote and no call returned before.

        Sending a message and awaiting an interaction mark what is there as read. "Is thinking" counts once it
        is done. Raises TimeoutError after `within` seconds.
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
