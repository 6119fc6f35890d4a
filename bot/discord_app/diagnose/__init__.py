"""`/diagnose`: explains the reply to a text."""

from __future__ import annotations

from bot.discord_app.core.feature import App, Feature
from bot.discord_app.diagnose.cog import Diagnose


def setup(app: App) -> Feature:
    return Feature(cogs=[Diagnose(app)])
