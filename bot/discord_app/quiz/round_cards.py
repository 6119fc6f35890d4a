"""Builds the cards of private rounds: a question, its answer, and the result at the end."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import discord
from discord import ui

from bot.discord_app.quiz.components import RoundButton
from bot.discord_app.quiz.parts import Parts, choice_parts, read_button, source_parts, verdict_parts
from bot.discord_app.quiz.rounds import Round, RoundQuestion, Step, asked, begin, choices_of, find
from bot.discord_app.quiz.strings import quiz_texts_in
from bot.discord_app.ui.builders import accent_of, button, card, heading, row, section, small, text
from bot.discord_app.ui.command_mentions import PLAIN, CommandMentions
from bot.discord_app.ui.directions import directed
from bot.discord_app.ui.markdown import plain
from bot.knowledge.model import Library, Topic
from bot.outreach.fitting import shortened
from bot.outreach.quiz import USUAL_QUESTIONS

MAX_TEASER = 100
"""Characters of a topic's summary in the result."""


def quiz_card(
    topics: Iterable[Topic], library: Library, locale: str, number: int = USUAL_QUESTIONS
) -> ui.LayoutView | None:
    """Returns the first question of a private round about these topics. None if they have no questions.

    Must be sent as an ephemeral message. Its buttons do the rest. `library` has the topics that may be shown
    there.
    """
    round_ = begin(topics, locale, number)
    return None if round_ is None else next_card(round_, library)


def next_card(round_: Round, library: Library, commands: CommandMentions = PLAIN) -> ui.LayoutView:
    """Returns the current question of a round, or the result after the last one.

    Leaves out questions that were changed since the round began.
    """
    names, note = round_.questions, ""
    for index in range(round_.number, len(names)):
        if (found := find(library, names[index], round_.locale)) is not None:
            return _question_card(round_._replace(number=index), found, library, note)
        note = quiz_texts_in(round_.locale).changed
    return result_card(round_, library, commands)


def answered_card(round_: Round, asked: RoundQuestion, chosen: int, library: Library) -> ui.LayoutView:
    """Returns the card with the result of an answer, the explanation and its source."""
    texts, locale = quiz_texts_in(round_.locale), round_.locale
    question = asked.question
    following = round_._replace(step=Step.NEXT, number=round_.number + 1, place=0)
    is_last = following.number == len(round_.questions)
    label = texts.to_result if is_last else texts.next
    return card(
        *_place_parts(round_),
        heading(question.question, locale),
        *verdict_parts(question.choices, chosen, question.right, question.why, locale),
        *source_parts(asked.topic, library, locale),
        row(
            RoundButton(following, button(label, discord.ButtonStyle.primary)),
            read_button(asked.topic, locale),
        ),
        accent=accent_of(library),
    )


def result_card(round_: Round, library: Library, commands: CommandMentions = PLAIN) -> ui.LayoutView:
    """Returns the number of right answers, and the topics worth reading."""
    texts, locale = quiz_texts_in(round_.locale), round_.locale
    questions = list(asked(round_, library))
    if not questions:
        return card(text(commands.linked(texts.nothing_left)))
    total, right = len(questions), sum(is_right for _, is_right in questions)
    is_perfect = total == right > 1
    result = texts.all_right(total=total) if is_perfect else texts.result(right=right, total=total)
    missed = dict.fromkeys(each.topic for each, is_right in questions if not is_right)
    parts: Parts = [heading(result, locale)]
    if missed:
        parts += [text(texts.worth_reading), *(_worth_reading(topic, locale) for topic in missed)]
    again = round_._replace(step=Step.AGAIN, place=0)
    parts += [row(RoundButton(again, button(texts.again))), text(small(texts.private))]
    return card(*parts, accent=accent_of(library))


def _question_card(round_: Round, asked: RoundQuestion, library: Library, note: str) -> ui.LayoutView:
    order = choices_of(asked.question, round_)
    answering = round_._replace(step=Step.ANSWER)
    return card(
        *([text(note)] if note else []),
        *_place_parts(round_),
        heading(asked.question.question, round_.locale),
        *choice_parts(
            [asked.question.choices[each] for each in order],
            lambda place, shown: RoundButton(answering._replace(place=place), shown),
            round_.locale,
        ),
        accent=accent_of(library),
    )


def _place_parts(round_: Round) -> Parts:
    """Returns the number of the question, if there are several."""
    total = len(round_.questions)
    position = quiz_texts_in(round_.locale).place(number=round_.number + 1, total=total)
    return [text(small(position))] if total > 1 else []


def _worth_reading(topic: Topic, locale: str) -> ui.Item[Any]:
    wording = topic.wording(locale)
    summary = discord.utils.remove_markdown(" ".join(wording.summary.split()))
    lines = [f"**{plain(wording.title)}**", small(plain(shortened(summary, MAX_TEASER)))]
    return section("\n".join(directed(line, locale) for line in lines), read_button(topic, locale))
