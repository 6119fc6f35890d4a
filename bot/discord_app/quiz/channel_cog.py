"""Handles the buttons of quizzes in channels."""

from __future__ import annotations

from typing import Any

import discord
from discord import ui
from discord.ext import commands

from bot.discord_app.core.context import Context
from bot.discord_app.core.errors import tell
from bot.discord_app.core.feature import App
from bot.discord_app.core.moderators import require_moderator
from bot.discord_app.quiz.channel_cards import answered_card, choices_card
from bot.discord_app.quiz.channel_quizzes import ChannelQuizzes
from bot.discord_app.quiz.closing import QuizCloser
from bot.discord_app.quiz.components import QuizChoice, QuizRef
from bot.discord_app.quiz.strings import quiz_texts_in
from bot.discord_app.ui.builders import card, text
from bot.storage.outreach_counts import OutreachEvent
from bot.storage.quizzes import Quiz


class ChannelQuiz(commands.Cog):
    """The buttons, and the loop that closes quizzes."""

    def __init__(self, app: App) -> None:
        self._app = app
        self._now = app.storage.database.now
        self.quizzes = app.share(ChannelQuizzes)
        self.closer = app.share(QuizCloser)

    async def cog_load(self) -> None:
        self.closer.start()

    async def cog_unload(self) -> None:
        await self.closer.stop()
        await self.quizzes.stop()

    @commands.Cog.listener()
    async def on_quiz_answer(self, interaction: discord.Interaction[Any], ref: QuizRef) -> None:
        """Shows one person the choices, or the choice that they made."""
        context = await self._app.contexts.of(interaction)
        person_id = context.caller.person_id
        found = await self.quizzes.store.look(ref.quiz_id, person_id)
        if found is None:
            await tell(interaction, quiz_texts_in(context.language(is_private=True)).gone)
            return
        quiz, chosen, _ = found
        locale = context.language_beside(quiz.locale)
        if chosen is None and not quiz.is_over(self._now()):
            self._count(OutreachEvent.OPENED, context)
            is_moderator = context.caller.is_moderator
            view = choices_card(quiz, person_id, locale, is_moderator=is_moderator)
        else:
            note = quiz_texts_in(locale).over if chosen is None else quiz_texts_in(locale).already
            view = self._answered(quiz, chosen, context, note)
        await interaction.response.send_message(view=view, ephemeral=True)

    @commands.Cog.listener()
    async def on_quiz_choice(self, interaction: discord.Interaction[Any], press: QuizChoice) -> None:
        """Stores the choice if it is the person's first, and shows the right choice."""
        context = await self._app.contexts.of(interaction)
        answered = await self.quizzes.store.answer(press.quiz_id, context.caller.person_id, press.choice)
        if answered is None:
            await tell(interaction, quiz_texts_in(context.language(is_private=True)).gone)
            return
        quiz, chosen, is_new = answered
        texts = quiz_texts_in(context.language_beside(quiz.locale))
        note = ""
        if is_new:
            self.quizzes.note_answer(quiz.id)
            events = [OutreachEvent.QUIZ_TAKEN, OutreachEvent.QUIZ_ANSWER]
            if chosen == quiz.asked.right:
                events.append(OutreachEvent.QUIZ_RIGHT)
            for event in events:
                self._count(event, context)
        else:
            note = texts.over if chosen is None else texts.already
        view = self._answered(quiz, chosen, context, note)
        await interaction.response.edit_message(view=view)

    @commands.Cog.listener()
    async def on_quiz_close(self, interaction: discord.Interaction[Any], ref: QuizRef) -> None:
        """Closes a quiz for a moderator."""
        moderator = await require_moderator(self._app.contexts, interaction)
        texts = quiz_texts_in(moderator.locale)
        quiz = await self.quizzes.store.get(ref.quiz_id)
        is_ours = quiz is not None and quiz.guild_id == moderator.guild_id
        closes = is_ours and await self.quizzes.store.close_early(ref.quiz_id)
        await interaction.response.edit_message(view=card(text(texts.closing if closes else texts.is_over)))
        self.closer.wake()

    @commands.Cog.listener()
    async def on_quiz_due(self) -> None:
        """Looks for due quizzes again."""
        self.closer.wake()

    def _answered(self, quiz: Quiz, chosen: int | None, context: Context, note: str) -> ui.LayoutView:
        topic = self.quizzes.topic_of(quiz)
        return answered_card(
            quiz,
            chosen,
            self.quizzes.library,
            None if topic is None or topic.id in context.topics_off else topic,
            context.language_beside(quiz.locale),
            note=note,
            is_moderator=context.caller.is_moderator and not quiz.is_over(self._now()),
        )

    def _count(self, event: OutreachEvent, context: Context) -> None:
        caller = context.caller
        self._app.storage.outreach_counts.count(event, caller.guild_id, caller.person_id)
