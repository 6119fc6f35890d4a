"""What happens in the local Discord, for whoever wants to know: the gateway, a test, a page."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from bot.local_discord.interactions import Interaction
    from bot.local_discord.messages import Message
    from bot.local_discord.state import Application, Channel, Guild, User


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened."""


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
    """A user entered a guild."""

    guild: Guild
    user: User


@dataclass(frozen=True, slots=True)
class ChannelCreated(Event):
    """A guild got another channel."""

    channel: Channel


@dataclass(frozen=True, slots=True)
class ChannelDeleted(Event):
    """A guild's channel is gone."""

    channel: Channel


@dataclass(frozen=True, slots=True)
class MessageCreated(Event):
    """A message appeared, an ephemeral one or the "is thinking" of a deferred response among them."""

    message: Message


@dataclass(frozen=True, slots=True)
class MessageUpdated(Event):
    """A message changed."""

    message: Message


@dataclass(frozen=True, slots=True)
class MessageDeleted(Event):
    """A message is gone."""

    message: Message
    in_bulk: bool = False
    """Whether it went with others, of which the gateway tells in one event."""


@dataclass(frozen=True, slots=True)
class MessagesDeleted(Event):
    """Messages went at once, each with an event of its own before."""

    channel: Channel
    messages: Sequence[Message]


@dataclass(frozen=True, slots=True)
class TypingStarted(Event):
    """Somebody is typing."""

    channel: Channel
    user: User


@dataclass(frozen=True, slots=True)
class InteractionCreated(Event):
    """A person asked something of an application."""

    interaction: Interaction


@dataclass(frozen=True, slots=True)
class InteractionResponded(Event):
    """The application gave its first response."""

    interaction: Interaction


E = TypeVar("E", bound=Event)


class Events:
    """Hands each event to every listener, in order, at once."""

    def __init__(self) -> None:
        self._listeners: list[Callable[[Event], None]] = []

    def subscribe(self, listener: Callable[[Event], None]) -> Callable[[], None]:
        """Calls `listener` for every event from now on; the function returned ends that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def publish(self, event: Event) -> None:
        """Tells everyone."""
        for listener in tuple(self._listeners):
            listener(event)

    async def wait_for(
        self, kind: type[E], matches: Callable[[E], bool] = lambda _: True, within: float = 5
    ) -> E:
        """The next such event. Raises TimeoutError after `within` real seconds without one."""
        arrived: asyncio.Future[E] = asyncio.get_running_loop().create_future()

        def listen(event: Event) -> None:
            if isinstance(event, kind) and not arrived.done() and matches(event):
                arrived.set_result(event)

        unsubscribe = self.subscribe(listen)
        try:
            return await asyncio.wait_for(arrived, within)
        finally:
            unsubscribe()
