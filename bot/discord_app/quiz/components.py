"""The buttons of quizzes. No custom_id contains the right answer."""

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
        """The quiz as part of custom_ids."""
        return str(self.quiz_id)

    @classmethod
    def from_match(cls, match: re.Match[str]) -> Self:
        """Returns the quiz from a matched custom_id."""
        return cls(int(match["quiz"]))


class QuizChoice(NamedTuple):
    """A choice in a quiz in a channel."""

    quiz_id: int
    choice: int
    """The number of the choice in the stored order, which is random."""

    pattern = r"(?P<quiz>\d+):(?P<choice>\d)"

    @property
    def encoded(self) -> str:
        """The choice as part of custom_ids."""
        return f"{self.quiz_id}:{self.choice}"

    @classmethod
    def from_match(cls, match: re.Match[str]) -> Self:
        """Returns the choice from a matched custom_id."""
        return cls(int(match["quiz"]), int(match["choice"]))


class TopicRef(NamedTuple):
    """A topic to read, and its language."""

    topic_id: str
    locale: str

    pattern = rf"{TOPIC_ID}:{LOCALE}"

    @property
    def encoded(self) -> str:
        """The topic as part of custom_ids."""
        return f"{self.topic_id}:{self.locale}"

    @classmethod
    def from_match(cls, match: re.Match[str]) -> Self:
        """Returns the topic from a matched custom_id."""
        return cls(match["topic"], match["locale"])


class RoundButton(PersistentComponent[Button, Round], prefix="quiz:", state=Round, event="quiz_round"):
    """Continues a private round."""


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
