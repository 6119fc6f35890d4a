"""A reply → what Discord shows of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby
from operator import attrgetter
from typing import Any

from discord import ui

from bot.knowledge.model import Answer, Document, Library, NoMatch, Reply, Source, Suggestions, Topic
from bot.surface.buttons import Action, CardButton, Press
from bot.surface.texts import texts_in
from bot.surface.wording import filled, plain, shortened

MAX_SOURCE = 1000
"""Characters of the source line: under the longest title and summary a card stays inside Discord's 4000."""

Container = ui.Container[ui.LayoutView]


def reply_card(reply: Reply, library: Library, asker_id: int) -> ui.LayoutView:
    """The card of a reply. Its buttons turn it into answers for the asker."""
    texts = texts_in(reply.locale)
    match reply:
        case Answer():
            return answer_card(reply.topic, library, reply.locale, asker_id)
        case Suggestions():
            said = [texts.did_you_mean]
        case NoMatch() if reply.query.strip():
            said = [texts.no_match, _small(texts.how_to_ask)]
        case NoMatch():
            said = [texts.nothing_asked, _small(texts.how_to_ask)]
    return _choice_card(said, reply.offered, reply.locale, asker_id)


def answer_card(topic: Topic, library: Library, locale: str, asker_id: int) -> ui.LayoutView:
    """A topic: title, summary, where it comes from, and the way to its details."""
    wording = topic.wording(locale)
    container = Container(_heading(wording.title), _text(wording.summary))
    if topic.sources:
        container.add_item(_text(_small(_source_line(topic.sources, library.documents, locale))))
    if wording.details:
        press = Press(Action.MORE, topic.id, locale, asker_id)
        container.add_item(_row([CardButton(press, texts_in(locale).read_more)]))
    return _card(container)


def details_card(topic: Topic, locale: str) -> ui.LayoutView:
    """What "Read more" shows."""
    wording = topic.wording(locale)
    return _card(Container(_heading(wording.title), _text(wording.details)))


def _choice_card(said: Iterable[str], topics: Iterable[Topic], locale: str, asker_id: int) -> ui.LayoutView:
    container = Container(*map(_text, said))
    buttons = [
        CardButton(Press(Action.SHOW, topic.id, locale, asker_id), topic.wording(locale).title)
        for topic in topics
    ]
    if buttons:
        container.add_item(_row(buttons))
    return _card(container)


def _source_line(sources: Iterable[Source], documents: Mapping[str, Document], locale: str) -> str:
    """Every document with its sections, in the order in which the topic names them."""
    template = texts_in(locale).source
    lines = [
        filled(
            template,
            document=plain(documents[document].title),
            section=", ".join(plain(source.section) for source in sections),
        )
        for document, sections in groupby(sources, key=attrgetter("document"))
    ]
    return shortened("; ".join(lines), MAX_SOURCE)


def _card(container: Container) -> ui.LayoutView:
    # A view that can time out would take the buttons of every other card with it.
    return ui.LayoutView(timeout=None).add_item(container)


def _heading(title: str) -> ui.TextDisplay[ui.LayoutView]:
    return _text(f"### {plain(title)}")


def _small(text: str) -> str:
    return f"-# {text}"


def _text(text: str) -> ui.TextDisplay[ui.LayoutView]:
    return ui.TextDisplay(text)


def _row(buttons: Iterable[CardButton]) -> ui.ActionRow[Any]:
    return ui.ActionRow[Any](*buttons)
