"""Screens ordinary messages after all other work, so that commands and questions don't wait for them."""

from __future__ import annotations

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Callable, Sequence
from time import perf_counter
from typing import Any

from bot.discord_app.core.no_reply import Payload, log_no_reply

log = logging.getLogger(__name__)

MAX_WAITING = 2_000
"""The maximum number of messages that wait to be screened. After that, the oldest is dropped."""
SLICE_SECONDS = 0.002
"""How long messages are screened before other work can run."""
REPORT_SECONDS = 60
"""How long dropped messages are counted before the log reports them."""


class ChatQueue:
    """Handles messages to the bot at once. Queues ordinary messages until there is time.

    discord.py would build and handle every message in order of arrival. Under overload, a command would wait
    for all the chat before it. Reading a message's JSON takes a third of that time.
    """

    def __init__(
        self,
        handle: Callable[[Any], None],
        bot_id: Callable[[], int | None],
        screen: Callable[[Payload], str | None] = lambda _: None,
    ) -> None:
        """`handle` is discord.py's parser of messages. It must raise no error.

        `screen` returns why to ignore an ordinary message. None if it must be handled.
        """
        self._handle = handle
        self._reason_to_ignore = screen
        self._bot_id = bot_id
        self._waiting = OrderedDict[Any, Payload]()
        """By message id."""
        self.screened = 0
        """The number of messages that were handled after waiting."""
        self.dropped = 0
        """The number of messages that were dropped."""
        self._reported = 0
        """The number of dropped messages that the log has reported."""

    @property
    def waiting(self) -> int:
        """The number of messages that wait to be screened."""
        return len(self._waiting)

    def take(self, message: Payload) -> None:
        """Handles a message to the bot, and queues any other."""
        if self._is_addressed(message):
            self._handle(message)
            return
        if not self._waiting:
            asyncio.get_running_loop().call_soon(self._screen)
        elif len(self._waiting) >= MAX_WAITING:
            self._waiting.popitem(last=False)
            self._count_dropped()
        self._waiting[message["id"]] = message

    def update(self, changed: Payload) -> None:
        """Changes a waiting message, so that it is screened as its author edited it."""
        if (message := self._waiting.get(changed["id"])) is not None:
            self._waiting[changed["id"]] = {**message, **changed}

    def _is_addressed(self, message: Payload) -> bool:
        """Whether a message is direct, mentions the bot or a role, replies to the bot, or is its own."""
        if message.get("guild_id") is None or message.get("mention_roles"):
            return True
        bot_id = str(self._bot_id())
        author: Payload = message.get("author") or {}
        if author.get("id") == bot_id:
            return True
        replied: Payload | None = message.get("referenced_message")
        if replied:
            author = replied.get("author") or {}
            if author.get("id") == bot_id:
                return True
        mentions: Sequence[Payload] = message.get("mentions") or ()
        return bool(mentions) and bot_id in [user.get("id") for user in mentions]

    def _screen(self) -> None:
        """Screens messages for a short time, then lets other work run before it continues."""
        ends_at = perf_counter() + SLICE_SECONDS
        while self._waiting and perf_counter() < ends_at:
            self.screened += 1
            self._screen_one(self._next())
        if self._waiting:
            asyncio.get_running_loop().call_soon(self._screen)

    def finish(self) -> None:
        """Handles all waiting messages."""
        while self._waiting:
            self._screen_one(self._next())

    def _next(self) -> Payload:
        return self._waiting.popitem(last=False)[1]

    def _screen_one(self, message: Payload) -> None:
        """Handles a message, unless its payload shows that it can be ignored."""
        try:
            reason = self._reason_to_ignore(message)
        except Exception:  # noqa: BLE001 - the message isn't as expected: the handler reads it with more care
            reason = None
        if reason is None:
            self._handle(message)
        else:
            log_no_reply(message, reason)

    def _count_dropped(self) -> None:
        self.dropped += 1
        if self.dropped == self._reported + 1:
            asyncio.get_running_loop().call_later(REPORT_SECONDS, self._report)

    def _report(self) -> None:
        log.warning(
            "too many messages at once: dropped %d without screening them", self.dropped - self._reported
        )
        self._reported = self.dropped
