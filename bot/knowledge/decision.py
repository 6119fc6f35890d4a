"""Decides on a reply by the evidence for the topics.

Confidence is a logistic function of the evidence. calibration.json has its weights and the thresholds that
depend on them. tests/eval/calibrate.py fits them to simulated libraries of many sizes, and to the development
questions about our own content.
"""

from __future__ import annotations

import json
import math
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache
from importlib.resources import files
from operator import mul
from typing import NamedTuple

from bot.knowledge.evidence import TERMS, Evidence, ScoredPassage, ScoredQuestion
from bot.knowledge.model import Answer, Match, NoMatch, Reply, Suggestions, Topic
from bot.knowledge.passages import Manner
from bot.knowledge.policies import AskedPolicy

CALIBRATION = "calibration.json"
EXACT, FRAMED = 0.99, 0.95
"""The confidence if a question says only a topic's name: with exactly its words, or with common words around
it."""
OTHER_TOPIC = 0.15
"""Multiplies the odds for a part of a question that asks for another topic than the whole question does. The
part decides only if it is much clearer than the whole."""
OTHER_NUMBER = 0.15
"""Multiplies the odds of a topic that lacks a number of the question. Fitted to simulated libraries with
numbered names."""
NO_SUBJECT = 0.1
"""Multiplies the odds of all topics if the library knows only frequent words of the question."""
RANKED = 5
"""The number of topics that a reply ranks."""
MOST_OFFERED = 4
LEAST_INFORMATION = 2.8
"""The information of a single word among the few hundred most frequent. "what can you do" has less."""


class Reason(Enum):
    """The rule that led to a reply."""

    EXACT = auto()
    """The whole text is a name or an example question of the topic."""
    SURE = auto()
    """The first topic is likely enough for an answer, and far ahead of the second."""
    RIVAL = auto()
    """The first topic is likely enough for an answer, but others fit nearly as well."""
    LIKELY = auto()
    """The first topics are likely enough to be offered."""
    TWO_SUBJECTS = auto()
    """Two parts of the text ask for a topic each."""
    NAMED = auto()
    """The topics are unlikely, but their names are in the text, which asks something or has several names."""
    UNLIKELY = auto()
    """No topic is likely enough."""
    NO_WORDS = auto()
    """There is nothing to compare: the text has no words, or no topic is left."""


_ANSWERED = {Reason.EXACT, Reason.SURE}
_OFFERED = {Reason.RIVAL, Reason.LIKELY, Reason.TWO_SUBJECTS, Reason.NAMED}


class Decision(NamedTuple):
    """A reply and the reasons for it."""

    reply: Reply
    reason: Reason
    passage: ScoredPassage | None
    """The part of the text that decided. None if there are no words."""
    ranked: tuple[Match, ...]
    """The candidates for that part, best first."""
    rejected: frozenset[str]
    """The ids of the topics that the text rejects."""
    answer: float
    """The minimum confidence for an answer to this text."""
    offer: float
    """The minimum confidence that one of three topics is right, for offering topics for it."""


@dataclass(frozen=True, slots=True)
class Confidence:
    """Computes the probability that a topic answers a passage."""

    bias: float
    weights: tuple[float, ...]
    """The weight of each of TERMS, in log-odds."""

    def of(self, evidence: Evidence) -> float:
        """Returns the probability (0–1). It is 0 if the passage has no informative word."""
        if evidence.informativeness < LEAST_INFORMATION:
            return 0.0
        log_odds = self.bias + sum(map(mul, self.weights, evidence.terms()))
        if evidence.other_number:
            log_odds += math.log(OTHER_NUMBER)
        if not evidence.has_subject:
            log_odds += math.log(NO_SUBJECT)
        return 1 / (1 + math.exp(-log_odds))


