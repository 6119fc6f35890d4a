"""A person's values for a command's options, checked as Discord's client checks them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from bot.local_discord import payloads
from bot.local_discord.encoding import JSON
from bot.local_discord.errors import ActionRefusedError
from bot.local_discord.model.applications import Application
from bot.local_discord.model.channels import Channel
from bot.local_discord.model.commands import SUBCOMMANDS, Command, OptionType
from bot.local_discord.model.guilds import Role
from bot.local_discord.model.messages import Message
from bot.local_discord.model.users import User
from bot.local_discord.people.resolved import Pickable, check_channel, resolved

PICKED: dict[OptionType, tuple[type[Pickable], ...]] = {
    OptionType.USER: (User,),
    OptionType.CHANNEL: (Channel,),
    OptionType.ROLE: (Role,),
    OptionType.MENTIONABLE: (User, Role),
}
"""The options whose values are picked from users, roles and channels."""
_STRING_LENGTH = 6000


class CommandOptions:
    """The options of a command that a person runs. `focused` is the option that they are typing in.

    Raises ActionRefusedError for values that the client does not accept.
    """

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
        self._options = self._nested(command.body["options"], list(path), values)

    @property
    def data(self) -> JSON:
        """The interaction's `data`."""
        command = self._command
        data: JSON = {
            "id": str(command.id),
            "name": command.name,
            "type": int(command.type),
            "options": self._options,
        }
        if command.guild_id is not None:
            data["guild_id"] = str(command.guild_id)
        picked = resolved(self._picked, self._channel, self._viewer)
        return data | {"resolved": picked} if picked else data

    def _nested(self, definitions: list[JSON], path: list[str], values: Mapping[str, Any]) -> list[JSON]:
        children = {each["name"]: each for each in definitions if each["type"] in SUBCOMMANDS}
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
        if kind in PICKED:
            if not isinstance(value, PICKED[kind]):
                raise ActionRefusedError(f"the option {name} takes another kind of value than {value!r}")
            check_channel(value, self._channel.guild, self._viewer, definition.get("channel_types"))
            self._picked.append(value)
            return option | {"value": str(value.id)}
        _check_value(definition, kind, value)
        return option | {"value": value}


def _check_value(definition: JSON, kind: OptionType, value: Any) -> None:
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


def menu_data(
    command: Command, application: Application, target: Message | User, channel: Channel, viewer: User
) -> JSON:
    """Returns the `data` of a context menu command. It contains the whole message, even without intents."""
    data: JSON = {
        "id": str(command.id),
        "name": command.name,
        "type": int(command.type),
        "target_id": str(target.id),
    }
    if isinstance(target, Message):
        shown = payloads.message(target, application, has_content_intent=True)
        return data | {"resolved": {"messages": {str(target.id): shown}}}
    return data | {"resolved": resolved([target], channel, viewer)}
