"""The state of the local Discord. Every change is made here, and published as an event."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from typing import Any

from bot.local_discord.clock import Clock, Snowflakes
from bot.local_discord.model.applications import Application, new_token
from bot.local_discord.model.channels import Channel, ChannelType
from bot.local_discord.model.events import (
    ChannelCreated,
    ChannelDeleted,
    ChannelUpdated,
    Event,
    Events,
    GuildCameBack,
    GuildJoined,
    GuildLeft,
    GuildWentDown,
    InteractionCreated,
    InteractionResponded,
    MemberJoined,
    MessageCreated,
    MessageDeleted,
    MessagesDeleted,
    MessageUpdated,
    TypingStarted,
)
from bot.local_discord.model.guilds import Guild, Member, Role
from bot.local_discord.model.intents import Intents
from bot.local_discord.model.interactions import Interaction, Response
from bot.local_discord.model.messages import Message, MessageFlag
from bot.local_discord.model.permissions import Permission
from bot.local_discord.model.session_starts import SessionStarts
from bot.local_discord.model.users import User

NONCE_SECONDS = 5 * 60
"""How long a nonce identifies a message. Discord's documentation says "the past few minutes".

https://docs.discord.com/developers/resources/message#create-message
"""

HAVE_THREADS = {ChannelType.TEXT, ChannelType.ANNOUNCEMENT, ChannelType.FORUM}


class World:
    """Holds everything that exists, changes it and publishes the changes."""

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
        self._nonces: dict[tuple[int, str], Message] = {}

    def new_id(self) -> int:
        """Returns an id greater than every earlier one."""
        return self._snowflakes.next()

    # Users and applications

    def add_user(self, user: User) -> User:
        self.users[user.id] = user
        return user

    def add_application(self, name: str, token: str | None, privileged_intents: Intents) -> Application:
        """Creates an application with its bot user and an owner."""
        app_id = self.new_id()
        bot = self.add_user(User(id=app_id, username=name, is_bot=True))
        owner = self.add_user(User(id=self.new_id(), username=f"{name}-owner"))
        application = Application(
            id=app_id,
            name=name,
            token=token or new_token(),
            bot=bot,
            owner=owner,
            privileged_intents=privileged_intents,
            session_starts=SessionStarts(self.clock),
        )
        self.applications[app_id] = application
        return application

    def application_of(self, bot: User) -> Application | None:
        """Returns the application of a bot user."""
        return self.applications.get(bot.id)

    def guilds_of(self, application: Application) -> list[Guild]:
        """Returns the guilds that an application's bot is in, oldest first."""
        return [guild for guild in self.guilds.values() if application.bot.id in guild.members]

    # Guilds

    def add_guild(self, name: str, locale: str, guild_id: int | None) -> Guild:
        """Creates a guild with an owner."""
        guild_id = guild_id or self.new_id()
        owner = self.add_user(User(id=self.new_id(), username="owner"))
        guild = Guild(world=self, id=guild_id, name=name, owner=owner, locale=locale)
        guild.roles.append(Role(id=guild_id, name="@everyone", permissions=Permission.MEMBER, position=0))
        self.guilds[guild_id] = guild
        self.join(guild, owner, Permission.NONE)
        return guild

    def add_role(
        self, guild: Guild, name: str, permissions: Permission, *, managed_for: User | None = None
    ) -> Role:
        """Creates a role in a guild, or the one that Discord manages for a bot."""
        role = Role(
            id=self.new_id(),
            name=name,
            permissions=permissions,
            position=len(guild.roles),
            is_managed=managed_for is not None,
            bot_id=managed_for.id if managed_for else None,
        )
        guild.roles.append(role)
        return role

    def join(self, guild: Guild, user: User, permissions: Permission) -> Member:
        """Adds a user to a guild, with a role of their own if they get permissions."""
        roles = [self.add_role(guild, user.username, permissions)] if permissions else []
        member = Member(user=user, joined_at=self.clock.now(), roles=roles)
        guild.members[user.id] = member
        self.events.publish(MemberJoined(guild, user))
        return member

    def install(self, guild: Guild, application: Application, permissions: Permission) -> Member:
        """Adds an application's bot to a guild, with a role of its own."""
        role = self.add_role(guild, application.name, permissions, managed_for=application.bot)
        member = Member(user=application.bot, joined_at=self.clock.now(), roles=[role])
        guild.members[application.bot.id] = member
        self.events.publish(GuildJoined(application, guild))
        return member

    def uninstall(self, guild: Guild, application: Application) -> None:
        """Removes an application's bot from a guild."""
        del guild.members[application.bot.id]
        self.events.publish(GuildLeft(application, guild))

    def take_down(self, guild: Guild) -> None:
        """Makes a guild unavailable."""
        guild.is_available = False
        self.events.publish(GuildWentDown(guild))

    def bring_back(self, guild: Guild) -> None:
        """Makes a guild available again."""
        guild.is_available = True
        self.events.publish(GuildCameBack(guild))

    # Channels

    def add_channel(
        self,
        guild: Guild,
        kind: ChannelType,
        name: str,
        category: Channel | None,
        parent: Channel | None = None,
        **details: Any,
    ) -> Channel:
        """Creates a channel in a guild. Raises ValueError if `category` isn't a category."""
        if category is not None and category.type is not ChannelType.CATEGORY:
            raise ValueError("only a category contains channels")
        details.setdefault("id", self.new_id())
        channel = Channel(
            world=self,
            type=kind,
            name=name,
            guild=guild,
            parent=parent,
            category=category,
            created_at=self.clock.now(),
            **details,
        )
        self.channels[channel.id] = channel
        guild.channels.append(channel)
        self.events.publish(ChannelCreated(channel))
        return channel

    def add_thread(self, parent: Channel, name: str, **details: Any) -> Channel:
        """Starts a public thread in a channel, or a post in a forum. Raises ValueError elsewhere."""
        if parent.guild is None or parent.type not in HAVE_THREADS:
            raise ValueError("only a guild's text channels, announcement channels and forums have threads")
        is_announcement = parent.type is ChannelType.ANNOUNCEMENT
        kind = ChannelType.ANNOUNCEMENT_THREAD if is_announcement else ChannelType.THREAD
        return self.add_channel(parent.guild, kind, name, None, parent, **details)

    def start_thread(self, message: Message, name: str, starter: User) -> Channel:
        """Starts a thread under a message. Both have the same id."""
        thread = self.add_thread(message.channel, name, id=message.id, starter=starter)
        message.flags |= MessageFlag.HAS_THREAD
        self.update_message(message)
        return thread

    def publish(self, message: Message) -> None:
        """Copies a message of an announcement channel to the channels that follow it, without components."""
        message.flags |= MessageFlag.CROSSPOSTED
        self.update_message(message)
        source = message.channel
        for target in [each for each in source.followers if not each.is_deleted]:
            name = f"{source.guild.name if source.guild else ''} #{source.name}"
            author = self.add_user(User(id=self.new_id(), username=name, is_bot=True, is_webhook=True))
            self.add_message(
                Message(
                    channel=target,
                    id=self.new_id(),
                    author=author,
                    created_at=self.clock.now(),
                    content=message.content,
                    embeds=message.embeds,
                    attachments=message.attachments,
                    flags=MessageFlag.IS_CROSSPOST,
                    original=message,
                )
            )

    def set_thread(self, thread: Channel, *, is_archived: bool, is_locked: bool) -> None:
        """Archives, locks or opens a thread. Raises ValueError for another channel."""
        if not thread.type.is_thread:
            raise ValueError("only threads are archived and locked")
        if thread.is_archived != is_archived:
            thread.archive_changed_at = self.clock.now()
        thread.is_archived, thread.is_locked = is_archived, is_locked
        self.events.publish(ChannelUpdated(thread))

    def delete_channel(self, channel: Channel) -> None:
        """Deletes a guild's channel with its messages and threads. A category's channels stay."""
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

    def private_channel(self, *users: User) -> Channel:
        """Returns the DM of two users, or the group of more. The same users always get the same one."""
        key = frozenset(user.id for user in users)
        if (channel := self._private_channels.get(key)) is None:
            kind = ChannelType.DM if len(users) == 2 else ChannelType.GROUP
            channel = Channel(world=self, id=self.new_id(), type=kind, recipients=users)
            self._private_channels[key] = self.channels[channel.id] = channel
        return channel

    def may_talk(self, user: User, application: Application) -> bool:
        """Whether a user and a bot may exchange direct messages: by a shared guild or an install."""
        return user in application.user_installs or any(
            {user.id, application.bot.id} <= guild.members.keys() for guild in self.guilds.values()
        )

    def start_typing(self, channel: Channel, user: User) -> None:
        """Shows a user typing."""
        self.events.publish(TypingStarted(channel, user))

    # Messages

    def add_message(self, message: Message) -> Message:
        """Adds a message to its channel. In an archived thread it opens the thread again."""
        if message.channel.is_archived:
            self.set_thread(message.channel, is_archived=False, is_locked=message.channel.is_locked)
        message.channel.last_sent_at[message.author.id] = message.created_at
        self._note_nonce(message)
        message.channel.messages[message.id] = message
        self.events.publish(MessageCreated(message))
        return message

    def sent_with(self, author: User, nonce: str | int) -> Message | None:
        """Returns the message that an author sent with a nonce in the past minutes, deleted or not."""
        message = self._nonces.get((author.id, str(nonce)))
        is_fresh = message is not None and self.clock.now() - message.created_at < NONCE_SECONDS
        return message if is_fresh else None

    def _note_nonce(self, message: Message) -> None:
        """Remembers the nonce of a bot's message, and forgets those that have expired."""
        if message.nonce is None or not message.author.is_bot:
            return
        oldest = self.clock.now() - NONCE_SECONDS
        for key in itertools.takewhile(
            lambda key: self._nonces[key].created_at < oldest, tuple(self._nonces)
        ):
            del self._nonces[key]
        self._nonces[message.author.id, str(message.nonce)] = message

    def update_message(self, message: Message) -> Message:
        """Publishes that a message has changed."""
        self.events.publish(MessageUpdated(message))
        return message

    def update_partly(self, message: Message, *fields: str) -> None:
        """Publishes an update with only these fields of a message, as when Discord adds a link's preview."""
        self.events.publish(MessageUpdated(message, frozenset(fields)))

    def delete_message(self, message: Message, *, in_bulk: bool = False) -> None:
        del message.channel.messages[message.id]
        message.is_deleted = True
        self.events.publish(MessageDeleted(message, in_bulk))

    def delete_messages(self, channel: Channel, messages: Sequence[Message]) -> None:
        """Deletes several messages of a channel together."""
        for message in messages:
            self.delete_message(message, in_bulk=True)
        self.events.publish(MessagesDeleted(channel, messages))

    async def next_message(self, matches: Callable[[Message], bool], within: float) -> Message:
        """Returns the next message that is sent and matches, or is changed and then matches."""

        def is_it(event: Event) -> bool:
            return isinstance(event, MessageCreated | MessageUpdated) and matches(event.message)

        event = await self.events.wait_for(Event, is_it, within)
        if not isinstance(event, MessageCreated | MessageUpdated):
            raise TypeError(event)
        return event.message

    async def next_edit(self, message: Message, within: float) -> None:
        """Waits until a message is changed."""
        await self.events.wait_for(MessageUpdated, lambda event: event.message is message, within)

    async def deletion(self, message: Message, within: float) -> None:
        """Waits until a message is deleted."""
        await self.events.wait_for(MessageDeleted, lambda event: event.message is message, within)

    # Interactions

    def add_interaction(self, interaction: Interaction) -> Interaction:
        """Adds an interaction, which the gateway then sends to its application."""
        self.interactions[interaction.token] = interaction
        self.events.publish(InteractionCreated(interaction))
        return interaction

    def respond(self, interaction: Interaction, response: Response) -> None:
        """Gives an interaction its first response."""
        interaction.respond(response)
        self.events.publish(InteractionResponded(interaction))
