"""What the buttons and selects on answer cards do."""

from __future__ import annotations

import contextlib
from typing import Any

import discord
from discord.ext import commands

from bot.discord_app.answers.cards import answer_card, details_card, occasion_of
from bot.discord_app.answers.components import Action, Press
from bot.discord_app.answers.previews import PreviewPoster
from bot.discord_app.core.errors import tell
from bot.discord_app.core.feature import App
from bot.discord_app.reports.form import report_form
from bot.discord_app.ui.components import Kind, Placement
from bot.discord_app.ui.strings import texts_in
from bot.knowledge.model import Library, Topic
from bot.storage.usage import Way


class AnswerButtons(commands.Cog):
    """Handles presses and picks."""

    def __init__(self, app: App) -> None:
        self._app = app
        self._poster = PreviewPoster(app.reply_tracker)

    @commands.Cog.listener()
    async def on_press(self, interaction: discord.Interaction[Any], press: Press) -> None:
        """Handles a press."""
        if press.action is Action.REMOVE:
            await _remove(interaction, press)
        elif (topic := self._app.assistant.topic(press.topic_id)) is None:
            await tell(interaction, texts_in(press.locale).topic_gone)
        else:
            await self._handle(interaction, press, topic)

    async def _handle(self, interaction: discord.Interaction[Any], press: Press, topic: Topic) -> None:
        context = await self._app.contexts.of(interaction)
        if topic.id in context.topics_off and press.action is not Action.REPORT:
            await tell(interaction, texts_in(press.locale).topic_off)
            return
        library = context.library(self._app.assistant.library)
        match press.action:
            case Action.MORE:
                card = details_card(topic, press.locale)
                await interaction.response.send_message(view=card, ephemeral=True)
            case Action.REPORT:
                await interaction.response.send_modal(report_form(topic.id, press.locale))
            case Action.POST:
                await self._poster.post(interaction, topic, press, library)
            case _:
                await _show(interaction, press, topic, library)
                self._app.usage_log.note_shown(context.caller, Way.BUTTON, topic.id, press.locale)


async def _show(interaction: discord.Interaction[Any], press: Press, topic: Topic, library: Library) -> None:
    """Turns the card into the answer, or sends a private answer to people who may not change the card."""
    if _may_change(interaction, press.placement):
        occasion = occasion_of(interaction.message)
        card = answer_card(topic, library, press.locale, press.placement, occasion)
        await interaction.response.edit_message(view=card)
    else:
        placement = Placement(Kind.PRIVATE, interaction.user.id)
        card = answer_card(topic, library, press.locale, placement)
        await interaction.response.send_message(view=card, ephemeral=True)


async def _remove(interaction: discord.Interaction[Any], press: Press) -> None:
    if not _may_change(interaction, press.placement):
        await tell(interaction, texts_in(press.locale).not_yours)
        return
    await interaction.response.defer()
    with contextlib.suppress(discord.NotFound):  # somebody else removed it
        await interaction.delete_original_response()


def _may_change(interaction: discord.Interaction[Any], placement: Placement) -> bool:
    """Whether the person may change a card. Public ones belong to those who asked, and to moderators."""
    return (
        placement.kind is not Kind.PUBLIC
        or interaction.user.id == placement.id
        or interaction.permissions.manage_messages
    )
