"""The texts of `/topics`."""

from __future__ import annotations

from bot.discord_app.ui.texts import Placeholder, Texts, by_language


class TopicsTexts(Texts, feature="topics"):
    """The texts of the list of topics in one language."""

    topics: str
    more_topics: str
    no_topics: str
    pick_topic: Placeholder
    pick_document: Placeholder
    pick_category: Placeholder


topics_texts_in = by_language(TopicsTexts)
"""Returns the texts in a language, or in English if it has no catalogue."""
