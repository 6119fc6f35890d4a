"""Takes reports of mistakes. Posts them in the channel for reports, or logs them."""

from __future__ import annotations

import logging
from typing import Any

import discord
from discord.ext import commands

from bot.discord_app.core.card_buttons import Action, ButtonPress
from bot.discord_app.core.errors import tell
from bot.discord_app.core.feature import App
from bot.discord_app.core.settings import REPORTS
from bot.discord_app.reports.cards import report_card
from bot.discord_app.reports.form import report_form, report_in
from bot.discord_app.reports.limits import Refused, ReportLimits
from bot.discord_app.reports.strings import ReportTexts, report_texts_in

log = logging.getLogger(__name__)


class Reports(commands.Cog):
    def __init__(self, app: App) -> None:
        self._app = app
        self._limits = ReportLimits(app.clock)

    @commands.Cog.listener()
    async def on_press(self, interaction: discord.Interaction[Any], press: ButtonPress) -> None:
        """Opens the form for the topic of a card."""
        if press.action is not Action.REPORT:
            return
        locale = await self._app.contexts.language_beside(interaction, press.locale)
        texts = report_texts_in(locale)
        if (topic := self._app.assistant.topic(press.topic_id)) is None:
            await tell(interaction, self._app.topic_gone(locale))
        elif (exceeded := self._limits.exceeded(interaction)) is not None:
            await tell(interaction, _refusal(exceeded, texts))
        else:
            await interaction.response.send_modal(report_form(topic.id, press.locale, texts))

    @commands.Cog.listener()
    async def on_interaction(self, interaction: discord.Interaction[Any]) -> None:
        """Posts a report. Logs it if there is no channel for reports, or if posting fails."""
        if (report := report_in(interaction)) is None:
            return
        context = await self._app.contexts.of(interaction)
        texts = report_texts_in(context.language_beside(report.locale))
        if (refused := self._limits.take(interaction, report)) is not None:
            await tell(interaction, _refusal(refused, texts))
            return
        await tell(interaction, texts.report_thanks)
        card = report_card(report, self._app.assistant.topic(report.topic_id), context.channel_language)
        channel_id = context.value(REPORTS)
        if channel_id is None or not await self._app.channel_poster.post(channel_id, card):
            log.info("a mistake reported in %s (%s): %r", report.topic_id, report.locale, report.mistake)


def _refusal(refused: Refused, texts: ReportTexts) -> str:
    match refused:
        case Refused.PERSON:
            return texts.too_many_reports
        case Refused.CARD:
            return texts.card_reported
        case Refused.SAME_WORDS:
            return texts.reported_before
