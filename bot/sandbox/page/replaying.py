"""Asking again in place: messages show what an application would say now, as if it had just been asked."""

from __future__ import annotations

import asyncio
import contextlib
import secrets
from collections.abc import Callable

from bot.sandbox.errors import InteractionFailedError
from bot.sandbox.events import Event, InteractionCreated, InteractionResponded, MessageDeleted, MessageUpdated
from bot.sandbox.interactions import Interaction, ResponseType
from bot.sandbox.messages import Message
from bot.sandbox.world import World

LATEST = 20
"""How many messages are asked for again: more than a screen shows."""


class Replays:
    """Knows what each message came from: the command or component that was answered with it."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._origins: dict[Message, Interaction] = {}
        self._replayed: set[Interaction] = set()
        world.events.subscribe(self._note)

    def hides(self, message: Message) -> bool:
        """Whether a message is but the material for another."""
        return message.interaction in self._replayed

    async def replay(self, wanted: Callable[[Interaction], bool]) -> None:
        """Asks again for the latest messages whose origin is wanted: asking must change nothing else."""
        latest = list(self._origins.items())[-LATEST:]
        await asyncio.gather(*(self._again(*each) for each in latest if wanted(each[1])))

    def _note(self, event: Event) -> None:
        match event:
            case InteractionResponded(interaction) if interaction not in self._replayed:
                response = interaction.response
                if response is not None and response.message is not None and not response.is_deferred:
                    self._origins[response.message] = interaction
            case MessageUpdated(message) | MessageDeleted(message):
                self._origins.pop(message, None)
            case _:
                pass

    async def _again(self, message: Message, origin: Interaction) -> None:
        replay = Interaction(
            id=self._world.new_id(),
            token=secrets.token_urlsafe(48),
            application=origin.application,
            type=origin.type,
            user=origin.user,
            channel=origin.channel,
            data=origin.data,
            created_at=self._world.clock.now(),
            authorized_by_guild=origin.authorized_by_guild,
            source=origin.source,
            command=origin.command,
            target=origin.target,
        )
        edited_at = message.edited_at
        self._replayed.add(replay)
        self._world.interactions[replay.token] = replay
        self._world.events.publish(InteractionCreated(replay))
        with contextlib.suppress(InteractionFailedError):  # the message stays as it is
            response = await replay.first_response()
            if response.type is ResponseType.MESSAGE and response.message is not None:
                _take_over(message, response.message)
                self._world.delete_message(response.message)
            if response.message is not None and not message.is_deleted:
                message.edited_at = edited_at
                self._world.update_message(message)
                self._origins[message] = origin
        self._replayed.discard(replay)


def _take_over(message: Message, said: Message) -> None:
    """Gives a message what another says."""
    message.content = said.content
    message.embeds = said.embeds
    message.components = said.components
    message.attachments = said.attachments
    message.flags = said.flags
