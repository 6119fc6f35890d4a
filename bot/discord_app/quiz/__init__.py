"""Quiz questions: private rounds with `/quiz`, and posts in channels that everybody can answer."""

from __future__ import annotations

from bot.discord_app.core.feature import App, Feature
from bot.discord_app.quiz.channel_cog import ChannelQuiz
from bot.discord_app.quiz.components import QUIZ_COMPONENTS
from bot.discord_app.quiz.round_cog import QuizRounds


def setup(app: App) -> Feature:
    return Feature(cogs=[QuizRounds(app), ChannelQuiz(app)], components=QUIZ_COMPONENTS)
