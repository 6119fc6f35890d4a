"""A reply → what Discord shows of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple

import discord
from discord import ui

from bot.discord_app.answers.components import Action, CardButton, Press, TopicSelect
from bot.discord_app.answers.templates import (
    NO_CHOICE,
    NO_OCCASION,
    Template,
    laid_out,
    row_laid_out,
    unplaced,
)
from bot.discord_app.feedback.components import Ballot, VoteButton
from bot.discord_app.topics.cards import page_of
from bot.discord_app.topics.components import BrowseButton, Browsing
from bot.discord_app.ui.builders import ACCENT, card, heading, rows, small, text
from bot.discord_app.ui.components import MAX_LABEL, Kind, Placement
from bot.discord_app.ui.markdown import as_written, filled, plain, quoted, shortened
from bot.discord_app.ui.strings import texts_in
from bot.knowledge.model import Answer, Library, NoMatch, Reply, Source, Suggestions, Topic

MAX_SOURCE = 1000
"""Characters of the source line: under the longest title and summary a card stays inside Discord's 4000."""
MAX_QUESTION = 150
"""Characters of a question that a card repeats."""
TEMPLATES = 512
"""Cards of each kind whose layout is remembered."""
CHOICE_BUTTONS = 2_048
"""And buttons to choose a topic by."""
OCCASION_ID = 1000
"""The component that says what a card replies to."""


def reply_card(
    reply: Reply, library: Library, placement: Placement, occasion: str | None = None
) -> ui.LayoutView:
    """The card of a reply. Its buttons turn it into answers."""
    texts = texts_in(reply.locale)
    topics: tuple[Topic, ...] = ()
    match reply:
        case Answer():
            return answer_card(reply.topic, library, reply.locale, placement, occasion)
        case Suggestions():
            said, topics = texts.did_you_mean, reply.offered
        case NoMatch() if not reply.query.strip():
            said = texts.nothing_asked
        case NoMatch() if reply.closest:
            said, topics = f"{texts.no_match} {texts.closest}", reply.closest
        case NoMatch():
            said = texts.no_match
    hint = None if isinstance(reply, Suggestions) else texts.how_to_ask
    choice = _choice(topics, reply.locale, placement.kind)
    template = _choice_template(
        said, hint, reply.locale, placement.kind, has_occasion=bool(occasion), has_choice=bool(choice)
    )
    return template.filled(placement, occasion, choice)


def answer_card(
    topic: Topic,
    library: Library,
    locale: str,
    placement: Placement,
    occasion: str | None = None,
    *,
    removal: Iterable[ui.Item[Any]] | None = None,
) -> ui.LayoutView:
    """A topic: title, summary, where it comes from, what to do with it, and whether it helped.

    `removal` stands in the place of the button that removes a card.
    """
    shown = _Shown(
        topic,
        related=tuple([library.topics[other] for other in topic.related if other in library.topics]),
        documents=tuple([library.documents[source.document].title for source in topic.sources]),
        page=page_of(topic, library, locale) if placement.kind is Kind.BROWSER else None,
        locale=locale,
    )
    if removal is not None:
        return card(*_answer_parts(shown, placement, occasion, removal), accent=ACCENT)
    template = _answer_template(shown, placement.kind, has_occasion=bool(occasion))
    return template.filled(placement, occasion)


def details_card(topic: Topic, locale: str) -> ui.LayoutView:
    """What "Read more" shows: of a topic that has lost its details since, the summary."""
    wording = topic.wording(locale)
    return card(heading(wording.title), text(wording.details or wording.summary), accent=ACCENT)


def note_card(markdown: str, locale: str, placement: Placement) -> ui.LayoutView:
    """Something that the bot has to say instead of a reply."""
    return card(text(markdown), *rows(_removal(locale, placement)))


def question_asked(question: str, locale: str, to_mention: str | None = None) -> str:
    """What a public card replies to, and the mention of the one whom it is for."""
    texts = texts_in(locale)
    lines = [filled(texts.addressed, mention=to_mention)] if to_mention else []
    if said := quoted(question, MAX_QUESTION):
        lines.append(small(filled(texts.asked, question=said)))
    return "\n".join(lines)


def question_in(occasion: str | None, locale: str) -> str | None:
    """The question that a card says it replies to, perhaps only its beginning."""
    before, after = (re.escape(part) for part in texts_in(locale).asked.split("{question}"))
    match = re.search(f"{before}(.+){after}$", occasion or "")
    return as_written(match[1]) if match else None


def occasion_of(message: discord.Message | None) -> str | None:
    """What a card replies to, from the message that it is."""
    for component in message.components if message else ():
        if isinstance(component, discord.Container):
            for part in component.children:
                if isinstance(part, discord.TextDisplay) and part.id == OCCASION_ID:
                    return part.content
    return None


