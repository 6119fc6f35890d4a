"""The parts that private rounds and quizzes in channels share."""

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
MakeComponent = Callable[[int, Button], ui.Item[Any]]
"""Makes the component of a choice, from its position and its visible button."""


def choice_parts(choices: Sequence[str], make: MakeComponent, locale: str) -> Parts:
    """Returns a button for each choice, one below the other, in the order of `choices`.

    If a text is too long for a button on a phone, lists the texts and labels the buttons with letters.
    """
    if all(len(choice) <= MAX_LABEL for choice in choices):
        return [row(make(place, button(choice))) for place, choice in enumerate(choices)]
    letters = string.ascii_uppercase
    lines = [f"**{letters[place]}** {plain(choice)}" for place, choice in enumerate(choices)]
    buttons = [make(place, button(letters[place])) for place, _ in enumerate(choices)]
    return [text("\n".join(directed(line, locale) for line in lines)), row(*buttons)]


def verdict_parts(choices: Sequence[str], chosen: int | None, right: int, why: str, locale: str) -> Parts:
    """Returns the right choice, the explanation, and the person's choice if it was wrong."""
    texts = quiz_texts_in(locale)
    answer = plain(choices[right])
    if chosen is None:
        verdict = texts.right_answer(answer=answer)
    elif chosen == right:
        verdict = texts.right(answer=answer)
    else:
        verdict = texts.wrong(chosen=plain(choices[chosen]), answer=answer)
    return [text(verdict), paragraphs(why, locale)]


def source_parts(topic: Topic, library: Library, locale: str) -> Iterable[ui.Item[Any]]:
    """Returns the source of the topic, and a note about missing translations."""
    if footer := small_print(topic, library, locale):
        yield text(small(footer))


def read_button(
    topic: Topic, locale: str, style: discord.ButtonStyle = discord.ButtonStyle.secondary
) -> ReadButton:
    """Returns the button that shows the topic next to the quiz."""
    return ReadButton(TopicRef(topic.id, locale), button(quiz_texts_in(locale).read, style))


def title_of(topic: Topic, locale: str) -> str:
    """Returns the topic's title for use in a line."""
    return isolated(plain(topic.wording(locale).title))
