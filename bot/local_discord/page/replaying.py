"""Asking again in place: messages show what an application would say now, as if it had just been asked."""

from __future__ import annotations

import asyncio
import contextlib
import dataclasses
import secrets
from collections.abc import Callable

from bot.local_discord.errors import InteractionFailedError
from bot.local_discord.events import (
    Event,
    InteractionCreated,
    InteractionResponded,
    MessageCreated,
    MessageDeleted,
)
from bot.local_discord.interactions import RESPONSE_SECONDS, Interaction, ResponseType
from bot.local_discord.messages import Message
from bot.local_discord.world import World

LATEST = 20
"""How many messages are asked for again: more than a screen shows."""

Origin = Interaction | Message
"""What a message answers: a command, a component, or another message."""


class Replays:
    """Knows what each message came from."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._origins: dict[Message, Origin] = {}
        self._repeated: set[Interaction] = set()
        self._asked_again: dict[int, Message] = {}
        """By id."""
        world.events.subscribe(self._note)

    def hides(self, message: Message) -> bool:
        """Whether a message is but the material for another."""
        hidden = self._asked_again.keys()
        return message.interaction in self._repeated or message.id in hidden or message.reference_id in hidden

    async def replay(self, wanted: Callable[[Origin], bool]) -> None:
        """Asks again for the latest messages whose origin is wanted: asking must change nothing else."""
        latest = list(self._origins.items())[-LATEST:]
        await asyncio.gather(*(self._again(*each) for each in latest if wanted(each[1])))

    def _note(self, event: Event) -> None:
        match event:
            case InteractionResponded(interaction) if interaction not in self._repeated:
                response = interaction.response
                if response is not None and response.message is not None:
                    self._origins.pop(response.message, None)
                    if not response.is_deferred:
                        self._origins[response.message] = interaction
            case MessageCreated(message) if message.interaction is None and not self.hides(message):
                if self._world.application_of(message.author) and message.referenced is not None:
                    self._origins[message] = message.referenced
            case MessageDeleted(message):
                self._origins.pop(message, None)
            case _:
                pass

    async def _again(self, message: Message, origin: Origin) -> None:
        if isinstance(origin, Interaction):
            await self._repeat(message, origin)
        elif not origin.is_deleted:
            await self._ask_again(message, origin)

    async def _repeat(self, message: Message, origin: Interaction) -> None:
        repeated = Interaction(
            id=self._world.new_id(),
            token=secrets.token_urlsafe(48),
            application=origin.application,
            type=origin.type,
            user=origin.user,
            channel=origin.channel,
            data=origin.data,
            created_at=self._world.clock.now(),
            authorized=origin.authorized,
            source=origin.source,
            command=origin.command,
            target=origin.target,
        )
        edited_at = message.edited_at
        self._repeated.add(repeated)
        self._world.interactions[repeated.token] = repeated
        self._world.events.publish(InteractionCreated(repeated))
        with contextlib.suppress(InteractionFailedError):  # the message stays as it is
            response = await repeated.first_response()
            if response.type is ResponseType.MESSAGE and response.message is not None:
                self._take_over(message, response.message)
            elif response.message is message and not message.is_deleted:
                message.edited_at = edited_at
                self._world.update_message(message)
        self._repeated.discard(repeated)

    async def _ask_again(self, message: Message, question: Message) -> None:
        """Puts the question anew, beside what people see."""
        asked = dataclasses.replace(question, id=self._world.new_id(), created_at=self._world.clock.now())

        def answers(reply: Message) -> bool:
            return reply.reference_id == asked.id and reply.author is message.author

        self._asked_again[asked.id] = asked
        answering = asyncio.create_task(self._world.next_message(answers, RESPONSE_SECONDS))
        await asyncio.sleep(0)  # it listens from now on
        self._world.add_message(asked)
        try:
            self._take_over(message, await answering)
        except TimeoutError:  # it isn't answered any more, and the message stays as it is
            self._origins.pop(message, None)
        self._world.delete_message(asked)
        del self._asked_again[asked.id]

    def _take_over(self, message: Message, said: Message) -> None:
        """Gives a message what another says, unless that is for other eyes, and so something else."""
        if not message.is_deleted and message.ephemeral_to is said.ephemeral_to:
            message.content = said.content
            message.embeds = said.embeds
            message.components = said.components
            message.attachments = said.attachments
            message.flags = said.flags
            self._world.update_message(message)
        self._world.delete_message(said)