def occasion_part(occasion: str | None) -> Iterable[ui.Item[ui.LayoutView]]:
    """What a card replies to, as it begins."""
    return [text(occasion, OCCASION_ID)] if occasion else []


class _Shown(NamedTuple):
    """All that the cards of a topic depend on."""

    topic: Topic
    related: tuple[Topic, ...]
    documents: tuple[str, ...]
    """The titles of those that its sources are in."""
    page: int | None
    """Of the browser, where the topic is shown in it."""
    locale: str


@lru_cache(maxsize=TEMPLATES)
def _answer_template(shown: _Shown, kind: Kind, *, has_occasion: bool) -> Template:
    placement = unplaced(kind)
    occasion = NO_OCCASION if has_occasion else None
    parts = _answer_parts(shown, placement, occasion, _removal(shown.locale, placement))
    return Template(card(*parts, accent=ACCENT))


def _answer_parts(
    shown: _Shown, placement: Placement, occasion: str | None, removal: Iterable[ui.Item[Any]]
) -> Iterator[ui.Item[Any]]:
    topic, related, documents, _, locale = shown
    wording = topic.wording(locale)
    yield from occasion_part(occasion)
    yield heading(wording.title)
    yield text(wording.summary)
    if topic.sources:
        yield text(small(_source_line(topic.sources, documents, locale)))
    yield from rows(
        [*_actions(shown, placement), *removal],
        [TopicSelect(locale, placement, texts_in(locale).related, related)] if related else [],
        _votes(topic, locale, placement),
    )


@lru_cache(maxsize=TEMPLATES)
def _choice_template(
    said: str, hint: str | None, locale: str, kind: Kind, *, has_occasion: bool, has_choice: bool
) -> Template:
    placement = unplaced(kind)
    browse = BrowseButton(Browsing(0, locale, placement), texts_in(locale).all_topics)
    parts = (
        *occasion_part(NO_OCCASION if has_occasion else None),
        text(said),
        *([text(NO_CHOICE)] if has_choice else []),
        *([text(small(hint))] if hint else []),
        *rows((browse, *_removal(locale, placement))),
    )
    return Template(card(*parts))


def _choice(topics: Sequence[Topic], locale: str, kind: Kind) -> list[bytes]:
    """A button a topic. Where two would look alike for want of room, a list has the titles, by number."""
    if not topics:
        return []
    titles = [topic.wording(locale).title for topic in topics]
    listed: list[bytes] = []
    if len({shortened(title, MAX_LABEL) for title in titles}) < len(titles):
        titles = [f"{number}. {title}" for number, title in enumerate(titles, 1)]
        listed = [laid_out(text("\n".join(map(plain, titles))))]
    buttons = [_choice_button(*named, locale, kind) for named in zip(topics, titles, strict=True)]
    return [*listed, row_laid_out(buttons)]


@lru_cache(maxsize=CHOICE_BUTTONS)
def _choice_button(topic: Topic, title: str, locale: str, kind: Kind) -> bytes:
    return laid_out(CardButton(Press(Action.SHOW, topic.id, locale, unplaced(kind)), title))


def _actions(shown: _Shown, placement: Placement) -> Iterator[CardButton | BrowseButton]:
    topic, locale, texts = shown.topic, shown.locale, texts_in(shown.locale)
    if placement.kind is Kind.PREVIEW:
        yield CardButton(
            Press(Action.POST, topic.id, locale, placement), texts.post, discord.ButtonStyle.success
        )
    if topic.wording(locale).details:
        yield CardButton(
            Press(Action.MORE, topic.id, locale, placement), texts.read_more, discord.ButtonStyle.primary
        )
    if shown.page is not None:
        yield BrowseButton(Browsing(shown.page, locale, placement), texts.back_to_topics)
    yield CardButton(Press(Action.REPORT, topic.id, locale, placement), texts.report)


def _votes(topic: Topic, locale: str, placement: Placement) -> Iterator[VoteButton]:
    """What is not yet posted has helped nobody."""
    if placement.kind is not Kind.PREVIEW:
        for helpful in (True, False):
            yield VoteButton(Ballot(helpful, topic.id, locale))


def _removal(locale: str, placement: Placement) -> Iterator[CardButton]:
    """What only one person sees, that person can dismiss anyway."""
    if placement.kind is Kind.PUBLIC:
        yield CardButton(Press(Action.REMOVE, "", locale, placement), texts_in(locale).remove)


def _source_line(sources: Iterable[Source], documents: Iterable[str], locale: str) -> str:
    """Every document with its sections, in the order in which the topic names them."""
    template = texts_in(locale).source
    lines = [
        filled(
            template,
            document=plain(document),
            section=", ".join(plain(source.section) for source, _ in sections),
        )
        for document, sections in groupby(zip(sources, documents, strict=True), key=itemgetter(1))
    ]
    return shortened("; ".join(lines), MAX_SOURCE)
