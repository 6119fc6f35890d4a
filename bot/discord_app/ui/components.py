"""The base classes of persistent buttons and selects, and Discord's limits for them and for autocomplete.

Limits of components: https://docs.discord.com/developers/components/reference
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, ClassVar, Generic, Protocol, Self, TypeVar, cast, get_args, get_origin

import discord
from discord import ui

MAX_LABEL = 38
"""Characters on a button without an emoji. Discord allows 80, but recommends fewer."""
MAX_OPTION = 100
"""Characters of a select's option, in its label and in its description."""
MAX_OPTIONS = 25
"""Options of a select."""
MAX_PLACEHOLDER = 150
"""Characters of a select's placeholder."""
MAX_CHOICES = 25
"""The most choices that autocomplete may offer.

https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-autocomplete
"""
MAX_CHOICE = 100
"""Characters of a choice, in its name and in its value.

https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-option-choice-structure
"""

LOCALE = r"(?P<locale>[A-Za-z0-9-]{1,20})"
"""Matches a locale in a custom_id."""
TOPIC_ID = r"(?P<topic>[a-z0-9-]{1,60})"
"""Matches a topic's id in a custom_id."""

UNREADABLE = "unreadable_interaction"
"""The event for a component or a form that our code never writes."""

Button = ui.Button[Any]
Select = ui.Select[Any]
AnyItem = Button | Select | ui.ChannelSelect[Any]


class State(Protocol):
    """The state of a component, with its form in the custom_id."""

    pattern: str
    """The regular expression that `encoded` matches."""

    @property
    def encoded(self) -> str:
        """The state as text."""
        ...

    @classmethod
    def from_match(cls, match: re.Match[str]) -> Self:
        """Returns the state that matched `pattern`. Raises ValueError for an impossible one."""
        ...


T = TypeVar("T")
ItemT = TypeVar("ItemT", bound=AnyItem)
StateT = TypeVar("StateT", bound=State)


class PersistentComponent(ui.DynamicItem[ItemT], Generic[ItemT, StateT], template="(?!)"):
    """A button or select that works as long as its message exists, even after a restart.

    Its custom_id is its class's prefix followed by its state. Custom_ids are stored in messages. So neither a
    prefix nor the encoding of a state ever changes. When it is used, it dispatches its class's event. Errors
    in an event's listeners reach the central handler. discord.py only logs errors in a component's own
    callback.
    """

    _item_class: ClassVar[type[AnyItem]]
    _prefix: ClassVar[str]
    _state_class: ClassVar[type[State]]
    _event: ClassVar[str]

    def __init_subclass__(cls, *, prefix: str, state: type[State], event: str) -> None:
        super().__init_subclass__(template=re.escape(prefix) + state.pattern)
        base, *_ = cls.__dict__["__orig_bases__"]
        cls._item_class = get_origin(get_args(base)[0])
        cls._prefix = prefix
        cls._state_class = state
        cls._event = event

    def __init__(self, state: StateT, item: ItemT) -> None:
        """`item` is the visible part. Its custom_id is replaced."""
        item.custom_id = f"{self._prefix}{state.encoded}"
        super().__init__(item)
        self.state = state

    @classmethod
    async def from_custom_id(  # pyright: ignore[reportIncompatibleMethodOverride] - typed by a private name there
        cls, interaction: discord.Interaction[Any], item: ui.Item[Any], match: re.Match[str], /
    ) -> Self | UnreadableComponent:
        """Restores the component that was used.

        Its type or custom_id may be impossible. Then the component is unreadable.
        """
        try:
            state = state_in(match, cls._state_class) if isinstance(item, cls._item_class) else None
        except ValueError:
            state = None
        if state is None:
            return UnreadableComponent(cast("AnyItem", item))
        return cls(cast("StateT", state), cast("ItemT", item))

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Dispatches the event with the interaction and its arguments."""
        try:
            arguments = self.arguments()
        except ValueError:
            interaction.client.dispatch(UNREADABLE, interaction)
        else:
            interaction.client.dispatch(self._event, interaction, *arguments)

    def arguments(self) -> tuple[Any, ...]:
        """Returns the arguments for the event's listeners after the interaction: by default, the state.

        Raises ValueError for picked values that our code never offers.
        """
        return (self.state,)


class UnreadableComponent(ui.DynamicItem["AnyItem"], template=r"(?s:.*)"):
    """A component with an impossible custom_id or value. It is never registered."""

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Dispatches the event for unreadable components."""
        interaction.client.dispatch(UNREADABLE, interaction)


def state_in(match: re.Match[str], state_class: type[StateT]) -> StateT:
    """Returns the state from a matched custom_id. Raises ValueError for an impossible one."""
    if any(value and value.isdecimal() and not is_id(value) for value in match.groups()):
        raise ValueError(match.string)
    return state_class.from_match(match)


def picked(values: Sequence[T]) -> T:
    """Returns the value picked in a select. Raises ValueError if there is none."""
    if not values:
        raise ValueError("nothing is picked")
    return values[0]


def picked_number(values: Sequence[str]) -> int:
    """Returns the number picked in a select. Raises ValueError if there is none."""
    digits = picked(values)
    if not digits.isdecimal() or not is_id(digits):
        raise ValueError(digits)
    return int(digits)


def is_id(digits: str) -> bool:
    """Whether it is a number that can be an id and fits into the database."""
    return int(digits[:20]) < 2**63 and len(digits) < 20
