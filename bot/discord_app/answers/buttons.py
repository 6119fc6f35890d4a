"""Handles the buttons and selects on answer cards."""

from __future__ import annotations

import contextlib
from typing import Any

import discord
from discord.ext import commands

from bot.discord_app.answers.cards import answer_card, details_card, quoted_question_of
from bot.discord_app.answers.previews import PreviewPoster
from bot.discord_app.answers.strings import answer_texts_in
from bot.discord_app.core.card_buttons import Action, ButtonPress, LanguagePick
from bot.discord_app.core.card_context import CardContext, Visibility
from bot.discord_app.core.context import Context
from bot.discord_app.core.errors import tell
from bot.discord_app.core.feature import App
from bot.discord_app.core.pictures import edit_card, send_card
from bot.knowledge.model import Library, Topic
from bot.storage.usage import EntryPoint


class AnswerButtons(commands.Cog):
    def __init__(self, app: App) -> None:
        self._app = app
        self._poster = PreviewPoster(app)

    @commands.Cog.listener()
    async def on_press(self, interaction: discord.Interaction[Any], press: ButtonPress) -> None:
        if press.action is Action.REPORT:
            return  # a listener of reports/ opens the form
        context = await self._app.contexts.of(interaction)
        if press.action is Action.REMOVE:
            await _remove(interaction, press, context)
        elif (topic := self._app.assistant.topic(press.topic_id)) is None:
            await tell(interaction, self._app.topic_gone(context.language_beside(press.locale)))
        else:
            await self._handle(interaction, press, topic, context)

    @commands.Cog.listener()
    async def on_language_pick(self, interaction: discord.Interaction[Any], pick: LanguagePick) -> None:
        """Shows the topic in another language, or in two."""
        context = await self._app.contexts.of(interaction)
        if (topic := self._app.assistant.topic(pick.topic_id)) is None:
            await tell(interaction, self._app.topic_gone(context.language_beside(pick.locale)))
            return
        if topic.id in context.topics_off:
            await tell(interaction, answer_texts_in(context.language_beside(pick.locale)).topic_off)
            return
        press = ButtonPress(Action.SHOW, topic.id, pick.locale, pick.context)
        library = context.library(self._app.assistant.library)
        await self._show(interaction, press, topic, library, pick.second_locale)

    async def _handle(
        self, interaction: discord.Interaction[Any], press: ButtonPress, topic: Topic, context: Context
    ) -> None:
        if topic.id in context.topics_off:
            await tell(interaction, answer_texts_in(context.language_beside(press.locale)).topic_off)
            return
        library = context.library(self._app.assistant.library)
        match press.action:
            case Action.MORE:
                card = details_card(topic, library, _locale_for(press, context, changes=False))
                await interaction.response.send_message(view=card, ephemeral=True)
            case Action.POST:
                texts = answer_texts_in(context.language_beside(press.locale))
                await self._poster.post(interaction, topic, press, library, texts)
            case _:
                may_change = _may_change(interaction, press.context)
                locale = _locale_for(press, context, changes=may_change)
                await self._show(interaction, press._replace(locale=locale), topic, library)
                self._app.usage_log.note_shown(context.caller, EntryPoint.BUTTON, topic.id, locale)

    async def _show(
        self,
        interaction: discord.Interaction[Any],
        press: ButtonPress,
        topic: Topic,
        library: Library,
        second_locale: str = "",
    ) -> None:
        """Replaces the card with the answer. People who may not change the card get the answer privately."""
        may_change = _may_change(interaction, press.context)
        context = press.context if may_change else CardContext(Visibility.PRIVATE, interaction.user.id)
        quoted_question = quoted_question_of(interaction.message) if may_change else None
        vote_row = self._app.vote_row
        card = answer_card(
            topic,
            library,
            press.locale,
            context,
            quoted_question,
            vote_row=vote_row,
            second_locale=second_locale,
        )
        if may_change:
            await edit_card(interaction.response.edit_message, card)
        else:
            await send_card(interaction.response.send_message, card, ephemeral=True)


async def _remove(interaction: discord.Interaction[Any], press: ButtonPress, context: Context) -> None:
    if not _may_change(interaction, press.context):
        await tell(interaction, answer_texts_in(context.language_beside(press.locale)).not_yours)
        return
    await interaction.response.defer()
    with contextlib.suppress(discord.NotFound):  # somebody else removed it
        await interaction.delete_original_response()


def _locale_for(press: ButtonPress, context: Context, *, changes: bool) -> str:
    """Returns the language of the result of a press: the card's, or the person's own choice if it is private.

    A private card is already in the person's language.
    """
    is_public = press.context.visibility is Visibility.PUBLIC
    return context.language_beside(press.locale) if is_public and not changes else press.locale


def _may_change(interaction: discord.Interaction[Any], context: CardContext) -> bool:
    """Whether the person may change a card.

    Only the person who asked and moderators may change public cards.
    """
    return (
        context.visibility is not Visibility.PUBLIC
        or interaction.user.id == context.id
        or interaction.permissions.manage_messages
    )
