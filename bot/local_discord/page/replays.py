"""Repeats requests for messages on the page, so that they show the application's current replies."""

from __future__ import annotations

import asyncio
import contextlib
import dataclasses
import re
import secrets
from collections.abc import Sequence
from typing import NamedTuple

from bot.local_discord.encoding import JSON
from bot.local_discord.errors import InteractionFailedError
from bot.local_discord.model.events import (
    Event,
    InteractionCreated,
    InteractionResponded,
    MessageCreated,
    MessageDeleted,
)
from bot.local_discord.model.interactions import RESPONSE_SECONDS, Interaction, ResponseType
from bot.local_discord.model.messages import Message
from bot.local_discord.model.world import World

LATEST = 20
"""The number of messages that are repeated: more than a screen shows."""

Origin = Interaction | Message
"""The source of a message: a command, a component, or another message."""


class Repeatable(NamedTuple):
    """The interactions that may be repeated, because they only show something.

    Messages are always repeated.
    """

    commands: frozenset[str] = frozenset()
    """The names of slash commands and context menu commands."""
    custom_ids: Sequence[re.Pattern[str]] = ()
    """Templates for the custom_ids of buttons and selects."""

    def includes(self, origin: Origin) -> bool:
        """Whether this may be repeated."""
        if isinstance(origin, Message):
            return True
        if origin.command is not None:
            return origin.command.name in self.commands
        custom_id = str(origin.data.get("custom_id"))
        return any(template.fullmatch(custom_id) for template in self.custom_ids)


class Replays:
    """Remembers the request for each message, and repeats it."""

    def __init__(self, world: World, repeatable: Repeatable) -> None:
        self._world = world
        self._repeatable = repeatable
        self._origins: dict[Message, Origin] = {}
        self._pressed: dict[Interaction, list[JSON]] = {}
        """The components of the message at the time of each press."""
        self._repeated: set[Interaction] = set()
        self._repeated_questions: dict[int, Message] = {}
        """By id."""
        world.events.subscribe(self._note)

    def hides(self, message: Message) -> bool:
        """Whether a message belongs to a repetition, which people don't see."""
        hidden = self._repeated_questions.keys()
        return message.interaction in self._repeated or message.id in hidden or message.reference_id in hidden

    async def replay(self) -> None:
        """Repeats the latest requests."""
        latest = list(self._origins.items())[-LATEST:]
        await asyncio.gather(*(self._again(*each) for each in latest if self._repeatable.includes(each[1])))

    def _note(self, event: Event) -> None:
        match event:
            case InteractionCreated(interaction) if interaction not in self._repeated:
                if interaction.source is not None:
                    self._pressed[interaction] = interaction.source.components
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
            await self._repeat_interaction(message, origin)
        elif not origin.is_deleted:
            await self._repeat_question(message, origin)

    async def _repeat_interaction(self, message: Message, origin: Interaction) -> None:
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
        self._send(repeated, origin)
        with contextlib.suppress(InteractionFailedError):  # the message stays unchanged
            response = await repeated.first_response()
            if response.type is ResponseType.MESSAGE and response.message is not None:
                self._take_over(message, response.message)
            elif response.message is message and not message.is_deleted:
                message.edited_at = edited_at
                self._world.update_message(message)
        self._repeated.discard(repeated)

    def _send(self, repeated: Interaction, origin: Interaction) -> None:
        """Sends a repeated press, with the message's components at the time of the press.

        discord.py looks for the pressed component there.
        """
        source = origin.source
        if source is None:
            self._world.add_interaction(repeated)
        else:
            shown, source.components = source.components, self._pressed.get(origin, source.components)
            self._world.add_interaction(repeated)
            source.components = shown

    async def _repeat_question(self, message: Message, question: Message) -> None:
        """Sends the question again, hidden from people."""
        asked = dataclasses.replace(question, id=self._world.new_id(), created_at=self._world.clock.now())

        def answers(reply: Message) -> bool:
            return reply.reference_id == asked.id and reply.author is message.author

        self._repeated_questions[asked.id] = asked
        answering = asyncio.create_task(self._world.next_message(answers, RESPONSE_SECONDS))
        await asyncio.sleep(0)  # lets the task start listening
        self._world.add_message(asked)
        try:
            self._take_over(message, await answering)
        except TimeoutError:  # the bot no longer replies to it: the message stays unchanged
            self._origins.pop(message, None)
        self._world.delete_message(asked)
        del self._repeated_questions[asked.id]

    def _take_over(self, message: Message, newer: Message) -> None:
        """Copies a newer response into a message and deletes the response.

        Skips a response for other viewers.
        """
        if not message.is_deleted and message.ephemeral_to is newer.ephemeral_to:
            message.content = newer.content
            message.embeds = newer.embeds
            message.components = newer.components
            message.attachments = newer.attachments
            message.flags = newer.flags
            self._world.update_message(message)
        self._world.delete_message(newer)
