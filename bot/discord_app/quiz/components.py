"""The buttons of quizzes. The right answer stands in none of their custom_ids."""

from __future__ import annotations

import re
from typing import NamedTuple, Self

from bot.discord_app.quiz.rounds import Round
from bot.discord_app.ui.components import LOCALE, TOPIC_ID, Button, PersistentComponent


class QuizRef(NamedTuple):
    """A quiz in a channel."""

    quiz_id: int

    pattern = r"(?P<quiz>\d+)"

    @property
    def encoded(self) -> str:
        """The quiz as custom_ids hold it."""
        return str(self.quiz_id)

    @classmethod
    def from_match(cls, match: re.Match[str]) -> Self:
        """Returns the quiz from a matched custom_id."""
        return cls(int(match["quiz"]))


class QuizChoice(NamedTuple):
    """A choice of a quiz in a channel."""

    quiz_id: int
    choice: int
    """Its number among the choices as they are stored: in a random order."""

    pattern = r"(?P<quiz>\d+):(?P<choice>\d)"

    @property
    def encoded(self) -> str:
        """The choice as custom_ids hold it."""
        return f"{self.quiz_id}:{self.choice}"

    @classmethod
    def from_match(cls, match: re.Match[str]) -> Self:
        """Returns the choice from a matched custom_id."""
        return cls(int(match["quiz"]), int(match["choice"]))


class TopicRef(NamedTuple):
    """A topic to read, in a language."""

    topic_id: str
    locale: str

    pattern = rf"{TOPIC_ID}:{LOCALE}"

    @property
    def encoded(self) -> str:
        """The topic as custom_ids hold it."""
        return f"{self.topic_id}:{self.locale}"

    @classmethod
    def from_match(cls, match: re.Match[str]) -> Self:
        """Returns the topic from a matched custom_id."""
        return cls(match["topic"], match["locale"])


class RoundButton(PersistentComponent[Button, Round], prefix="quiz:", state=Round, event="quiz_round"):
    """Goes a step on in a private round."""


class ReadButton(
    PersistentComponent[Button, TopicRef], prefix="quiz-read:", state=TopicRef, event="quiz_read"
):
    """Shows the topic of a question beside the quiz."""


class AnswerButton(
    PersistentComponent[Button, QuizRef], prefix="quiz-answer:", state=QuizRef, event="quiz_answer"
):
    """Opens the choices of a quiz in a channel."""


class ChoiceButton(
    PersistentComponent[Button, QuizChoice], prefix="quiz-choice:", state=QuizChoice, event="quiz_choice"
):
    """Answers a quiz in a channel."""


class CloseButton(
    PersistentComponent[Button, QuizRef], prefix="quiz-close:", state=QuizRef, event="quiz_close"
):
    """Closes a quiz in a channel, for moderators."""


QUIZ_COMPONENTS = (RoundButton, ReadButton, AnswerButton, ChoiceButton, CloseButton)
