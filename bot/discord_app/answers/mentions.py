"""Answers messages to the bot: mentions, direct messages, and questions in reply to it."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from functools import partial
from typing import NamedTuple

import discord
from discord import ui
from discord.ext import commands

from bot.discord_app.answers.cards import note_card, reply_card
from bot.discord_app.answers.small_talk import SmallTalkReplies
from bot.discord_app.answers.strings import answer_texts_in
from bot.discord_app.core.card_context import CardContext, Visibility
from bot.discord_app.core.context import Context
from bot.discord_app.core.errors import REQUEST_FAILURES, in_a_line
from bot.discord_app.core.feature import App, Work
from bot.discord_app.core.messages import (
    NOT_ADDRESSED,
    Addressing,
    MessageReading,
    guild_id_of,
    is_by_a_person,
    names_subject,
    text_of,
    without_mentions,
)
from bot.discord_app.core.no_reply import Payload, log_no_reply
from bot.discord_app.core.pictures import edit_card
from bot.discord_app.core.replies import ReplyKind, reply_to
from bot.discord_app.core.reply_age import CAME_LATE, begin_reply, came_late
from bot.discord_app.core.reply_tracker import (
    ANSWERED,
    OUTDATED,
    TrackedReply,
    delete_notices,
    delete_reply,
    is_quick_edit,
)
from bot.knowledge.model import Answer, NoMatch, Reply
from bot.knowledge.policies import FOLLOW_UP
from bot.knowledge.small_talk import SmallTalk
from bot.storage.usage import EntryPoint

log = logging.getLogger(__name__)

TIMEOUT_SECONDS = 1
"""How long an answer waits for the title of a forum post."""


class MentionReply(NamedTuple):
    """A card to send, and the reply to count."""

    card: ui.LayoutView
    reply: Reply | None = None
    """None if there was no question to reply to."""
    in_own_words: bool = True
    """Whether the author of the message wrote the question."""


class Mentions(commands.Cog):
    """Answers messages to the bot. Updates or deletes a reply when its message is edited or deleted."""

    def __init__(self, app: App) -> None:
        self._app = app
        self._small_talk_replies = SmallTalkReplies(app.clock)

    def handle_message(self, message: discord.Message, reading: MessageReading) -> Work | str:
        """Replies to a message to the bot."""
        return NOT_ADDRESSED if reading.addressing is None else partial(self._answer, message, reading)

    def screen(self, message: Payload) -> str | None:
        """Returns why to ignore a message. None if it may mention the bot's role."""
        return None if "<@&" in message["content"] else NOT_ADDRESSED

    @commands.Cog.listener()
    async def on_raw_message_edit(self, payload: discord.RawMessageUpdateEvent) -> None:
        """Updates the reply after a quick edit. Replies if only the edited message asks something."""
        if not is_quick_edit(payload):
            return
        begin_reply()
        message = payload.message
        await self._app.own_roles.load(message)
        reading = self._app.read(message)
        tracked = self._app.reply_tracker.get(message.id)
        if isinstance(reading, str) or reading.addressing is None:
            if tracked is not None and tracked.named is None:
                await self._take_back(message, tracked)
        elif tracked is None:
            await self._answer(message, reading)
        else:
            await self._follow(message, reading, tracked)

    @commands.Cog.listener()
    async def on_raw_message_delete(self, payload: discord.RawMessageDeleteEvent) -> None:
        """Deletes the reply to a deleted message."""
        channel = self._app.client.get_partial_messageable(payload.channel_id)
        await self._app.reply_tracker.withdraw([payload.message_id], channel)

    @commands.Cog.listener()
    async def on_raw_bulk_message_delete(self, payload: discord.RawBulkMessageDeleteEvent) -> None:
        """Deletes the replies to deleted messages."""
        channel = self._app.client.get_partial_messageable(payload.channel_id)
        await self._app.reply_tracker.withdraw(payload.message_ids, channel)

    async def _answer(self, message: discord.Message, reading: MessageReading) -> None:
        if message.id in self._app.reply_tracker:
            log_no_reply(message, ANSWERED)
            return
        if self._app.reply_tracker.is_outdated(message):
            log_no_reply(message, OUTDATED)
            return
        tracked = self._app.reply_tracker[message.id] = TrackedReply(edited_at=message.edited_at)
        async with tracked.lock:
            await self._send(message, reading, tracked)  # after an error, the reply may still have been sent
        if tracked.reply_id is None:  # an edit may ask again
            self._app.reply_tracker.pop(message.id, None)

    async def _with_title(self, message: discord.Message, reading: MessageReading) -> MessageReading:
        """Adds the title of a forum post to the reading, if the post's first message asks."""
        is_first = message.id == message.channel.id
        if not is_first and (reading.other is None or reading.other.id != message.channel.id):
            return reading
        title = await self._post_title(message)
        if not is_first:
            return reading._replace(other_title=title)
        return reading._replace(question=_lines(title, reading.question))

    async def _post_title(self, message: discord.Message) -> str:
        """Returns the title of the forum post with the message. Empty if it can't be read."""
        try:
            async with asyncio.timeout(TIMEOUT_SECONDS):
                post = await self._app.client.fetch_channel(message.channel.id)
        except (*REQUEST_FAILURES, discord.InvalidData) as error:  # a TimeoutError is an OSError
            log.warning(
                "can't read the title of post %d, answering without the title: %s",
                message.channel.id,
                in_a_line(error),
            )
            return ""
        return post.name if isinstance(post, discord.Thread) else ""

    async def _send(self, message: discord.Message, reading: MessageReading, tracked: TrackedReply) -> None:
        if came_late():
            log_no_reply(message, CAME_LATE)
            return
        reading = await self._with_title(message, reading)
        context = await self._app.contexts.of(message)
        reply = self._choose(message, reading, context)
        if reply is None:
            is_reply = reading.addressing is Addressing.REPLY
            log_no_reply(
                message, "it replies to the bot and asks nothing" if is_reply else "it is small talk"
            )
            return
        if not await self._app.limits.admit(message, context):
            log_no_reply(message, "a rate limit is reached")
            return
        if message.id not in self._app.reply_tracker:
            log_no_reply(message, "it was deleted meanwhile")
            return
        tracked.reply_id = (await reply_to(message, ReplyKind.ANSWER, card=reply.card)).id
        if reply.reply is not None:
            entry_point = EntryPoint.DIRECT if reading.is_direct else EntryPoint.MENTION
            self._app.usage_log.note_reply(
                context.caller, entry_point, reply.reply, in_own_words=reply.in_own_words
            )

    async def _follow(self, message: discord.Message, reading: MessageReading, tracked: TrackedReply) -> None:
        """Updates the reply to an edited message, after any earlier update."""
        async with tracked.lock:
            if message.edited_at == tracked.edited_at:
                return
            channel = self._app.client.get_partial_messageable(message.channel.id)
            await delete_notices(tracked, channel)
            if tracked.reply_id is None:  # others may have posted one
                tracked.edited_at = message.edited_at
                await self._send(message, reading, tracked)
                return
            context = await self._app.contexts.of(message)
            reply = self._choose(message, await self._with_title(message, reading), context)
            if reply is None:
                tracked.edited_at = message.edited_at
                await delete_reply(tracked, channel)
                return
            if self._app.limits.take(context) is not None:
                return
            tracked.edited_at = message.edited_at
            with contextlib.suppress(discord.NotFound):  # somebody removed it
                await edit_card(channel.get_partial_message(tracked.reply_id).edit, reply.card)

    async def _take_back(self, message: discord.Message, tracked: TrackedReply) -> None:
        """Deletes the reply to a message that no longer asks the bot after an edit."""
        async with tracked.lock:
            if message.edited_at != tracked.edited_at:
                tracked.edited_at = message.edited_at
                await delete_reply(tracked, self._app.client.get_partial_messageable(message.channel.id))

    def _choose(
        self, message: discord.Message, reading: MessageReading, context: Context
    ) -> MentionReply | None:
        """Returns the reply. None for thanks and repeated small talk."""
        card_context = CardContext(Visibility.PUBLIC, message.author.id)
        if reading.addressing is not Addressing.REPLY and reading.other is None:
            locale = context.language(self._app.assistant.asked_in(reading.question))
            kind = self._app.assistant.small_talk(reading.question, locale, context.topics_off)
            if kind is not None:
                is_new = self._small_talk_replies.is_new(message.author.id, kind, message.id)
                return _friendly_line(kind, locale, card_context) if is_new else None
        reply = self._match(reading.question, context)
        if reading.addressing is Addressing.REPLY:
            asks = self._asks_further(reading, reply)
            return self._shown(reply, context, card_context) if asks else None
        if not isinstance(reply, NoMatch) or self._names_subject(reading.question, reply.locale):
            return self._shown(reply, context, card_context)._replace(in_own_words=reading.in_own_words)
        # A text such as "please answer this" doesn't say what it asks.
        if reading.other is not None:
            return self._answer_other(reading.other, reading.other_title, context, card_context)
        return self._shown(self._match("", context), context, card_context)

    def _answer_other(
        self, message: discord.Message, title: str, context: Context, card_context: CardContext
    ) -> MentionReply:
        """Returns the reply to somebody else's message.

        `title` is the title of the forum post that begins with the message.
        """
        locale = context.language()
        texts = answer_texts_in(locale)
        if not is_by_a_person(message):
            return MentionReply(note_card(texts.people_only, locale, card_context))
        question = _lines(title, without_mentions(text_of(message)))
        if not (title or text_of(message)):
            note = texts.no_text if self._sees_text(message) else texts.withheld
            return MentionReply(note_card(note, locale, card_context))
        reply = self._match(question, context)
        return self._shown(reply, context, card_context)._replace(in_own_words=False)

    def _match(self, question: str, context: Context) -> Reply:
        locale = context.language(self._app.assistant.asked_in(question))
        return self._app.reply(question, locale, context.topics_off)

    def _names_subject(self, question: str, locale: str) -> bool:
        assistant = self._app.assistant
        return names_subject(question, assistant.reading_language(locale), assistant.dotted_names)

    def _shown(self, reply: Reply, context: Context, card_context: CardContext) -> MentionReply:
        library = context.library(self._app.assistant.library)
        return MentionReply(
            reply_card(
                reply,
                library,
                card_context,
                vote_row=self._app.vote_row,
                commands=self._app.command_mentions,
            ),
            reply,
        )

    def _sees_text(self, message: discord.Message) -> bool:
        """Whether Discord gives the bot the text of a message."""
        client = self._app.client
        is_direct = guild_id_of(message) is None
        return is_direct or client.intents.message_content or client.user in message.mentions

    def _asks_further(self, reading: MessageReading, reply: Reply) -> bool:
        """Whether a reply to the bot asks something, rather than says thanks.

        In a channel, it must clearly be a question. In direct messages, a likely one is enough.
        """
        reads_as_question = self._app.assistant.spot(reading.question).is_question
        if reading.is_direct:
            return reads_as_question or not isinstance(reply, NoMatch)
        return reads_as_question and isinstance(reply, Answer) and reply.confidence >= FOLLOW_UP


def _friendly_line(kind: SmallTalk, locale: str, card_context: CardContext) -> MentionReply:
    texts = answer_texts_in(locale)
    note = texts.welcome if kind is SmallTalk.THANKS else texts.at_hand
    return MentionReply(note_card(note, locale, card_context))


def _lines(*texts: str) -> str:
    """Returns the non-empty texts, each on a line."""
    return "\n".join(filter(None, texts))
