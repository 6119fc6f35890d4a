"""Application commands: what is registered, who may run it where, and a person's options for it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any

from bot.local_discord import payloads
from bot.local_discord.errors import ActionRefusedError
from bot.local_discord.messages import Message
from bot.local_discord.permissions import Permission
from bot.local_discord.resolved import Pickable, check_channel, resolved
from bot.local_discord.state import Application, Channel, Context, Role, User
from bot.local_discord.wire import JSON


class CommandType(IntEnum):
    """How a command is reached."""

    CHAT_INPUT = 1
    USER = 2
    MESSAGE = 3


class OptionType(IntEnum):
    """What an option takes."""

    SUBCOMMAND = 1
    SUBCOMMAND_GROUP = 2
    STRING = 3
    INTEGER = 4
    BOOLEAN = 5
    USER = 6
    CHANNEL = 7
    ROLE = 8
    MENTIONABLE = 9
    NUMBER = 10
    ATTACHMENT = 11


_PICKS: dict[OptionType, tuple[type[Pickable], ...]] = {
    OptionType.USER: (User,),
    OptionType.CHANNEL: (Channel,),
    OptionType.ROLE: (Role,),
    OptionType.MENTIONABLE: (User, Role),
}
_NESTING = {OptionType.SUBCOMMAND, OptionType.SUBCOMMAND_GROUP}
_STRING_LENGTH = 6000


@dataclass(eq=False, slots=True, kw_only=True)
class Command:
    """A registered command."""

    id: int
    version: int
    application: Application
    guild_id: int | None
    body: JSON = field(repr=False)
    """As registered, defaults filled in."""

    @property
    def name(self) -> str:
        """The name, not localised."""
        return self.body["name"]

    @property
    def type(self) -> CommandType:
        """How it is reached."""
        return CommandType(self.body["type"])

    @property
    def payload(self) -> JSON:
        """The command as Discord answers it."""
        payload = self.body | {
            "id": str(self.id),
            "application_id": str(self.application.id),
            "version": str(self.version),
        }
        return payload | {"guild_id": str(self.guild_id)} if self.guild_id else payload

    def is_available_to(self, user: User, channel: Channel) -> bool:
        """Whether Discord's client offers it to a user in a channel."""
        guild, bot = channel.guild, self.application.bot
        context = channel.context_for(self.application)
        installs = self.body["integration_types"]
        is_member = guild is not None and bot.id in guild.members
        in_guild = 0 in installs and (context is Context.BOT_DM or is_member)
        carried = 1 in installs and self.application in user.installed
        contexts = self.body["contexts"]
        if self.guild_id is not None:
            return is_member and self._is_permitted(user, channel)
        if not (in_guild or carried) or not (contexts is None or context in contexts):
            return False
        return guild is None or carried or self._is_permitted(user, channel)

    def _is_permitted(self, user: User, channel: Channel) -> bool:
        granted = channel.permissions_of(user)
        required = self.body["default_member_permissions"]
        if Permission.ADMINISTRATOR in granted:
            return True
        if Permission.USE_APPLICATION_COMMANDS not in granted:
            return False
        return required is None or (required != "0" and Permission(int(required)) in granted)


def registered(
    application: Application, body: JSON, guild_id: int | None, existing: Command | None
) -> Command:
    """A command from its registration; one of the same name and type keeps its id."""
    new_id = application.world.new_id
    defaults: JSON = {
        "type": 1,
        "description": "",
        "default_member_permissions": None,
        "dm_permission": True,
        "contexts": None,
        "integration_types": [0, 1] if application.allows_user_install else [0],
        "nsfw": False,
        "options": [],
    }
    given = {key: value for key, value in body.items() if value is not None and key != "id"}
    return Command(
        id=existing.id if existing else new_id(),
        version=new_id(),
        application=application,
        guild_id=guild_id,
        body=defaults | given,
    )


def available(application: Application, user: User, channel: Channel) -> list[Command]:
    """The commands that the client offers a user in a channel, as registered."""
    guild_id = channel.guild.id if channel.guild else None
    commands = [*application.commands.get(None, ())]
    if guild_id is not None:
        commands += application.commands.get(guild_id, ())
    return [command for command in commands if command.is_available_to(user, channel)]


