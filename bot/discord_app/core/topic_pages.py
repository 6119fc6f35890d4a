"""All topics in pages, by the documents that they come from, otherwise by their categories."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from bot.knowledge.model import Document, Library, Topic

TOPICS_A_PAGE = 15
"""As many as a phone shows at once."""


class TopicPage(NamedTuple):
    """Some of the topics of a document or a category."""

    document: Document | None
    """None for topics that come from no document."""
    category: str
    """In the base language. Empty for topics of a document, and for those of no category."""
    is_first: bool
    """Whether no page of the same document or category comes before."""
    topics: tuple[Topic, ...]

    def title(self, library: Library, locale: str) -> str:
        """Returns what to call the topics of the page together, nothing if that isn't known."""
        if self.document is not None:
            return library.heading_in(self.document.title, locale)
        return self.topics[0].wording(locale).category if self.category else ""


def pages(library: Library) -> list[TopicPage]:
    """Returns the pages of all documents in their order, then those of the topics without a document.

    These come by their categories, and those without one last.
    """
    return [
        TopicPage(document, category, start == 0, topics[start : start + TOPICS_A_PAGE])
        for document, category, topics in _groups(library)
        for start in range(0, len(topics), TOPICS_A_PAGE)
    ]


def page_of(topic: Topic, library: Library) -> int:
    """Returns the number of the first page that has the topic."""
    return next((number for number, page in enumerate(pages(library)) if topic in page.topics), 0)


def _groups(library: Library) -> Iterator[tuple[Document | None, str, tuple[Topic, ...]]]:
    for document in library.documents.values():
        yield document, "", tuple(topic for topic in library if document.id in _documents_of(topic))
    others = [topic for topic in library if not topic.sources]
    # The library has them in the order of their categories.
    for _, topics in groupby(others, lambda topic: topic.base.category.casefold()):
        same_category = tuple(topics)
        yield None, same_category[0].base.category, same_category


def _documents_of(topic: Topic) -> set[str]:
    return {source.document for source in topic.sources}
