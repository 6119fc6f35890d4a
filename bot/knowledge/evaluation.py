"""Measures how well the replies fit a file of questions, which says the right topics for each question."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from bot.errors import InputError, reason
from bot.knowledge.assistant import Assistant
from bot.knowledge.decision import calibration
from bot.knowledge.matching import Matcher
from bot.knowledge.model import Answer, NoMatch, Reply, Suggestions

COLUMNS = ("class", "language", "expected topic ids (| = any of these, - = none)", "question")
NOTHING = "-"
BINS = 10


class Question(NamedTuple):
    """A question and its right topics: any of them is a right answer. Without any, no answer is right."""

    kind: str
    locale: str
    expected: frozenset[str]
    text: str
    place: str = ""
    """The file and line that it comes from, if any."""


class Outcome(NamedTuple):
    """A question and its reply."""

    question: Question
    reply: Reply

    @property
    def ranked_right(self) -> bool:
        """Whether the best topic is right, even if it wasn't the answer."""
        return bool(self.reply.matches) and self.reply.matches[0].topic.id in self.question.expected

    @property
    def answered(self) -> bool:
        """Whether the reply is an answer."""
        return isinstance(self.reply, Answer)

    @property
    def answered_right(self) -> bool:
        """Whether the answer is right, or the reply offers the two topics that the question asks for."""
        return (self.answered and self.ranked_right) or self.offered_all

    @property
    def offered_all(self) -> bool:
        """Whether the reply offers all right topics, at least two, and no others."""
        offered = {topic.id for topic in self.reply.offered}
        return len(offered) > 1 and frozenset(offered) == self.question.expected

    @property
    def suggested_right(self) -> bool:
        """Whether the suggestions include a right topic."""
        offered = {topic.id for topic in self.reply.offered}
        return (
            not self.offered_all
            and isinstance(self.reply, Suggestions)
            and bool(offered & self.question.expected)
        )

    @property
    def silent(self) -> bool:
        """Whether the reply offers nothing."""
        return isinstance(self.reply, NoMatch)


class Tally(NamedTuple):
    """Counts of outcomes."""

    questions: int
    answered_right: int
    suggested_right: int
    suggested_wrong: int
    silent: int
    answered_wrong: int
    ranked_right: int

    @classmethod
    def of(cls, outcomes: Sequence[Outcome]) -> Tally:
        answered = [outcome for outcome in outcomes if outcome.answered]
        answered_right = sum(outcome.answered_right for outcome in outcomes)
        answered_wrong = sum(not outcome.answered_right for outcome in answered)
        suggested_right = sum(outcome.suggested_right for outcome in outcomes)
        silent = sum(outcome.silent for outcome in outcomes)
        return cls(
            questions=len(outcomes),
            answered_right=answered_right,
            suggested_right=suggested_right,
            suggested_wrong=len(outcomes) - answered_right - answered_wrong - suggested_right - silent,
            silent=silent,
            answered_wrong=answered_wrong,
            ranked_right=sum(outcome.ranked_right for outcome in outcomes),
        )


def read_questions(path: Path) -> list[Question]:
    """Reads the questions in a tab-separated file with the columns COLUMNS. Skips lines that begin with #.

    Raises InputError, with the line, for an invalid file.
    """
    try:
        lines = path.read_text(encoding="utf-8-sig").split("\n")
    except OSError as error:
        raise InputError(f"{path} can't be read ({reason(error)}). Name a file of questions.") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{path} is not valid UTF-8. Save it as UTF-8.") from error
    questions: list[Question] = []
    for number, line in enumerate(lines, 1):
        if line.startswith("#") or not line.strip():
            continue
        columns = line.split("\t")
        if len(columns) != len(COLUMNS):
            has = "is 1 column" if len(columns) == 1 else f"are {len(columns)} columns"
            raise InputError(
                f"{path}:{number}: There {has}. "
                f"Write {len(COLUMNS)} with a tab between: {', '.join(COLUMNS)}."
            )
        kind, locale, expected = (column.strip() for column in columns[:-1])
        ids = frozenset(topic_id.strip() for topic_id in expected.split("|") if expected != NOTHING)
        if "" in ids:
            raise InputError(
                f"{path}:{number}: The third column lacks a topic id. "
                f"Write {NOTHING} there if no topic is right."
            )
        questions.append(Question(kind, locale, ids, columns[-1], f"{path}:{number}"))
    if not questions:
        raise InputError(f"{path} has no questions.")
    return questions


def evaluate(assistant: Assistant, questions: Iterable[Question]) -> Iterator[Outcome]:
    """Asks every question."""
    for question in questions:
        yield Outcome(question, assistant.reply(question.text, question.locale))


def ask(matcher: Matcher, question: Question) -> Outcome:
    """Asks one question of a library."""
    scored = matcher.score(question.text, question.locale)
    return Outcome(question, calibration().decide(question.text, question.locale, scored))


def separation(outcomes: Sequence[Outcome]) -> float | None:
    """Returns the AUROC: how likely a question in scope has a higher confidence than one out of scope.

    Ties count half. None if there are no questions of either kind.
    """
    inside = [outcome.reply.confidence for outcome in outcomes if outcome.question.expected]
    outside = [outcome.reply.confidence for outcome in outcomes if not outcome.question.expected]
    if not inside or not outside:
        return None
    higher = sum((one > other) + 0.5 * (one == other) for one in inside for other in outside)
    return higher / (len(inside) * len(outside))


def miscalibration(outcomes: Sequence[Outcome]) -> float:
    """Returns the expected calibration error: confidence against the share of right topics, by tenths."""
    bins: list[list[Outcome]] = [[] for _ in range(BINS)]
    for outcome in outcomes:
        bins[min(int(outcome.reply.confidence * BINS), BINS - 1)].append(outcome)
    return sum(
        abs(sum(outcome.reply.confidence - outcome.ranked_right for outcome in members)) for members in bins
    ) / len(outcomes)