class Invocation:
    """A person's options for a command, checked as Discord's client checks them."""

    def __init__(
        self,
        command: Command,
        path: Iterable[str],
        values: Mapping[str, Any],
        channel: Channel,
        viewer: User,
        *,
        focused: str | None = None,
    ) -> None:
        self._picked: list[Pickable] = []
        self._command = command
        self._channel = channel
        self._viewer = viewer
        self._focused = focused
        self.options = self._nested(command.body["options"], list(path), values)

    @property
    def data(self) -> JSON:
        """The interaction's `data`."""
        command = self._command
        data: JSON = {
            "id": str(command.id),
            "name": command.name,
            "type": int(command.type),
            "options": self.options,
        }
        if command.guild_id is not None:
            data["guild_id"] = str(command.guild_id)
        picked = resolved(self._picked, self._channel, self._viewer)
        return data | {"resolved": picked} if picked else data

    def _nested(self, definitions: list[JSON], path: list[str], values: Mapping[str, Any]) -> list[JSON]:
        children = {each["name"]: each for each in definitions if each["type"] in _NESTING}
        if not path:
            if children:
                raise ActionRefusedError(f"/{self._command.name} has subcommands: {', '.join(children)}")
            return self._values(definitions, values)
        if (child := children.get(path[0])) is None:
            raise ActionRefusedError(f"/{self._command.name} has no subcommand {path[0]!r}")
        inner = self._nested(child.get("options") or [], path[1:], values)
        return [{"name": child["name"], "type": child["type"], "options": inner}]

    def _values(self, definitions: list[JSON], values: Mapping[str, Any]) -> list[JSON]:
        known = {definition["name"]: definition for definition in definitions}
        if unknown := values.keys() - known.keys():
            raise ActionRefusedError(f"/{self._command.name} has no option {', '.join(sorted(unknown))}")
        missing = {name for name, definition in known.items() if definition.get("required")} - values.keys()
        if missing and self._focused is None:
            raise ActionRefusedError(f"/{self._command.name} needs {', '.join(sorted(missing))}")
        return [self._value(known[name], value) for name, value in values.items()]

    def _value(self, definition: JSON, value: Any) -> JSON:
        name, kind = definition["name"], OptionType(definition["type"])
        option: JSON = {"name": name, "type": int(kind)}
        if name == self._focused:
            if not definition.get("autocomplete"):
                raise ActionRefusedError(f"the option {name} has no autocomplete")
            return option | {"value": value if isinstance(value, str) else str(value), "focused": True}
        if kind in _PICKS:
            if not isinstance(value, _PICKS[kind]):
                raise ActionRefusedError(f"the option {name} takes another kind of value than {value!r}")
            check_channel(value, self._channel.guild, self._viewer, definition.get("channel_types"))
            self._picked.append(value)
            return option | {"value": str(value.id)}
        self._check(definition, kind, value)
        return option | {"value": value}

    def _check(self, definition: JSON, kind: OptionType, value: Any) -> None:
        name = definition["name"]
        if kind is OptionType.STRING:
            shortest, longest = definition.get("min_length", 0), definition.get("max_length", _STRING_LENGTH)
            if not isinstance(value, str) or not max(shortest, 1) <= len(value) <= longest:
                raise ActionRefusedError(f"the option {name} takes a text of {shortest}–{longest} characters")
        elif kind in {OptionType.INTEGER, OptionType.NUMBER}:
            low, high = definition.get("min_value", -(2**53)), definition.get("max_value", 2**53)
            if isinstance(value, bool) or not isinstance(value, int | float) or not low <= value <= high:
                raise ActionRefusedError(f"the option {name} takes a number from {low} to {high}")
        elif kind is not OptionType.BOOLEAN or not isinstance(value, bool):
            raise ActionRefusedError(f"the option {name} takes another kind of value than {value!r}")
        choices = definition.get("choices")
        if choices and value not in [choice["value"] for choice in choices]:
            raise ActionRefusedError(f"the option {name} takes one of its choices")


def target_data(command: Command, target: Message | User, channel: Channel, viewer: User) -> JSON:
    """The interaction's `data` of a context menu: a message is shown in full, whatever the intents."""
    data: JSON = {
        "id": str(command.id),
        "name": command.name,
        "type": int(command.type),
        "target_id": str(target.id),
    }
    if isinstance(target, Message):
        shown = payloads.message(target, command.application, has_content_intent=True)
        return data | {"resolved": {"messages": {str(target.id): shown}}}
    return data | {"resolved": resolved([target], channel, viewer)}
