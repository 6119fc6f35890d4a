"""What the buttons and selects on cards do."""

from __future__ import annotations

import contextlib
from typing import Any

import discord
from discord.ext import commands

from bot.discord_app.answers.cards import answer_card, details_card, occasion_of
from bot.discord_app.answers.components import Action, Press
from bot.discord_app.answers.posting import Poster
from bot.discord_app.core.context import Here
from bot.discord_app.core.errors import tell
from bot.discord_app.core.reply_tracker import Exchanges
from bot.discord_app.core.usage_log import Records
from bot.discord_app.reports.form import report_form
from bot.discord_app.ui.components import Kind, Placement
from bot.discord_app.ui.strings import texts_in
from bot.knowledge.assistant import Assistant
from bot.knowledge.model import Library, Topic
from bot.storage.usage import EntryPoint


class Presses(commands.Cog):
    """Answers presses."""

    def __init__(
        self,
        assistant: Assistant,
        exchanges: Exchanges,
        here: Here,
        records: Records,
    ) -> None:
        self._assistant = assistant
        self._here = here
        self._records = records
        self._poster = Poster(exchanges)

    @commands.Cog.listener()
    async def on_press(self, interaction: discord.Interaction[Any], press: Press) -> None:
        """Does what the button is there for."""
        if press.action is Action.REMOVE:
            await _remove(interaction, press)
        elif (topic := self._assistant.topic(press.topic_id)) is None:
            await tell(interaction, texts_in(press.locale).topic_gone)
        else:
            await self._handle(interaction, press, topic)

    async def _handle(self, interaction: discord.Interaction[Any], press: Press, topic: Topic) -> None:
        local = await self._here.of(interaction)
        if topic.id in local.topics_off and press.action is not Action.REPORT:
            await tell(interaction, texts_in(press.locale).topic_off)
            return
        library = local.library(self._assistant.library)
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
                self._records.note_shown(interaction, EntryPoint.BUTTON, topic.id, press.locale)


async def _show(interaction: discord.Interaction[Any], press: Press, topic: Topic, library: Library) -> None:
    """Turns the card into the answer, or gives whoever may not change the card one of their own."""
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
    with contextlib.suppress(discord.NotFound):  # somebody was quicker
        await interaction.delete_original_response()


def _may_change(interaction: discord.Interaction[Any], placement: Placement) -> bool:
    """A public card is its asker's and the moderators'; another kind is seen by one person alone."""
    return (
        placement.kind is not Kind.PUBLIC
        or interaction.user.id == placement.id
        or interaction.permissions.manage_messages
    )
