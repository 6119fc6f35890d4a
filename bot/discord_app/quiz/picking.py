"""Finds topics with quiz questions by typed text."""

from __future__ import annotations

from discord import app_commands

from bot.discord_app.core.context import Context
from bot.discord_app.core.errors import DeclinedError
from bot.discord_app.core.feature import App
from bot.discord_app.quiz.strings import quiz_texts_in
from bot.discord_app.ui.components import MAX_CHOICES
from bot.knowledge.model import Answer, Library, Topic


def picked_topic(app: App, typed: str, library: Library, locale: str) -> Topic:
    """Returns the topic that was picked or typed. Raises DeclinedError if it has no questions."""
    topic = app.assistant.topic(typed)
    if topic is None:
        reply = app.assistant.reply(typed, locale)
        topic = reply.topic if isinstance(reply, Answer) else None
    if topic is None or topic.id not in library.topics or not topic.base.quiz:
        raise DeclinedError(quiz_texts_in(locale).no_such_topic)
    return topic


def offered_topics(app: App, typed: str, context: Context, locale: str) -> list[app_commands.Choice[str]]:
    """Returns the topics with questions, as choices of autocomplete."""
    without = {topic.id for topic in app.assistant.library if not topic.base.quiz} | context.topics_off
    topics = app.assistant.complete(typed, locale, MAX_CHOICES, without)
    return [app_commands.Choice(name=topic.wording(locale).title, value=topic.id) for topic in topics]
