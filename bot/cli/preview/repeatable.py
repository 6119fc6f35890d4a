"""The interactions that the preview asks again when the content changes: those that only show topics."""

from __future__ import annotations

import re

from bot.discord_app.answers.answer_this import NAME as ANSWER_THIS
from bot.discord_app.answers.ask import Ask
from bot.discord_app.answers.components import Action, TopicSelect
from bot.discord_app.topics.cog import Topics
from bot.discord_app.topics.components import BrowseButton, Browsing, PageSelect
from bot.discord_app.ui.components import Kind, Placement
from bot.local_discord.page import Repeatable

_CARD = Placement(Kind.BROWSER, 0)
"""Any card: a component's template doesn't depend on it."""

REPEATABLE = Repeatable(
    commands=frozenset({Ask.ask.name, Topics.topics.name, ANSWER_THIS}),
    custom_ids=(
        # The other buttons of an answer do more than show it: they post, remove or report it.
        re.compile(rf"(?:{Action.SHOW.value}|{Action.MORE.value}):.*"),
        TopicSelect("en", _CARD).template,
        BrowseButton(Browsing(0, "en", _CARD)).template,
        PageSelect("en", _CARD).template,
    ),
)
