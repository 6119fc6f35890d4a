"""`/help` and `/about`."""

from __future__ import annotations

from bot.discord_app.core.feature import App, Feature
from bot.discord_app.help.cog import Help


def setup(app: App) -> Feature:
    return Feature(cogs=[Help(app)])
