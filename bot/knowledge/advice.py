"""Gives advice on valid content: how it looks on Discord, and how often people find a topic."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from bot.errors import Problem
from bot.knowledge import discord_markdown
from bot.knowledge.languages import LANGUAGES
from bot.knowledge.library import ContentFolder
from bot.knowledge.model import Library, Topic
from bot.knowledge.quizzes import unexplained
from bot.knowledge.rarities import has_frequency_list
from bot.knowledge.textfile import Defect
from bot.knowledge.topic_file import TopicFile


class Measured(NamedTuple):
    """Results for new questions, by the number of example questions that a topic has. In percent."""

    questions: int
    right: float
    right_or_offered: float
    wrong: float


DISTINCT_TOPICS = (
    Measured(0, 36.3, 76.8, 1.7),
    Measured(1, 42.2, 81.0, 1.3),
    Measured(2, 50.2, 85.7, 1.7),
    Measured(3, 56.1, 88.2, 0.4),
    Measured(5, 62.9, 89.5, 0.4),
    Measured(8, 65.8, 88.6, 0.8),
    Measured(12, 68.8, 91.6, 1.3),
    Measured(20, 70.5, 94.5, 0.8),
    Measured(30, 75.9, 97.0, 0.0),
)
"""Measured with our own content: eighteen topics, each with its title, its text and its first questions.

`python -m tests.eval.questions_per_topic` prints these numbers.
"""
ENOUGH = 8
"""A topic with fewer aliases and questions (the title doesn't count) is thin.

Up to about this number, each question helps most. With eight, 66 % of new questions get the right answer
instead of 36 %. The right topic is answered or offered for 89 % instead of 77 %. With a second set, 77 very
similar topics (BANKING77), these numbers went from 27 to 55 and from 52 to 81.
"""
GOOD = 20
"""A topic that is similar to others needs this many. BANKING77 then reached 67 % right, 89 % right or
offered."""


_UNSPACED = frozenset("bo dz ja km lo my th yue zh".split())
"""Languages that are written without spaces between words."""


class ThinTopic(NamedTuple):
    """A topic with too few names and questions in a language."""

    topic: Topic
    locale: str
    has: int
    """The number of aliases and questions in that language."""

    @property
    def lacks(self) -> int:
        """How many more it needs."""
        return ENOUGH - self.has


def thin_topics(library: Library, locale: str | None = None) -> list[ThinTopic]:
    """Returns the topics with too few names and questions, in one language or in all.

    The worst come first.
    """
    return sorted(_thin(library, locale), key=lambda thin: thin.has)


def label(topic: Topic, locale: str) -> str:
    """Returns the name for a topic in a language: "hope", "hope (fr)"."""
    return topic.id if locale == topic.base.locale else f"{topic.id} ({locale})"


def advice(folder: ContentFolder) -> list[Problem]:
    """Warns about text that Discord shows differently than intended, and about missing keywords."""
    found = [
        Problem(file.path, *defect)
        for files in folder.files.values()
        for file in files
        for defect in _in_file(file)
    ]
    if not any(wording.keywords for topic in folder.library for wording in topic.wordings.values()):
        what = "No topic has a keyword, so the bot never answers a message that isn't meant for it."
        remedy = "Give topics `keywords` if moderators should be able to switch such replies on."
        found.append(Problem(folder.path, 0, what, remedy))
    return sorted(found)


def _in_file(file: TopicFile) -> Iterator[Defect]:
    yield from discord_markdown.find(file.body, file.body_line)
    yield from unexplained(file)
    for entry in file.entries.get("title", ()):
        yield from discord_markdown.find_in_name(entry.text, entry.line)
    if file.locale.partition("-")[0] in _UNSPACED:  # in these languages such a character may separate words
        return
    yield from discord_markdown.find_invisible(file.body, file.body_line)
    for entries in file.entries.values():
        for entry in entries:
            yield from discord_markdown.find_invisible(entry.text, entry.line)


def lacking(folder: ContentFolder) -> list[str]:
    """Returns what Falak lacks for the languages of a folder. Editors can't fix that in the folder."""
    return [_lacking(language) for language in folder.files if language.partition("-")[0] not in LANGUAGES]


def _lacking(language: str) -> str:
    code = language.partition("-")[0]
    lacks = [
        what
        for what, is_there in (
            ("how rare its words are", has_frequency_list(LANGUAGES[code])),
            ("the endings of its words", LANGUAGES[code].stemmer is not None),
            ("where its words end", code not in _UNSPACED),
            ("its small talk and question words", False),
        )
        if not is_there
    ]
    return f"{language}: Falak reads it by general rules and doesn't know {' or '.join(lacks)}"


def _thin(library: Library, locale: str | None) -> Iterator[ThinTopic]:
    for topic in library:
        for wording in topic.wordings.values():
            has = len(wording.aliases) + len(wording.questions)
            if has < ENOUGH and locale in (None, wording.locale):
                yield ThinTopic(topic, wording.locale, has)
