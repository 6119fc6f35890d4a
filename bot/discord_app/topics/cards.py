"""The card of `/topics`: all topics, page by page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import discord
from discord import ui

from bot.discord_app.core.card_buttons import BrowseButton, BrowsePress, TopicSelect
from bot.discord_app.core.card_context import CardContext, CardState, Visibility
from bot.discord_app.core.topic_pages import TopicPage, pages
from bot.discord_app.topics.components import PageSelect
from bot.discord_app.topics.strings import topics_texts_in
from bot.discord_app.ui.builders import button, card, heading, row, rows, select, small, text, topic_options
from bot.discord_app.ui.components import MAX_OPTION, MAX_OPTIONS
from bot.discord_app.ui.directions import directed, in_reading_order
from bot.discord_app.ui.markdown import plain, shortened
from bot.discord_app.ui.strings import texts_in
from bot.knowledge.model import Library, Topic


def browser_card(library: Library, number: int, locale: str, person_id: int) -> ui.LayoutView:
    """Returns a page with links to its topics and other pages.

    If there are fewer pages, returns the last one.
    """
    texts = topics_texts_in(locale)
    all_pages = pages(library)
    if not all_pages:
        return card(text(texts.no_topics))
    number = min(number, len(all_pages) - 1)
    page = all_pages[number]
    state = CardState(locale, CardContext(Visibility.BROWSER, person_id))
    titles = "\n".join(f"- {_shown(topic, locale)}" for topic in page.topics)
    # A single group without a name needs none.
    is_nameless = not page.title(library, locale) and _is_only_group(all_pages)
    named = "" if is_nameless else f"**{directed(plain(_title(page, library, locale)), locale)}**\n"
    return card(
        heading(texts.topics),
        text(f"{named}{titles}"),
        row(TopicSelect(state, select(texts.pick_topic, topic_options(page.topics, locale)))),
        *rows(
            _to_groups(all_pages, number, library, state),
            _to_neighbours(len(all_pages), number, state),
        ),
        text(small(_position(number, len(all_pages), len(library), locale))),
    )


def _shown(topic: Topic, locale: str) -> str:
    wording = topic.wording(locale)
    return directed(plain(wording.title), wording.locale)


def _title(page: TopicPage, library: Library, locale: str) -> str:
    return page.title(library, locale) or topics_texts_in(locale).more_topics


def _is_only_group(all_pages: Sequence[TopicPage]) -> bool:
    return sum(page.is_first for page in all_pages) == 1


def _to_groups(
    all_pages: Sequence[TopicPage], number: int, library: Library, state: CardState
) -> Iterator[PageSelect]:
    """Yields a select of the documents and categories.

    If there are too many, it has those around the current one.
    """
    if _is_only_group(all_pages):
        return
    firsts = [first for first, page in enumerate(all_pages) if page.is_first]
    present = sum(first <= number for first in firsts) - 1
    start = max(0, min(present - MAX_OPTIONS // 2, len(firsts) - MAX_OPTIONS))
    options = [
        discord.SelectOption(
            label=shortened(_title(all_pages[first], library, state.locale), MAX_OPTION),
            value=str(first),
            default=first == firsts[present],
        )
        for first in firsts[start : start + MAX_OPTIONS]
    ]
    texts = topics_texts_in(state.locale)
    are_documents = all(page.document for page in all_pages if page.title(library, state.locale))
    yield PageSelect(state, select(texts.pick_document if are_documents else texts.pick_category, options))


def _to_neighbours(count: int, number: int, state: CardState) -> Iterator[BrowseButton]:
    """Yields the buttons to the previous and next page."""
    if count == 1:
        return
    texts = texts_in(state.locale)
    neighbours = [(texts.previous, number - 1), (texts.next, number + 1)]
    for label, other in in_reading_order(neighbours, state.locale):
        within = min(max(other, 0), count - 1)
        yield BrowseButton(BrowsePress(within, *state), button(label, disabled=other != within))


def _position(number: int, page_count: int, topic_count: int, locale: str) -> str:
    texts = texts_in(locale)
    count = texts.count(count=topic_count)
    page = texts.page(page=number + 1, pages=page_count)
    return f"{count} · {page}" if page_count > 1 else count
