"""What the page lets a person do; each action is a request's body and knows how to do it."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Annotated, Any, Literal

from pydantic import BaseModel, Field, TypeAdapter

from bot.local_discord.commands import CommandType, OptionType
from bot.local_discord.components import SELECTS, Kind, walk
from bot.local_discord.errors import ActionRefusedError
from bot.local_discord.interactions import Interaction, Modal
from bot.local_discord.messages import Message
from bot.local_discord.page import views
from bot.local_discord.people import Person
from bot.local_discord.resolved import Pickable
from bot.local_discord.state import Application, Channel
from bot.local_discord.wire import JSON
from bot.local_discord.world import World

_PICKED = {OptionType.USER, OptionType.CHANNEL, OptionType.ROLE, OptionType.MENTIONABLE}


class _Action(BaseModel, ABC):
    @abstractmethod
    async def perform(self, person: Person) -> Any:
        """Does it, and returns what the page is told as JSON.

        Raises ActionRefusedError or InteractionFailedError.
        """


class _InChannel(_Action):
    channel: int

    def place(self, person: Person) -> Channel:
        """The channel that it is about."""
        channel = person.world.channels.get(self.channel)
        if channel is None or not views.sees(person, channel):
            raise ActionRefusedError("The channel isn't there any more.")
        return channel


class _OnMessage(_InChannel):
    message: int

    def subject(self, person: Person) -> Message:
        """The message that it is about."""
        return _message(self.place(person), self.message, person)


class Send(_InChannel):
    """Writes a message, or a reply."""

    action: Literal["send"]
    text: str
    reply_to: int | None = None
    ping: bool = True

    async def perform(self, person: Person) -> None:
        """Sends it."""
        channel = self.place(person)
        referenced = None if self.reply_to is None else _message(channel, self.reply_to, person)
        await person.send(channel, self.text, reply_to=referenced, ping=self.ping)


class Edit(_OnMessage):
    """Changes a message."""

    action: Literal["edit"]
    text: str

    async def perform(self, person: Person) -> None:
        """Edits it."""
        await person.edit(self.subject(person), self.text)


class Delete(_OnMessage):
    """Deletes a message, or dismisses an ephemeral one."""

    action: Literal["delete"]

    async def perform(self, person: Person) -> None:
        """Deletes it."""
        await person.delete(self.subject(person))


class Commands(_InChannel):
    """Looks at what applications offer."""

    action: Literal["commands"]

    async def perform(self, person: Person) -> list[JSON]:
        """The commands of every application in the channel."""
        channel = self.place(person)
        return [
            views.command(command)
            for application in person.world.applications.values()
            for command in person.commands(channel, application)
        ]


class Run(_InChannel):
    """Runs a slash command; users, channels and roles among the options are given by id."""

    action: Literal["run"]
    application: int
    command: str
    options: dict[str, Any] = {}

    async def perform(self, person: Person) -> JSON:
        """Runs it."""
        channel, application = self.place(person), _application(person.world, self.application)
        options = _options(person, channel, application, self.command, self.options)
        return await _answered(person.run(channel, application, self.command, **options))


class Complete(Run):
    """Asks what there is to choose for the last of the options."""

    action: Literal["complete"]  # pyright: ignore[reportIncompatibleVariableOverride]

    async def perform(self, person: Person) -> list[JSON]:  # pyright: ignore[reportIncompatibleMethodOverride]
        """The choices."""
        channel, application = self.place(person), _application(person.world, self.application)
        options = _options(person, channel, application, self.command, self.options)
        choices = await person.autocomplete(channel, application, self.command, **options)
        return [{"name": choice.name, "value": choice.value} for choice in choices]


class UseMenu(_OnMessage):
    """Uses an application's entry in a message's menu."""

    action: Literal["menu"]
    application: int
    command: str

    async def perform(self, person: Person) -> JSON:
        """Uses it."""
        application = _application(person.world, self.application)
        return await _answered(person.use_menu(self.subject(person), application, self.command))


class Click(_OnMessage):
    """Clicks a button."""

    action: Literal["click"]
    custom_id: str

    async def perform(self, person: Person) -> JSON:
        """Clicks it."""
        return await _answered(person.click(self.subject(person), self.custom_id))


class Select(_OnMessage):
    """Picks from a select; users, channels and roles by id."""

    action: Literal["select"]
    custom_id: str
    values: list[str]

    async def perform(self, person: Person) -> JSON:
        """Picks."""
        message = self.subject(person)
        found = [each for each in message.selects if each["custom_id"] == self.custom_id]
        if not found:
            raise ActionRefusedError("The select isn't there any more.")
        is_text = found[0]["type"] == 3
        values = self.values if is_text else [_picked(message.channel, value) for value in self.values]
        return await _answered(person.select(message, *values, menu=self.custom_id))


class Submit(_Action):
    """Sends a form, by the id of the interaction that opened it."""

    action: Literal["submit"]
    interaction: int
    values: dict[str, Any]

    async def perform(self, person: Person) -> JSON:
        """Submits it."""
        for opener in person.world.interactions.values():
            if opener.id == self.interaction and opener.user is person and opener.response is not None:
                modal = opener.response.modal
                if modal is not None:
                    return await _answered(
                        person.submit(modal, **_filled(modal, self.values, opener.channel))
                    )
        raise ActionRefusedError("The form isn't open any more.")


Action = Annotated[
    Send | Edit | Delete | Commands | Run | Complete | UseMenu | Click | Select | Submit,
    Field(discriminator="action"),
]


class Request(BaseModel):
    """Who does what, in which of the client's languages."""

    person: str
    locale: str
    does: Action


