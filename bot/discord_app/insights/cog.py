"""`/insights`: shows moderators how the bot is used."""

from __future__ import annotations

import io
from functools import partial
from typing import Any

import discord
from discord import app_commands
from discord.ext import commands

from bot.discord_app.core.feature import App
from bot.discord_app.core.moderators import require_moderator
from bot.discord_app.insights.cards import chart_of, insights_card
from bot.discord_app.insights.components import Period
from bot.discord_app.insights.gathering import Figures
from bot.discord_app.insights.strings import PeriodKey, insights_texts_in
from bot.discord_app.ui.choices import choice
from bot.discord_app.ui.dates import date
from bot.insights.tables import csv_files

PERIODS: dict[PeriodKey, int] = {"7-days": 7, "30-days": 30, "13-weeks": 91, "52-weeks": 364}
USUAL = 30
"""The default period in days."""


def _period_name(key: PeriodKey, language: str) -> str:
    return insights_texts_in(language).period(key)


class InsightsCommand(commands.Cog):
    """The slash command, and the button for the files."""

    def __init__(self, app: App) -> None:
        self._app = app
        self._pictures = app.pictures
        self._figures = Figures(app.storage, app.pictures, app.clock)

    async def prepare(self) -> None:
        """Starts a process early, so that the first chart is faster. The process needs memory meanwhile."""
        await self._figures.renderer.prepare()

    async def cog_unload(self) -> None:
        await self._pictures.close()

    @app_commands.command()
    @app_commands.describe(period="How far back to look (default: 30 days)")
    @app_commands.choices(period=[choice(partial(_period_name, key), days) for key, days in PERIODS.items()])
    @app_commands.allowed_contexts(guilds=True, dms=False, private_channels=False)
    @app_commands.allowed_installs(guilds=True, users=False)
    @app_commands.default_permissions(manage_guild=True)
    async def insights(self, interaction: discord.Interaction, period: int = USUAL) -> None:
        """See what was asked here, what helped, and what nobody could answer."""
        moderator = await require_moderator(self._app.contexts, interaction)
        await interaction.response.defer(ephemeral=True)
        figures = await self._figures.of(moderator, period)
        titles = self._titles(moderator.locale)
        chart = chart_of(figures, titles, moderator.locale)
        picture = await self._figures.picture(chart) if chart else None
        view, files = insights_card(figures, titles, moderator.locale, picture, self._app.command_mentions)
        await interaction.edit_original_response(view=view, attachments=files)

    @commands.Cog.listener()
    async def on_insights_csv(self, interaction: discord.Interaction[Any], period: Period) -> None:
        """Sends the figures of the card's period as files."""
        moderator = await require_moderator(self._app.contexts, interaction)
        await interaction.response.defer(ephemeral=True, thinking=True)
        figures = await self._figures.of(moderator, period.days, period.until)
        texts = insights_texts_in(moderator.locale)
        note = texts.csv_here(
            since=date(figures.since, moderator.locale),
            until=date(figures.until, moderator.locale),
        )
        tables = csv_files(figures, self._titles(moderator.locale), texts.column)
        files = [discord.File(io.BytesIO(data), name) for name, data in tables.items()]
        await interaction.edit_original_response(content=note, attachments=files)

    @commands.Cog.listener()
    async def on_person_deleted(self, _: int) -> None:
        """Drops the cached figures."""
        self._figures.forget()

    @commands.Cog.listener()
    async def on_guild_deleted(self, _: int) -> None:
        """Drops the cached figures."""
        self._figures.forget()

    def _titles(self, locale: str) -> dict[str, str]:
        return {topic.id: topic.wording(locale).title for topic in self._app.assistant.library}
