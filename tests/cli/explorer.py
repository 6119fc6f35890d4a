"""Uses every command, button, select and form of a bot, to see whether all of them work."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence, Set
from typing import Any, NamedTuple

import discord

from bot.discord_app.share.strings import share_texts_in
from bot.local_discord import Application, Channel, Choice, Interaction, Message, Modal, Person
from bot.local_discord.encoding import JSON
from bot.local_discord.model.commands import CommandType, OptionType
from bot.local_discord.model.components import ComponentType

DRAWING = share_texts_in("en").drawing
MOST_CHOICES = 2
"""The number of choices that are tried for an option with fixed choices."""
_VARIABLE = re.compile(r"[a-z]?\d+|\d{4}-\d\d-\d\d|(ar|en|fr|id|ru|tr|ur)(-[A-Z]{2})?|[xmbtwp][ws][dl]|")
"""A variable part of a custom_id: an id, number, day or language, or a network and the look of a picture."""


class VisibleMessage(NamedTuple):
    """A message, and a person who can see it."""

    message: Message
    viewer: Person


class OfferedComponent(NamedTuple):
    """A button or a select of a message. `kind` is its custom_id without the variable parts."""

    on: VisibleMessage
    component: JSON
    kind: str


class Explorer:
    """Runs all commands, then presses all buttons and selects of the replies until no new kinds appear."""

    def __init__(
        self,
        application: Application,
        channel: Channel,
        *,
        moderator: Person,
        member: Person,
        topics: Set[str],
        texts: Sequence[str],
    ) -> None:
        """`texts` are typed into every option and every field that takes text."""
        self.used = set[str]()
        """The names of the commands that were used, and the kinds of the components and forms."""

        self.seen = set[str]()
        self._application = application
        self._channel = channel
        self._moderator, self._member = moderator, member
        self._topics = topics
        self._texts = texts
        self._messages: list[VisibleMessage] = []

    @property
    def commands(self) -> set[str]:
        """Returns the names of all commands."""
        return {name for name, _ in self._slash_commands()} | set(self._menus())

    @property
    def is_complete(self) -> bool:
        """Whether every command and every component that appeared has been used."""
        return self.seen | self.commands <= self.used

    async def use(self) -> None:
        """Runs each command, and presses each kind of button and select once."""
        for name, definitions in self._slash_commands():
            self.used.add(name)
            for options in await self._option_sets(name, definitions):
                await self._follow(self._moderator.run(self._channel, self._application, name, **options))
        for name in self._menus():
            self.used.add(name)
            for text in self._texts:
                message = await self._member.send(self._channel, text)
                for person in (self._moderator, self._member):
                    await self._follow(person.use_menu(message, self._application, name))
        pressed = set[str]()
        while offered := [each for each in self._offered() if each.kind not in pressed]:
            offered.sort(key=lambda each: (each.kind in self.used, _may_replace_card(each)))
            pressed.add(offered[0].kind)
            await self._press(offered[0])

    def show(self, message: Message, viewer: Person) -> None:
        """Also uses the components of this message."""
        self._messages.append(VisibleMessage(message, viewer))

    def _slash_commands(self) -> Iterator[tuple[str, list[JSON]]]:
        """Yields every command and subcommand, with its options."""
        for command in self._application.commands[None]:
            if command.type is CommandType.CHAT_INPUT:
                yield from _subcommands(command.name, command.body["options"])

    def _menus(self) -> Iterator[str]:
        for command in self._application.commands[None]:
            if command.type is CommandType.MESSAGE:
                yield command.name

    async def _option_sets(self, name: str, definitions: list[JSON]) -> list[dict[str, Any]]:
        """Returns several sets of options: only the required ones, and all, with each value in turn."""
        values = {each["name"]: await self._values(name, each) for each in definitions}
        most = max(map(len, values.values()), default=1)
        needed = {each["name"] for each in definitions if each.get("required")}
        ways: list[dict[str, Any]] = []
        for number in range(most):
            every = {option: offered[number % len(offered)] for option, offered in values.items()}
            ways += [{option: value for option, value in every.items() if option in needed}, every]
        return [way for number, way in enumerate(ways) if way not in ways[:number]]

    async def _values(self, name: str, definition: JSON) -> list[Any]:
        kind = OptionType(definition["type"])
        if choices := definition.get("choices"):
            return [choice["value"] for choice in choices[:MOST_CHOICES]]
        typed = [text[: definition.get("max_length", len(text))] for text in self._texts]
        if definition.get("autocomplete"):
            offered: Sequence[Choice] = ()
            for text in (*typed, ""):
                offered = await self._moderator.autocomplete(
                    self._channel, self._application, name, **{definition["name"]: text}
                )
            first = [choice.value for choice in offered[:1]]
            return [*first, *typed] if kind is OptionType.STRING else first or [1]
        by_kind: dict[OptionType, list[Any]] = {
            OptionType.STRING: typed,
            OptionType.BOOLEAN: [False, True],
            OptionType.USER: [self._member],
            OptionType.CHANNEL: [self._channel],
        }
        return by_kind.get(kind, [1])

    def _offered(self) -> list[OfferedComponent]:
        """Returns the enabled buttons and selects of all messages."""
        found: list[OfferedComponent] = []
        for seen in self._messages:
            components = [] if seen.message.is_deleted else [*seen.message.buttons, *seen.message.selects]
            found += [
                OfferedComponent(seen, component, self._kind(component["custom_id"]))
                for component in components
                if not component.get("disabled")
            ]
        self.seen |= {each.kind for each in found}
        return found

    def _kind(self, custom_id: str) -> str:
        parts = custom_id.split(":")
        if parts[0] == "quiz":  # the ids of questions and a seed follow
            return ":".join(parts[:2])
        return ":".join(
            part for part in parts if part not in self._topics and _VARIABLE.fullmatch(part) is None
        )

    async def _press(self, offered: OfferedComponent) -> None:
        self.used.add(offered.kind)
        (message, viewer), component, _ = offered
        if component["type"] == ComponentType.BUTTON:
            await self._follow(viewer.click(message, component["custom_id"]))
        else:
            picked = (
                [self._channel]
                if component["type"] == ComponentType.CHANNEL_SELECT
                else _last_options(component)
            )
            await self._follow(viewer.select(message, *picked, menu=component["custom_id"]))

    async def _follow(self, interaction: Interaction) -> None:
        response = await interaction
        person = interaction.user
        assert isinstance(person, Person)
        for message in filter(None, [response.message, *response.followups]):
            while DRAWING in message.text:  # the buttons come with the picture, in an edit
                await message.next_edit()
            self.show(message, person)
        if response.modal is not None:
            await self._fill_in(response.modal, person)

    async def _fill_in(self, form: Modal, person: Person) -> None:
        self.used.add(self._kind(form.custom_id))
        for values in self._values_of(form):
            response = await person.submit(form, **values)
            if response.message is not None:
                self.show(response.message, person)

    def _values_of(self, form: Modal) -> Iterator[dict[str, Any]]:
        """Yields values for all fields of a form: a number, which every field accepts, then the texts."""
        fields = [each.get("component", each) for each in form.components]
        for typed in ("7", *self._texts):
            values: dict[str, Any] = {}
            for field in fields:
                match field["type"]:
                    case ComponentType.TEXT_INPUT:
                        values[field["custom_id"]] = typed[: field.get("max_length", len(typed))]
                    case ComponentType.CHANNEL_SELECT:
                        values[field["custom_id"]] = self._channel
                    case _:
                        values[field["custom_id"]] = _last_options(field)[0]
            yield values


def _may_replace_card(offered: OfferedComponent) -> bool:
    """Whether it may replace the card. The card's other components would then never be used."""
    return offered.component.get("style") == discord.ButtonStyle.primary.value


def _subcommands(path: str, definitions: list[JSON]) -> Iterator[tuple[str, list[JSON]]]:
    nested = [each for each in definitions if each["type"] in {1, 2}]
    if not nested:
        yield path, definitions
    for each in nested:
        yield from _subcommands(f"{path} {each['name']}", each.get("options") or [])


def _last_options(select: JSON) -> list[str]:
    """Returns the last options: as many as the select requires, but at least one."""
    least = max(select.get("min_values", 1), 1)
    return [option["value"] for option in itertools.islice(reversed(select["options"]), least)]
