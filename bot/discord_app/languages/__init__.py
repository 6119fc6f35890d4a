"""`/language`: tells the language of replies, and lets people choose one."""

from __future__ import annotations

from bot.discord_app.core.feature import App, Feature
from bot.discord_app.languages.cog import Languages
from bot.discord_app.languages.components import ChoiceSelect


def setup(app: App) -> Feature:
    return Feature(cogs=[Languages(app)], components=[ChoiceSelect])