@dataclass(frozen=True, slots=True)
class Calibration:
    """Turns evidence into decisions."""

    confidence: Confidence
    policy: AskedPolicy

    def decide(self, question: str, locale: str, scored: ScoredQuestion) -> Reply:
        """Returns an answer if one topic is clear, otherwise suggestions or no match."""
        return self.decision(question, locale, scored).reply

    def decision(self, question: str, locale: str, scored: ScoredQuestion) -> Decision:
        """Returns the reply and the reasons for it."""
        rejected = self._rejected(scored)
        passage, best = self._best(scored.passages, rejected)
        reason, shown = self._choose(scored, passage, best, rejected)
        matches = _first(shown, best)
        reply: Reply
        if reason in _ANSWERED:
            reply = Answer(question, locale, matches)
        elif reason in _OFFERED:
            reply = Suggestions(question, locale, matches, count=len(shown))
        else:
            reply = NoMatch(question, locale, matches, count=len(shown))
        return Decision(
            reply,
            reason,
            passage,
            best,
            frozenset(rejected),
            *self._thresholds(scored, passage, _first_topic(best)),
        )

    def _choose(
        self,
        scored: ScoredQuestion,
        passage: ScoredPassage | None,
        best: tuple[Match, ...],
        rejected: Collection[str],
    ) -> tuple[Reason, Sequence[Match]]:
        """Returns the rule that applies and the topics to show, best first."""
        if scored.exact:
            return Reason.EXACT, [Match(scored.exact, EXACT)]
        if passage is None or not best:
            return Reason.NO_WORDS, ()
        if two := self._two_subjects(scored, rejected):
            return Reason.TWO_SUBJECTS, two
        return self._choose_likely(scored, passage, best, rejected)

    def _choose_likely(
        self,
        scored: ScoredQuestion,
        passage: ScoredPassage,
        best: tuple[Match, ...],
        rejected: Collection[str],
    ) -> tuple[Reason, Sequence[Match]]:
        """Does the same by the confidence in the topics."""
        topic, first = best[0]
        answer, offer = self._thresholds(scored, passage, topic)
        least_lead = self.policy.lead * math.log(scored.topics)
        others = confidence_in_any(best[1:3])
        is_clear = _lead(topic, passage, rejected) >= least_lead and others < self.policy.rivals
        if first >= answer and (passage.framed is topic or is_clear):
            return Reason.SURE, best[:1]
        if confidence_in_any(best) >= offer:
            if first >= answer:
                return Reason.RIVAL, best[: max(self._count(best), 2)]
            return Reason.LIKELY, best[: self._count(best)]
        whole = scored.passages[0]
        if whole.passage.manner is Manner.STATES:
            return Reason.UNLIKELY, ()
        named = [topic for topic in whole.contained if topic.id not in rejected][:MOST_OFFERED]
        fewest = 1 if whole.passage.manner is Manner.ASKS else 2
        shown = [Match(topic, _confidence_in(topic, best)) for topic in named]
        return Reason.NAMED if len(named) >= fewest else Reason.UNLIKELY, shown

    def _thresholds(
        self, scored: ScoredQuestion, passage: ScoredPassage | None, topic: Topic | None
    ) -> tuple[float, float]:
        """Returns the minimum confidence for an answer with a topic, and for an offer."""
        if scored.passages and scored.passages[0].passage.manner is Manner.STATES:
            if passage is not None and passage.expects_statements:
                return self.policy.expected_answer, self.policy.expected_offer
            return self.policy.stated_answer, self.policy.stated_offer
        answer = self.policy.answer
        if passage is not None and passage.is_measured:
            answer = self.policy.measured_answer
        elif passage is not None and passage.is_foreign:
            answer = self.policy.foreign_answer
        elif passage is not None and passage.framed is topic:
            answer = self.policy.named_answer
        return answer, self.policy.offer

    def _count(self, matches: Sequence[Match]) -> int:
        """Returns how many of the matches to offer."""
        first = matches[0].confidence
        least = max(self.policy.least_offered, self.policy.worth_offering * first)
        count = sum(match.confidence >= least for match in matches)
        if count < 2 <= len(matches) and first < self.policy.alone:
            count += matches[1].confidence >= self.policy.least_offered / 3
        return min(max(count, 1), MOST_OFFERED)

    def _best(
        self, passages: Sequence[ScoredPassage], rejected: Collection[str]
    ) -> tuple[ScoredPassage | None, tuple[Match, ...]]:
        """Returns the passage that decides, and its topics.

        Takes the most confident passage that asks something, if there is one.
        """
        asking = [scored for scored in passages if scored.passage.manner is Manner.ASKS] or passages
        judged = [(scored, self._judge(scored, rejected)) for scored in asking]
        if not judged:
            return None, ()
        odds: list[float] = []
        asked: Topic | None = None
        for scored, matches in judged:
            topic = _first_topic(matches)
            if scored.passage.is_whole:
                asked = topic
            odds.append(_odds(matches) * (1.0 if topic is asked else OTHER_TOPIC))
        return judged[odds.index(max(odds))]

    def _judge(self, scored: ScoredPassage, rejected: Collection[str]) -> tuple[Match, ...]:
        """Returns the topics that may answer a passage, best first.

        The score ranks them: no topic gets a higher confidence than one before it.
        """
        matches: list[Match] = []
        most = 1.0
        for topic, evidence in scored.candidates:
            if topic.id not in rejected:
                most = min(most, self.confidence.of(evidence))
                matches.append(Match(topic, most))
        if scored.framed and scored.framed.id not in rejected:
            named = Match(scored.framed, FRAMED * scored.trust)
            if named.confidence > _confidence(matches):
                return _first([named], matches, most=len(matches) + 1)
        return tuple(matches)

    def _rejected(self, scored: ScoredQuestion) -> set[str]:
        """Returns the ids of the topics that the question rejects.

        The topic that best fits the rest of the question is rejected only if the rejected part contains its
        name: "why together instead of each alone".
        """
        rejected: set[str] = set()
        asked = self._judge(scored.passages[0], ())[:1] if scored.rejected and scored.passages else ()
        meant = {match.topic for match in asked}
        for passage in scored.rejected:
            rejected |= {topic.id for topic in passage.contained}
            matches = self._judge(passage, ())
            if _confidence(matches) >= self.policy.offer and matches[0].topic not in meant:
                rejected.add(matches[0].topic.id)
        return rejected - {topic.id for passage in scored.passages[:1] for topic in passage.contained}

    def _two_subjects(self, scored: ScoredQuestion, rejected: Collection[str]) -> list[Match]:
        """Returns the topics that two parts of the question ask for, unless one topic answers both parts."""
        for parts in scored.pairs:
            one, other = (self._judge(part, rejected) for part in parts)
            if (
                min(_confidence(one), _confidence(other)) < self.policy.each_subject
                or one[0].topic is other[0].topic
            ):
                continue
            if not all(map(_asks_for, parts, (one[0].topic, other[0].topic))):
                continue
            also = max(_confidence_in(one[0].topic, other), _confidence_in(other[0].topic, one))
            if also < 2 * self.policy.offer:
                return [one[0], other[0]]
        return []

    @classmethod
    def from_json(cls, text: str) -> Calibration:
        """Reads the file that the fitting script wrote."""
        data = json.loads(text)
        weights = tuple(data["confidence"][term] for term in TERMS)
        return cls(
            Confidence(data["confidence"]["bias"], weights),
            AskedPolicy(answer=data["answer"], offer=data["offer"]),
        )