REQUEST = TypeAdapter(Request)


async def _answered(interaction: Interaction) -> JSON:
    """What the client is told of a first response: messages come by themselves, a form has to be opened."""
    response = await interaction.first_response()
    return {"modal": views.modal(response.modal)} if response.modal is not None else {}


def _application(world: World, application_id: int) -> Application:
    if (application := world.applications.get(application_id)) is None:
        raise ActionRefusedError("The application isn't there any more.")
    return application


def _message(channel: Channel, message_id: int, viewer: Person) -> Message:
    message = channel.messages.get(message_id)
    if message is None or not message.is_visible_to(viewer):
        raise ActionRefusedError("The message isn't there any more.")
    return message


def _options(
    person: Person, channel: Channel, application: Application, name: str, options: dict[str, Any]
) -> dict[str, Any]:
    """A command's options with whom and what they name in the place of ids."""
    root, *path = name.split(" ")
    kinds: dict[str, OptionType] = {}
    for command in person.commands(channel, application):
        if command.type is CommandType.CHAT_INPUT and command.name == root:
            kinds = _kinds(command.body["options"], path)
    return {
        key: _picked(channel, value) if kinds.get(key) in _PICKED else value for key, value in options.items()
    }


def _kinds(definitions: list[JSON], path: list[str]) -> dict[str, OptionType]:
    for name in path:
        named = (each for each in definitions if each["name"] == name)
        definitions = [option for each in named for option in each.get("options") or ()]
    return {each["name"]: OptionType(each["type"]) for each in definitions}


def _filled(modal: Modal, values: dict[str, Any], channel: Channel) -> dict[str, Any]:
    """What was filled in, with whom and what it names in the place of ids."""
    naming = {
        each["custom_id"] for each in walk(modal.components) if each["type"] in SELECTS - {Kind.STRING_SELECT}
    }
    return {
        key: [_picked(channel, each) for each in value] if key in naming else value
        for key, value in values.items()
    }


def _picked(channel: Channel, value: Any) -> Pickable:
    """The user, channel or role of an id."""
    world, guild = channel.world, channel.guild
    roles = {role.id: role for role in guild.roles} if guild else {}
    if isinstance(value, str) and value.isdecimal():
        for known in (world.users, world.channels, roles):
            if (found := known.get(int(value))) is not None:
                return found
    raise ActionRefusedError("Pick one of those offered.")
