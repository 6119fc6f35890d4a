"""What somebody is shown whom a card didn't help."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from discord import ui

from bot.discord_app.answers.cards import occasion_part
from bot.discord_app.feedback.components import ExpectedSelect, ReasonSelect, Subject, TurnButton
from bot.discord_app.ui.builders import card, rows, small, text
from bot.discord_app.ui.components import MAX_OPTIONS
from bot.discord_app.ui.markdown import filled
from bot.discord_app.ui.strings import texts_in
from bot.knowledge.model import Topic


def complaint_card(
    said: str,
    subject: Subject,
    topics: Sequence[Topic],
    occasion: str | None = None,
    page: int = 0,
    *,
    asks_why: bool = True,
) -> ui.LayoutView:
    """A page of the topics that it should have been, and what else may have been wrong with it.

    The occasion is what the card replied to: the next page is in the same order by it.
    """
    last = max(0, (len(topics) - 1) // MAX_OPTIONS)
    page = min(page, last)
    here = topics[page * MAX_OPTIONS : (page + 1) * MAX_OPTIONS]
    return card(
        *occasion_part(occasion),
        text(said),
        *rows(
            [ReasonSelect(subject)] if asks_why else [],
            [ExpectedSelect(subject, here)] if here else [],
            _turns(subject, page, last),
        ),
        *([text(small(_where(subject.locale, page, last)))] if last else []),
    )


def done_card(said: str) -> ui.LayoutView:
    """What is left of it when all is said."""
    return card(text(said))


def _turns(subject: Subject, page: int, last: int) -> Iterator[TurnButton]:
    if last:
        yield TurnButton(subject, max(page - 1, 0), is_next=False, disabled=page == 0)
        yield TurnButton(subject, min(page + 1, last), disabled=page == last)


def _where(locale: str, page: int, last: int) -> str:
    return filled(texts_in(locale).page, page=str(page + 1), pages=str(last + 1))
