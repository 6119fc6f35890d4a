"""The actions that the page offers. Each action is the body of a request, with a method that performs it."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Annotated, Any, Literal

from pydantic import BaseModel, Field, TypeAdapter

from bot.local_discord.encoding import JSON
from bot.local_discord.errors import ActionRefusedError
from bot.local_discord.model.applications import Application
from bot.local_discord.model.channels import Channel
from bot.local_discord.model.commands import CommandType, OptionType
from bot.local_discord.model.components import SELECTS, ComponentType, walk
from bot.local_discord.model.interactions import Interaction, Modal
from bot.local_discord.model.messages import Message
from bot.local_discord.model.world import World
from bot.local_discord.page import views
from bot.local_discord.people.command_options import PICKED
from bot.local_discord.people.person import Person
from bot.local_discord.people.resolved import Pickable

LONGEST_MOVE = 31 * 24 * 60 * 60
"""The largest number of seconds that the clock is moved at once."""


class _Action(BaseModel, ABC):
    @abstractmethod
    async def perform(self, person: Person) -> Any:
        """Performs the action and returns JSON for the page.

        Raises ActionRefusedError or InteractionFailedError.
        """


class _InChannel(_Action):
    channel: int

    def place(self, person: Person) -> Channel:
        """Returns the channel. Raises ActionRefusedError if the person doesn't see it."""
        channel = person.world.channels.get(self.channel)
        if channel is None or not views.sees(person, channel):
            raise ActionRefusedError("The channel isn't there any more.")
        return channel


class _OnMessage(_InChannel):
    message: int

    def subject(self, person: Person) -> Message:
        """Returns the message. Raises ActionRefusedError if the person doesn't see it."""
        return _message(self.place(person), self.message, person)


class Send(_InChannel):
    """Sends a message, or a reply."""

    action: Literal["send"]
    text: str
    reply_to: int | None = None
    ping: bool = True

    async def perform(self, person: Person) -> None:
        channel = self.place(person)
        referenced = None if self.reply_to is None else _message(channel, self.reply_to, person)
        await person.send(channel, self.text, reply_to=referenced, ping=self.ping)


class Edit(_OnMessage):
    action: Literal["edit"]
    text: str

    async def perform(self, person: Person) -> None:
        await person.edit(self.subject(person), self.text)


class Delete(_OnMessage):
    """Deletes a message, or dismisses an ephemeral one."""

    action: Literal["delete"]

    async def perform(self, person: Person) -> None:
        await person.delete(self.subject(person))


class Commands(_InChannel):
    """Lists the commands that applications offer in a channel."""

    action: Literal["commands"]

    async def perform(self, person: Person) -> list[JSON]:
        """Returns the commands of every application."""
        channel = self.place(person)
        return [
            views.command(command, application)
            for application in person.world.applications.values()
            for command in person.commands(channel, application)
        ]


class Run(_InChannel):
    """Runs a slash command. Options that are users, channels or roles are given by id."""

    action: Literal["run"]
    application: int
    command: str
    options: dict[str, Any] = {}

    async def perform(self, person: Person) -> JSON:
        channel, application = self.place(person), _application(person.world, self.application)
        options = _options(person, channel, application, self.command, self.options)
        return await _answered(person.run(channel, application, self.command, **options))


class Complete(Run):
    """Requests the choices of the last option from autocomplete."""

    action: Literal["complete"]  # pyright: ignore[reportIncompatibleVariableOverride]

    async def perform(self, person: Person) -> list[JSON]:  # pyright: ignore[reportIncompatibleMethodOverride]
        channel, application = self.place(person), _application(person.world, self.application)
        options = _options(person, channel, application, self.command, self.options)
        choices = await person.autocomplete(channel, application, self.command, **options)
        return [{"name": choice.name, "value": choice.value} for choice in choices]


class UseMenu(_OnMessage):
    """Uses an application's context menu command on a message."""

    action: Literal["menu"]
    application: int
    command: str

    async def perform(self, person: Person) -> JSON:
        application = _application(person.world, self.application)
        return await _answered(person.use_menu(self.subject(person), application, self.command))


