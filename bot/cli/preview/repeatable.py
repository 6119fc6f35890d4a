"""The interactions that the preview repeats when the content changes: those that only show topics."""

from __future__ import annotations

import re

from bot.discord_app.answers.answer_this import NAME as ANSWER_THIS
from bot.discord_app.answers.ask import Ask
from bot.discord_app.core.card_buttons import Action, TopicSelect, all_topics_button
from bot.discord_app.core.card_context import CardContext, CardState, Visibility
from bot.discord_app.topics.cog import TopicBrowser
from bot.discord_app.topics.components import PageSelect
from bot.discord_app.ui.components import Select
from bot.local_discord.page import Repeatable

_CARD = CardState("en", CardContext(Visibility.BROWSER, 0))
"""Any card, because a component's template doesn't depend on it."""

REPEATABLE = Repeatable(
    commands=frozenset({Ask.ask.name, TopicBrowser.topics.name, ANSWER_THIS}),
    custom_ids=(
        # The other buttons of an answer post, remove or report it.
        re.compile(rf"(?:{Action.SHOW.value}|{Action.MORE.value}):.*"),
        TopicSelect(_CARD, Select()).template,
        all_topics_button(*_CARD).template,
        PageSelect(_CARD, Select()).template,
    ),
)