def confidence_in_any(ranked: Sequence[Match]) -> float:
    """Returns the confidence (0–1) that one of the first three topics is right."""
    return min(sum(match.confidence for match in ranked[:3]), 1.0)


def _asks_for(part: ScoredPassage, topic: Topic) -> bool:
    """Whether a part of a question is a question by itself, or names the topic."""
    return part.passage.manner is Manner.ASKS or part.framed is topic or topic in part.contained


def _lead(topic: Topic, passage: ScoredPassage, rejected: Collection[str]) -> float:
    """Returns how far a topic is ahead of the closest other one, by its score plus BM25."""
    own, others = 0.0, [0.0]
    for candidate, evidence in passage.candidates:
        if candidate is topic:
            own = evidence.score + evidence.bm25
        elif candidate.id not in rejected:
            others.append(evidence.score + evidence.bm25)
    return own - max(others)


def _odds(matches: Sequence[Match]) -> float:
    confidence = min(_confidence(matches), EXACT)
    return confidence / (1 - confidence)


def _first_topic(matches: Sequence[Match]) -> Topic | None:
    return matches[0].topic if matches else None


def _confidence(matches: Sequence[Match]) -> float:
    return matches[0].confidence if matches else 0.0


def _confidence_in(topic: Topic, matches: Sequence[Match]) -> float:
    return next((match.confidence for match in matches if match.topic is topic), 0.0)


def _first(chosen: Sequence[Match], others: Sequence[Match], most: int = RANKED) -> tuple[Match, ...]:
    """Returns the chosen matches, best first, then the other topics.

    No other topic gets a higher confidence.
    """
    topics = [match.topic for match in chosen]
    least = min((match.confidence for match in chosen), default=1.0)
    rest = [Match(topic, min(confidence, least)) for topic, confidence in others if topic not in topics]
    return (*sorted(chosen, key=lambda match: -match.confidence), *rest)[:most]


@cache
def calibration() -> Calibration:
    """Returns the calibration from the package's file."""
    return Calibration.from_json(files("bot.knowledge").joinpath(CALIBRATION).read_text(encoding="utf-8"))
