"""Ordinary messages that name a topic: replies that nobody asked for, where a guild wants them."""

from __future__ import annotations

from typing import Any

import discord
from discord.ext import commands

from bot.knowledge.assistant import Assistant
from bot.knowledge.model import Topic
from bot.storage.usage import Way
from bot.surface import errors
from bot.surface.addressing import guild_id_of, is_by_a_person, is_meant_for_a_bot
from bot.surface.exchanges import FOLLOWED, Exchange, Exchanges, Named, withdraw_reply
from bot.surface.limits import Limits, request_of
from bot.surface.records import Records
from bot.surface.settings.model import KeywordMode
from bot.surface.unasked.cards import unasked_card
from bot.surface.unasked.judge import Judge, Said, Terms
from bot.surface.unasked.restraint import Restraint

MAX_WAITING = 1000
"""Messages at most that wait until what their guilds decided is in memory; more are let pass."""


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

    @commands.Cog.listener()
    async def on_message(self, message: discord.Message) -> None:
        """Replies where every rule allows it. Most messages end here after a few lookups in memory."""
        guild_id = guild_id_of(message)
        if guild_id is None or not message.content or not is_by_a_person(message):
            return
        try:
            terms = self._judge.terms_if_known(guild_id, message.channel.id)
            terms = terms or await self._terms(guild_id, message.channel.id)
            if terms is not None and terms.mode is not KeywordMode.OFF:
                await self._consider(message, guild_id, terms)
        except Exception as error:  # noqa: BLE001 - nobody asked, so nobody is told
            await errors.report(error, None)

    @commands.Cog.listener()
    async def on_interaction(self, interaction: discord.Interaction[Any]) -> None:
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
            await withdraw_reply(self._exchanges, message.id, channel)

    async def _terms(self, guild_id: int, channel_id: int) -> Terms | None:
        """What is in force, once it is in memory; None where too many wait for that."""
        if self._waiting >= MAX_WAITING:
            return None
        self._waiting += 1
        try:
            return await self._judge.terms(guild_id, channel_id)
        finally:
            self._waiting -= 1

    async def _consider(self, message: discord.Message, guild_id: int, terms: Terms) -> None:
        said = Said(message.content, guild_id, message.channel.id, message.author.id)
        if is_meant_for_a_bot(message):
            self._restraint.note_conversation(said.channel_id, said.person_id)
            return
        verdict = self._judge.at_once(said, terms)
        if verdict.topic is not None and verdict.stopped_by is None:
            await self._reply(message, said, verdict.topic, terms)

    async def _reply(self, message: discord.Message, said: Said, topic: Topic, terms: Terms) -> None:
        """Replies where nobody minds, unless the message is gone by then."""
        noted = said.channel_id, said.person_id, topic.id
        self._restraint.note_reply(*noted)  # before anything is awaited: more may come meanwhile
        exchange = self._exchanges[message.id] = Exchange(named=Named(topic.id, terms.locale))
        async with exchange.lock:
            stopped_by = await self._judge.on_reflection(said, topic)
            if stopped_by is not None or await self._limits.take(request_of(message)) is not None:
                self._exchanges.pop(message.id, None)
                self._restraint.forget_reply(*noted)
            elif message.id in self._exchanges:
                library = self._assistant.library.without(terms.topics_off)
                card = unasked_card(topic, library, terms.locale, said.person_id)
                exchange.reply_id = (await message.reply(view=card, mention_author=False)).id
                self._records.note_shown(message, Way.KEYWORD, topic.id, terms.locale)
