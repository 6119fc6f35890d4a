"""`/topics`: all topics, page by page."""

from __future__ import annotations

from bot.discord_app.core.feature import App, Feature
from bot.discord_app.topics.cog import TopicBrowser
from bot.discord_app.topics.components import PageSelect


def setup(app: App) -> Feature:
    return Feature(cogs=[TopicBrowser(app)], components=[PageSelect])
