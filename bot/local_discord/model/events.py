"""The events that the world publishes, for the gateway, the page and tests."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from bot.local_discord.clock import WAIT_SECONDS
from bot.local_discord.model.applications import Application
from bot.local_discord.model.channels import Channel
from bot.local_discord.model.guilds import Guild
from bot.local_discord.model.interactions import Interaction
from bot.local_discord.model.messages import Message
from bot.local_discord.model.users import User


@dataclass(frozen=True, slots=True)
class Event:
    """A change in the local Discord."""


@dataclass(frozen=True, slots=True)
class GuildJoined(Event):
    """An application's bot was added to a guild."""

    application: Application
    guild: Guild


@dataclass(frozen=True, slots=True)
class GuildLeft(Event):
    """An application's bot was removed from a guild."""

    application: Application
    guild: Guild


@dataclass(frozen=True, slots=True)
class GuildWentDown(Event):
    """A guild became unavailable."""

    guild: Guild


@dataclass(frozen=True, slots=True)
class GuildCameBack(Event):
    """A guild became available again."""

    guild: Guild


@dataclass(frozen=True, slots=True)
class MemberJoined(Event):
    """A user joined a guild."""

    guild: Guild
    user: User


@dataclass(frozen=True, slots=True)
class ChannelCreated(Event):
    """A channel or a thread was created in a guild."""

    channel: Channel


@dataclass(frozen=True, slots=True)
class ChannelUpdated(Event):
    """A thread was archived, locked or opened again."""

    channel: Channel


@dataclass(frozen=True, slots=True)
class ChannelDeleted(Event):
    """A channel or a thread of a guild was deleted."""

    channel: Channel


@dataclass(frozen=True, slots=True)
class MessageCreated(Event):
    """A message was sent. Ephemeral messages and deferred responses ("is thinking") are included."""

    message: Message


@dataclass(frozen=True, slots=True)
class MessageUpdated(Event):
    message: Message
    only: frozenset[str] | None = None
    """The fields that the update carries beside the ids. None stands for all of them."""


@dataclass(frozen=True, slots=True)
class MessageDeleted(Event):
    message: Message
    in_bulk: bool = False
    """Whether it was deleted together with others: a MessagesDeleted follows."""


@dataclass(frozen=True, slots=True)
class MessagesDeleted(Event):
    """Messages were deleted together. A MessageDeleted came before for each of them."""

    channel: Channel
    messages: Sequence[Message]


@dataclass(frozen=True, slots=True)
class TypingStarted(Event):
    channel: Channel
    user: User


@dataclass(frozen=True, slots=True)
class InteractionCreated(Event):
    """A person sent a request to an application."""

    interaction: Interaction


@dataclass(frozen=True, slots=True)
class InteractionResponded(Event):
    """An application sent its first response."""

    interaction: Interaction


E = TypeVar("E", bound=Event)


class Events:
    """Calls every listener with each event, in order and at once."""

    def __init__(self) -> None:
        self._listeners: list[Callable[[Event], None]] = []

    def subscribe(self, listener: Callable[[Event], None]) -> Callable[[], None]:
        """Calls `listener` for every event from now on. Returns a function that ends this."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def publish(self, event: Event) -> None:
        """Calls every listener."""
        for listener in tuple(self._listeners):
            listener(event)

    async def wait_for(
        self, kind: type[E], matches: Callable[[E], bool] = lambda _: True, within: float = WAIT_SECONDS
    ) -> E:
        """Returns the next matching event. Raises TimeoutError after `within` real seconds."""
        arrived: asyncio.Future[E] = asyncio.get_running_loop().create_future()

        def listen(event: Event) -> None:
            if isinstance(event, kind) and not arrived.done() and matches(event):
                arrived.set_result(event)

        unsubscribe = self.subscribe(listen)
        try:
            return await asyncio.wait_for(arrived, within)
        finally:
            unsubscribe()
