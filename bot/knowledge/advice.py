"""How many names and questions a topic takes, as measured, and which topics have fewer."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from bot.knowledge.model import BASE_LOCALE, Library, Topic


class Measured(NamedTuple):
    """What became of new questions to a library whose topics have so many questions each, in percent."""

    questions: int
    right: float
    right_or_offered: float
    wrong: float


DISTINCT_TOPICS = (
    Measured(0, 38.4, 61.2, 2.5),
    Measured(1, 40.5, 66.7, 2.1),
    Measured(2, 47.7, 74.3, 1.7),
    Measured(3, 55.7, 78.5, 0.4),
    Measured(5, 61.2, 84.0, 0.8),
    Measured(8, 64.6, 83.5, 0.4),
    Measured(12, 66.7, 86.9, 3.4),
    Measured(20, 69.6, 91.1, 1.7),
    Measured(30, 77.2, 96.2, 1.3),
)
"""Our own content: eighteen topics, each with its title, its text and its first questions.

`python -m tests.eval.questions_per_topic` prints it.
"""
ENOUGH = 8
"""A topic with fewer aliases and questions beside its title is thin.

Up to about here each question adds most: eight take new questions from 38 to 65 % right, and from 61 to 84 %
right or offered. A second set, 77 much alike topics (BANKING77), went from 27 to 50 and from 45 to 71.
"""
GOOD = 20
"""A topic that is much like others takes more. BANKING77 came to 63 % right, 80 % right or offered."""


class ThinTopic(NamedTuple):
    """A topic with too few names and questions in one language."""

    topic: Topic
    locale: str
    has: int
    """How many aliases and questions it has there."""

    @property
    def lacks(self) -> int:
        """How many more it takes."""
        return ENOUGH - self.has


def thin_topics(library: Library, locale: str | None = None) -> list[ThinTopic]:
    """Returns the topics with too few names and questions, the fewest first; of one language or of all."""
    return sorted(_thin(library, locale), key=lambda thin: thin.has)


def label(topic: Topic, locale: str) -> str:
    """Returns what to call a topic in one language: "hope", "hope (fr)"."""
    return topic.id if locale == BASE_LOCALE else f"{topic.id} ({locale})"


def _thin(library: Library, locale: str | None) -> Iterator[ThinTopic]:
    for topic in library:
        for wording in topic.wordings.values():
            has = len(wording.aliases) + len(wording.questions)
            if has < ENOUGH and locale in (None, wording.locale):
                yield ThinTopic(topic, wording.locale, has)
