"""Handles the buttons and selects on answers."""

from __future__ import annotations

import contextlib
from typing import Any

import discord
from discord.ext import commands

from bot.discord_app.answers.cards import answer_card, details_card, quoted_question_of
from bot.discord_app.answers.posting import Poster
from bot.discord_app.answers.strings import answer_texts_in
from bot.discord_app.core.card_buttons import Action, ButtonPress, VoteRow
from bot.discord_app.core.card_context import CardContext, Visibility
from bot.discord_app.core.context import Here
from bot.discord_app.core.errors import tell
from bot.discord_app.core.reply_tracker import Exchanges
from bot.discord_app.core.usage_log import Records
from bot.discord_app.ui.strings import texts_in
from bot.knowledge.assistant import Assistant
from bot.knowledge.model import Library, Topic
from bot.storage.usage import Way


class AnswerButtons(commands.Cog):
    """Handles presses."""

    def __init__(
        self,
        assistant: Assistant,
        exchanges: Exchanges,
        here: Here,
        records: Records,
        *,
        vote_row: VoteRow,
    ) -> None:
        self._assistant = assistant
        self._here = here
        self._records = records
        self._vote_row = vote_row
        self._poster = Poster(exchanges, vote_row)

    @commands.Cog.listener()
    async def on_press(self, interaction: discord.Interaction[Any], press: ButtonPress) -> None:
        """Does what the button is there for."""
        if press.action is Action.REPORT:
            return  # a listener of reports/ opens the form
        if press.action is Action.REMOVE:
            await _remove(interaction, press)
        elif (topic := self._assistant.topic(press.topic_id)) is None:
            await tell(interaction, texts_in(press.locale).topic_gone)
        else:
            await self._handle(interaction, press, topic)

    async def _handle(self, interaction: discord.Interaction[Any], press: ButtonPress, topic: Topic) -> None:
        local = await self._here.of(interaction)
        if topic.id in local.topics_off:
            await tell(interaction, answer_texts_in(press.locale).topic_off)
            return
        library = local.library(self._assistant.library)
        match press.action:
            case Action.MORE:
                card = details_card(topic, press.locale)
                await interaction.response.send_message(view=card, ephemeral=True)
            case Action.POST:
                await self._poster.post(interaction, topic, press, library)
            case _:
                await self._show(interaction, press, topic, library)
                self._records.note_shown(interaction, Way.BUTTON, topic.id, press.locale)

    async def _show(
        self, interaction: discord.Interaction[Any], press: ButtonPress, topic: Topic, library: Library
    ) -> None:
        """Turns the card into the answer. People who may not change the card get the answer in private."""
        may_change = _may_change(interaction, press.context)
        context = press.context if may_change else CardContext(Visibility.PRIVATE, interaction.user.id)
        quoted_question = quoted_question_of(interaction.message) if may_change else None
        card = answer_card(topic, library, press.locale, context, quoted_question, vote_row=self._vote_row)
        if may_change:
            await interaction.response.edit_message(view=card)
        else:
            await interaction.response.send_message(view=card, ephemeral=True)


async def _remove(interaction: discord.Interaction[Any], press: ButtonPress) -> None:
    if not _may_change(interaction, press.context):
        await tell(interaction, answer_texts_in(press.locale).not_yours)
        return
    await interaction.response.defer()
    with contextlib.suppress(discord.NotFound):  # somebody was quicker
        await interaction.delete_original_response()


def _may_change(interaction: discord.Interaction[Any], context: CardContext) -> bool:
    """Returns whether a person may change a card: the asker and moderators, or the only one who sees it."""
    return (
        context.visibility is not Visibility.PUBLIC
        or interaction.user.id == context.id
        or interaction.permissions.manage_messages
    )
