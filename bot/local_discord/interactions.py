"""Interactions: what a person asked of an application, and what came back."""

from __future__ import annotations

import asyncio
from collections.abc import Generator
from dataclasses import dataclass, field
from enum import IntEnum
from typing import TYPE_CHECKING, Any, NamedTuple

from bot.local_discord.errors import (
    InteractionFailedError,
    already_acknowledged,
    invalid_webhook_token,
    unknown_interaction,
    unknown_webhook,
)
from bot.local_discord.events import InteractionResponded
from bot.local_discord.messages import Message
from bot.local_discord.permissions import Permission
from bot.local_discord.state import Application, Channel, Context, Guild, User
from bot.local_discord.wire import JSON

if TYPE_CHECKING:
    from bot.local_discord.commands import Command

RESPONSE_SECONDS = 3
"""How long an application may take for its first response."""
TOKEN_SECONDS = 15 * 60
"""How long an interaction's token lives."""
FINISH_SECONDS = 5
"""How long a person here waits for a deferred response: long enough for a test, not Discord's 15 minutes."""


def _future() -> asyncio.Future[Any]:
    return asyncio.get_running_loop().create_future()


class InteractionType(IntEnum):
    """What a person did."""

    COMMAND = 2
    COMPONENT = 3
    AUTOCOMPLETE = 4
    MODAL_SUBMIT = 5


class ResponseType(IntEnum):
    """What an application answered first."""

    MESSAGE = 4
    DEFERRED_MESSAGE = 5
    DEFERRED_UPDATE = 6
    UPDATE = 7
    CHOICES = 8
    MODAL = 9


@dataclass(frozen=True, slots=True)
class Choice:
    """One line of what autocomplete offers."""

    name: str
    value: str | int | float


@dataclass(frozen=True, slots=True)
class Modal:
    """A form that the application opened."""

    custom_id: str
    title: str
    components: list[JSON]
    interaction: Interaction = field(repr=False)


@dataclass(frozen=True, slots=True)
class Response:
    """What a person got back."""

    interaction: Interaction = field(repr=False)
    type: ResponseType
    message: Message | None = None
    """The message that answers or that was updated; it changes as the application edits it."""
    choices: tuple[Choice, ...] = ()
    modal: Modal | None = None

    @property
    def is_deferred(self) -> bool:
        """Whether the application asked for time first."""
        return self.type in {ResponseType.DEFERRED_MESSAGE, ResponseType.DEFERRED_UPDATE}

    @property
    def ephemeral(self) -> bool:
        """Whether only the person sees the message."""
        return self.message is not None and self.message.ephemeral_to is not None

    @property
    def followups(self) -> list[Message]:
        """Further messages, oldest first."""
        return self.interaction.followups

    @property
    def text(self) -> str:
        """All that the person reads in the message."""
        return "" if self.message is None else self.message.text


class Authorization(NamedTuple):
    """Who let the application in, where an interaction began: the guild, a person, or both."""

    by_guild: bool
    """In direct messages with the bot they count as the guild."""
    by_user: User | None
    """Who carries it. It may be another than who goes on with what they began."""


@dataclass(eq=False, slots=True, kw_only=True)
class Interaction:
    """What a person asked of an application.

    `await interaction` gives the Response once it is finished: a deferred one edited, followed up or
    deleted; a deferred update may also come to nothing. `await interaction.first_response()` doesn't wait
    for that. Both raise InteractionFailedError.
    """

    id: int
    token: str = field(repr=False)
    application: Application
    type: InteractionType
    user: User
    channel: Channel
    data: JSON
    created_at: float
    authorized: Authorization
    source: Message | None = None
    """The message that a component or a modal belongs to."""
    command: Command | None = None
    target: Message | User | None = None
    """What a context menu was opened on."""
    trigger: Interaction | None = None
    """What opened a modal."""
    response: Response | None = None
    original: Message | None = None
    """What `@original` stands for."""
    followups: list[Message] = field(default_factory=list[Message], repr=False)
    _responded: asyncio.Future[Response] = field(default_factory=_future, repr=False)
    _finished: asyncio.Future[None] = field(default_factory=_future, repr=False)

    @property
    def guild(self) -> Guild | None:
        """Where it happened."""
        return self.channel.guild

    @property
    def context(self) -> Context:
        """What the place is to the application."""
        return self.channel.context_for(self.application)

    @property
    def must_be_ephemeral(self) -> bool:
        """Discord hides what a user-installed application says where the person may not use external ones."""
        return (
            self.guild is not None
            and not self.authorized.by_guild
            and Permission.USE_EXTERNAL_APPS not in self.channel.permissions_of(self.user)
        )

    def __await__(self) -> Generator[Any, None, Response]:
        return self._settled().__await__()

    async def first_response(self) -> Response:
        """The application's first response. Raises InteractionFailedError where none comes within 3 s."""
        try:
            clock = self.application.world.clock
            return await clock.wait_until(self.created_at + RESPONSE_SECONDS, self._responded)
        except TimeoutError:
            raise InteractionFailedError("The application did not respond") from None

    async def _settled(self) -> Response:
        response = await self.first_response()
        if response.is_deferred:
            clock = self.application.world.clock
            try:
                await clock.wait_until(clock.now() + FINISH_SECONDS, self._finished)
            except TimeoutError:
                if response.type is ResponseType.DEFERRED_MESSAGE:
                    raise InteractionFailedError(
                        f"The application deferred and never finished in {FINISH_SECONDS} s"
                    ) from None
        self.channel.mark_read()
        return response

    def check_acknowledgeable(self) -> None:
        """Raises what Discord answers to a first response that is late or not the first."""
        if self.response is not None:
            raise already_acknowledged()
        if self.application.world.clock.now() - self.created_at > RESPONSE_SECONDS:
            raise unknown_interaction()

    def check_token(self) -> None:
        """Raises what Discord answers to the token before the first response or after 15 minutes."""
        if self.application.world.clock.now() - self.created_at > TOKEN_SECONDS:
            raise invalid_webhook_token()
        if self.response is None:
            raise unknown_webhook()

    def respond(self, response: Response) -> None:
        """Takes the first response."""
        self.response = response
        self.original = response.message
        if not self._responded.done():
            self._responded.set_result(response)
        self.application.world.events.publish(InteractionResponded(self))

    def finish(self) -> None:
        """Notes that what was deferred is done."""
        if not self._finished.done():
            self._finished.set_result(None)
