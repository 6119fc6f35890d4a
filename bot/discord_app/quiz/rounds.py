"""A private round of questions. Its buttons contain all of its state: nothing is stored."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Iterator, Sequence
from enum import Enum
from functools import lru_cache
from typing import NamedTuple, Self

from bot.discord_app.ui.components import LOCALE
from bot.knowledge.model import Library, QuizQuestion, Topic
from bot.outreach.quiz import (
    MAX_QUESTIONS,
    NAME_LETTERS,
    SEED_LETTERS,
    USUAL_QUESTIONS,
    fingerprint,
    mixed,
    new_seed,
)


class Step(Enum):
    """The action of a button. Custom_ids contain the values, so they never change."""

    ANSWER = "a"
    """Answers the current question with the choice at `place`."""
    NEXT = "n"
    """Shows the current question, or the result after the last one."""
    AGAIN = "r"
    """Begins another round, if possible with other questions."""


class Round(NamedTuple):
    """The state of a round, and the action of a button in it."""

    prints: str
    """The names of its questions, one after the other."""
    locale: str
    seed: str
    """The seed for the order of the choices."""
    number: int = 0
    """The current question."""
    right: int = 0
    """A bit for each question that was answered correctly."""
    step: Step = Step.NEXT
    place: int = 0
    """The position of the chosen button."""

    # At most 5 + 2 + 31 + 3 + 5 + 2 + 5 + 35 of the 100 characters that Discord allows.
    # https://docs.discord.com/developers/components/reference#anatomy-of-a-component-custom-id
    pattern = (
        rf"(?P<step>[anr]):(?P<prints>[A-Za-z]*):(?P<index>\d+):(?P<right>\d+):(?P<place>\d):"
        rf"(?P<seed>[A-Za-z]{{{SEED_LETTERS}}}):{LOCALE}"
    )

    @property
    def encoded(self) -> str:
        """The round as part of custom_ids. It doesn't reveal the right choice."""
        numbers = f"{self.number}:{self.right}:{self.place}"
        return f"{self.step.value}:{self.prints}:{numbers}:{self.seed}:{self.locale}"

    @classmethod
    def from_match(cls, match: re.Match[str]) -> Self:
        """Returns the round from a matched custom_id. Raises ValueError for impossible ones."""
        found = cls(
            match["prints"],
            match["locale"],
            match["seed"],
            int(match["index"]),
            int(match["right"]),
            Step(match["step"]),
            int(match["place"]),
        )
        length, rest = divmod(len(found.prints), NAME_LETTERS)
        if rest or not length or length > MAX_QUESTIONS or found.number > length or found.right >> length:
            raise ValueError(match.string)
        return found

    @property
    def questions(self) -> list[str]:
        """The names of its questions."""
        starts = range(0, len(self.prints), NAME_LETTERS)
        return [self.prints[start : start + NAME_LETTERS] for start in starts]

    def was_right(self, index: int) -> bool:
        return bool(self.right >> index & 1)


class RoundQuestion(NamedTuple):
    """A question of a topic, in a language."""

    topic: Topic
    question: QuizQuestion


def begin(
    topics: Iterable[Topic], locale: str, number: int = USUAL_QUESTIONS, avoid: Sequence[str] = ()
) -> Round | None:
    """Returns a new round about these topics. None if they have no questions.

    Topics take turns. Uses the questions in `avoid` only if there are no others.
    """
    shuffled = list(topics)
    random.shuffle(shuffled)
    turns = [random.sample(_prints_of(topic), len(topic.base.quiz)) for topic in shuffled]
    longest = max(map(len, turns), default=0)
    prints = [turn[place] for place in range(longest) for turn in turns if place < len(turn)]
    prints = sorted(dict.fromkeys(prints), key=lambda each: each in avoid)[: min(number, MAX_QUESTIONS)]
    return Round("".join(prints), locale, new_seed()) if prints else None


def find(library: Library, name: str, locale: str) -> RoundQuestion | None:
    """Returns the question with that name. None if it was changed or its topic is gone."""
    for topic in library:
        prints = _prints_of(topic)
        if name in prints:
            return RoundQuestion(topic, topic.wording(locale).quiz[prints.index(name)])
    return None


def choices_of(question: QuizQuestion, round_: Round) -> list[int]:
    """Returns the numbers of the choices in the order of their buttons."""
    return mixed(len(question.choices), f"{round_.seed}{round_.number}")


def asked(round_: Round, library: Library) -> Iterator[tuple[RoundQuestion, bool]]:
    """Yields the questions that still exist, and whether each was answered correctly."""
    for index, name in enumerate(round_.questions):
        if (found := find(library, name, round_.locale)) is not None:
            yield found, round_.was_right(index)


@lru_cache(maxsize=16_384)
def _prints_of(topic: Topic) -> list[str]:
    return [fingerprint(topic.id, *question) for question in topic.base.quiz]
