"""The list of features.

To add one, write a folder with a `setup` and add it here. To remove one, delete both.
"""

from __future__ import annotations

from collections.abc import Callable

from bot.discord_app import (
    answers,
    diagnose,
    feedback,
    help,  # noqa: A004 - a package of ours
    insights,
    keyword_replies,
    languages,
    privacy,
    quiz,
    refused_forms,
    reports,
    schedules,
    settings,
    share,
    topics,
    tour,
)
from bot.discord_app.core.feature import App, Feature

FEATURES: tuple[Callable[[App], Feature], ...] = (
    answers.setup,
    topics.setup,
    help.setup,
    languages.setup,
    reports.setup,
    feedback.setup,
    keyword_replies.setup,
    settings.setup,
    quiz.setup,
    refused_forms.setup,
    schedules.setup,
    share.setup,
    tour.setup,
    diagnose.setup,
    insights.setup,
    privacy.setup,
)
