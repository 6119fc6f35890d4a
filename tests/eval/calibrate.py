"""Fits calibration.json. Run `python -m tests.eval.calibrate [--write]`.

The confidence is a logistic regression on evidence. It is fitted to simulated libraries (evidence.tsv.gz,
written by simulated.py) and to the development questions about our own content. Two thresholds depend on the
confidence: for answers, and for offered topics. Each is the lowest threshold that lets few enough questions
out of scope pass.

First, the script cross-validates. It decides each tenth of the development questions by a fit to the other
nine tenths. So the printed table estimates the results of new questions.
"""

from __future__ import annotations

import argparse
import json
import math
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

# pyright: basic
# scikit-learn has no types. Functions import it themselves, because its import takes a second. All test
# processes import this module, but only one of them needs scikit-learn.
import numpy as np

from bot.cli.evaluate import print_table
from bot.knowledge import decision
from bot.knowledge.decision import LEAST_INFORMATION, OTHER_TOPIC, Calibration, Confidence, confidence_in_any
from bot.knowledge.evaluation import Outcome, Question, read_questions
from bot.knowledge.evidence import TERMS, ScoredQuestion
from bot.knowledge.library import read_library
from bot.knowledge.matching import Matcher
from bot.knowledge.model import Answer
from bot.knowledge.passages import Manner
from bot.knowledge.policies import AskedPolicy
from tests.eval import simulated
from tests.eval.simulated import CONTENT, JudgedPassage

HERE = Path(__file__).parent
QUESTIONS = HERE / "ask-dev.tsv"
HARD = HERE / "ask-hard-dev.tsv"
LANGUAGES = HERE / "languages"
SMALL = HERE / "small"
OFF_TOPIC = {"oos", "off", "chat"}
"""The classes of the questions that have nothing to do with the content."""

DEVELOPMENT_SHARE = 0.2
"""The weight of all development questions together, as a share of the weight of the simulated questions."""
MOST_ANSWERED_OUTSIDE = 0.013
"""The maximum share of answered questions among those out of scope. Half of these questions are near misses.
Questions of the other sets also count, because a threshold from few questions would depend on chance."""
MOST_OFFERED_OFF_TOPIC = 0.025
"""The maximum share of off-topic questions with offered topics."""
MARGIN = 2 / 5
"""The position of a threshold between the next lower value (0) and the next higher value (1)."""
ROUNDS = 5
"""The number of fits. The confidence decides which passage of each question the next fit uses."""
HANDICAP = math.log(OTHER_TOPIC)
FOLDS = 10
REPEATS = 2


class Sample(NamedTuple):
    """A question and the evidence for its topics."""

    question: Question
    scored: ScoredQuestion
    judged: list[JudgedPassage]


class Rows(NamedTuple):
    """Passages for the regression, as matrices."""

    terms: np.ndarray
    """Passages × terms."""
    is_right: np.ndarray
    handicap: np.ndarray
    """The log-odds that are added to each passage for the choice of the deciding passage."""
    first: np.ndarray
    """The row of the first passage of each question."""


def main() -> None:
    parser = argparse.ArgumentParser(description="Fits the calibration.")
    parser.add_argument("--write", action="store_true", help="write it into the package")
    write = parser.parse_args().write
    matcher = Matcher(read_library(CONTENT))
    samples = development_samples(matcher)
    outside = samples_outside(matcher)
    libraries = rows_of(simulated.read())
    print(f"Cross-validation, {FOLDS} folds, repeated {REPEATS} times:\n")
    print_table(cross_validated(samples, outside, libraries))
    fitted = fit(samples, outside, libraries)
    print("\nFit to all questions:\n")
    print_table([outcome(sample, fitted) for sample in samples])
    text = as_json(fitted)
    print(f"\n{text}")
    if write:
        (Path(decision.__file__).parent / decision.CALIBRATION).write_text(text, encoding="utf-8")


def development_samples(matcher: Matcher) -> list[Sample]:
    """Returns the English development questions."""
    return [sample_of(matcher, each) for each in read_questions(QUESTIONS) if each.locale == "en"]


def samples_outside(matcher: Matcher) -> list[Sample]:
    """Returns the questions out of scope of the other sets, also of those about small communities."""
    matchers = dict.fromkeys((HARD, *sorted(LANGUAGES.glob("*.tsv"))), matcher)
    matchers |= {file: Matcher(read_library(file.with_suffix(""))) for file in sorted(SMALL.glob("*.tsv"))}
    return [
        sample_of(matchers[file], question)
        for file in matchers
        for question in read_questions(file)
        if not question.expected
    ]


def sample_of(matcher: Matcher, question: Question) -> Sample:
    scored = matcher.score(question.text, question.locale)
    judged = simulated.judge(matcher, question.text, question.locale, {*question.expected})
    return Sample(question, scored, judged)


def cross_validated(samples: Sequence[Sample], outside: Sequence[Sample], libraries: Rows) -> list[Outcome]:
    """Returns the outcome of each question by a calibration that wasn't fitted to it, REPEATS times."""
    from sklearn.model_selection import StratifiedKFold  # noqa: PLC0415

    strata = ["in scope" if sample.question.expected else sample.question.kind for sample in samples]
    outcomes: list[Outcome] = []
    for repeat in range(REPEATS):
        folds = StratifiedKFold(FOLDS, shuffle=True, random_state=repeat).split(samples, strata)
        for seen, unseen in folds:
            fitted = fit([samples[place] for place in seen], outside, libraries)
            outcomes += [outcome(samples[place], fitted) for place in unseen]
    return outcomes


