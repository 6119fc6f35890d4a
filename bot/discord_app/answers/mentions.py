"""Messages that ask: those that mention the bot, direct ones, and questions in reply to the bot."""

from __future__ import annotations

import contextlib
from typing import NamedTuple

import discord
from discord import ui
from discord.ext import commands

from bot.discord_app.answers.cards import note_card, reply_card
from bot.discord_app.core.context import Here, Local
from bot.discord_app.core.limits import Limits, request_of
from bot.discord_app.core.messages import (
    guild_id_of,
    is_addressed_to,
    is_by_a_person,
    is_without_text,
    mentions,
    replied_to,
    tells,
    text_of,
    without_mentions,
)
from bot.discord_app.core.no_reply import log_no_reply
from bot.discord_app.core.reply_tracker import FOLLOWED, Exchange, Exchanges, withdraw_replies
from bot.discord_app.core.usage_log import Records
from bot.discord_app.ui.components import Kind, Placement
from bot.discord_app.ui.strings import texts_in
from bot.knowledge.assistant import Assistant
from bot.knowledge.model import Answer, NoMatch, Reply
from bot.storage.usage import EntryPoint


class Said(NamedTuple):
    """What to say to a message, and what of it is counted."""

    card: ui.LayoutView
    reply: Reply | None = None
    """None where there was no question to reply to."""
    in_own_words: bool = True
    """Whether the one who is replied to wrote the question."""


