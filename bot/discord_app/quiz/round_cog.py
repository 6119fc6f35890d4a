"""`/quiz`: a private round of questions."""

from __future__ import annotations

from typing import Any

import discord
from discord import app_commands
from discord.ext import commands

from bot.discord_app.answers.cards import answer_card
from bot.discord_app.answers.strings import answer_texts_in
from bot.discord_app.core.card_context import CardContext, Visibility
from bot.discord_app.core.context import Context
from bot.discord_app.core.errors import DeclinedError, tell
from bot.discord_app.core.feature import App
from bot.discord_app.core.pictures import send_card
from bot.discord_app.quiz.components import TopicRef
from bot.discord_app.quiz.picking import offered_topics, picked_topic
from bot.discord_app.quiz.round_cards import answered_card, next_card, quiz_card
from bot.discord_app.quiz.rounds import Round, Step, begin, choices_of, find
from bot.discord_app.quiz.strings import quiz_texts_in
from bot.discord_app.ui.builders import card, text
from bot.outreach.quiz import MAX_QUESTIONS, USUAL_QUESTIONS
from bot.storage.outreach_counts import OutreachEvent


class QuizRounds(commands.Cog):
    """The slash command and the buttons of its cards. Only the person sees them."""

    def __init__(self, app: App) -> None:
        self._app = app
        self._counts = app.storage.outreach_counts

    @app_commands.command()
    @app_commands.describe(
        topic="Only questions about this topic (default: all topics)",
        questions="How many questions",
    )
    async def quiz(
        self,
        interaction: discord.Interaction,
        topic: app_commands.Range[str, 1, 100] | None = None,
        questions: app_commands.Range[int, 1, MAX_QUESTIONS] = USUAL_QUESTIONS,
    ) -> None:
        """Test what you know. Only you see it, and nothing about you is stored."""
        context = await self._app.contexts.of(interaction)
        locale = context.language(is_private=True)
        library = context.library(self._app.assistant.library)
        topics = library if topic is None else [picked_topic(self._app, topic, library, locale)]
        view = quiz_card(topics, library, locale, questions)
        if view is None:
            raise DeclinedError(quiz_texts_in(context.own_language).no_questions)
        await interaction.response.send_message(view=view, ephemeral=True)

    @quiz.autocomplete("topic")
    async def complete(self, interaction: discord.Interaction, typed: str) -> list[app_commands.Choice[str]]:
        """Offers the topics that have questions."""
        context = await self._app.contexts.of(interaction)
        return offered_topics(self._app, typed, context, context.language(is_private=True))

    @commands.Cog.listener()
    async def on_quiz_round(self, interaction: discord.Interaction[Any], press: Round) -> None:
        """Continues the round."""
        context = await self._app.contexts.of(interaction)
        library = context.library(self._app.assistant.library)
        match press.step:
            case Step.ANSWER:
                view = self._answer(context, press)
            case Step.NEXT:
                view = next_card(press, library, self._app.command_mentions)
            case Step.AGAIN:
                number = max(len(press.questions), USUAL_QUESTIONS)
                another = begin(library, press.locale, number, press.questions)
                note = quiz_texts_in(press.locale).no_questions
                view = card(text(note)) if another is None else next_card(another, library)
        await interaction.response.edit_message(view=view)

    @commands.Cog.listener()
    async def on_quiz_read(self, interaction: discord.Interaction[Any], wanted: TopicRef) -> None:
        """Shows a topic next to the quiz."""
        context = await self._app.contexts.of(interaction)
        locale = context.language_beside(wanted.locale)
        topic = self._app.assistant.topic(wanted.topic_id)
        if topic is None:
            await tell(interaction, self._app.topic_gone(locale))
            return
        if interaction.message is not None and not interaction.message.flags.ephemeral:
            caller = context.caller
            self._counts.count(OutreachEvent.OPENED, caller.guild_id, caller.person_id)
        if topic.id in context.topics_off:
            await tell(interaction, answer_texts_in(locale).topic_off)
            return
        view = answer_card(
            topic,
            context.library(self._app.assistant.library),
            locale,
            CardContext(Visibility.PRIVATE, interaction.user.id),
            vote_row=self._app.vote_row,
        )
        await send_card(interaction.response.send_message, view, ephemeral=True)

    def _answer(self, context: Context, press: Round) -> discord.ui.LayoutView:
        library = context.library(self._app.assistant.library)
        names = press.questions
        found = find(library, names[press.number], press.locale) if press.number < len(names) else None
        order = choices_of(found.question, press) if found else []
        if found is None or press.place >= len(order):  # it was changed meanwhile
            return next_card(press._replace(step=Step.NEXT), library, self._app.command_mentions)
        chosen = order[press.place]
        is_right = chosen == found.question.right
        self._count(context, is_first=press.number == 0, is_right=is_right)
        answered = press._replace(right=press.right | is_right << press.number)
        return answered_card(answered, found, chosen, library)

    def _count(self, context: Context, *, is_first: bool, is_right: bool) -> None:
        events = [OutreachEvent.QUIZ_ANSWER]
        if is_first:
            events.append(OutreachEvent.QUIZ_TAKEN)
        if is_right:
            events.append(OutreachEvent.QUIZ_RIGHT)
        for event in events:
            self._counts.count(event, context.caller.guild_id, context.caller.person_id)
