"""Interactions: a person's request to an application, and its response.

The limits of Discord: https://docs.discord.com/developers/interactions/receiving-and-responding
"""

from __future__ import annotations

import asyncio
from collections.abc import Generator
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any, NamedTuple

from bot.local_discord.clock import WAIT_SECONDS
from bot.local_discord.encoding import JSON
from bot.local_discord.errors import (
    InteractionFailedError,
    already_acknowledged,
    invalid_webhook_token,
    unknown_interaction,
    unknown_webhook,
)
from bot.local_discord.model.applications import Application
from bot.local_discord.model.channels import Channel, InteractionContext
from bot.local_discord.model.commands import Command
from bot.local_discord.model.guilds import Guild
from bot.local_discord.model.messages import Message
from bot.local_discord.model.permissions import Permission
from bot.local_discord.model.users import User

RESPONSE_SECONDS = 3
"""How long an application may take for its first response."""
TOKEN_SECONDS = 15 * 60
"""How long an interaction's token is valid."""


def _future() -> asyncio.Future[Any]:
    return asyncio.get_running_loop().create_future()


class InteractionType(IntEnum):
    """An interaction's `type`."""

    COMMAND = 2
    COMPONENT = 3
    AUTOCOMPLETE = 4
    MODAL_SUBMIT = 5


class ResponseType(IntEnum):
    """The `type` of an application's first response."""

    MESSAGE = 4
    DEFERRED_MESSAGE = 5
    DEFERRED_UPDATE = 6
    UPDATE = 7
    CHOICES = 8
    MODAL = 9


@dataclass(frozen=True, slots=True)
class Choice:
    """A choice that autocomplete offers."""

    name: str
    value: str | int | float


@dataclass(frozen=True, slots=True)
class Modal:
    """A form that an application opened."""

    custom_id: str
    title: str
    components: list[JSON]
    interaction: Interaction = field(repr=False)
    """The interaction that opened it."""


@dataclass(frozen=True, slots=True)
class Response:
    """An application's first response, as the person sees it."""

    interaction: Interaction = field(repr=False)
    type: ResponseType
    message: Message | None = None
    """The new or updated message. It changes when the application edits it."""
    choices: tuple[Choice, ...] = ()
    modal: Modal | None = None

    @property
    def is_deferred(self) -> bool:
        """Whether the application asked for more time."""
        return self.type in {ResponseType.DEFERRED_MESSAGE, ResponseType.DEFERRED_UPDATE}

    @property
    def ephemeral(self) -> bool:
        """Whether only the person sees the message."""
        return self.message is not None and self.message.ephemeral_to is not None

    @property
    def followups(self) -> list[Message]:
        """The follow-up messages, oldest first."""
        return self.interaction.followups

    @property
    def text(self) -> str:
        """All text in the message."""
        return "" if self.message is None else self.message.text


class Authorization(NamedTuple):
    """Which installs of the application the interaction came from: the guild's, a user's, or both."""

    by_guild: bool
    """Also true in direct messages with the bot."""
    by_user: User | None
    """The user who installed it. Someone else may continue what this user started."""


@dataclass(eq=False, slots=True, kw_only=True)
class Interaction:
    """A person's request to an application.

    `await interaction` returns the Response once it is finished: a deferred response was edited, followed up
    or deleted. A deferred update may also end without a change. `await interaction.first_response()` doesn't
    wait for that. Both raise InteractionFailedError.
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
    """The message that the component or the modal belongs to."""
    command: Command | None = None
    target: Message | User | None = None
    """The message or user whose context menu was opened."""
    trigger: Interaction | None = None
    """The interaction that opened the modal."""
    response: Response | None = None
    original: Message | None = None
    """The message that `@original` refers to."""
    followups: list[Message] = field(default_factory=list[Message], repr=False)
    _responded: asyncio.Future[Response] = field(default_factory=_future, repr=False)
    _finished: asyncio.Future[None] = field(default_factory=_future, repr=False)

    @property
    def guild(self) -> Guild | None:
        """The guild where it happened."""
        return self.channel.guild

    @property
    def context(self) -> InteractionContext:
        """The context where it happened."""
        return self.channel.context_for(self.application)

    @property
    def must_be_ephemeral(self) -> bool:
        """Whether Discord makes every response ephemeral.

        It does so for a user-installed application where the user may not use external apps.
        https://docs.discord.com/developers/topics/permissions#permissions-bitwise-permission-flags
        """
        return (
            self.guild is not None
            and not self.authorized.by_guild
            and Permission.USE_EXTERNAL_APPS not in self.channel.permissions_of(self.user)
        )

    def __await__(self) -> Generator[Any, None, Response]:
        return self._finished_response().__await__()

    async def first_response(self) -> Response:
        """Returns the first response. Raises InteractionFailedError if none comes within 3 seconds."""
        try:
            clock = self.channel.world.clock
            return await clock.wait_until(self.created_at + RESPONSE_SECONDS, self._responded)
        except TimeoutError:
            raise InteractionFailedError("The application did not respond") from None

    async def _finished_response(self) -> Response:
        response = await self.first_response()
        if response.is_deferred:
            clock = self.channel.world.clock
            try:
                await clock.wait_until(clock.now() + WAIT_SECONDS, self._finished)
            except TimeoutError:
                if response.type is ResponseType.DEFERRED_MESSAGE:
                    raise InteractionFailedError(
                        f"The application deferred and never finished in {WAIT_SECONDS} s"
                    ) from None
        self.channel.mark_read()
        return response

    def check_acknowledgeable(self) -> None:
        """Raises Discord's error for a first response that is too late or not the first."""
        if self.response is not None:
            raise already_acknowledged()
        if self.channel.world.clock.now() - self.created_at > RESPONSE_SECONDS:
            raise unknown_interaction()

    def check_token(self) -> None:
        """Raises Discord's error for a token that has expired or has no response to follow up yet."""
        if self.channel.world.clock.now() - self.created_at > TOKEN_SECONDS:
            raise invalid_webhook_token()
        if self.response is None:
            raise unknown_webhook()

    def respond(self, response: Response) -> None:
        """Stores the first response. To be called by the world, which publishes it."""
        self.response = response
        self.original = response.message
        if not self._responded.done():
            self._responded.set_result(response)

    def finish(self) -> None:
        """Marks a deferred response as finished."""
        if not self._finished.done():
            self._finished.set_result(None)
