"""`/tour`: shows the topics one after the other. The **Start here** card starts it."""

from __future__ import annotations

from bot.discord_app.core.feature import App, Feature
from bot.discord_app.tour.cog import Tour
from bot.discord_app.tour.components import TOUR_COMPONENTS


def setup(app: App) -> Feature:
    return Feature(cogs=[Tour(app)], components=TOUR_COMPONENTS)
