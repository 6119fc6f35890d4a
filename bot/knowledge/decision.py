"""From what speaks for the topics to a reply.

The two probabilities that decide are logistic functions of the evidence. Their coefficients and the
thresholds stand in calibration.json, which a script fits on the development questions.
"""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from bot.knowledge.model import Answer, Match, NoMatch, Reply, Suggestions, Topic

CALIBRATION = "calibration.json"
NAMED = 0.99
"""The confidence in a topic that the question names, stem for stem."""
RANKED = 5
"""How many topics a reply ranks."""
FEWEST_OFFERED, MOST_OFFERED = 2, 4
WORTH_OFFERING = 0.15
"""A topic is offered only where its confidence is at least this part of the best one's."""
WORTH_MENTIONING = 0.2
"""The least confidence of a topic that comes close to a question without a match."""
LEAST_SUBSTANCE = 2.3
"""The substance of a single word that is among the few hundred most frequent: "what can you do" has less."""
CLOSE_CONFIDENCE, CLOSE_SCORE = 0.85, 0.3
"""Two topics are close together where the confidences have this ratio and the scores this difference, or
where both know the question equally well: then the scores only tell how much else they are called."""


class Evidence(NamedTuple):
    """What speaks for a topic as the answer to a question."""

    score: float
    """The classifier's score, in log-odds."""
    familiarity: float
    """The share of the question's features that the topic knows, 0–1."""
    substance: float
    """How much the words tell that the topic knows: the Euclidean length of their information, about 4 for a
    single telling one."""

    @property
    def log_score(self) -> float:
        """The score on a scale on which a very high one says little more than a high one."""
        return math.log1p(max(self.score, 0.0))


class Candidate(NamedTuple):
    """A topic that may answer a question."""

    topic: Topic
    evidence: Evidence


class Weighed(NamedTuple):
    """A question's candidates, best score first."""

    candidates: tuple[Candidate, ...]
    named: Topic | None
    """The topic of which the question is, stem for stem, a name or an example question."""


@dataclass(frozen=True, slots=True)
class Logistic:
    """A probability as a logistic function of the evidence: each kind has a weight."""

    bias: float
    log_score: float = 0.0
    familiarity: float = 0.0
    substance: float = 0.0

    def probability(self, evidence: Evidence) -> float:
        """0–1; 0 where nothing telling was said."""
        if evidence.substance < LEAST_SUBSTANCE:
            return 0.0
        log_odds = (
            self.bias
            + self.log_score * evidence.log_score
            + self.familiarity * evidence.familiarity
            + self.substance * evidence.substance
        )
        return 1 / (1 + math.exp(-log_odds))

    def highest(self, weighed: Weighed) -> float:
        """The highest probability among a question's candidates, 0 where there are none."""
        return max([self.probability(evidence) for _, evidence in weighed.candidates], default=0.0)


@dataclass(frozen=True, slots=True)
class Calibration:
    """What turns evidence into decisions."""

    confidence: Logistic
    """That the topic answers the question."""
    relevance: Logistic
    """That the question is about the topic's field, whether or not the topic answers it."""
    answer: float
    """The least confidence of an answer."""
    suggest: float
    """The least relevance of suggestions."""

    def relevance_of(self, weighed: Weighed) -> float:
        """The probability (0–1) that the question is about something known; no less than that of a topic."""
        return max(self.relevance.highest(weighed), self.confidence.highest(weighed))

    def decide(self, question: str, locale: str, weighed: Weighed) -> Reply:
        """The reply: one topic where it is sure, a choice where it is not, otherwise none."""
        judged = [
            (Match(topic, self.confidence.probability(evidence)), evidence)
            for topic, evidence in weighed.candidates
        ]
        judged.sort(key=lambda one: one[0].confidence, reverse=True)
        matches = tuple([match for match, _ in judged])
        if weighed.named:
            others = (
                Match(topic, min(confidence, NAMED))
                for topic, confidence in matches
                if topic is not weighed.named
            )
            return Answer(question, locale, (Match(weighed.named, NAMED), *others)[:RANKED])
        if matches and matches[0].confidence >= self.answer and not _disputed(judged):
            return Answer(question, locale, matches)
        is_relevant = (
            len(matches) >= FEWEST_OFFERED
            and max(matches[0].confidence, self.relevance.highest(weighed)) >= self.suggest
        )
        if is_relevant:
            worth = sum(match.confidence >= WORTH_OFFERING * matches[0].confidence for match in matches)
            return Suggestions(question, locale, matches, count=min(max(worth, FEWEST_OFFERED), MOST_OFFERED))
        close = sum(match.confidence >= WORTH_MENTIONING for match in matches)
        return NoMatch(question, locale, matches, count=min(close, MOST_OFFERED))

    @classmethod
    def from_json(cls, text: str) -> Calibration:
        """Reads what the fitting script wrote."""
        data = json.loads(text)
        return cls(
            Logistic(**data["confidence"]), Logistic(**data["relevance"]), data["answer"], data["suggest"]
        )


_Judged = tuple[Match, Evidence]


def _disputed(judged: Sequence[_Judged]) -> bool:
    """Whether another topic has a better score than the likeliest, or is close together with it."""
    first, *others = judged
    return any(other[1].score > first[1].score or _close_together(first, other) for other in others)


def _close_together(first: _Judged, other: _Judged) -> bool:
    """Whether one is nearly as likely as the other, and has nearly the same score or knows it all as well."""
    (match, evidence), (other_match, other_evidence) = first, other
    is_nearly_as_likely = other_match.confidence > CLOSE_CONFIDENCE * match.confidence
    if not is_nearly_as_likely:
        return False
    has_nearly_the_score = other_evidence.score > evidence.score - CLOSE_SCORE
    knows_as_well = all(
        math.isclose(one, another, rel_tol=1e-4)
        for one, another in (
            (evidence.familiarity, other_evidence.familiarity),
            (evidence.substance, other_evidence.substance),
        )
    )
    return has_nearly_the_score or knows_as_well


@cache
def calibration() -> Calibration:
    """The calibration that the package carries."""
    return Calibration.from_json(files("bot.knowledge").joinpath(CALIBRATION).read_text(encoding="utf-8"))
