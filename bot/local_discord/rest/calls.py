"""A request as the handlers see it, and what they have in common: who asks, and what they may touch."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.local_discord import errors, payloads
from bot.local_discord.composing import File
from bot.local_discord.intents import Intents
from bot.local_discord.interactions import Interaction
from bot.local_discord.messages import Message
from bot.local_discord.permissions import Permission
from bot.local_discord.state import Application, Channel, Guild
from bot.local_discord.wire import JSON
from bot.local_discord.world import World


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One request."""

    world: World
    gateway_url: str
    sender: Application | None
    """Whose token it carries; the routes of interactions carry none."""
    params: Mapping[str, str]
    query: JSON
    body: Any
    files: Sequence[File]

    @property
    def application(self) -> Application:
        """Whose token it carries. Raises the 401 of a request without one."""
        if self.sender is None:
            raise errors.unauthorized()
        return self.sender

    def own_application(self) -> Application:
        """The application in the path. Raises where it isn't the sender's."""
        if self.params["application_id"] != str(self.application.id):
            raise errors.DiscordError(
                403, 20012, "You are not authorized to perform this action on this application"
            )
        return self.application

    def guild(self) -> Guild:
        """The guild in the path. Raises where the bot isn't in it."""
        guild = self.world.guilds.get(int(self.params["guild_id"]))
        if guild is None or self.application.bot.id not in guild.members:
            raise errors.unknown_guild()
        return guild

    def channel(self, *needed: Permission) -> Channel:
        """The channel in the path. Raises where it is gone, hidden, or the bot lacks what is needed."""
        channel = self.world.channels.get(int(self.params["channel_id"]))
        if channel is None:
            raise errors.unknown_channel()
        bot = self.application.bot
        if not channel.lets(bot, Permission.VIEW_CHANNEL):
            raise errors.missing_access()
        if Permission.SEND_MESSAGES in needed and not channel.type.holds_messages:
            raise errors.no_text_channel()
        if not all(channel.lets(bot, permission) for permission in needed):
            raise errors.missing_permissions()
        return channel

    def message(self, channel: Channel) -> Message:
        """The message in the path. Raises where it is gone or ephemeral: interactions alone reach those."""
        message = channel.messages.get(int(self.params["message_id"]))
        if message is None or message.ephemeral_to is not None:
            raise errors.unknown_message()
        return message

    def interaction(self) -> Interaction | None:
        """The interaction whose token is in the path, where there is one."""
        token = self.params.get("interaction_token") or self.params["webhook_token"]
        return self.world.interactions.get(token)

    def shown(self, message: Message) -> JSON:
        """A message as the sender is shown it."""
        return shown(message, self.application)


Handler = Callable[[Call], Awaitable[Any]]
"""Answers a call with JSON, or None for 204. Raises DiscordError."""

Routes = Mapping[tuple[str, str], Handler]
"""By method and path, the path written as in Discord's OpenAPI document."""


def shown(message: Message, reader: Application) -> JSON:
    """A message as REST shows it: the portal's switch decides about content, not the gateway's intents."""
    enabled = Intents.MESSAGE_CONTENT in reader.privileged_intents
    return payloads.message(message, reader, has_content_intent=enabled)
