"""Builds the cards that ask why an answer didn't help."""

from __future__ import annotations

from collections.abc import Sequence

from discord import ui

from bot.discord_app.answers.cards import quoted_question_part, report_button
from bot.discord_app.core.card_buttons import CardButton
from bot.discord_app.core.card_context import CardContext, Visibility
from bot.discord_app.feedback.components import Subject, expected_select, reason_select, turn_buttons
from bot.discord_app.ui.builders import card, row, rows, small, text
from bot.discord_app.ui.components import MAX_OPTIONS
from bot.discord_app.ui.strings import texts_in
from bot.knowledge.model import Topic


def complaint_card(
    note: str,
    subject: Subject,
    topics: Sequence[Topic],
    *,
    locale: str,
    quoted_question: str | None = None,
    page: int = 0,
    asks_why: bool = True,
) -> ui.LayoutView:
    """Returns a card that asks for a reason, and for the right topic: a page of `topics`.

    `locale` is the language of the person who voted. The card quotes the question so that the next page shows
    the topics in the same order.
    """
    last = max(0, (len(topics) - 1) // MAX_OPTIONS)
    page = min(page, last)
    offered = topics[page * MAX_OPTIONS : (page + 1) * MAX_OPTIONS]
    return card(
        *quoted_question_part(quoted_question),
        text(note),
        *rows(
            [reason_select(subject, locale)] if asks_why else [],
            [expected_select(subject, offered, locale)] if offered else [],
            turn_buttons(subject, page, last, locale) if last else [],
            [_report_button(subject, locale)],
        ),
        *([text(small(_position(locale, page, last)))] if last else []),
    )


def unsaved_card(subject: Subject, locale: str) -> ui.LayoutView:
    """Returns a card that says that a vote wasn't saved, and offers a report instead."""
    return done_card(texts_in(locale).not_saved, subject, locale)


def done_card(note: str, subject: Subject, locale: str) -> ui.LayoutView:
    """Returns the last card after a vote. It still offers a report."""
    return card(text(note), row(_report_button(subject, locale)))


def _report_button(subject: Subject, locale: str) -> CardButton:
    # Nobody else sees the card, and a report doesn't depend on the person.
    context = CardContext(Visibility.PRIVATE, 0)
    return report_button(subject.topic_id, subject.locale, context, read_in=locale)


def _position(locale: str, page: int, last: int) -> str:
    return texts_in(locale).page(page=page + 1, pages=last + 1)
