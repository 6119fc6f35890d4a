"""Everything there is in the local Discord; each change goes through here and is published."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence

from bot.local_discord.clock import Clock, Snowflakes
from bot.local_discord.events import (
    ChannelCreated,
    ChannelDeleted,
    Event,
    Events,
    GuildJoined,
    GuildLeft,
    MemberJoined,
    MessageCreated,
    MessageDeleted,
    MessagesDeleted,
    MessageUpdated,
)
from bot.local_discord.intents import Intents
from bot.local_discord.interactions import Interaction
from bot.local_discord.messages import Message
from bot.local_discord.permissions import Permission
from bot.local_discord.session_starts import SessionStarts
from bot.local_discord.state import Application, Channel, ChannelType, Guild, Member, Role, User


class World:
    """The state of the local Discord and the one place that changes it."""

    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self.events = Events()
        self.users: dict[int, User] = {}
        self.applications: dict[int, Application] = {}
        self.guilds: dict[int, Guild] = {}
        self.channels: dict[int, Channel] = {}
        self.interactions: dict[str, Interaction] = {}
        """By token."""
        self._private_channels: dict[frozenset[int], Channel] = {}
        self._snowflakes = Snowflakes(clock)

    def new_id(self) -> int:
        """An id later than every one before it."""
        return self._snowflakes.next()

    def add_application(self, name: str, token: str | None, privileged_intents: Intents) -> Application:
        """Enters an application and its bot user."""
        app_id = self.new_id()
        bot = self.add_user(User(world=self, id=app_id, username=name, is_bot=True))
        owner = self.add_user(User(world=self, id=self.new_id(), username=f"{name}-owner"))
        application = Application(
            world=self,
            id=app_id,
            name=name,
            token=token or secrets.token_urlsafe(32),
            bot=bot,
            owner=owner,
            privileged_intents=privileged_intents,
            session_starts=SessionStarts(self.clock),
        )
        self.applications[app_id] = application
        return application

    def add_user(self, user: User) -> User:
        """Enters a user."""
        self.users[user.id] = user
        return user

    def application_of(self, bot: User) -> Application | None:
        """The application whose bot a user is."""
        return self.applications.get(bot.id)

    def add_guild(self, name: str, locale: str, guild_id: int | None) -> Guild:
        """Makes a guild, owned by a user of its own."""
        guild_id = guild_id or self.new_id()
        owner = self.add_user(User(world=self, id=self.new_id(), username="owner"))
        guild = Guild(world=self, id=guild_id, name=name, owner=owner, locale=locale)
        guild.roles.append(Role(id=guild_id, name="@everyone", permissions=Permission.MEMBER, position=0))
        self.guilds[guild_id] = guild
        self.join(guild, owner, Permission.NONE)
        return guild

    def add_thread(self, parent: Channel, name: str) -> Channel:
        """Starts a public thread in a channel, or a post in a forum. Raises ValueError elsewhere."""
        if parent.guild is None or parent.type not in {ChannelType.TEXT, ChannelType.FORUM}:
            raise ValueError("only a guild's text channels and forums have threads")
        return self.add_channel(parent.guild, ChannelType.THREAD, name, None, parent)

    def add_channel(
        self,
        guild: Guild,
        kind: ChannelType,
        name: str,
        category: Channel | None,
        parent: Channel | None = None,
    ) -> Channel:
        """Makes a channel of any kind in a guild. Raises ValueError for a category that isn't one."""
        if category is not None and category.type is not ChannelType.CATEGORY:
            raise ValueError("only a category holds channels")
        channel = Channel(
            world=self,
            id=self.new_id(),
            type=kind,
            name=name,
            guild=guild,
            parent=parent,
            category=category,
            created_at=self.clock.now(),
        )
        self.channels[channel.id] = channel
        guild.channels.append(channel)
        self.events.publish(ChannelCreated(channel))
        return channel

    def add_role(self, guild: Guild, name: str, permissions: Permission, *, is_managed: bool = False) -> Role:
        """Makes a role in a guild."""
        position = len(guild.roles)
        role = Role(
            id=self.new_id(), name=name, permissions=permissions, position=position, is_managed=is_managed
        )
        guild.roles.append(role)
        return role

    def join(self, guild: Guild, user: User, permissions: Permission) -> Member:
        """Lets a user into a guild."""
        roles = [self.add_role(guild, user.username, permissions)] if permissions else []
        member = Member(user=user, joined_at=self.clock.now(), roles=roles)
        guild.members[user.id] = member
        self.events.publish(MemberJoined(guild, user))
        return member

    def install(self, guild: Guild, application: Application, permissions: Permission) -> Member:
        """Adds an application's bot to a guild, with a role of its own."""
        role = self.add_role(guild, application.name, permissions, is_managed=True)
        member = Member(user=application.bot, joined_at=self.clock.now(), roles=[role])
        guild.members[application.bot.id] = member
        self.events.publish(GuildJoined(application, guild))
        return member

    def uninstall(self, guild: Guild, application: Application) -> None:
        """Removes an application's bot from a guild."""
        del guild.members[application.bot.id]
        self.events.publish(GuildLeft(application, guild))

    def private_channel(self, *users: User) -> Channel:
        """The DM of two users, or a group of more; the same one for the same users."""
        key = frozenset(user.id for user in users)
        if (channel := self._private_channels.get(key)) is None:
            kind = ChannelType.DM if len(users) == 2 else ChannelType.GROUP
            channel = Channel(world=self, id=self.new_id(), type=kind, recipients=users)
            self._private_channels[key] = self.channels[channel.id] = channel
        return channel

    def may_talk(self, person: User, application: Application) -> bool:
        """Whether a person and a bot may exchange direct messages: by a shared guild or an install."""
        return application in person.installed or any(
            {person.id, application.bot.id} <= guild.members.keys() for guild in self.guilds.values()
        )

    def delete_channel(self, channel: Channel) -> None:
        """Deletes a guild's channel with its messages and threads. What is in a category stays, in none."""
        del self.channels[channel.id]
        if channel.guild is not None:
            channel.guild.channels.remove(channel)
            for thread in [each for each in channel.guild.channels if each.parent is channel]:
                self.delete_channel(thread)
            for each in channel.guild.channels:
                if each.category is channel:
                    each.category = None
        for message in channel.messages.values():
            message.is_deleted = True
        channel.is_deleted = True
        self.events.publish(ChannelDeleted(channel))

    def add_message(self, message: Message) -> Message:
        """Puts a message into its channel."""
        message.channel.messages[message.id] = message
        self.events.publish(MessageCreated(message))
        return message

    def update_message(self, message: Message) -> Message:
        """Tells that a message has changed."""
        self.events.publish(MessageUpdated(message))
        return message

    def delete_message(self, message: Message, *, in_bulk: bool = False) -> None:
        """Deletes a message."""
        del message.channel.messages[message.id]
        message.is_deleted = True
        self.events.publish(MessageDeleted(message, in_bulk))

    def delete_messages(self, channel: Channel, messages: Sequence[Message]) -> None:
        """Deletes messages of a channel at once."""
        for message in messages:
            self.delete_message(message, in_bulk=True)
        self.events.publish(MessagesDeleted(channel, messages))

    async def next_message(self, matches: Callable[[Message], bool], within: float) -> Message:
        """The next message to appear that matches, or to match because it changed."""

        def is_it(event: Event) -> bool:
            return isinstance(event, MessageCreated | MessageUpdated) and matches(event.message)

        event = await self.events.wait_for(Event, is_it, within)
        if not isinstance(event, MessageCreated | MessageUpdated):
            raise TypeError(event)
        return event.message
