"""Collects the evidence for each topic as the answer to a question."""

from __future__ import annotations

import math
from typing import NamedTuple

from bot.knowledge.model import Topic
from bot.knowledge.passages import Passage

TERMS = (
    "score",
    "coverage",
    "informativeness",
    "margin",
    "size",
    "size_coverage",
    "size_margin",
    "manner",
)
"""The names of the values of `Evidence.terms`, in order."""


class Evidence(NamedTuple):
    """The evidence for a topic as the answer to a passage."""

    score: float
    """The score that topics are ranked by."""
    coverage: float
    """The share (0–1) of the passage's features that the topic knows."""
    informativeness: float
    """How informative the words are that the topic knows: the Euclidean norm of their information."""
    margin: float
    """The best topic's lead over the second. For other topics, the distance to the best (negative)."""
    size: float
    """The natural logarithm of the average number of names and questions of the library's topics."""
    manner: float
    """How the passage is worded, from 0 (statement) to 1 (question)."""
    other_number: bool = False
    """Whether the passage has a number that the topic lacks, but the topic has others: "v1.21" against
    *Version 1.20*."""
    bm25: float = 0.0
    """The score by BM25 alone."""
    has_subject: bool = True
    """Whether the library knows a word of the passage besides the few hundred most frequent of the language.
    "what do people do here" has none."""

    def terms(self) -> tuple[float, ...]:
        """Returns the terms of the linear function for confidence, in log-odds.

        Scores and margins are on a logarithmic scale, because differences between very high values mean
        little. A margin between low scores means little, too. The weight of coverage and margin depends on
        how much the library says about each topic.
        """
        score = math.log1p(max(self.score, 0.0))
        margin = math.copysign(math.log1p(abs(self.margin)), self.margin) * score
        return (
            score,
            self.coverage,
            self.informativeness,
            margin,
            self.size,
            self.size * self.coverage,
            self.size * margin,
            self.manner,
        )


class Candidate(NamedTuple):
    """A topic that may answer a passage."""

    topic: Topic
    evidence: Evidence


class ScoredPassage(NamedTuple):
    """A passage and the evidence for the topics."""

    passage: Passage
    candidates: tuple[Candidate, ...]
    """Sorted by score, best first."""
    framed: Topic | None
    """The topic whose name is in the passage with only common words around it: "what are the rules"."""
    trust: float
    """How likely (0–1) the words of that name were intended. Less than 1 if they are misspelt."""
    contained: tuple[Topic, ...]
    """The topics whose names are in the passage, in that order."""
    unknown: tuple[str, ...]
    """The informative words that the library lacks."""
    is_foreign: bool
    """Whether it asks for an unknown property of a thing: "the population of …", "the rules of chess"."""
    is_measured: bool
    """Whether it asks for a number or another property that the best topic lacks: "how high", "what year"."""
    expects_statements: bool
    """Whether statements are among the example questions of the best topic, too: "my card was declined".

    Only known if the whole text is a statement.
    """


class ScoredQuestion(NamedTuple):
    """A question and the evidence for the topics."""

    exact: Topic | None
    """The topic that has the question as a name or an example question."""
    passages: tuple[ScoredPassage, ...]
    """The whole question first, then its parts. None if it has no words."""
    rejected: tuple[ScoredPassage, ...]
    """The topics that the question rejects."""
    pairs: tuple[tuple[ScoredPassage, ScoredPassage], ...]
    """Pairs of parts that may ask for a topic each."""
    topics: int
    """The number of topics of the library, without those left out."""
