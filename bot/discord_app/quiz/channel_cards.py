"""Builds the cards of quizzes in channels: the post, the private choices and answers, and the result."""

from __future__ import annotations

from typing import Any

import discord
from discord import ui

from bot.discord_app.core.post_ref import PostRef, WhyButton
from bot.discord_app.core.schedule_words import schedule_words_in
from bot.discord_app.quiz.components import AnswerButton, ChoiceButton, CloseButton, QuizChoice, QuizRef
from bot.discord_app.quiz.parts import Parts, choice_parts, read_button, source_parts, verdict_parts
from bot.discord_app.quiz.strings import quiz_texts_in
from bot.discord_app.ui.builders import accent_of, button, card, heading, paragraphs, row, rows, small, text
from bot.discord_app.ui.directions import RIGHT_TO_LEFT_MARK, directed, directions
from bot.discord_app.ui.markdown import plain
from bot.discord_app.ui.strings import percent
from bot.knowledge.model import Library, Topic
from bot.outreach.quiz import mixed
from bot.storage.outreach import PostKey
from bot.storage.quizzes import Quiz

BAR = 12
"""The number of blocks in the longest bar of the result."""


def post_card(quiz: Quiz, answers: int, library: Library, topic: Topic | None) -> ui.LayoutView:
    """Returns the post of a quiz, open or closed. `topic` is None if it is gone.

    Until it is closed, the post doesn't show what people chose.
    """
    locale = quiz.locale
    if quiz.is_closed:
        parts = _result_parts(quiz, library, topic)
        buttons: Parts = [] if topic is None else [read_button(topic, locale)]
    else:
        texts = quiz_texts_in(locale)
        number = texts.answered(number=answers) if answers else texts.nobody_yet
        closes = texts.open(closes=discord.utils.format_dt(quiz.closes_at, "R"))
        parts = [text(small(f"{number} · {closes}"))]
        answer = button(texts.answer, discord.ButtonStyle.primary)
        buttons = [AnswerButton(QuizRef(quiz.id), answer)]
    if quiz.schedule_id is not None and quiz.due_at is not None:
        ref = PostRef.of(PostKey(quiz.schedule_id, quiz.due_at), locale)
        buttons.append(WhyButton(ref, button(schedule_words_in(locale).why)))
    view = card(
        text(small(quiz_texts_in(locale).title)),
        heading(quiz.asked.question, locale),
        *parts,
        *rows(buttons),
        accent=accent_of(library),
    )
    return _below(quiz.opening, view)


def choices_card(quiz: Quiz, person_id: int, locale: str, *, is_moderator: bool) -> ui.LayoutView:
    """Returns the choices, shuffled for each person. `locale` is the language of the texts around them."""
    order = mixed(len(quiz.asked.choices), f"{quiz.id}:{person_id}")
    return card(
        heading(quiz.asked.question, quiz.locale),
        text(small(quiz_texts_in(locale).choose)),
        *choice_parts(
            [quiz.asked.choices[each] for each in order],
            lambda place, shown: ChoiceButton(QuizChoice(quiz.id, order[place]), shown),
            quiz.locale,
        ),
        *_close_row(quiz, locale, is_moderator=is_moderator),
    )


def answered_card(
    quiz: Quiz,
    chosen: int | None,
    library: Library,
    topic: Topic | None,
    locale: str,
    *,
    note: str = "",
    is_moderator: bool = False,
) -> ui.LayoutView:
    """Returns the card with the person's choice, the right choice, the explanation and its source."""
    asked = quiz.asked
    return card(
        heading(asked.question, quiz.locale),
        *([text(note)] if note else []),
        *_verdict_parts(quiz, chosen, locale),
        *(() if topic is None else source_parts(topic, library, locale)),
        *([row(read_button(topic, locale))] if topic else []),
        *_close_row(quiz, locale, is_moderator=is_moderator),
    )


def _verdict_parts(quiz: Quiz, chosen: int | None, locale: str) -> Parts:
    verdict, _ = verdict_parts(quiz.asked.choices, chosen, quiz.asked.right, quiz.asked.why, locale)
    return [verdict, paragraphs(quiz.asked.why, quiz.locale)]


def _result_parts(quiz: Quiz, library: Library, topic: Topic | None) -> Parts:
    texts, locale = quiz_texts_in(quiz.locale), quiz.locale
    parts = _verdict_parts(quiz, None, locale)
    if quiz.tally is None:
        parts.append(text(small(texts.too_few)))
    else:
        total, right = sum(quiz.tally), quiz.tally[quiz.asked.right]
        tally_text = texts.tally(right=right, total=total)
        parts.append(text("\n".join([tally_text, *_tally_lines(quiz, quiz.tally)])))
    if topic is not None:
        parts += source_parts(topic, library, locale)
    return parts


def _tally_lines(quiz: Quiz, tally: tuple[int, ...]) -> list[str]:
    """Returns a line for each choice, most frequent first: a bar and the number of people."""
    most, total = max(tally), sum(tally)
    lines: list[str] = []
    for each in sorted(range(len(tally)), key=lambda each: -tally[each]):
        mark = "✅" if each == quiz.asked.right else "▫️"
        choice, share = plain(quiz.asked.choices[each]), percent(tally[each] / total, quiz.locale)
        lines.append(directed(f"{mark} {choice} · {tally[each]} ({share})", quiz.locale))
        if bar := "█" * round(BAR * tally[each] / most):
            # A bar has no letters. So Discord can't know on which side its choice begins.
            lines.append(small((RIGHT_TO_LEFT_MARK if directions(choice) == {"right"} else "") + bar))
    return lines


def _close_row(quiz: Quiz, locale: str, *, is_moderator: bool) -> Parts:
    if not is_moderator or quiz.is_closed:
        return []
    return [row(CloseButton(QuizRef(quiz.id), button(quiz_texts_in(locale).close_now)))]


def posted_card(quiz: Quiz, locale: str) -> ui.LayoutView:
    """Tells the moderator where the quiz is, and offers to close it."""
    texts = quiz_texts_in(locale)
    link = f"https://discord.com/channels/{quiz.guild_id}/{quiz.channel_id}/{quiz.message_id}"
    closes = discord.utils.format_dt(quiz.closes_at, "R")
    return card(
        text(texts.posted(link=link, closes=closes)),
        *_close_row(quiz, locale, is_moderator=True),
    )


def _below(line: str, view: ui.LayoutView) -> ui.LayoutView:
    """Returns the card with a line above it."""
    if not line:
        return view
    whole = ui.LayoutView(timeout=None).add_item(ui.TextDisplay[Any](line))
    for part in view.children:
        whole.add_item(part)
    whole.stop()  # discord.py keeps views that are not stopped
    return whole
