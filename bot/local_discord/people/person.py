"""A person: every action in Discord's client."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from bot.local_discord.encoding import JSON
from bot.local_discord.errors import ActionRefusedError, CommandUnavailableError
from bot.local_discord.model.applications import Application
from bot.local_discord.model.channels import Channel, ChannelType, InteractionContext
from bot.local_discord.model.commands import Command, CommandType
from bot.local_discord.model.interactions import Authorization, Choice, Interaction, InteractionType, Modal
from bot.local_discord.model.message_body import PARSE_ALL, File, apply_body, new_message, refer_to
from bot.local_discord.model.messages import Message, MessageFlag
from bot.local_discord.model.permissions import Permission
from bot.local_discord.model.users import User
from bot.local_discord.model.world import World
from bot.local_discord.people.available_commands import available_commands
from bot.local_discord.people.command_options import CommandOptions, menu_data
from bot.local_discord.people.component_values import modal_values, name_of, select_values
from bot.local_discord.people.resolved import Pickable

LONGEST_MESSAGE = 4_000
"""The limit for people with Nitro. For others, it is half of this."""


@dataclass(eq=False, slots=True, kw_only=True)
class Person(User):
    """A user who acts. Raises ActionRefusedError for actions that Discord's client doesn't offer.

    Actions that create an interaction return it: `await` it for the Response.
    """

    world: World = field(repr=False)

    def dm(self, other: User | Application) -> Channel:
        """Returns the direct messages with a user or with an application's bot."""
        return self.world.private_channel(self, other.bot if isinstance(other, Application) else other)

    def install(self, application: Application) -> None:
        """Installs an application for this user, who can then use it everywhere."""
        application.user_installs.add(self)

    def uninstall(self, application: Application) -> None:
        """Removes the user install."""
        application.user_installs.discard(self)

    async def send(
        self,
        channel: Channel,
        text: str,
        *,
        reply_to: Message | None = None,
        ping: bool = True,
        files: Mapping[str, bytes] | None = None,
    ) -> Message:
        """Sends a message. With `ping`, a reply mentions the author of the message that it replies to."""
        self._need(channel, Permission.SEND_MESSAGES)
        _check_length(text, least=0 if files else 1)
        message = new_message(channel, self, nonce=str(self.world.new_id()))
        if reply_to is not None:
            self._need_menu(reply_to)
            if reply_to.channel is not channel:
                raise ActionRefusedError("a reply is sent in the channel of its message")
            refer_to(message, reply_to)
        uploads = [File(index, name, content) for index, (name, content) in enumerate((files or {}).items())]
        apply_body(message, _body(text, ping=ping), uploads)
        return self._post(message)

    async def post(self, forum: Channel, title: str, text: str) -> Message:
        """Opens a post in a forum. Its thread and its first message have the same id."""
        self._need(forum, Permission.VIEW_CHANNEL)
        _check_length(text, least=1)
        if forum.type is not ChannelType.FORUM:
            raise ActionRefusedError("only forums have posts")
        thread = forum.add_thread(title)
        message = new_message(thread, self, id=thread.id)
        apply_body(message, _body(text, ping=True))
        return self._post(message)

    async def forward(self, message: Message, channel: Channel) -> Message:
        """Forwards a message, as it is now, to another channel."""
        self._need_menu(message)
        self._need(channel, Permission.SEND_MESSAGES)
        forwarding = new_message(channel, self, forwarded=replace(message), flags=MessageFlag.HAS_SNAPSHOT)
        return self._post(forwarding)

    async def edit(self, message: Message, text: str) -> Message:
        """Edits one of the person's own messages."""
        self._need_sight(message)
        if message.author is not self:
            raise ActionRefusedError("somebody else wrote the message")
        _check_length(text, least=0 if message.attachments else 1)
        pinged = message.referenced is not None and message.referenced.author in message.mentions
        apply_body(message, _body(text, ping=pinged))
        message.edited_at = self.world.clock.now()
        return self.world.update_message(message)

    async def delete(self, message: Message) -> None:
        """Deletes the person's own message, or any with Manage Messages. Dismisses an ephemeral one."""
        self._need_sight(message)
        may = message.author is self or message.ephemeral_to is self
        if not may and Permission.MANAGE_MESSAGES not in message.channel.permissions_of(self):
            raise ActionRefusedError("somebody else wrote the message")
        self.world.delete_message(message)

    async def purge(self, channel: Channel, messages: Sequence[Message]) -> None:
        """Deletes several messages of a guild's channel together, as moderators' bots do."""
        self._need(channel, Permission.MANAGE_MESSAGES)
        if any(message not in channel.history() for message in messages):
            raise ActionRefusedError(f"not all of the messages are in {channel.name}")
        self.world.delete_messages(channel, messages)

    async def type(self, channel: Channel) -> None:
        self._need(channel, Permission.SEND_MESSAGES)
        self.world.start_typing(channel, self)

    def commands(self, channel: Channel, application: Application) -> list[Command]:
        """Returns the commands of an application that the client offers in a channel."""
        self._need(channel, Permission.VIEW_CHANNEL)
        return available_commands(application, self, channel)

    def run(self, channel: Channel, application: Application, name: str, /, **options: Any) -> Interaction:
        """Runs a slash command. A subcommand's name follows after a space: "settings language"."""
        command, path = self._command(channel, application, name, CommandType.CHAT_INPUT)
        data = CommandOptions(command, path, options, channel, self).data
        return self._interact(InteractionType.COMMAND, application, channel, data, command=command)

    async def autocomplete(
        self, channel: Channel, application: Application, name: str, /, **options: Any
    ) -> tuple[Choice, ...]:
        """Types in the last of the options, and returns the choices that autocomplete offers."""
        command, path = self._command(channel, application, name, CommandType.CHAT_INPUT)
        data = CommandOptions(command, path, options, channel, self, focused=list(options)[-1]).data
        interaction = self._interact(
            InteractionType.AUTOCOMPLETE, application, channel, data, command=command
        )
        return (await interaction.first_response()).choices

    def use_menu(
        self, target: Message | User, application: Application, name: str, channel: Channel | None = None
    ) -> Interaction:
        """Uses a context menu command on a message, or on a user in `channel`."""
        if isinstance(target, Message):
            self._need_menu(target)
        place = target.channel if isinstance(target, Message) else channel
        if place is None:
            raise ActionRefusedError("a user's menu is opened in a channel")
        kind = CommandType.MESSAGE if isinstance(target, Message) else CommandType.USER
        command, _ = self._command(place, application, name, kind)
        data = menu_data(command, application, target, place, self)
        return self._interact(
            InteractionType.COMMAND, application, place, data, command=command, target=target
        )

    def click(self, message: Message, button: str) -> Interaction:
        """Clicks the button with that label or custom_id."""
        found = self._component(message, message.buttons, button)
        if found.get("url"):
            raise ActionRefusedError("the button is a link")
        return self._use(message, found, {})

    def select(self, message: Message, *values: str | Pickable, menu: str | None = None) -> Interaction:
        """Picks values or labels in the select with that custom_id or placeholder, or in the only one."""
        if menu is None and len(message.selects) != 1:
            raise ActionRefusedError(f"the message has {len(message.selects)} selects: say which")
        found = self._component(message, message.selects, menu or message.selects[0]["custom_id"])
        return self._use(message, found, select_values(found, values, message.channel, self))

    def submit(self, modal: Modal, /, **values: Any) -> Interaction:
        """Submits a modal, with values by custom_id or label."""
        opener = modal.interaction
        entered = modal_values(modal.components, values, opener.channel, self)
        data: JSON = {"custom_id": modal.custom_id, **entered}
        return self._interact(
            InteractionType.MODAL_SUBMIT,
            opener.application,
            opener.channel,
            data,
            begun_by=opener,
            source=opener.source,
            trigger=opener,
        )

    def _post(self, message: Message) -> Message:
        """Sends a message, unless a rule of the channel or AutoMod stops it."""
        channel = message.channel
        if channel.is_closed_to(self):
            raise ActionRefusedError(f"{channel.name} is locked")
        self._need_turn(channel)
        if channel.guild is not None and channel.guild.blocks(message.text, self, channel):
            raise ActionRefusedError("AutoMod blocks the message")
        self.world.add_message(message)
        channel.mark_read()
        return message

    def _need_turn(self, channel: Channel) -> None:
        """Raises an error while slow mode stops this person. It also applies to commands and buttons."""
        if channel.must_wait(self):
            raise ActionRefusedError(f"slow mode makes {self.username} wait in {channel.name}")

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
        """Raises an error for an ephemeral message, which can't be replied to and has no Apps menu."""
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
            if wanted in (component.get("custom_id"), component.get("placeholder"), name_of(component)):
                if component.get("disabled"):
                    raise ActionRefusedError(f"{wanted!r} is disabled")
                return component
        names = ", ".join(name_of(each) or str(each.get("custom_id")) for each in components) or "nothing"
        raise ActionRefusedError(f"the message has no {wanted!r}, but {names}")

    def _use(self, message: Message, component: JSON, values: JSON) -> Interaction:
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
            data | values,
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
        if channel.guild is not None and channel.guild.is_timed_out(self):
            raise ActionRefusedError(f"{self.username} is in a time-out")
        if kind is not InteractionType.AUTOCOMPLETE:
            self._need_turn(channel)
        interaction = Interaction(
            id=self.world.new_id(),
            token=secrets.token_urlsafe(48),
            application=application,
            type=kind,
            user=self,
            channel=channel,
            data=data,
            created_at=self.world.clock.now(),
            authorized=begun_by.authorized if begun_by else self._authorization(application, channel),
            **details,
        )
        return self.world.add_interaction(interaction)

    def _authorization(self, application: Application, channel: Channel) -> Authorization:
        in_guild = channel.guild is not None and application.bot.id in channel.guild.members
        by_guild = in_guild or channel.context_for(application) is InteractionContext.BOT_DM
        return Authorization(by_guild, self if self in application.user_installs else None)


def _check_length(text: str, least: int) -> None:
    if not least <= len(text.strip()) <= LONGEST_MESSAGE:
        raise ActionRefusedError(f"a message has 1–{LONGEST_MESSAGE} characters, this one {len(text)}")


def _body(text: str, *, ping: bool) -> JSON:
    """Returns the body that a client sends.

    It allows every mention in the text. With `ping`, a reply also mentions the author of the other message.
    """
    return {"content": text, "allowed_mentions": {"parse": sorted(PARSE_ALL), "replied_user": ping}}
