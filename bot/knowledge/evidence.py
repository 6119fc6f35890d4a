"""Collects the evidence for topics as the answer to a question."""

from __future__ import annotations

import math
from typing import NamedTuple

from bot.knowledge.model import Topic
from bot.knowledge.passages import Passage

TERMS = (
    "score",
    "familiarity",
    "substance",
    "margin",
    "size",
    "size_familiarity",
    "size_margin",
    "manner",
)
"""The names of the values of `Evidence.terms`, in order."""


class Evidence(NamedTuple):
    """The evidence for a topic as the answer to a passage."""

    score: float
    """The score that topics are ranked by."""
    familiarity: float
    """The share of the passage's features that the topic knows, 0–1."""
    substance: float
    """How much the words tell that the topic knows: the Euclidean length of their information."""
    margin: float
    """How far the score is ahead of the second topic's; of other topics, how far it is behind the first's."""
    size: float
    """The natural logarithm of how many names and questions a topic of the library has on average."""
    manner: float
    """How the passage is put, from 0 (states) to 1 (asks)."""
    other_number: bool = False
    """Whether the passage has a number that the topic lacks: "v1.21" beside *Version 1.20*."""

    def terms(self) -> tuple[float, ...]:
        """Returns what confidence is a linear function of, in log-odds.

        Scores and margins are taken on a logarithmic scale: a very high one says little more than a high one.
        What familiarity and margin are worth depends on how much the library says of each topic.
        """
        margin = math.copysign(math.log1p(abs(self.margin)), self.margin)
        return (
            math.log1p(max(self.score, 0.0)),
            self.familiarity,
            self.substance,
            margin,
            self.size,
            self.size * self.familiarity,
            self.size * margin,
            self.manner,
        )


class Candidate(NamedTuple):
    """A topic that may answer a passage."""

    topic: Topic
    evidence: Evidence


class ScoredPassage(NamedTuple):
    """A passage with what speaks for the topics."""

    passage: Passage
    candidates: tuple[Candidate, ...]
    """The best score first."""
    framed: Topic | None
    """The topic whose name stands in the passage with only common words around it: "what are the rules"."""
    trust: float
    """How likely (0–1) the words of that name were meant: less than 1 where they are misspelt."""
    contained: tuple[Topic, ...]
    """The topics whose names stand in the passage, in their order there."""
    unknown: tuple[str, ...]
    """The telling words that the library lacks."""
    is_foreign: bool
    """Whether it asks for something unknown of a thing: "the population of …", "the rules of chess"."""


class ScoredQuestion(NamedTuple):
    """A question with what speaks for the topics."""

    exact: Topic | None
    """The topic of which the question is a name or an example question."""
    passages: tuple[ScoredPassage, ...]
    """The whole question first, then the parts of it. None where it has no words."""
    rejected: tuple[ScoredPassage, ...]
    """The topics that the question rejects."""
    pairs: tuple[tuple[ScoredPassage, ScoredPassage], ...]
    """Parts that may ask for a topic each."""
