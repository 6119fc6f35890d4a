"""`/share`: texts and pictures of topics for other networks."""

from __future__ import annotations

from bot.discord_app.core.feature import App, Feature
from bot.discord_app.share.cog import Share
from bot.discord_app.share.components import SHARE_COMPONENTS


def setup(app: App) -> Feature:
    return Feature(cogs=[Share(app)], components=SHARE_COMPONENTS)
