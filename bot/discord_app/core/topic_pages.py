"""All topics in pages, by the documents that they come from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from bot.knowledge.model import Document, Library, Topic

TOPICS_A_PAGE = 15
"""As many as a phone shows at once."""


class TopicPage(NamedTuple):
    """Some of a document's topics."""

    document: Document | None
    """None for topics that come from no document."""
    is_first: bool
    """Whether no page of the same document comes before."""
    topics: tuple[Topic, ...]


def pages(library: Library) -> list[TopicPage]:
    """Returns the pages of all documents in their order, then those of the topics without a document."""
    return [
        TopicPage(document, start == 0, topics[start : start + TOPICS_A_PAGE])
        for document, topics in _by_document(library)
        for start in range(0, len(topics), TOPICS_A_PAGE)
    ]


def page_of(topic: Topic, library: Library) -> int:
    """Returns the number of the first page that has the topic."""
    return next((number for number, page in enumerate(pages(library)) if topic in page.topics), 0)


def _by_document(library: Library) -> Iterator[tuple[Document | None, tuple[Topic, ...]]]:
    for document in library.documents.values():
        yield document, tuple(topic for topic in library if document.id in _documents_of(topic))
    yield None, tuple(topic for topic in library if not topic.sources)


def _documents_of(topic: Topic) -> set[str]:
    return {source.document for source in topic.sources}
