"""Feedback: whether answers helped, and what was wrong with the others."""

from __future__ import annotations

from bot.discord_app.core.feature import App, Feature
from bot.discord_app.feedback.cog import Feedback
from bot.discord_app.feedback.components import FEEDBACK_COMPONENTS, vote_row


def setup(app: App) -> Feature:
    return Feature(cogs=[Feedback(app)], components=FEEDBACK_COMPONENTS, vote_row=vote_row)
