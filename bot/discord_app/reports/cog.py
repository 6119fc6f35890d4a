"""Takes reports of mistakes: logs them, thanks, and posts them to the channel for reports."""

from __future__ import annotations

import logging
from typing import Any

import discord
from discord.ext import commands

from bot.discord_app.core.card_buttons import Action, ButtonPress
from bot.discord_app.core.context import Here
from bot.discord_app.core.errors import tell
from bot.discord_app.core.settings import REPORTS
from bot.discord_app.reports.channel import MistakeBoard
from bot.discord_app.reports.form import report_form, report_in
from bot.discord_app.reports.strings import report_texts_in
from bot.discord_app.ui.strings import texts_in
from bot.knowledge.assistant import Assistant

log = logging.getLogger(__name__)


class Reports(commands.Cog):
    """Takes reports of mistakes."""

    def __init__(self, assistant: Assistant, here: Here, board: MistakeBoard) -> None:
        self._assistant = assistant
        self._here = here
        self._board = board

    @commands.Cog.listener()
    async def on_press(self, interaction: discord.Interaction[Any], press: ButtonPress) -> None:
        """Opens the form for the topic of a card."""
        if press.action is not Action.REPORT:
            return
        if (topic := self._assistant.topic(press.topic_id)) is None:
            await tell(interaction, texts_in(press.locale).topic_gone)
        else:
            await interaction.response.send_modal(report_form(topic.id, press.locale))

    @commands.Cog.listener()
    async def on_interaction(self, interaction: discord.Interaction[Any]) -> None:
        """Notes a report of a mistake."""
        if (report := report_in(interaction)) is not None:
            log.info("a mistake reported in %s (%s): %r", report.topic_id, report.locale, report.mistake)
            await tell(interaction, report_texts_in(report.locale).report_thanks)
            local = await self._here.of(interaction)
            if (channel_id := local.value(REPORTS)) is not None:
                topic = self._assistant.topic(report.topic_id)
                await self._board.post(channel_id, report, topic, local.language())
