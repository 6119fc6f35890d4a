"""The browser of everything known: a shelf for each document, cut into pages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import discord
from discord import ui

from bot.discord_app.answers.components import TopicSelect
from bot.discord_app.topics.components import BrowseButton, Browsing, PageSelect
from bot.discord_app.ui.builders import card, heading, row, rows, small, text
from bot.discord_app.ui.components import MAX_OPTION, MAX_OPTIONS, Kind, Placement
from bot.discord_app.ui.markdown import filled, plain, shortened
from bot.discord_app.ui.strings import Texts, texts_in
from bot.knowledge.model import Library, Topic

TOPICS_A_PAGE = 15
"""As many as a phone shows at once."""


class Page(NamedTuple):
    """Some of a shelf's topics."""

    shelf: str
    """The document's title, or what the rest is called."""
    is_first: bool
    """Whether the shelf begins here."""
    topics: tuple[Topic, ...]


def pages(library: Library, locale: str) -> list[Page]:
    """Every shelf's pages: the documents' in their order, then those of the topics without one."""
    return [
        Page(shelf, start == 0, topics[start : start + TOPICS_A_PAGE])
        for shelf, topics in _shelves(library, texts_in(locale))
        for start in range(0, len(topics), TOPICS_A_PAGE)
    ]


def page_of(topic: Topic, library: Library, locale: str) -> int:
    """The number of the first page that has the topic on it."""
    return next((number for number, page in enumerate(pages(library, locale)) if topic in page.topics), 0)


def browser_card(library: Library, number: int, locale: str, person_id: int) -> ui.LayoutView:
    """A page, or the last one where there aren't so many, with the ways to topics and other pages."""
    texts = texts_in(locale)
    placement = Placement(Kind.BROWSER, person_id)
    everything = pages(library, locale)
    if not everything:
        return card(text(texts.no_topics))
    number = min(number, len(everything) - 1)
    page = everything[number]
    titles = "\n".join(f"- {plain(topic.wording(locale).title)}" for topic in page.topics)
    return card(
        heading(texts.topics),
        text(f"**{plain(page.shelf)}**\n{titles}"),
        row(TopicSelect(locale, placement, texts.pick_topic, page.topics)),
        *rows(
            _to_shelves(everything, number, locale, placement),
            _to_pages(len(everything), number, locale, placement),
        ),
        text(small(_where(texts, number, everything, library))),
    )


def _shelves(library: Library, texts: Texts) -> Iterator[tuple[str, tuple[Topic, ...]]]:
    for document in library.documents.values():
        yield document.title, tuple(topic for topic in library if document.id in _documents_of(topic))
    yield texts.more_topics, tuple(topic for topic in library if not topic.sources)


def _documents_of(topic: Topic) -> set[str]:
    return {source.document for source in topic.sources}


def _to_shelves(
    everything: list[Page], number: int, locale: str, placement: Placement
) -> Iterator[PageSelect]:
    """A select of the shelves: of as many around the present one as it holds."""
    firsts = [first for first, page in enumerate(everything) if page.is_first]
    if len(firsts) == 1:
        return
    present = sum(first <= number for first in firsts) - 1
    start = max(0, min(present - MAX_OPTIONS // 2, len(firsts) - MAX_OPTIONS))
    options = [
        discord.SelectOption(
            label=shortened(everything[first].shelf, MAX_OPTION),
            value=str(first),
            default=first == firsts[present],
        )
        for first in firsts[start : start + MAX_OPTIONS]
    ]
    yield PageSelect(locale, placement, texts_in(locale).pick_document, options)


def _to_pages(count: int, number: int, locale: str, placement: Placement) -> Iterator[BrowseButton]:
    if count == 1:
        return
    texts = texts_in(locale)
    for label, other in ((texts.previous, number - 1), (texts.next, number + 1)):
        within = min(max(other, 0), count - 1)
        yield BrowseButton(Browsing(within, locale, placement), label, disabled=other != within)


def _where(texts: Texts, number: int, everything: list[Page], library: Library) -> str:
    count = filled(texts.count, count=str(len(library)))
    page = filled(texts.page, page=str(number + 1), pages=str(len(everything)))
    return f"{count} · {page}" if len(everything) > 1 else count
