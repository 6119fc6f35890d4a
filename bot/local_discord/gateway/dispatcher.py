"""Sends the world's events to the gateway sessions that may receive them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from bot.local_discord import payloads
from bot.local_discord.encoding import JSON
from bot.local_discord.gateway.sessions import Session
from bot.local_discord.model.applications import Application
from bot.local_discord.model.channels import Channel
from bot.local_discord.model.events import (
    ChannelCreated,
    ChannelDeleted,
    ChannelUpdated,
    Event,
    GuildCameBack,
    GuildJoined,
    GuildLeft,
    GuildWentDown,
    InteractionCreated,
    MemberJoined,
    MessageCreated,
    MessageDeleted,
    MessagesDeleted,
    MessageUpdated,
    TypingStarted,
)
from bot.local_discord.model.guilds import Guild
from bot.local_discord.model.intents import Intents
from bot.local_discord.model.interactions import Interaction
from bot.local_discord.model.messages import Message
from bot.local_discord.model.permissions import Permission
from bot.local_discord.model.users import User

_IDS = frozenset({"id", "channel_id", "guild_id"})
"""The fields that every update of a message carries."""


class Dispatcher:
    """Turns the world's events into Discord's and sends them.

    A session's intents and shard, and its bot's permissions, decide what it receives.
    """

    def __init__(self, sessions: Callable[[], Iterable[Session]]) -> None:
        self._sessions = sessions

    def __call__(self, event: Event) -> None:
        """Sends an event to the sessions that receive it."""
        match event:
            case MessageCreated() | MessageUpdated() | MessageDeleted():
                self._message(event)
            case MessagesDeleted(channel, messages):
                self._deleted_at_once(channel, messages)
            case InteractionCreated(interaction):
                self._interaction(interaction)
            case TypingStarted(channel, user):
                self._typing(channel, user)
            case ChannelCreated() | ChannelUpdated() | ChannelDeleted():
                self._channel_changed(event)
            case GuildJoined() | GuildLeft() | MemberJoined():
                self._guild(event)
            case GuildWentDown(guild) | GuildCameBack(guild):
                self._outage(guild)
            case _:
                pass

    def _outage(self, guild: Guild) -> None:
        for session in self._in_guild(guild, Intents.GUILDS):
            if guild.is_available:
                shown = payloads.guild_on_gateway(guild, session.application, session.intents)
                session.dispatch("GUILD_CREATE", shown | {"unavailable": False})
            else:
                session.dispatch("GUILD_DELETE", {"id": str(guild.id), "unavailable": True})

    def _in_guild(self, guild: Guild, intent: Intents) -> Iterable[Session]:
        for session in self._sessions():
            if (
                intent in session.intents
                and session.application.bot.id in guild.members
                and session.serves(guild)
            ):
                yield session

    def _in_channel(self, channel: Channel, in_guild: Intents, in_private: Intents) -> Iterable[Session]:
        if channel.guild is not None:
            for session in self._in_guild(channel.guild, in_guild):
                if Permission.VIEW_CHANNEL in channel.permissions_of(session.application.bot):
                    yield session
        else:
            for session in self._sessions():
                is_there = session.application.bot in channel.recipients
                if is_there and in_private in session.intents and session.serves(None):
                    yield session

    def _audience(self, message: Message) -> Iterable[Session]:
        """Yields the sessions that see a message.

        An ephemeral one goes only to the bot that sent it, under the intent for direct messages.
        """
        if message.ephemeral_to is None:
            yield from self._in_channel(message.channel, Intents.GUILD_MESSAGES, Intents.DIRECT_MESSAGES)
            return
        for session in self._sessions():
            is_author = session.application.bot is message.author
            if (
                is_author
                and Intents.DIRECT_MESSAGES in session.intents
                and session.serves(message.channel.guild)
            ):
                yield session

    def _message(self, event: MessageCreated | MessageUpdated | MessageDeleted) -> None:
        message = event.message
        for session in self._audience(message):
            match event:
                case MessageCreated():
                    session.dispatch("MESSAGE_CREATE", _message_payload(message, session))
                case MessageUpdated(only=fields):
                    session.dispatch("MESSAGE_UPDATE", _update_payload(message, session, fields))
                case MessageDeleted(in_bulk=False):
                    session.dispatch("MESSAGE_DELETE", _deleted_payload(message))
                case _:
                    pass

    def _deleted_at_once(self, channel: Channel, messages: Sequence[Message]) -> None:
        payload: JSON = {"ids": [str(message.id) for message in messages], "channel_id": str(channel.id)}
        if channel.guild is not None:
            payload["guild_id"] = str(channel.guild.id)
        for session in self._in_channel(channel, Intents.GUILD_MESSAGES, Intents.DIRECT_MESSAGES):
            session.dispatch("MESSAGE_DELETE_BULK", payload)

    def _channel_changed(self, event: ChannelCreated | ChannelUpdated | ChannelDeleted) -> None:
        match event:
            case ChannelCreated(channel) if channel.parent is not None:
                self._channel("THREAD_CREATE", channel, {"newly_created": True})
            case ChannelCreated(channel):
                self._channel("CHANNEL_CREATE", channel)
            case ChannelUpdated(channel):
                self._channel("THREAD_UPDATE", channel)
            case ChannelDeleted(channel):
                self._channel("CHANNEL_DELETE" if channel.parent is None else "THREAD_DELETE", channel)

    def _guild(self, event: GuildJoined | GuildLeft | MemberJoined) -> None:
        match event:
            case GuildJoined(application, guild):
                for session in self._in_guild(guild, Intents.GUILDS):
                    if session.application is application:
                        shown = payloads.guild_on_gateway(guild, application, session.intents)
                        session.dispatch("GUILD_CREATE", shown)
            case GuildLeft(application, guild):
                self._left(application, guild)
            case MemberJoined(guild, user):
                joined = payloads.member(guild.members[user.id]) | {"guild_id": str(guild.id)}
                for session in self._in_guild(guild, Intents.GUILD_MEMBERS):
                    session.dispatch("GUILD_MEMBER_ADD", joined)

    def _interaction(self, interaction: Interaction) -> None:
        """Sends an interaction to one session of its application. It needs no intent."""
        serving = [
            session
            for session in self._sessions()
            if session.application is interaction.application and session.serves(interaction.guild)
        ]
        for session in serving[-1:]:
            session.dispatch("INTERACTION_CREATE", payloads.interaction(interaction))

    def _typing(self, channel: Channel, user: User) -> None:
        payload: JSON = {"channel_id": str(channel.id), "user_id": str(user.id)}
        payload["timestamp"] = int(channel.world.clock.now())
        if channel.guild is not None:
            payload["guild_id"] = str(channel.guild.id)
            if (member := channel.guild.members.get(user.id)) is not None:
                payload["member"] = payloads.member(member)
        for session in self._in_channel(channel, Intents.GUILD_MESSAGE_TYPING, Intents.DIRECT_MESSAGE_TYPING):
            session.dispatch("TYPING_START", payload)

    def _left(self, application: Application, guild: Guild) -> None:
        for session in self._sessions():
            wants = session.application is application and Intents.GUILDS in session.intents
            if wants and session.serves(guild):
                session.dispatch("GUILD_DELETE", {"id": str(guild.id)})

    def _channel(self, event: str, channel: Channel, details: JSON | None = None) -> None:
        if channel.guild is not None:
            for session in self._in_guild(channel.guild, Intents.GUILDS):
                session.dispatch(event, payloads.channel(channel) | (details or {}))


def _message_payload(message: Message, session: Session) -> JSON:
    has_intent = Intents.MESSAGE_CONTENT in session.intents
    payload = payloads.message(message, session.application, has_content_intent=has_intent)
    payload["channel_type"] = int(message.channel.type)
    if (guild := message.channel.guild) is not None and message.ephemeral_to is None:
        payload["guild_id"] = str(guild.id)
        if (author := guild.members.get(message.author.id)) is not None:
            payload["member"] = payloads.member_without_user(author)
        for mentioned, shown in zip(message.mentions, payload["mentions"], strict=True):
            if (member := guild.members.get(mentioned.id)) is not None:
                shown["member"] = payloads.member_without_user(member)
    return payload


def _update_payload(message: Message, session: Session, fields: frozenset[str] | None) -> JSON:
    payload = _message_payload(message, session)
    if fields is None:
        return payload
    return {key: value for key, value in payload.items() if key in fields | _IDS}


def _deleted_payload(message: Message) -> JSON:
    payload: JSON = {"id": str(message.id), "channel_id": str(message.channel.id)}
    if message.channel.guild is not None and message.ephemeral_to is None:
        payload["guild_id"] = str(message.channel.guild.id)
    return payload
