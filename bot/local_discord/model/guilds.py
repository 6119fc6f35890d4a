"""Guilds, their roles and members."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.local_discord.model.applications import Application
from bot.local_discord.model.channels import Channel, ChannelType
from bot.local_discord.model.permissions import Overwrite, Permission, merged
from bot.local_discord.model.users import User

if TYPE_CHECKING:
    from bot.local_discord.model.world import World


@dataclass(eq=False, slots=True, kw_only=True)
class Role:
    """A named set of permissions in a guild."""

    id: int
    name: str
    permissions: Permission
    position: int
    is_managed: bool = False
    is_mentionable: bool = False
    """Whether every bot may mention it, and not only bots with Mention Everyone."""
    bot_id: int | None = None
    """The id of the bot whose own role it is."""

    @property
    def mention(self) -> str:
        """The text that mentions the role in a message."""
        return f"<@&{self.id}>"


@dataclass(eq=False, slots=True, kw_only=True)
class Member:
    """A user in a guild."""

    user: User
    joined_at: float
    roles: list[Role]
    nick: str | None = None
    timed_out_until: float = 0.0
    """The end of the member's time-out, in seconds since 1970."""


@dataclass(eq=False, slots=True, kw_only=True)
class Guild:
    """A guild with its members, roles and channels."""

    world: World = field(repr=False)
    id: int
    name: str
    owner: User
    locale: str = "en-US"
    roles: list[Role] = field(default_factory=list[Role], repr=False)
    """Begins with @everyone, whose id is the guild's."""
    members: dict[int, Member] = field(default_factory=dict[int, Member], repr=False)
    channels: list[Channel] = field(default_factory=list[Channel], repr=False)
    """Oldest first, threads included."""
    is_available: bool = True
    """False during an outage."""
    blocked_words: set[str] = field(default_factory=set[str], repr=False)
    """The words that AutoMod blocks messages for. It exempts authors with Manage Server."""

    def add_text_channel(self, name: str, category: Channel | None = None) -> Channel:
        """Creates a text channel, in a category if one is given."""
        return self.world.add_channel(self, ChannelType.TEXT, name, category)

    def add_announcement_channel(self, name: str, category: Channel | None = None) -> Channel:
        """Creates an announcement channel, which others can follow, in a category if one is given."""
        return self.world.add_channel(self, ChannelType.ANNOUNCEMENT, name, category)

    def add_voice_channel(self, name: str, category: Channel | None = None) -> Channel:
        """Creates a voice channel, which has messages too, in a category if one is given."""
        return self.world.add_channel(self, ChannelType.VOICE, name, category)

    def add_forum(self, name: str, category: Channel | None = None) -> Channel:
        """Creates a forum, in a category if one is given. Its posts are threads."""
        return self.world.add_channel(self, ChannelType.FORUM, name, category)

    def add_category(self, name: str) -> Channel:
        return self.world.add_channel(self, ChannelType.CATEGORY, name, None)

    def add_role(self, name: str, permissions: Permission = Permission.NONE) -> Role:
        return self.world.add_role(self, name, permissions)

    def join(self, user: User, permissions: Permission = Permission.NONE) -> Member:
        """Adds a user, with `permissions` in addition to those of @everyone."""
        return self.world.join(self, user, permissions)

    def install(self, application: Application, permissions: Permission = Permission.NONE) -> Member:
        """Adds an application's bot, with `permissions` in addition to those of @everyone."""
        return self.world.install(self, application, permissions)

    def role_of(self, application: Application) -> Role:
        """Returns the role that Discord manages for an application's bot."""
        return next(role for role in self.roles if role.bot_id == application.bot.id)

    def is_timed_out(self, user: User) -> bool:
        """Whether a user is in a time-out. It doesn't stop the owner and administrators."""
        member = self.members.get(user.id)
        is_exempt = Permission.ADMINISTRATOR in self.permissions_of(user)
        return member is not None and not is_exempt and member.timed_out_until > self.world.clock.now()

    def time_out(self, user: User, seconds: float) -> None:
        """Puts a member in a time-out: for that long they only read."""
        self.members[user.id].timed_out_until = self.world.clock.now() + seconds

    def blocks(self, text: str, author: User, channel: Channel) -> bool:
        """Whether AutoMod blocks a text of an author in a channel."""
        if Permission.MANAGE_GUILD in channel.permissions_of(author):
            return False
        return any(word.casefold() in text.casefold() for word in self.blocked_words)

    def remove(self, application: Application) -> None:
        """Removes an application's bot."""
        self.world.uninstall(self, application)

    def go_down(self) -> None:
        """Makes the guild unavailable, as in an outage."""
        self.world.take_down(self)

    def come_back(self) -> None:
        """Makes the guild available again."""
        self.world.bring_back(self)

    def permissions_of(self, user: User, channel: Channel | None = None) -> Permission:
        """Returns a user's permissions in a channel, or in the guild. A user who isn't a member has none."""
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
        if member.timed_out_until > self.world.clock.now():  # the owner and administrators returned above
            permissions &= Permission.TIMED_OUT
        return permissions
