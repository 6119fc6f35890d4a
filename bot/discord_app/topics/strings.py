"""What `/topics` says."""

from __future__ import annotations

from dataclasses import dataclass

from bot.discord_app.ui.i18n import by_language


@dataclass(frozen=True, slots=True)
class TopicsTexts:
    """The words of the list of topics in one language."""

    topics: str
    more_topics: str
    """The heading of topics that come from no document and have no category, where others do."""
    no_topics: str
    pick_topic: str
    pick_document: str
    pick_category: str


ENGLISH = TopicsTexts(
    topics="Topics",
    more_topics="More topics",
    no_topics="There are no topics here.",
    pick_topic="Pick a topic",
    pick_document="Pick a document",
    pick_category="Pick a category",
)

topics_texts_in = by_language(ENGLISH)
"""Returns the texts in a language, or in English if there are none in it."""
