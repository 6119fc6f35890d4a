"""A request as the route handlers see it, with the checks that they share."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.local_discord import errors, payloads
from bot.local_discord.encoding import JSON
from bot.local_discord.model.applications import Application
from bot.local_discord.model.channels import Channel
from bot.local_discord.model.guilds import Guild
from bot.local_discord.model.intents import Intents
from bot.local_discord.model.interactions import Interaction
from bot.local_discord.model.message_body import PARSE_ALL, File, apply_body
from bot.local_discord.model.messages import Message
from bot.local_discord.model.permissions import Permission
from bot.local_discord.model.world import World
from bot.local_discord.validation.messages import check_message
from bot.local_discord.validation.report import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    world: World
    gateway_url: str
    sender: Application | None
    """The application whose token was sent. The routes of interactions need none."""
    params: Mapping[str, str]
    query: JSON
    body: Any
    files: Sequence[File]

    @property
    def application(self) -> Application:
        """The application whose token was sent. Raises Discord's 401 if there was none."""
        if self.sender is None:
            raise errors.unauthorized()
        return self.sender

    def own_application(self) -> Application:
        """Returns the application in the path. Raises DiscordError if it isn't the sender's."""
        if self.params["application_id"] != str(self.application.id):
            raise errors.foreign_application()
        return self.application

    def guild(self) -> Guild:
        """Returns the guild in the path. Raises DiscordError if the bot isn't in it."""
        guild = self.world.guilds.get(int(self.params["guild_id"]))
        if guild is None or self.application.bot.id not in guild.members:
            raise errors.unknown_guild()
        return guild

    def channel(self, *needed: Permission) -> Channel:
        """Returns the channel in the path.

        Raises DiscordError if it doesn't exist, or if the bot can't see it or lacks a needed permission.
        """
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
        if Permission.SEND_MESSAGES in needed and channel.is_closed_to(bot):
            raise errors.archived_thread() if channel.is_archived else errors.locked_thread()
        return channel

    def message(self, channel: Channel) -> Message:
        """Returns the message in the path.

        Raises DiscordError if it doesn't exist or is ephemeral. Only an interaction's token can reach an
        ephemeral message.
        """
        message = channel.messages.get(int(self.params["message_id"]))
        if message is None or message.ephemeral_to is not None:
            raise errors.unknown_message()
        return message

    def interaction(self) -> Interaction | None:
        """Returns the interaction whose token is in the path, if there is one."""
        token = self.params.get("interaction_token") or self.params["webhook_token"]
        return self.world.interactions.get(token)

    def fill(
        self, message: Message, body: JSON, *, path: Path = (), parse: frozenset[str] = PARSE_ALL
    ) -> Message:
        """Applies a body and the uploaded files to a message and returns it.

        Raises Discord's 400 for an invalid body and leaves the message unchanged.
        """
        check_message(message, body, path, [file.filename for file in self.files])
        kept = {"content": message.content, "embeds": message.embeds, "components": message.components}
        has_files = bool(self.files or body.get("attachments", message.attachments))
        if not has_files and not any(body.get(key, value) for key, value in kept.items()):
            raise errors.empty_message()
        if not has_files and not str(body.get("content") or "?").strip():
            raise errors.empty_message()
        return apply_body(message, body, self.files, parse)

    def shown(self, message: Message) -> JSON:
        """Returns a message as JSON for the sender."""
        return shown(message, self.application)


Handler = Callable[[Call], Awaitable[Any]]
"""Handles a call and returns JSON, or None for a 204. Raises DiscordError."""

Routes = Mapping[tuple[str, str], Handler]
"""Handlers by method and path. The path is written as in Discord's OpenAPI document."""


def shown(message: Message, reader: Application) -> JSON:
    """Returns a message as JSON for an application.

    REST shows content if the intent is enabled in the developer portal; the gateway's intents don't matter.
    """
    enabled = Intents.MESSAGE_CONTENT in reader.privileged_intents
    return payloads.message(message, reader, has_content_intent=enabled)
