"""Tests how many topics are offered at which confidence."""

from __future__ import annotations

import math

import pytest

from bot.knowledge.decision import Calibration, Confidence, Decision, Reason
from bot.knowledge.evidence import Candidate, Evidence, ScoredPassage, ScoredQuestion
from bot.knowledge.model import Topic, Wording
from bot.knowledge.passages import Manner, Passage
from bot.knowledge.policies import AskedPolicy

POLICY = AskedPolicy(
    answer=0.9,
    offer=0.2,
    alone=0.5,
    lead=0.99 / math.log(4),
    worth_offering=0.2,
    least_offered=0.03,
    stated_answer=0.95,
    stated_offer=0.85,
    expected_answer=0.8,
    expected_offer=0.4,
)
CALIBRATION = Calibration(Confidence(0.0, (0.0, 1.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0)), POLICY)
"""A calibration whose log-odds are only the sum of the coverage and the scaled margin."""


def decide(
    *evidence: Evidence,
    manner: Manner = Manner.ASKS,
    expects_statements: bool = False,
    is_foreign: bool = False,
    is_measured: bool = False,
    topics: int = 4,
) -> Decision:
    """Returns the decision on a question. Each piece of evidence belongs to one topic."""
    candidates = tuple(
        Candidate(Topic(f"topic-{number}", {"en": Wording("en", "A topic", "It is a thing.")}), each)
        for number, each in enumerate(evidence)
    )
    passage = ScoredPassage(
        Passage((), manner), candidates, None, 0.0, (), (), is_foreign, is_measured, expects_statements
    )
    return CALIBRATION.decision("a question", "en", ScoredQuestion(None, (passage,), (), (), topics))


def likely(probability: float) -> Evidence:
    """Returns evidence for a topic with this probability."""
    return Evidence(1.0, math.log(probability / (1 - probability)), 9.0, 0.0, 1.0, 1.0)


@pytest.mark.parametrize(
    ("probabilities", "offered"),
    [
        ([0.6], 1),
        ([0.6, 0.1], 1),
        ([0.6, 0.13], 2),
        ([0.4, 0.2, 0.07], 2),
        ([0.4, 0.2, 0.09], 3),
        ([0.4] * 6, 4),
        ([0.21, 0.2, 0.19, 0.029], 3),
    ],
)
def test_topics_a_fifth_as_likely_as_the_first_are_offered(probabilities: list[float], offered: int) -> None:
    decision = decide(*map(likely, probabilities))
    assert (decision.reason, len(decision.reply.offered)) == (Reason.LIKELY, offered)


@pytest.mark.parametrize(("second", "offered"), [(0.02, 2), (0.011, 2), (0.009, 1)])
def test_a_second_topic_is_offered_with_an_unlikely_first_one(second: float, offered: int) -> None:
    assert len(decide(likely(0.3), likely(second)).reply.offered) == offered


@pytest.mark.parametrize(
    ("first", "second", "reason"),
    [
        (likely(0.92)._replace(score=2.1), likely(0.3), Reason.SURE),
        (likely(0.92)._replace(score=1.9), likely(0.3), Reason.RIVAL),
        (likely(0.92)._replace(score=1.9, bm25=0.2), likely(0.3), Reason.SURE),
        (likely(0.92)._replace(score=2.1), likely(0.3)._replace(bm25=0.2), Reason.RIVAL),
        (likely(0.88)._replace(score=2.1), likely(0.1), Reason.LIKELY),
    ],
    ids=["ahead", "not by the score", "also by BM25", "not by BM25", "ahead, but not likely enough"],
)
def test_first_topic_is_the_answer_if_it_is_far_ahead(
    first: Evidence, second: Evidence, reason: Reason
) -> None:
    assert decide(first, second).reason is reason


@pytest.mark.parametrize(
    ("probability", "expects_statements", "reason"),
    [
        (0.94, False, Reason.LIKELY),
        (0.84, False, Reason.UNLIKELY),
        (0.84, True, Reason.SURE),
        (0.7, True, Reason.LIKELY),
        (0.3, True, Reason.UNLIKELY),
    ],
)
def test_statements_need_less_confidence_if_the_topic_expects_them(
    probability: float, expects_statements: bool, reason: Reason
) -> None:
    decision = decide(likely(probability), manner=Manner.STATES, expects_statements=expects_statements)
    assert decision.reason is reason


def test_unknown_properties_and_numbers_need_more_confidence() -> None:
    assert decide(likely(0.905)).reason is Reason.SURE
    assert decide(likely(0.905), is_foreign=True).reason is Reason.LIKELY
    assert decide(likely(0.95), is_foreign=True).reason is Reason.SURE
    assert decide(likely(0.95), is_measured=True).reason is Reason.LIKELY
    assert decide(likely(0.95), is_foreign=True, is_measured=True).reason is Reason.LIKELY


@pytest.mark.parametrize(
    ("probabilities", "offered"),
    [([0.19], 0), ([0.21], 1), ([0.12, 0.09], 2), ([0.08, 0.07, 0.06], 3), ([0.08, 0.06, 0.05, 0.05], 0)],
)
def test_topics_are_offered_if_one_of_the_first_three_is_likely(
    probabilities: list[float], offered: int
) -> None:
    assert len(decide(*map(likely, probabilities)).reply.offered) == offered


@pytest.mark.parametrize(
    ("others", "reason"),
    [([0.5, 0.49], Reason.SURE), ([0.5, 0.51], Reason.RIVAL), ([0.4, 0.4, 0.4], Reason.SURE)],
)
def test_topics_are_offered_if_two_others_fit_as_well_as_the_first(
    others: list[float], reason: Reason
) -> None:
    first = likely(0.92)._replace(score=5.0)
    assert decide(first, *map(likely, others)).reason is reason


@pytest.mark.parametrize(("topics", "reason"), [(2, Reason.SURE), (20, Reason.RIVAL)])
def test_the_first_topic_must_be_further_ahead_in_a_large_library(topics: int, reason: Reason) -> None:
    first = likely(0.92)._replace(score=2.1)
    assert decide(first, likely(0.1), topics=topics).reason is reason
