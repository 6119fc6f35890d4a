"""Lists all topics in pages, by document, otherwise by category."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from bot.knowledge.model import Document, Library, Topic

TOPICS_A_PAGE = 15
"""The number that a phone shows without scrolling."""


class TopicPage(NamedTuple):
    """A page of topics of one document or category."""

    document: Document | None
    """None for topics without a document."""
    category: str
    """In the base language. Empty for topics of a document or without a category."""
    is_first: bool
    """Whether it is the first page of its document or category."""
    topics: tuple[Topic, ...]

    def title(self, library: Library, locale: str) -> str:
        """Returns a common title for the topics of the page. Empty if there is none."""
        if self.document is not None:
            return library.heading_in(self.document.title, locale)
        return self.topics[0].wording(locale).category if self.category else ""


def pages(library: Library) -> list[TopicPage]:
    """Returns the pages of all documents in order, then those of the topics without a document.

    The latter are sorted by category. Topics without a category come last.
    """
    return [
        TopicPage(document, category, start == 0, topics[start : start + TOPICS_A_PAGE])
        for document, category, topics in _groups(library)
        for start in range(0, len(topics), TOPICS_A_PAGE)
    ]


def page_of(topic: Topic, library: Library) -> int:
    """Returns the number of the first page with the topic."""
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
