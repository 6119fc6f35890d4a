"""Builds the pages of the tour, its list at the end, and the **Start here** card."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from typing import Any

import discord
from discord import ui

from bot.discord_app.answers.small_print import small_print
from bot.discord_app.answers.strings import answer_texts_in
from bot.discord_app.core.card_buttons import Action, ButtonPress, CardButton, all_topics_button
from bot.discord_app.core.card_context import CardContext, Visibility
from bot.discord_app.tour.components import QuizButton, StartButton, TourButton, TourLanguage, TourPage
from bot.discord_app.tour.strings import tour_texts_in
from bot.discord_app.ui.builders import (
    Picture,
    accent_of,
    button,
    card,
    heading,
    link_button,
    paragraphs,
    rows,
    small,
    text,
)
from bot.discord_app.ui.directions import directed, in_reading_order
from bot.discord_app.ui.markdown import plain
from bot.discord_app.ui.shared_topics import shared_topic
from bot.knowledge.model import Library, Topic
from bot.outreach.fitting import fitting
from bot.outreach.sharing import without_markdown

MAX_LIST = 3000
"""Characters of the list at the end. A message has at most 4000 in all of its texts.

https://discordpy.readthedocs.io/en/stable/interactions/api.html#discord.ui.LayoutView.content_length
"""
MAX_TEASER = 120
"""Characters of a summary in the list."""
MIN_TEASER = 30
"""With fewer characters left, the list has only titles."""

_FILE = "tour.txt"
_PRIMARY = discord.ButtonStyle.primary


def tour_of(library: Library) -> list[Topic]:
    """Returns the topics of the tour: those in the community file, otherwise all."""
    named = [library.topics[each] for each in library.community.tour if each in library.topics]
    return named or list(library)


def page_of(topics: Sequence[Topic], page: TourPage) -> int:
    """Returns the current position of a page's topic. If it is gone, the position of the next topic."""
    ids = [topic.id for topic in topics]
    if page.topic_id in ids:
        return ids.index(page.topic_id)
    return min(page.place, len(ids)) if page.topic_id else len(ids)


def topic_page(
    topics: Sequence[Topic], number: int, library: Library, locale: str, person_id: int
) -> ui.LayoutView:
    """Returns a topic of the tour, with buttons to the previous and next one."""
    texts, topic = tour_texts_in(locale), topics[number]
    wording = topic.wording(locale)
    place = texts.place(number=number + 1, total=len(topics))
    footer = " · ".join(filter(None, [place, small_print(topic, library, locale)]))
    return card(
        heading(wording.title, wording.locale),
        paragraphs(wording.summary, wording.locale),
        *([Picture(wording.image)] if wording.image else []),
        text(small(footer)),
        *rows(
            in_reading_order(list(_steps(topics, number, locale)), locale),
            _more(topic, locale, person_id),
            map(link_button, wording.links),
        ),
        accent=accent_of(library),
    )


def last_page(topics: Sequence[Topic], library: Library, locale: str, *, has_quiz: bool) -> ui.LayoutView:
    """Returns the list of all topics of the tour. `tour_file` must be sent with it."""
    texts = tour_texts_in(locale)
    back = TourPage(len(topics) - 1, topics[-1].id, locale)
    again = TourPage(0, topics[0].id, locale)
    buttons: list[ui.Item[Any]] = [TourButton(back, button(texts.back))]
    if len(topics) > 1:
        buttons.append(TourButton(again, button(texts.again)))
    if has_quiz:
        buttons.insert(0, QuizButton(TourLanguage(locale), button(texts.quiz, _PRIMARY)))
    return card(
        heading(texts.end, locale),
        text(_list(topics, locale)),
        text(small(texts.keep)),
        ui.File[ui.LayoutView](f"attachment://{_FILE}"),
        *rows(in_reading_order(buttons, locale)),
        accent=accent_of(library),
    )


def tour_file(topics: Sequence[Topic], library: Library, locale: str) -> discord.File:
    """Returns the topics of the tour as a text file."""
    parts: list[str] = []
    for number, topic in enumerate(topics, 1):
        shared = shared_topic(topic, library, locale)
        parts.append("\n".join(filter(None, [f"{number}. {shared.title}", shared.summary, shared.source])))
    community = library.community_in(locale)
    parts.append("\n".join(filter(None, [community.name, community.link])))
    file_text = "\n\n".join(filter(None, parts))
    # With the byte order mark, every editor reads it as UTF-8.
    return discord.File(io.BytesIO(f"{file_text}\n".encode("utf-8-sig")), _FILE)


def start_card(library: Library, locale: str, person_id: int) -> ui.LayoutView:
    """Returns the card to pin."""
    texts, community = tour_texts_in(locale), library.community_in(locale)
    title = texts.card_title(community=plain(community.name)) if community.name else texts.card_title_nameless
    context = CardContext(Visibility.PUBLIC, person_id)
    return card(
        text(f"### {directed(title, locale)}"),
        *([paragraphs(community.about, locale)] if community.about else []),
        text(texts.card_said(total=len(tour_of(library)))),
        *rows(
            [
                StartButton(TourLanguage(locale), button(texts.start, _PRIMARY)),
                all_topics_button(locale, context),
            ]
        ),
        accent=accent_of(library),
    )


def _steps(topics: Sequence[Topic], number: int, locale: str) -> Iterator[TourButton]:
    texts = tour_texts_in(locale)
    if number:
        yield TourButton(TourPage(number - 1, topics[number - 1].id, locale), button(texts.back))
    if number + 1 < len(topics):
        following = TourPage(number + 1, topics[number + 1].id, locale)
        yield TourButton(following, button(texts.next, _PRIMARY))
    else:
        yield TourButton(TourPage(number + 1, "", locale), button(texts.finish, _PRIMARY))


def _more(topic: Topic, locale: str, person_id: int) -> Iterator[CardButton]:
    if topic.detailed(locale).details:
        context = CardContext(Visibility.PRIVATE, person_id)
        press = ButtonPress(Action.MORE, topic.id, locale, context)
        yield CardButton(press, button(answer_texts_in(locale).read_more))


def _list(topics: Sequence[Topic], locale: str) -> str:
    """Returns the titles and the beginnings of their summaries, as far as there is room."""
    room = MAX_LIST // len(topics)
    lines: list[str] = []
    for number, topic in enumerate(topics, 1):
        wording = topic.wording(locale)
        line = f"{number}. **{plain(wording.title)}**"
        teaser = min(MAX_TEASER, room - len(line) - 10)
        if teaser >= MIN_TEASER:
            summary = " ".join(without_markdown(wording.summary).split())
            line += f"\n{small(plain(fitting(summary, lambda part, room=teaser: len(part) <= room)))}"
        line = directed(line, wording.locale)
        if sum(map(len, lines)) + len(lines) + len(line) > MAX_LIST:
            lines.append(tour_texts_in(locale).and_more(count=len(topics) - number + 1))
            break
        lines.append(line)
    return "\n".join(lines)
