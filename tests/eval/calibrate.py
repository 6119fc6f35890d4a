"""Fits calibration.json on the development questions: `python -m tests.eval.calibrate [--write]`.

Confidence and relevance are logistic regressions of the evidence. The thresholds are the lowest that keep
what must not happen within its bounds. First everything is cross-validated: each tenth of the questions is
decided by what was fitted on the other nine, so the printed table is what new questions may expect.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import NamedTuple

# pyright: basic
# scikit-learn has no types.
import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold

from bot.cli.evaluate import print_table
from bot.knowledge import decision
from bot.knowledge.decision import Calibration, Evidence, Logistic, Weighed
from bot.knowledge.evaluation import Outcome, Question, read_questions
from bot.knowledge.library import read_library
from bot.knowledge.matching import Matcher
from bot.knowledge.model import Answer, Match

HERE = Path(__file__).parent
CONTENT = HERE.parent.parent / "content"
QUESTIONS = HERE / "ask-dev.tsv"

CONFIDENCE = ("log_score", "familiarity", "substance")
RELEVANCE = ("familiarity", "substance")
MOST_ANSWERED_OUTSIDE = 0.01
MOST_ANSWERED_WRONG = 0.01
MOST_SUGGESTED_OUTSIDE = 0.07
MARGIN = 2 / 5
"""Where a threshold stands between the highest value that must not reach it (0) and the next that may (1)."""
FOLDS = 10
REPEATS = 5


class Sample(NamedTuple):
    """A question with what was found for it."""

    question: Question
    weighed: Weighed


def main() -> None:
    parser = argparse.ArgumentParser(description="Fits the calibration on the development questions.")
    parser.add_argument("--write", action="store_true", help="write it into the package")
    write = parser.parse_args().write
    matcher = Matcher(read_library(CONTENT))
    questions = [question for question in read_questions(QUESTIONS) if question.locale == "en"]
    samples = [Sample(question, matcher.weigh(question.text, question.locale)) for question in questions]
    print(f"Cross-validated, {FOLDS} folds, {REPEATS} times:\n")
    print_table(cross_validated(samples))
    fitted = fit(samples)
    print("\nFitted on all of them:\n")
    print_table([outcome(sample, fitted) for sample in samples])
    text = as_json(fitted)
    print(f"\n{text}")
    if write:
        (Path(decision.__file__).parent / decision.CALIBRATION).write_text(text, encoding="utf-8")


def cross_validated(samples: Sequence[Sample]) -> list[Outcome]:
    """Every question decided by a calibration that has not seen it, REPEATS times."""
    strata = ["in scope" if sample.question.expected else sample.question.kind for sample in samples]
    outcomes: list[Outcome] = []
    for repeat in range(REPEATS):
        folds = StratifiedKFold(FOLDS, shuffle=True, random_state=repeat).split(samples, strata)
        for seen, unseen in folds:
            fitted = fit([samples[place] for place in seen])
            outcomes += [outcome(samples[place], fitted) for place in unseen]
    return outcomes


def fit(samples: Sequence[Sample]) -> Calibration:
    """The calibration for these questions."""
    weighed = [sample for sample in samples if sample.weighed.candidates and sample.weighed.named is None]
    best = [sample.weighed.candidates[0] for sample in weighed]
    evidence = [candidate.evidence for candidate in best]
    right = [
        candidate.topic.id in sample.question.expected
        for candidate, sample in zip(best, weighed, strict=True)
    ]
    inside = [bool(sample.question.expected) for sample in weighed]
    confidence = logistic(evidence, right, CONFIDENCE)
    relevance = logistic(evidence, inside, RELEVANCE)
    unbounded = Calibration(confidence, relevance, answer=0.0, suggest=0.0)
    return Calibration(
        confidence,
        relevance,
        answer=least_answer(samples, unbounded),
        suggest=least_suggest(samples, unbounded),
    )


def logistic(evidence: Sequence[Evidence], truth: Sequence[bool], names: Sequence[str]) -> Logistic:
    """The logistic regression of what is true on some of the evidence."""
    rows = np.array([[getattr(one, name) for name in names] for one in evidence])
    scale = rows.std(axis=0)
    model = LogisticRegression(max_iter=1000).fit(rows / scale, truth)
    weights = model.coef_[0] / scale
    return Logistic(float(model.intercept_[0]), **dict(zip(names, weights.tolist(), strict=True)))


def least_answer(samples: Sequence[Sample], calibration: Calibration) -> float:
    """The lowest threshold at which neither kind of wrong answer is more frequent than its bound."""
    best: list[tuple[float, Question, Match]] = []
    for sample in samples:
        reply = calibration.decide("", "en", sample.weighed)
        if isinstance(reply, Answer) and sample.weighed.named is None:
            best.append((reply.confidence, sample.question, reply.matches[0]))
    outside = [confidence for confidence, question, _ in best if not question.expected]
    wrong = [
        c for c, question, match in best if question.expected and match.topic.id not in question.expected
    ]
    return max(
        _above_all_but(
            outside, MOST_ANSWERED_OUTSIDE * sum(not sample.question.expected for sample in samples)
        ),
        _above_all_but(
            wrong, MOST_ANSWERED_WRONG * sum(bool(sample.question.expected) for sample in samples)
        ),
    )


def least_suggest(samples: Sequence[Sample], calibration: Calibration) -> float:
    """The lowest threshold at which suggestions out of scope are no more frequent than their bound."""
    outside = [calibration.relevance_of(sample.weighed) for sample in samples if not sample.question.expected]
    return _above_all_but(outside, MOST_SUGGESTED_OUTSIDE * len(outside))


def _above_all_but(values: Sequence[float], allowed: float) -> float:
    """A threshold that at most `allowed` of the values reach, MARGIN up to the lowest of them."""
    ordered = sorted([*values, 0.0, 0.0], reverse=True)
    count = min(int(allowed), len(values))
    over = ordered[count - 1] if count else 1.0
    return round(ordered[count] + (over - ordered[count]) * MARGIN, 4)


def outcome(sample: Sample, calibration: Calibration) -> Outcome:
    reply = calibration.decide(sample.question.text, sample.question.locale, sample.weighed)
    return Outcome(sample.question, reply)


def as_json(calibration: Calibration) -> str:
    """The file's text."""

    def rounded(logistic: Logistic) -> dict[str, float]:
        return {name: round(weight, 3) for name, weight in asdict(logistic).items()}

    return (
        json.dumps(
            {
                "confidence": rounded(calibration.confidence),
                "relevance": rounded(calibration.relevance),
                "answer": calibration.answer,
                "suggest": calibration.suggest,
            },
            indent=2,
        )
        + "\n"
    )


if __name__ == "__main__":
    main()