class Click(_OnMessage):
    action: Literal["click"]
    custom_id: str

    async def perform(self, person: Person) -> JSON:
        return await _answered(person.click(self.subject(person), self.custom_id))


class Select(_OnMessage):
    """Picks values in a select. Users, channels and roles are given by id."""

    action: Literal["select"]
    custom_id: str
    values: list[str]

    async def perform(self, person: Person) -> JSON:
        message = self.subject(person)
        found = [each for each in message.selects if each["custom_id"] == self.custom_id]
        if not found:
            raise ActionRefusedError("The select isn't there any more.")
        is_text = found[0]["type"] == ComponentType.STRING_SELECT
        values = self.values if is_text else [_picked(message.channel, value) for value in self.values]
        return await _answered(person.select(message, *values, menu=self.custom_id))


class Submit(_Action):
    """Submits a form, identified by the interaction that opened it."""

    action: Literal["submit"]
    interaction: int
    values: dict[str, Any]

    async def perform(self, person: Person) -> JSON:
        for opener in person.world.interactions.values():
            if opener.id == self.interaction and opener.user is person and opener.response is not None:
                modal = opener.response.modal
                if modal is not None:
                    return await _answered(
                        person.submit(modal, **_form_values(modal, self.values, opener.channel))
                    )
        raise ActionRefusedError("The form isn't open any more.")


class MoveClock(_Action):
    """Moves the clock forward: by some seconds, or to the next planned work."""

    action: Literal["move_clock"]
    seconds: Annotated[int, Field(ge=1, le=LONGEST_MOVE)] | None = None

    async def perform(self, person: Person) -> None:
        """Raises ActionRefusedError without a duration: only the page knows the planned work."""
        if self.seconds is None:
            raise ActionRefusedError("Nothing is planned.")
        person.world.clock.advance(self.seconds)


class NoteLanguage(_Action):
    """Does nothing more, because every request contains the language."""

    action: Literal["language"]

    async def perform(self, person: Person) -> None: ...


Action = Annotated[
    MoveClock
    | NoteLanguage
    | Send
    | Edit
    | Delete
    | Commands
    | Run
    | Complete
    | UseMenu
    | Click
    | Select
    | Submit,
    Field(discriminator="action"),
]


class PageRequest(BaseModel):
    """An action, with the person who acts, the locale of their client and the language that they chose."""

    person: str
    locale: str
    own: str = ""
    does: Action


PAGE_REQUEST = TypeAdapter(PageRequest)


async def _answered(interaction: Interaction) -> JSON:
    """Waits for the first response. Returns a form to open; messages reach the page as events."""
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
    """Returns a command's options, with users, channels and roles in place of their ids."""
    root, *path = name.split(" ")
    kinds: dict[str, OptionType] = {}
    for command in person.commands(channel, application):
        if command.type is CommandType.CHAT_INPUT and command.name == root:
            kinds = _kinds(command.body["options"], path)
    return {
        key: _picked(channel, value) if kinds.get(key) in PICKED else value for key, value in options.items()
    }


def _kinds(definitions: list[JSON], path: list[str]) -> dict[str, OptionType]:
    for name in path:
        named = (each for each in definitions if each["name"] == name)
        definitions = [option for each in named for option in each.get("options") or ()]
    return {each["name"]: OptionType(each["type"]) for each in definitions}


def _form_values(modal: Modal, values: dict[str, Any], channel: Channel) -> dict[str, Any]:
    """Returns a form's values, with users, channels and roles in place of their ids."""
    picking = {
        each["custom_id"]
        for each in walk(modal.components)
        if each["type"] in SELECTS - {ComponentType.STRING_SELECT}
    }
    return {
        key: [_picked(channel, each) for each in value] if key in picking else value
        for key, value in values.items()
    }


def _picked(channel: Channel, value: Any) -> Pickable:
    """Returns the user, channel or role with an id."""
    world, guild = channel.world, channel.guild
    roles = {role.id: role for role in guild.roles} if guild else {}
    if isinstance(value, str) and value.isdecimal():
        for known in (world.users, world.channels, roles):
            if (found := known.get(int(value))) is not None:
                return found
    raise ActionRefusedError("Pick one of the options.")
