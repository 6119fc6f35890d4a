"""Replies to ordinary messages that name a topic, in channels where moderators want this."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from functools import partial
from typing import Any

import discord
from discord.ext import commands

from bot.discord_app.core import errors
from bot.discord_app.core.caller import Caller
from bot.discord_app.core.context import Context
from bot.discord_app.core.feature import App, Work
from bot.discord_app.core.messages import MessageReading, is_plain
from bot.discord_app.core.no_reply import Payload, log_no_reply
from bot.discord_app.core.replies import ReplyKind, reply_to
from bot.discord_app.core.reply_tracker import ANSWERED, OUTDATED, NamedTopic, TrackedReply, is_quick_edit
from bot.discord_app.core.settings import KEYWORDS, KeywordMode
from bot.discord_app.keyword_replies.cards import keyword_card
from bot.discord_app.keyword_replies.policy import ReplyPolicy
from bot.discord_app.keyword_replies.rules import Rule
from bot.discord_app.keyword_replies.strings import keyword_texts_in
from bot.knowledge.model import BASE_LOCALE, Topic
from bot.storage.usage import EntryPoint

MAX_WAITING = 1000
"""The maximum number of messages that wait for the settings of their guilds. Others get no reply."""

_DELETED = "it was deleted meanwhile"

_WHY = {rule: keyword_texts_in(BASE_LOCALE).stopped_by(rule) for rule in Rule}
"""The log text for most messages without a reply."""


class KeywordReplies(commands.Cog):
    """Replies to messages that name a topic. Deletes the reply if an edit removes the topic.

    The reply tracker deletes it with the message, like every reply.
    """

    def __init__(self, app: App, policy: ReplyPolicy) -> None:
        self._app = app
        self._policy = policy
        self._cooldowns = policy.cooldowns
        self._waiting = 0

    def handle_message(self, message: discord.Message, reading: MessageReading) -> Work | str:
        """Replies if every rule allows it. For most messages, cached data is enough to rule out a reply."""
        caller = Caller.of(message)
        if not caller.is_in_guild:
            return "it isn't in a server"
        if (context := self._app.contexts.known(caller, KEYWORDS)) is None:
            return partial(_without_notice, self._load_and_reply, message, reading)
        decision = self._decide(message, reading, context)
        return (
            decision
            if isinstance(decision, str)
            else partial(_without_notice, self._reply, message, decision, context)
        )

    def screen(self, message: Payload) -> str | None:
        """Returns why a message gets no reply. None if it may get one, or if it isn't plain."""
        if not is_plain(message):
            return None
        caller = Caller(int(message["author"]["id"]), int(message["guild_id"]), int(message["channel_id"]))
        if (context := self._app.contexts.known(caller, KEYWORDS)) is None:
            return None
        if (rule := self._policy.stopped_by_quick_check(message["content"], context)) is not None:
            return _WHY[rule]
        decision = self._decide_by_text(message["content"], context)
        return decision if isinstance(decision, str) else None

    def note_interaction(self, interaction: discord.Interaction[Any]) -> None:
        """Notes that the person is talking with the bot."""
        self._cooldowns.note_conversation(Caller.of(interaction))

    @commands.Cog.listener()
    async def on_raw_message_edit(self, payload: discord.RawMessageUpdateEvent) -> None:
        """Deletes the reply if a quick edit removes the topic from the message."""
        message = payload.message
        tracked = self._app.reply_tracker.get(payload.message_id)
        if tracked is None or tracked.named is None or not is_quick_edit(payload):
            return
        await self._app.own_roles.load(message)
        reading = self._app.read(message)
        if not isinstance(reading, str) and reading.is_for_a_bot:
            if reading.addressing is not None:
                tracked.named = None  # the reply follows the question from now on
            return
        topic = self._app.assistant.spot(message.content, tracked.named.locale).topic
        if topic is None or topic.id != tracked.named.topic_id:
            channel = self._app.client.get_partial_messageable(message.channel.id)
            await self._app.reply_tracker.withdraw([message.id], channel)

    def _decide(self, message: discord.Message, reading: MessageReading, context: Context) -> Topic | str:
        """Returns the topic to reply with, or the rule that stops the reply. Doesn't use the database."""
        if context.value(KEYWORDS) is KeywordMode.OFF:
            return _WHY[Rule.OFF]
        if reading.is_for_a_bot:
            self._cooldowns.note_conversation(context.caller)
            return "it is meant for a bot"
        return self._decide_by_text(message.content, context)

    def _decide_by_text(self, text: str, context: Context) -> Topic | str:
        if context.value(KEYWORDS) is KeywordMode.OFF:
            return _WHY[Rule.OFF]
        verdict = self._policy.decide_by_memory(text, context)
        return verdict.due or _WHY[verdict.stopped_by or Rule.NO_TOPIC]

    async def _load_and_reply(self, message: discord.Message, reading: MessageReading) -> None:
        """Replies once the settings are cached. Drops the message if too many wait for theirs."""
        decision = "too many messages wait for settings"
        if self._waiting < MAX_WAITING:
            self._waiting += 1
            try:
                context = await self._app.contexts.of(message)
            finally:
                self._waiting -= 1
            decision = self._decide(message, reading, context)
            if not isinstance(decision, str):
                await self._reply(message, decision, context)
                return
        if reading.addressing is None:
            log_no_reply(message, decision)

    async def _reply(self, message: discord.Message, topic: Topic, context: Context) -> None:
        """Replies unless a rule that needs the database stops it, or the message is deleted by then."""
        if message.id in self._app.reply_tracker:
            log_no_reply(message, ANSWERED)
            return
        if self._app.reply_tracker.is_outdated(message):
            log_no_reply(message, OUTDATED)
            return
        caller = context.caller
        self._cooldowns.note_reply(caller, topic.id)  # before any await: more such messages may come
        named = NamedTopic(topic.id, context.channel_language)
        tracked = self._app.reply_tracker[message.id] = TrackedReply(named=named)
        async with tracked.lock:
            reason = await self._why_not(message, topic, context)
            if reason is None:
                tracked.reply_id = await self._send(message, topic, context)
            if tracked.reply_id is None:
                self._app.reply_tracker.pop(message.id, None)
                self._cooldowns.forget_reply(caller, topic.id)
                log_no_reply(message, reason or _DELETED)

    async def _why_not(self, message: discord.Message, topic: Topic, context: Context) -> str | None:
        """Returns why not to reply: a stored rule, a limit, or a deleted message. None to reply."""
        if (rule := await self._policy.stopped_by_storage(topic, context)) is not None:
            return _WHY[rule]
        if message.id not in self._app.reply_tracker:
            return _DELETED
        return None if self._app.limits.take(context) is None else _WHY[Rule.LIMIT]

    async def _send(self, message: discord.Message, topic: Topic, context: Context) -> int | None:
        """Returns the id of the reply. None if the message was deleted.

        If Discord refuses the reply for another reason, the cooldown prevents another attempt at once.
        """
        caller, locale = context.caller, context.language(self._app.assistant.asked_in(message.content))
        library = context.library(self._app.assistant.library)
        card = keyword_card(topic, library, locale, caller.person_id, self._app.vote_row)
        try:
            reply = await reply_to(message, ReplyKind.KEYWORD, card=card)
        except discord.HTTPException as error:
            if not errors.is_reply_to_nothing(error):
                raise
            return None
        self._cooldowns.store_reply(caller, topic.id)
        self._app.usage_log.note_shown(caller, EntryPoint.KEYWORD, topic.id, locale)
        return reply.id


async def _without_notice(work: Callable[..., Coroutine[Any, Any, None]], *args: object) -> None:
    """Logs errors without a notice, because nobody asked the bot."""
    try:
        await work(*args)
    except Exception as error:  # noqa: BLE001 - reported
        await errors.report(error)