class Mentions(commands.Cog):
    """Answers the messages that are meant for the bot, and follows what becomes of them."""

    def __init__(
        self,
        assistant: Assistant,
        bot: commands.Bot,
        exchanges: Exchanges,
        here: Here,
        *,
        limits: Limits,
        records: Records,
    ) -> None:
        self._assistant = assistant
        self._here = here
        self._limits = limits
        self._records = records
        self._bot = bot
        self._exchanges = exchanges

    def why_ignored(self, message: discord.Message) -> str | None:
        """Returns why a message isn't for the bot to answer, or None if it may be."""
        if not is_addressed_to(message, self._bot.user):
            return "it isn't addressed to the bot"
        if not is_by_a_person(message):
            return "no person wrote it"
        return "Discord doesn't show its text" if is_without_text(message) else None

    @commands.Cog.listener()
    async def on_message(self, message: discord.Message) -> None:
        """Replies to a question."""
        if self.why_ignored(message) is not None:
            return
        exchange = self._exchanges[message.id] = Exchange(edited_at=message.edited_at)
        try:
            async with exchange.lock:
                await self._reply(message, exchange)
        finally:
            if exchange.reply_id is None:  # an edit may ask anew
                self._exchanges.pop(message.id, None)

    async def _reply(self, message: discord.Message, exchange: Exchange) -> None:
        local = await self._here.of(message)
        said = self._say(message, local)
        if said is None:
            log_no_reply(message, "it replies to the bot and asks nothing")
        elif not await self._limits.admit(message, local):
            log_no_reply(message, "there are too many answers at the moment")
        elif message.id not in self._exchanges:
            log_no_reply(message, "it was deleted meanwhile")
        else:
            exchange.reply_id = (await message.reply(view=said.card, mention_author=False)).id
            self._note(message, said)

    @commands.Cog.listener()
    async def on_raw_message_edit(self, payload: discord.RawMessageUpdateEvent) -> None:
        """Lets the reply follow a message that was edited soon, or replies to what only now is a question."""
        message = payload.message
        if message.edited_at is None or message.edited_at - message.created_at > FOLLOWED:
            return  # a preview of a link counts as an update, too
        if (exchange := self._exchanges.get(message.id)) is None:
            await self.on_message(message)
        else:
            await self._follow(message, exchange)

    @commands.Cog.listener()
    async def on_raw_message_delete(self, payload: discord.RawMessageDeleteEvent) -> None:
        """Lets the reply go with the question."""
        channel = self._bot.get_partial_messageable(payload.channel_id)
        await withdraw_replies(self._exchanges, [payload.message_id], channel)

    @commands.Cog.listener()
    async def on_raw_bulk_message_delete(self, payload: discord.RawBulkMessageDeleteEvent) -> None:
        """Lets the replies go with their questions."""
        channel = self._bot.get_partial_messageable(payload.channel_id)
        await withdraw_replies(self._exchanges, payload.message_ids, channel)

    async def _follow(self, message: discord.Message, exchange: Exchange) -> None:
        """Changes the reply to what a question has become, after what it was before."""
        async with exchange.lock:
            if message.edited_at == exchange.edited_at:
                return
            if exchange.reply_id is None:  # others may have posted one
                if self.why_ignored(message) is None:
                    exchange.edited_at = message.edited_at
                    await self._reply(message, exchange)
                return
            local = await self._here.of(message)
            said = self._say(message, local)
            if said is None or self._limits.take(request_of(message), local) is not None:
                return
            exchange.edited_at = message.edited_at
            with contextlib.suppress(discord.NotFound):  # somebody removed it
                await self._message(message.channel.id, exchange.reply_id).edit(view=said.card)

    def _message(self, channel_id: int, message_id: int) -> discord.PartialMessage:
        return self._bot.get_partial_messageable(channel_id).get_partial_message(message_id)

    def _note(self, message: discord.Message, said: Said) -> None:
        way = EntryPoint.DIRECT if isinstance(message.channel, discord.DMChannel) else EntryPoint.MENTION
        if said.reply is not None:
            self._records.note_reply(message, way, said.reply, in_own_words=said.in_own_words)

    def _say(self, message: discord.Message, local: Local) -> Said | None:
        """What to reply, or None to a message that isn't meant for the bot."""
        me = self._bot.user
        if me is None:
            return None
        replied = replied_to(message)
        is_to_me = replied is not None and replied.author.id == me.id
        is_direct = isinstance(message.channel, discord.DMChannel)
        text = without_mentions(text_of(message))
        placement = Placement(Kind.PUBLIC, message.author.id)
        if mentions(message, me.id) or (is_direct and not is_to_me):
            if not self._asks_nothing(text, local):
                is_forwarded = not message.content
                return self._answer(text, local, placement)._replace(in_own_words=not is_forwarded)
            if replied is None or is_to_me:
                return self._answer("", local, placement)
            return self._answer_another(replied, local, placement)
        if is_to_me and self._is_asked(text, local, is_direct=is_direct):
            return self._answer(text, local, placement)
        return None

    def _answer_another(self, replied: discord.Message, local: Local, placement: Placement) -> Said:
        """What to reply where somebody else's message is to be answered."""
        locale = local.language()
        texts = texts_in(locale)
        if not is_by_a_person(replied):
            return Said(note_card(texts.people_only, locale, placement))
        if not text_of(replied):
            said = texts.no_text if self._is_shown(replied) else texts.withheld
            return Said(note_card(said, locale, placement))
        said = self._answer(without_mentions(text_of(replied)), local, placement)
        return said._replace(in_own_words=False)

    def _answer(self, question: str, local: Local, placement: Placement) -> Said:
        reply = self._assistant.reply(question, local.language(), local.topics_off)
        return Said(reply_card(reply, local.library(self._assistant.library), placement), reply)

    def _is_shown(self, message: discord.Message) -> bool:
        """Whether Discord shows the bot what a message says, or withholds it."""
        is_direct = guild_id_of(message) is None
        return is_direct or self._bot.intents.message_content or self._bot.user in message.mentions

    def _asks_nothing(self, text: str, local: Local) -> bool:
        """Whether a text that is meant for the bot leaves open what is asked, as "please answer" does."""
        locale = local.language()
        if tells(text, locale):
            return False
        return isinstance(self._assistant.reply(text, locale, local.topics_off), NoMatch)

    def _is_asked(self, text: str, local: Local, *, is_direct: bool) -> bool:
        """Whether a reply to the bot asks something further, rather than thanks it.

        In a channel only a sure question counts; among two, whatever may be one.
        """
        reads_as_question = self._assistant.spot(text).is_question
        reply = self._assistant.reply(text, local.language(), local.topics_off)
        if is_direct:
            return reads_as_question or not isinstance(reply, NoMatch)
        return reads_as_question and isinstance(reply, Answer)
