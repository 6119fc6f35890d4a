"""`/ask`: answers a typed question, or shows a topic that was picked while typing."""

from __future__ import annotations

import discord
from discord import app_commands
from discord.ext import commands

from bot.discord_app.answers.cards import quote_question, reply_card
from bot.discord_app.answers.strings import answer_texts_in
from bot.discord_app.core.card_context import CardContext, Visibility
from bot.discord_app.core.context import Context
from bot.discord_app.core.errors import tell
from bot.discord_app.core.feature import App
from bot.discord_app.core.pictures import send_card
from bot.discord_app.core.settings import ASK, AskMode
from bot.discord_app.ui.components import MAX_CHOICES
from bot.knowledge.model import NoMatch
from bot.storage.usage import EntryPoint


class Ask(commands.Cog):
    def __init__(self, app: App) -> None:
        self._app = app

    @app_commands.command()
    @app_commands.describe(
        question="What you would like to know, in your own words",
        private="Only you see the answer",
        to="Mention this person in the answer",
    )
    async def ask(
        self,
        interaction: discord.Interaction,
        question: str,
        private: bool | None = None,
        to: discord.Member | discord.User | None = None,
    ) -> None:
        """Ask a question, or pick a topic."""
        context = await self._app.contexts.of(interaction)
        if to is not None and (private or to.bot):
            texts = answer_texts_in(context.own_language)
            await tell(interaction, texts.private_and_to if private else texts.to_a_bot)
            return
        if private is None:
            private = to is None and context.value(ASK) is AskMode.PRIVATE
        if not await self._app.limits.admit(interaction, context, is_private=private):
            return
        locale = context.language(self._app.assistant.asked_in(question), is_private=private)
        reply = self._app.reply(question, locale, context.topics_off)
        # Don't ping anyone about a non-answer.
        is_private = private or (to is not None and isinstance(reply, NoMatch))
        visibility = Visibility.PRIVATE if is_private else Visibility.PUBLIC
        card = reply_card(
            reply,
            context.library(self._app.assistant.library),
            CardContext(visibility, context.caller.person_id),
            None if is_private else quote_question(question, locale, to.mention if to else None),
            vote_row=self._app.vote_row,
            commands=self._app.command_mentions,
        )
        await send_card(
            interaction.response.send_message,
            card,
            ephemeral=is_private,
            allowed_mentions=discord.AllowedMentions(users=[to]) if to else discord.utils.MISSING,
        )
        self._app.usage_log.note_reply(context.caller, EntryPoint.ASK, reply)

    @ask.autocomplete("question")
    async def complete(self, interaction: discord.Interaction, typed: str) -> list[app_commands.Choice[str]]:
        """Offers topics for the typed text. Titles are unique, so a picked title names one topic.

        People see titles in their own language. The picked title is in the language of the reply.
        """
        context = await self._app.contexts.of(interaction)
        asked_in = self._app.assistant.asked_in(typed)
        locale = context.language(asked_in, is_private=True)
        reply_locale = context.language(asked_in, is_private=_will_be_private(interaction, context))
        topics = self._app.assistant.complete(typed, locale, MAX_CHOICES, context.topics_off)
        return [
            app_commands.Choice(name=topic.wording(locale).title, value=topic.wording(reply_locale).title)
            for topic in topics
        ]


def _will_be_private(interaction: discord.Interaction, context: Context) -> bool:
    """Whether only the person will see the answer, judged by the options filled in so far."""
    options = interaction.namespace
    if options.private is not None:
        return bool(options.private)
    return options.to is None and context.value(ASK) is AskMode.PRIVATE
