"""Reports of mistakes in answers."""

from __future__ import annotations

from bot.discord_app.core.feature import App, Feature
from bot.discord_app.reports.cog import Reports
from bot.discord_app.reports.form import report_in


def setup(app: App) -> Feature:
    return Feature(cogs=[Reports(app)], read_form=report_in)
