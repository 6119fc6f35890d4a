"""`/insights`: questions, feedback, and unanswered questions."""

from __future__ import annotations

from bot.discord_app.core.feature import App, Feature
from bot.discord_app.insights.cog import InsightsCommand
from bot.discord_app.insights.components import CsvButton


def setup(app: App) -> Feature:
    return Feature(cogs=[InsightsCommand(app)], components=[CsvButton])
