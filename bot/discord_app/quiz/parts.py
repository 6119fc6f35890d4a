"""The parts that cards of private rounds and of quizzes in channels share."""

from __future__ import annotations

import string
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import discord
from discord import ui

from bot.discord_app.answers.small_print import small_print
from bot.discord_app.quiz.components import ReadButton, TopicRef
from bot.discord_app.quiz.strings import quiz_texts_in
from bot.discord_app.ui.builders import button, paragraphs, row, small, text
from bot.discord_app.ui.components import MAX_LABEL, Button
from bot.discord_app.ui.directions import directed, isolated
from bot.discord_app.ui.markdown import plain
from bot.knowledge.model import Library, Topic

Parts = list[ui.Item[Any]]
Making = Callable[[int, Button], ui.Item[Any]]
"""Makes the component of a choice, from the place of its button and from what people see of it."""


def choice_parts(choices: Sequence[str], make: Making, locale: str) -> Parts:
    """Returns a button for each choice, one below the other, in the order of `choices`.

    If a text is too long for a button on a telephone, the texts are a list and the buttons are letters.
    """
    if all(len(choice) <= MAX_LABEL for choice in choices):
        return [row(make(place, button(choice))) for place, choice in enumerate(choices)]
    letters = string.ascii_uppercase
    lines = [f"**{letters[place]}** {plain(choice)}" for place, choice in enumerate(choices)]
    buttons = [make(place, button(letters[place])) for place, _ in enumerate(choices)]
    return [text("\n".join(directed(line, locale) for line in lines)), row(*buttons)]


def verdict_parts(choices: Sequence[str], chosen: int | None, right: int, why: str, locale: str) -> Parts:
    """Says what is right and why, and what was chosen if that was something else."""
    texts = quiz_texts_in(locale)
    answer = plain(choices[right])
    if chosen is None:
        said = texts.right_answer(answer=answer)
    elif chosen == right:
        said = texts.right(answer=answer)
    else:
        said = texts.wrong(chosen=plain(choices[chosen]), answer=answer)
    return [text(said), paragraphs(why, locale)]


def source_parts(topic: Topic, library: Library, locale: str) -> Iterable[ui.Item[Any]]:
    """Says where the topic comes from, and what of it isn't translated."""
    if said := small_print(topic, library, locale):
        yield text(small(said))


def read_button(
    topic: Topic, locale: str, style: discord.ButtonStyle = discord.ButtonStyle.secondary
) -> ReadButton:
    """Returns the button that shows the topic beside the quiz."""
    return ReadButton(TopicRef(topic.id, locale), button(quiz_texts_in(locale).read, style))


def title_of(topic: Topic, locale: str) -> str:
    """Returns the topic's title as a line shows it."""
    return isolated(plain(topic.wording(locale).title))
