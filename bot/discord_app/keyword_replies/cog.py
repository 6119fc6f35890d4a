"""Ordinary messages that name a topic: replies that nobody asked for, where a guild wants them."""

from __future__ import annotations

from typing import Any

import discord
from discord.ext import commands

from bot.discord_app.core import errors
from bot.discord_app.core.limits import Limits, request_of
from bot.discord_app.core.messages import guild_id_of, is_addressed_to, is_by_a_person, is_meant_for_a_bot
from bot.discord_app.core.no_reply import log_no_reply
from bot.discord_app.core.reply_tracker import FOLLOWED, Exchange, Exchanges, Named, withdraw_replies
from bot.discord_app.core.settings import KeywordMode
from bot.discord_app.core.usage_log import Records
from bot.discord_app.keyword_replies.cards import unasked_card
from bot.discord_app.keyword_replies.cooldowns import Restraint
from bot.discord_app.keyword_replies.policy import Judge, Said, Terms
from bot.discord_app.keyword_replies.rules import Rule
from bot.discord_app.keyword_replies.strings import ENGLISH
from bot.knowledge.assistant import Assistant
from bot.knowledge.model import Topic
from bot.storage.usage import EntryPoint

MAX_WAITING = 1000
"""Messages at most that wait until what their guilds decided is in memory; more are let pass."""

_GONE = "it was deleted meanwhile"


class Keywords(commands.Cog):
    """Replies to messages that name a topic, and takes the reply back when they no longer do.

    That a reply goes with the message is so for all replies: `Mentions` sees to it.
    """

    def __init__(
        self,
        assistant: Assistant,
        bot: commands.Bot,
        exchanges: Exchanges,
        *,
        judge: Judge,
        restraint: Restraint,
        limits: Limits,
        records: Records,
    ) -> None:
        self._assistant = assistant
        self._bot = bot
        self._judge = judge
        self._restraint = restraint
        self._limits = limits
        self._records = records
        self._exchanges = exchanges
        self._waiting = 0

    def why_ignored(self, message: discord.Message) -> str | None:
        """Returns why a message needs no work, or None. Most end here, by what is in memory."""
        if (said := _said(message)) is None:
            return "no person wrote it in a server, or Discord doesn't show its text"
        if (terms := self._judge.terms_if_known(said.guild_id, said.channel_id)) is None:
            return None
        if terms.mode is KeywordMode.OFF:
            return _words(Rule.OFF)
        return None if is_meant_for_a_bot(message) else _words(self._judge.at_once(said, terms).stopped_by)

    @commands.Cog.listener()
    async def on_message(self, message: discord.Message) -> None:
        """Replies where every rule allows it."""
        if (said := _said(message)) is None:
            return
        try:
            terms = self._judge.terms_if_known(said.guild_id, said.channel_id) or await self._terms(said)
            reason = "too many messages wait for settings"
            if terms is not None:
                reason = await self._consider(message, said, terms)
            if reason is not None and not is_addressed_to(message, self._bot.user):
                log_no_reply(message, reason)
        except Exception as error:  # noqa: BLE001 - nobody asked, so nobody is told
            await errors.report(error, None)

    def witness(self, interaction: discord.Interaction[Any]) -> None:
        """Remembers who is being answered."""
        if interaction.channel_id is not None:
            self._restraint.note_conversation(interaction.channel_id, interaction.user.id)

    @commands.Cog.listener()
    async def on_raw_message_edit(self, payload: discord.RawMessageUpdateEvent) -> None:
        """Takes the reply back where the message was soon made to name something else."""
        message, exchange = payload.message, self._exchanges.get(payload.message_id)
        if exchange is None or exchange.named is None or message.edited_at is None:
            return
        if message.edited_at - message.created_at > FOLLOWED:
            return
        if is_meant_for_a_bot(message):  # if it is this one, the reply follows as one to a question
            exchange.named = None
            return
        topic = self._assistant.spot(message.content, exchange.named.locale).topic
        if topic is None or topic.id != exchange.named.topic_id:
            channel = self._bot.get_partial_messageable(message.channel.id)
            await withdraw_replies(self._exchanges, [message.id], channel)

    async def _terms(self, said: Said) -> Terms | None:
        """What is in force, once it is in memory; None where too many wait for that."""
        if self._waiting >= MAX_WAITING:
            return None
        self._waiting += 1
        try:
            return await self._judge.terms(said.guild_id, said.channel_id)
        finally:
            self._waiting -= 1

    async def _consider(self, message: discord.Message, said: Said, terms: Terms) -> str | None:
        """Replies where the rules allow it. Returns why it doesn't, or None."""
        if terms.mode is KeywordMode.OFF:
            return _words(Rule.OFF)
        if is_meant_for_a_bot(message):
            self._restraint.note_conversation(said.channel_id, said.person_id)
            return "it is meant for a bot"
        verdict = self._judge.at_once(said, terms)
        if verdict.due is None:
            return _words(verdict.stopped_by)
        return await self._reply(message, said, verdict.due, terms)

    async def _reply(self, message: discord.Message, said: Said, topic: Topic, terms: Terms) -> str | None:
        """Replies where nobody minds, unless the message is gone by then. Returns why it doesn't, or None."""
        noted = said.channel_id, said.person_id, topic.id
        self._restraint.note_reply(*noted)  # before anything is awaited: more may come meanwhile
        exchange = self._exchanges[message.id] = Exchange(named=Named(topic.id, terms.locale))
        async with exchange.lock:
            reason = await self._why_unwelcome(message, said, topic, terms)
            if reason is None:
                exchange.reply_id = await self._send(message, said, topic, terms)
            if exchange.reply_id is None:
                self._exchanges.pop(message.id, None)
                self._restraint.forget_reply(*noted)
                return reason or _GONE
        return None

    async def _why_unwelcome(
        self, message: discord.Message, said: Said, topic: Topic, terms: Terms
    ) -> str | None:
        """Returns why a reply must not be sent: somebody minds, the message is gone, or it is too much."""
        if (rule := await self._judge.on_reflection(said, topic, terms)) is not None:
            return _words(rule)
        if message.id not in self._exchanges:
            return _GONE
        exceeded = self._limits.take(request_of(message), terms)
        return None if exceeded is None else _words(Rule.LIMIT)

    async def _send(self, message: discord.Message, said: Said, topic: Topic, terms: Terms) -> int | None:
        """The id of the reply, or None where the message is gone.

        Where Discord refuses it for another reason, the cooldown keeps the bot from trying again at once.
        """
        library = self._assistant.library.without(terms.topics_off)
        card = unasked_card(topic, library, terms.locale, said.person_id)
        try:
            reply = await message.reply(view=card, mention_author=False)
        except discord.HTTPException as error:
            if not errors.is_reply_to_nothing(error):
                raise
            return None
        self._restraint.keep_reply(said.guild_id, said.channel_id, topic.id)
        self._records.note_shown(message, EntryPoint.KEYWORD, topic.id, terms.locale)
        return reply.id


def _words(rule: Rule | None) -> str | None:
    """What moderators are told of a rule that stops a reply."""
    return None if rule is None else ENGLISH.stopped_by[rule]


def _said(message: discord.Message) -> Said | None:
    """What a person says in a guild; None where it is something else."""
    guild_id = guild_id_of(message)
    if guild_id is None or not message.content or not is_by_a_person(message):
        return None
    return Said(message.content, guild_id, message.channel.id, message.author.id)
