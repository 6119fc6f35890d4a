"""Answers: to `/ask`, to messages, and from the menu **Answer this**."""

from __future__ import annotations

from bot.discord_app.answers.answer_this import AnswerThis
from bot.discord_app.answers.ask import Ask
from bot.discord_app.answers.buttons import AnswerButtons
from bot.discord_app.answers.mentions import Mentions
from bot.discord_app.core.feature import App, Feature


def setup(app: App) -> Feature:
    mentions = Mentions(app)
    return Feature(
        cogs=[Ask(app), AnswerThis(app), mentions, AnswerButtons(app)],
        on_message=mentions.handle_message,
        screen=mentions.screen,
    )
