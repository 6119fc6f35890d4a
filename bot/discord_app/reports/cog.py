"""Takes reports of mistakes: thanks, and posts them to the channel for reports, or else logs them."""

from __future__ import annotations

import logging
from typing import Any

import discord
from discord.ext import commands

from bot.discord_app.core.context import Here
from bot.discord_app.core.errors import tell
from bot.discord_app.core.settings import REPORTS
from bot.discord_app.reports.channel import MistakeBoard
from bot.discord_app.reports.form import report_in
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
    async def on_interaction(self, interaction: discord.Interaction[Any]) -> None:
        """Posts a report. Logs it if there is no channel for reports, or if it can't be posted there."""
        if (report := report_in(interaction)) is None:
            return
        await tell(interaction, texts_in(report.locale).report_thanks)
        local = await self._here.of(interaction)
        channel_id, topic = local.value(REPORTS), self._assistant.topic(report.topic_id)
        if channel_id is None or not await self._board.post(channel_id, report, topic, local.language()):
            log.info("a mistake reported in %s (%s): %r", report.topic_id, report.locale, report.mistake)
