"""Stores votes on cards, and the reasons for negative ones."""

from __future__ import annotations

from typing import Any

import discord
from discord.ext import commands

from bot.discord_app.answers.cards import question_in, quote_question, quoted_question_of
from bot.discord_app.core.caller import Caller
from bot.discord_app.core.errors import report, tell
from bot.discord_app.core.feature import App
from bot.discord_app.core.messages import replied_to, without_mentions
from bot.discord_app.feedback.cards import complaint_card, done_card, unsaved_card
from bot.discord_app.feedback.components import Subject, TurnPress, VotePress
from bot.discord_app.feedback.strings import feedback_texts_in
from bot.discord_app.ui.markdown import plain
from bot.errors import UnavailableError
from bot.knowledge.model import Topic
from bot.storage.votes import Reason, Vote


class Feedback(commands.Cog):
    """Handles votes and their reasons. A person's last vote on a card counts."""

    def __init__(self, app: App) -> None:
        self._app = app

    @commands.Cog.listener()
    async def on_vote(self, interaction: discord.Interaction[Any], press: VotePress) -> None:
        """Stores a vote. If the card didn't help, asks what was wrong."""
        message, topic = interaction.message, self._app.assistant.topic(press.topic_id)
        locale = await self._app.contexts.language_beside(interaction, press.locale)
        if message is None or topic is None:
            await tell(interaction, self._app.topic_gone(locale))
            return
        subject = Subject(message.id, topic.id, press.locale)
        try:
            before = await self._cast(interaction, subject, helpful=press.helpful)
        except UnavailableError as error:
            if press.helpful:
                raise
            await report(error)
            await interaction.response.send_message(view=unsaved_card(subject, locale), ephemeral=True)
            return
        has_changed = before is not None and before.helpful != press.helpful
        texts = feedback_texts_in(locale)
        if press.helpful:
            await tell(interaction, texts.changed_to_helpful if has_changed else texts.noted_helpful)
            return
        note = texts.changed_to_unhelpful if has_changed else texts.noted_unhelpful
        question = _question(interaction, message, press.locale)
        quoted_question = quote_question(question, locale) if question else None
        topics = await self._alternatives(interaction, subject, question)
        card = complaint_card(
            f"{note} {texts.invitation}", subject, topics, locale=locale, quoted_question=quoted_question
        )
        await interaction.response.send_message(view=card, ephemeral=True)

    @commands.Cog.listener()
    async def on_turn(self, interaction: discord.Interaction[Any], press: TurnPress) -> None:
        """Shows another page of topics."""
        locale = await self._app.contexts.language_beside(interaction, press.subject.locale)
        note = feedback_texts_in(locale).invitation
        await self._ask_on(interaction, press.subject, note, locale, press.page)

    @commands.Cog.listener()
    async def on_reason(
        self, interaction: discord.Interaction[Any], subject: Subject, reason: Reason
    ) -> None:
        """Stores why a card didn't help."""
        before = await self._cast(interaction, subject, helpful=False, reason=reason)
        locale = await self._app.contexts.language_beside(interaction, subject.locale)
        texts = feedback_texts_in(locale)
        if reason is Reason.WRONG_TOPIC:
            note = _with_change(texts.thanks_and, before, locale)
            await self._ask_on(interaction, subject, note, locale, asks_why=False)
        else:
            note = _with_change(texts.thanks(reason=texts.reason(reason)), before, locale)
            await interaction.response.edit_message(view=done_card(note, subject, locale))

    @commands.Cog.listener()
    async def on_expected(
        self, interaction: discord.Interaction[Any], subject: Subject, topic_id: str
    ) -> None:
        """Stores the topic that the card should have been about, and the question."""
        locale = await self._app.contexts.language_beside(interaction, subject.locale)
        if (topic := self._app.assistant.topic(topic_id)) is None:
            await tell(interaction, self._app.topic_gone(locale))
            return
        before = await self._cast(
            interaction, subject, helpful=False, reason=Reason.WRONG_TOPIC, expected_topic=topic.id
        )
        is_news = before is None or (before.topic_id, before.expected_topic) != (subject.topic_id, topic.id)
        if is_news and (question := question_in(quoted_question_of(interaction.message), locale)):
            caller = Caller.of(interaction)
            self._app.usage_log.note_mistake(caller, question, subject.locale, subject.topic_id, topic.id)
        title = plain(topic.wording(locale).title)
        note = feedback_texts_in(locale).thanks_expected(title=title)
        note = _with_change(note, before, locale)
        await interaction.response.edit_message(view=done_card(note, subject, locale))

    async def _cast(
        self,
        interaction: discord.Interaction[Any],
        subject: Subject,
        *,
        helpful: bool,
        reason: Reason | None = None,
        expected_topic: str | None = None,
    ) -> Vote | None:
        """Stores a vote and returns the earlier one. Raises UnavailableError."""
        caller = Caller.of(interaction)
        vote = Vote(
            subject.message_id,
            caller.person_id,
            caller.guild_id,
            subject.topic_id,
            subject.locale,
            helpful,
            reason,
            expected_topic,
        )
        return await self._app.storage.votes.cast(vote)

    async def _ask_on(
        self,
        interaction: discord.Interaction[Any],
        subject: Subject,
        note: str,
        locale: str,
        page: int = 0,
        *,
        asks_why: bool = True,
    ) -> None:
        """Updates the card that asks what was wrong."""
        quoted_question = quoted_question_of(interaction.message)
        question = question_in(quoted_question, locale)
        topics = await self._alternatives(interaction, subject, question)
        card = complaint_card(
            note,
            subject,
            topics,
            locale=locale,
            quoted_question=quoted_question,
            page=page,
            asks_why=asks_why,
        )
        await interaction.response.edit_message(view=card)

    async def _alternatives(
        self, interaction: discord.Interaction[Any], subject: Subject, question: str | None
    ) -> list[Topic]:
        """Returns the other topics. Similar topics come first."""
        context = await self._app.contexts.of(interaction)
        library = context.library(self._app.assistant.library)
        if question:
            reply = self._app.assistant.reply(question, subject.locale, context.topics_off)
            near = [match.topic.id for match in reply.matches]
        else:
            shown = self._app.assistant.topic(subject.topic_id)
            near = list(shown.related) if shown else []
        order = dict.fromkeys([*near, *library.topics])
        return [library.topics[each] for each in order if each in library.topics and each != subject.topic_id]


def _with_change(note: str, before: Vote | None, locale: str) -> str:
    """Returns the text, with a first line that says that the vote has changed."""
    is_changed = before is not None and before.helpful
    return f"{feedback_texts_in(locale).changed_to_unhelpful} {note}" if is_changed else note


def _question(interaction: discord.Interaction[Any], message: discord.Message, locale: str) -> str | None:
    """Returns the question that a card answers, from the card or from the message that it replies to.

    Ignores messages that didn't ask the bot, and messages of other people. If three people voted on them,
    moderators would see a question that only one person asked.
    """
    asked, me, metadata = replied_to(message), interaction.client.user, message.interaction_metadata
    if (question := question_in(quoted_question_of(message), locale)) is not None:
        return question if metadata is not None and metadata.user == interaction.user else None
    if asked is None or me is None or asked.author != interaction.user:
        return None
    is_asked = interaction.context.dm_channel or any(user.id == me.id for user in asked.mentions)
    return (without_mentions(asked.content) or None) if is_asked else None
