"""People: whatever somebody can do in Discord's client."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from bot.local_discord.commands import Command, CommandType, Invocation, available, target_data
from bot.local_discord.composing import PING_ALL, File, new_message, reply_to, write
from bot.local_discord.errors import ActionRefusedError, CommandUnavailableError
from bot.local_discord.events import InteractionCreated, TypingStarted
from bot.local_discord.filling import picked, submission
from bot.local_discord.interactions import Authorization, Choice, Interaction, InteractionType, Modal
from bot.local_discord.messages import Message, MessageFlag
from bot.local_discord.permissions import Permission
from bot.local_discord.resolved import Pickable
from bot.local_discord.state import Application, Channel, Context, User
from bot.local_discord.wire import JSON

LONGEST_MESSAGE = 4_000
"""What somebody who pays for Nitro may write; others write half as much."""


@dataclass(eq=False, slots=True, kw_only=True)
class Person(User):
    """Somebody in front of Discord's client. What the client would not let them do raises ActionRefusedError.

    What ends in an interaction returns it: `await` it for the Response.
    """

    def dm(self, other: User | Application) -> Channel:
        """The direct messages with somebody or with an application's bot."""
        return self.world.private_channel(self, other.bot if isinstance(other, Application) else other)

    def install(self, application: Application) -> None:
        """Carries an application everywhere."""
        self.installed.add(application)

    def uninstall(self, application: Application) -> None:
        """Carries it no longer."""
        self.installed.discard(application)

    async def send(
        self,
        channel: Channel,
        text: str,
        *,
        reply_to: Message | None = None,
        ping: bool = True,
        files: Mapping[str, bytes] | None = None,
    ) -> Message:
        """Writes a message. `ping` says whether a reply notifies the one replied to."""
        self._need(channel, Permission.SEND_MESSAGES)
        _check_length(text, least=0 if files else 1)
        if reply_to is not None:
            self._need_menu(reply_to)
            if reply_to.channel is not channel:
                raise ActionRefusedError("a reply stands in the channel of its message")
        message = new_message(channel, self, nonce=str(self.world.new_id()))
        if reply_to is not None:
            _as_reply(message, reply_to)
        uploads = [File(index, name, content) for index, (name, content) in enumerate((files or {}).items())]
        write(message, _written(text, ping=ping), uploads)
        self.world.add_message(message)
        channel.mark_read()
        return message

    async def forward(self, message: Message, channel: Channel) -> Message:
        """Shows a message elsewhere, as it is now."""
        self._need_menu(message)
        self._need(channel, Permission.SEND_MESSAGES)
        forwarding = new_message(channel, self, forwarded=replace(message), flags=MessageFlag.HAS_SNAPSHOT)
        self.world.add_message(forwarding)
        channel.mark_read()
        return forwarding

    async def edit(self, message: Message, text: str) -> Message:
        """Changes a message of their own."""
        self._need_sight(message)
        if message.author is not self:
            raise ActionRefusedError("somebody else wrote the message")
        _check_length(text, least=0 if message.attachments else 1)
        pinged = message.referenced is not None and message.referenced.author in message.mentions
        write(message, _written(text, ping=pinged))
        message.edited_at = self.world.clock.now()
        return self.world.update_message(message)

    async def delete(self, message: Message) -> None:
        """Deletes a message of their own, any where they may manage messages; dismisses an ephemeral one."""
        self._need_sight(message)
        may = message.author is self or message.ephemeral_to is self
        if not may and Permission.MANAGE_MESSAGES not in message.channel.permissions_of(self):
            raise ActionRefusedError("somebody else wrote the message")
        self.world.delete_message(message)

    async def purge(self, channel: Channel, messages: Sequence[Message]) -> None:
        """Deletes messages of a guild's channel at once, as moderators' bots do."""
        self._need(channel, Permission.MANAGE_MESSAGES)
        if any(message not in channel.history() for message in messages):
            raise ActionRefusedError(f"not all of the messages are in {channel.name}")
        self.world.delete_messages(channel, messages)

    async def type(self, channel: Channel) -> None:
        """Begins to type."""
        self._need(channel, Permission.SEND_MESSAGES)
        self.world.events.publish(TypingStarted(channel, self))

    def commands(self, channel: Channel, application: Application) -> list[Command]:
        """What the client offers of an application in a channel."""
        self._need(channel, Permission.VIEW_CHANNEL)
        return available(application, self, channel)

    def run(self, channel: Channel, application: Application, name: str, /, **options: Any) -> Interaction:
        """Runs a slash command. Subcommands stand after a space: "settings language"."""
        command, path = self._command(channel, application, name, CommandType.CHAT_INPUT)
        invocation = Invocation(command, path, options, channel, self)
        return self._interact(InteractionType.COMMAND, application, channel, invocation.data, command=command)

    async def autocomplete(
        self, channel: Channel, application: Application, name: str, /, **options: Any
    ) -> tuple[Choice, ...]:
        """What the client offers while the last of the options is being typed."""
        command, path = self._command(channel, application, name, CommandType.CHAT_INPUT)
        invocation = Invocation(command, path, options, channel, self, focused=list(options)[-1])
        interaction = self._interact(
            InteractionType.AUTOCOMPLETE, application, channel, invocation.data, command=command
        )
        return (await interaction.first_response()).choices

    def use_menu(
        self, target: Message | User, application: Application, name: str, channel: Channel | None = None
    ) -> Interaction:
        """Uses a context menu on a message, or on a user whom they see in `channel`."""
        if isinstance(target, Message):
            self._need_menu(target)
        place = target.channel if isinstance(target, Message) else channel
        if place is None:
            raise ActionRefusedError("a user's menu is opened in a channel")
        kind = CommandType.MESSAGE if isinstance(target, Message) else CommandType.USER
        command, _ = self._command(place, application, name, kind)
        data = target_data(command, target, place, self)
        return self._interact(
            InteractionType.COMMAND, application, place, data, command=command, target=target
        )

    def click(self, message: Message, button: str) -> Interaction:
        """Clicks the button of that label or custom_id."""
        found = self._component(message, message.buttons, button)
        if found.get("url"):
            raise ActionRefusedError("the button is a link")
        return self._use(message, found, {})

    def select(self, message: Message, *values: str | Pickable, menu: str | None = None) -> Interaction:
        """Picks by value or label from the select of that custom_id or placeholder, or from the only one."""
        if menu is None and len(message.selects) != 1:
            raise ActionRefusedError(f"the message has {len(message.selects)} selects: say which")
        found = self._component(message, message.selects, menu or message.selects[0]["custom_id"])
        return self._use(message, found, picked(found, values, message.channel, self))

    def submit(self, modal: Modal, /, **values: Any) -> Interaction:
        """Fills in a modal: a value for each input's custom_id or label."""
        opener = modal.interaction
        filled = submission(modal.components, values, opener.channel, self)
        data: JSON = {"custom_id": modal.custom_id, **filled}
        return self._interact(
            InteractionType.MODAL_SUBMIT,
            opener.application,
            opener.channel,
            data,
            begun_by=opener,
            source=opener.source,
            trigger=opener,
        )

    def _need(self, channel: Channel, permission: Permission) -> None:
        bots = map(self.world.application_of, channel.recipients)
        if any(bot is not None and not self.world.may_talk(self, bot) for bot in bots):
            raise ActionRefusedError(f"{self.username} shares no guild with the bot and hasn't installed it")
        name = channel.name or "that private channel"
        if channel.is_deleted or (channel.guild is not None and not channel.guild.is_available):
            raise ActionRefusedError(f"{name} isn't there")
        for needed in (Permission.VIEW_CHANNEL, permission):
            if not channel.lets(self, needed):
                raise ActionRefusedError(f"{self.username} lacks {needed.name} in {name}")

    def _need_sight(self, message: Message) -> None:
        self._need(message.channel, Permission.VIEW_CHANNEL)
        if message.is_deleted or not message.is_visible_to(self):
            raise ActionRefusedError(f"{self.username} doesn't see the message")

    def _need_menu(self, message: Message) -> None:
        """What is ephemeral is neither replied to nor has it a menu of applications."""
        self._need_sight(message)
        if message.ephemeral_to is not None:
            raise ActionRefusedError("an ephemeral message can only be used and dismissed")

    def _command(
        self, channel: Channel, application: Application, name: str, kind: CommandType
    ) -> tuple[Command, Sequence[str]]:
        offered = [command for command in self.commands(channel, application) if command.type is kind]
        root, *path = name.split(" ")
        for command in offered:
            if kind is not CommandType.CHAT_INPUT and command.name == name:
                return command, ()
            if kind is CommandType.CHAT_INPUT and command.name == root:
                return command, path
        names = ", ".join(command.name for command in offered) or "nothing"
        raise CommandUnavailableError(
            f"{application.name} offers {self.username} no {name!r} here, but {names}"
        )

    def _component(self, message: Message, components: Sequence[JSON], wanted: str) -> JSON:
        self._need_sight(message)
        for component in components:
            if wanted in (component.get("custom_id"), component.get("label"), component.get("placeholder")):
                if component.get("disabled"):
                    raise ActionRefusedError(f"{wanted!r} is disabled")
                return component
        names = ", ".join(str(each.get("label") or each.get("custom_id")) for each in components) or "nothing"
        raise ActionRefusedError(f"the message has no {wanted!r}, but {names}")

    def _use(self, message: Message, component: JSON, picked: JSON) -> Interaction:
        application = self.world.application_of(message.author)
        if application is None:
            raise ActionRefusedError("the message isn't an application's")
        data: JSON = {
            "component_type": component["type"],
            "custom_id": component["custom_id"],
            "id": component["id"],
        }
        return self._interact(
            InteractionType.COMPONENT,
            application,
            message.channel,
            data | picked,
            begun_by=message.interaction,
            source=message,
        )

    def _interact(
        self,
        kind: InteractionType,
        application: Application,
        channel: Channel,
        data: JSON,
        begun_by: Interaction | None = None,
        **details: Any,
    ) -> Interaction:
        world = self.world
        interaction = Interaction(
            id=world.new_id(),
            token=secrets.token_urlsafe(48),
            application=application,
            type=kind,
            user=self,
            channel=channel,
            data=data,
            created_at=world.clock.now(),
            authorized=begun_by.authorized if begun_by else self._authorization(application, channel),
            **details,
        )
        world.interactions[interaction.token] = interaction
        world.events.publish(InteractionCreated(interaction))
        return interaction

    def _authorization(self, application: Application, channel: Channel) -> Authorization:
        in_guild = channel.guild is not None and application.bot.id in channel.guild.members
        by_guild = in_guild or channel.context_for(application) is Context.BOT_DM
        return Authorization(by_guild, self if application in self.installed else None)


_as_reply = reply_to


def _check_length(text: str, least: int) -> None:
    if not least <= len(text.strip()) <= LONGEST_MESSAGE:
        raise ActionRefusedError(f"a message has 1–{LONGEST_MESSAGE} characters, this one {len(text)}")


def _written(text: str, *, ping: bool) -> JSON:
    """A message's body as a client sends it: all named are pinged, the one replied to if wanted."""
    return {"content": text, "allowed_mentions": {"parse": sorted(PING_ALL), "replied_user": ping}}
