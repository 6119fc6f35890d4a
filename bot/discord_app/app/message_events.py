"""Takes new and edited messages, reads each once for all features, and starts the features' work."""

from __future__ import annotations

from datetime import datetime
from functools import partial

import discord
from discord.ext import commands

from bot.discord_app.app.chat_queue import ChatQueue
from bot.discord_app.app.connection import ShardConnection
from bot.discord_app.core import errors
from bot.discord_app.core.counts import note_arrival
from bot.discord_app.core.feature import App, Work
from bot.discord_app.core.messages import why_not_read
from bot.discord_app.core.no_reply import Payload, log_no_reply
from bot.discord_app.core.reply_age import CAME_LATE, begin_reply, handling
from bot.discord_app.core.unreadable import Parser, skipping_errors


class MessageEvents(commands.Cog):
    """Handles the messages that Discord sends.

    Most ordinary messages need no reply. They are recognised by their payload (`Feature.screen`), before
    discord.py builds objects.
    """

    def __init__(self, app: App, parsers: dict[str, Parser]) -> None:
        """Replaces the parsers of messages. discord.py has no public way to see payloads before it parses."""
        self._app = app
        self._client = app.client
        self.queue = ChatQueue(
            parsers["MESSAGE_CREATE"],
            lambda: self._client.user and self._client.user.id,
            self.reason_to_ignore,
        )
        """The messages that wait to be screened."""
        update = partial(self._take_update, parsers["MESSAGE_UPDATE"])
        for event, parse in (("MESSAGE_CREATE", self._take), ("MESSAGE_UPDATE", update)):
            parsers[event] = skipping_errors(event, parse, app.counts.events_skipped)

    def handle(self, message: discord.Message) -> None:
        """Reads a message once for all features, and starts a task for each feature that has work to do."""
        if self._client.user is None:
            return
        if self._app.own_roles.must_load(message):
            self._client.dispatch("message_with_role", message)
            return
        try:
            reading = self._app.read(message)
            if isinstance(reading, str):
                log_no_reply(message, reading)
                return
            decisions = [each.on_message(message, reading) for each in self._app.features if each.on_message]
        except Exception as error:  # noqa: BLE001 - reported: raised here, it would end the connection
            self._client.dispatch("unread_message", error)
            return
        work = [decision for decision in decisions if not isinstance(decision, str)]
        for each in work:
            self._client.dispatch("message_work", message, each)
        if decisions and not work:
            log_no_reply(message, str(decisions[-1]))

    def reason_to_ignore(self, message: Payload) -> str | None:
        """Returns why every feature ignores an ordinary message. None if a feature may need it."""
        if (reason := why_not_read(message)) is not None:
            return reason
        for feature in self._app.features:
            if feature.on_message is not None:
                reason = None if feature.screen is None else feature.screen(message)
                if reason is None:
                    return None
        return reason

    @commands.Cog.listener()
    async def on_message_work(self, _: discord.Message, work: Work) -> None:
        """Does a feature's work for a message. Tells the author about an error."""
        begin_reply()
        await work()

    @commands.Cog.listener()
    async def on_message_with_role(self, message: discord.Message) -> None:
        """Reads a message after the bot's own role is known."""
        await self._app.own_roles.load(message)
        self.handle(message)

    @commands.Cog.listener()
    async def on_unread_message(self, error: Exception) -> None:
        """Logs why no feature could handle a message."""
        await errors.report(error)

    def _take(self, message: Payload) -> None:
        """Handles or queues a new message, unless it is too old."""
        written_at = discord.utils.snowflake_time(int(message["id"]))
        if (connection := ShardConnection.current()) is not None:
            connection.note_message(written_at)
        author: Payload = message.get("author") or {}
        if self._client.user is not None and author.get("id") == str(self._client.user.id):
            self._app.reply_tracker.note_own(message)
        elif _is_stale(written_at):
            log_no_reply(message, CAME_LATE)
        else:
            note_arrival()
            self.queue.take(message)

    def _take_update(self, parse: Parser, changed: Payload) -> None:
        """Handles an update of a message. A late edit can change or remove replies, but gets no new reply."""
        self.queue.update(changed)
        edited_at = discord.utils.parse_time(changed.get("edited_timestamp"))
        with handling(late=edited_at is not None and _is_stale(edited_at)):
            parse(changed)


def _is_stale(written_at: datetime) -> bool:
    """Whether Discord replays this event after a lost connection, too late for a reply."""
    connection = ShardConnection.current()
    return connection is not None and connection.is_stale(written_at)