def fit(samples: Sequence[Sample], outside: Sequence[Sample], libraries: Rows) -> Calibration:
    """Returns the calibration for these questions. Only the thresholds depend on `outside`."""
    weight = DEVELOPMENT_SHARE * len(libraries.first) / len(samples)
    confidence = fit_confidence(libraries, rows_of([sample.judged for sample in samples]), weight)
    unbounded = Calibration(confidence, AskedPolicy(answer=0.0, offer=1.0))
    answer = least_answer([*samples, *outside], unbounded)
    return Calibration(confidence, AskedPolicy(answer, least_offer([*samples, *outside], unbounded)))


def rows_of(questions: Sequence[Sequence[JudgedPassage]]) -> Rows:
    """Returns the passages that have an informative word, question by question."""
    informative = [
        passages
        for judged in questions
        if (passages := [one for one in judged if one.evidence.informativeness >= LEAST_INFORMATION])
    ]
    return Rows(
        np.array([one.evidence.terms() for passages in informative for one in passages]),
        np.array([one.is_right for passages in informative for one in passages]),
        np.array([0.0 if one.is_of_whole else HANDICAP for passages in informative for one in passages]),
        np.cumsum([0, *map(len, informative)])[:-1],
    )


def fit_confidence(libraries: Rows, development: Rows, weight: float) -> Confidence:
    """Fits a logistic regression to the deciding passages. It predicts whether their topic is right."""
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415

    terms = np.concatenate([libraries.terms, development.terms])
    is_right = np.concatenate([libraries.is_right, development.is_right])
    handicap = np.concatenate([libraries.handicap, development.handicap])
    first = np.concatenate([libraries.first, development.first + len(libraries.terms)])
    importance = np.repeat([1.0, weight], [len(libraries.first), len(development.first)])
    scale: np.ndarray = terms.std(axis=0)
    weights: np.ndarray = np.zeros(len(TERMS))
    bias = 0.0
    for _ in range(ROUNDS):
        deciding = _deciding_rows(terms @ weights + handicap, first)
        model = LogisticRegression(solver="newton-cholesky", tol=1e-8, C=10.0)
        model.fit(terms[deciding] / scale, is_right[deciding], sample_weight=importance)
        weights = model.coef_.ravel() / scale
        bias = float(np.squeeze(model.intercept_))
    return Confidence(bias, tuple(weights.tolist()))


def _deciding_rows(odds: np.ndarray, first: np.ndarray) -> np.ndarray:
    """Returns the first row with the highest odds of each question."""
    question = np.repeat(np.arange(len(first)), np.diff(first, append=len(odds)))
    ordered = np.lexsort((-odds, question))  # stable: equal odds keep their order
    return ordered[first]


def least_answer(samples: Sequence[Sample], calibration: Calibration) -> float:
    """Returns the lowest threshold at which few enough questions out of scope are answered."""
    outside = [sample for sample in samples if not sample.question.expected]
    replies = [outcome(sample, calibration).reply for sample in outside]
    answered = [reply.confidence for reply in replies if isinstance(reply, Answer)]
    return _threshold(answered, MOST_ANSWERED_OUTSIDE * len(outside))


def least_offer(samples: Sequence[Sample], calibration: Calibration) -> float:
    """Returns the lowest threshold at which few enough off-topic questions get offers."""
    off_topic = [sample for sample in samples if sample.question.kind in OFF_TOPIC]
    offered = [
        confidence_in_any(
            calibration.decision(sample.question.text, sample.question.locale, sample.scored).ranked
        )
        for sample in off_topic
        if sample.scored.passages and sample.scored.passages[0].passage.manner is not Manner.STATES
    ]
    return _threshold(offered, MOST_OFFERED_OFF_TOPIC * len(off_topic))


def _threshold(values: Sequence[float], allowed: float) -> float:
    """Returns a threshold that at most `allowed` of the values reach."""
    ordered = sorted([*values, 0.0, 0.0], reverse=True)
    count = min(int(allowed), len(values))
    over = ordered[count - 1] if count else 1.0
    return round(ordered[count] + (over - ordered[count]) * MARGIN, 3)


def outcome(sample: Sample, calibration: Calibration) -> Outcome:
    reply = calibration.decide(sample.question.text, sample.question.locale, sample.scored)
    return Outcome(sample.question, reply)


def as_json(calibration: Calibration) -> str:
    """Returns the text of calibration.json."""
    weights = dict(zip(TERMS, calibration.confidence.weights, strict=True))
    confidence = {"bias": calibration.confidence.bias, **weights}
    return (
        json.dumps(
            {
                "confidence": {name: round(weight, 2) for name, weight in confidence.items()},
                "answer": calibration.policy.answer,
                "offer": calibration.policy.offer,
            },
            indent=2,
        )
        + "\n"
    )


if __name__ == "__main__":
    main()
