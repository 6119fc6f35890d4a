"""Tests that the question sets are valid, and that the replies to them are good enough."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import pytest

from bot.knowledge.advice import DISTINCT_TOPICS, ENOUGH, GOOD
from bot.knowledge.assistant import Assistant
from bot.knowledge.decision import CALIBRATION, calibration
from bot.knowledge.evaluation import NOTHING, Outcome, Tally, evaluate, read_questions
from bot.knowledge.folding import normalise
from bot.knowledge.matching import Matcher
from tests.eval import calibrate, questions_per_topic, simulated

HERE = Path(__file__).parent
ASK_DEV, ASK_HELD_OUT = HERE / "ask-dev.tsv", HERE / "ask-held-out.tsv"
CHAT_DEV, CHAT_HELD_OUT = HERE / "chat-dev.tsv", HERE / "chat-held-out.tsv"
ORDINARY = HERE / "ordinary.tsv"
LANGUAGES = sorted((HERE / "languages").glob("*.tsv"))
UNSEEN = sorted(path for folder in ("second", "third") for path in (HERE / folder).rglob("*.tsv"))
"""The sets of authors who saw neither the content's questions nor the code."""
SENTENCES = {"para", "typo", "amb", "colloquial", "mixed"}
"""The classes of questions in people's own words. Questions of other classes may equal a short name."""


class Message(NamedTuple):
    """A chat message. It names one of the expected topics, or none if `expected` is empty."""

    expected: frozenset[str]
    is_question: bool
    text: str


def messages(path: Path) -> list[Message]:
    rows = [line.split("\t") for line in path.read_text("utf-8").splitlines() if not line.startswith("#")]
    return [
        Message(
            frozenset[str]() if expected == NOTHING else frozenset(expected.split("|")),
            {"yes": True, "no": False}[asks],
            text.replace("\\n", "\n"),
        )
        for expected, asks, text in rows
    ]


@pytest.fixture(scope="module")
def assistant(our_content: Assistant) -> Assistant:
    return our_content


@pytest.fixture(scope="module")
def samples(assistant: Assistant) -> list[calibrate.Sample]:
    """Returns the English development questions with their evidence."""
    return calibrate.development_samples(Matcher(assistant.library))


@pytest.fixture(scope="module")
def samples_outside(assistant: Assistant) -> list[calibrate.Sample]:
    """Returns additional questions out of scope with their evidence."""
    return calibrate.samples_outside(Matcher(assistant.library))


@pytest.fixture(scope="module")
def libraries() -> calibrate.Rows:
    """Returns the evidence for the topics of the simulated libraries."""
    return calibrate.rows_of(simulated.read())


@pytest.fixture(scope="module")
def held_out(assistant: Assistant) -> list[Outcome]:
    questions = [question for question in read_questions(ASK_HELD_OUT) if question.locale == "en"]
    return list(evaluate(assistant, questions))


@pytest.fixture(scope="module")
def cross_validated(
    samples: Sequence[calibrate.Sample],
    samples_outside: Sequence[calibrate.Sample],
    libraries: calibrate.Rows,
) -> list[Outcome]:
    return calibrate.cross_validated(samples, samples_outside, libraries)


@pytest.mark.parametrize("path", [ASK_DEV, *LANGUAGES], ids=lambda path: path.stem)
def test_development_questions_are_not_in_the_content(path: Path, assistant: Assistant) -> None:
    names = {
        (wording.locale, normalise(name))
        for topic in assistant.library
        for wording in topic.wordings.values()
        for name in (wording.title, *wording.aliases, *wording.keywords, *wording.questions)
    }
    sentences = [question for question in read_questions(path) if question.kind in SENTENCES]
    assert sentences
    assert [each for each in sentences if (each.locale, normalise(each.text)) in names] == []


@pytest.mark.parametrize("path", [ASK_DEV, ASK_HELD_OUT], ids=lambda path: path.stem)
def test_questions_have_known_classes_and_expect_known_topics(path: Path, assistant: Assistant) -> None:
    questions = read_questions(path)
    assert {question.kind for question in questions} == {
        *("exact", "para", "typo", "short", "translit", "amb"),
        *("oos", "near"),
    }
    assert frozenset[str]().union(*(question.expected for question in questions)) <= set(
        assistant.library.topics
    )
    for question in questions:
        assert (question.kind in {"oos", "near"}) == (not question.expected), question


@pytest.mark.parametrize("path", UNSEEN, ids=lambda path: path.relative_to(HERE).with_suffix("").as_posix())
def test_unseen_sets_expect_known_topics_and_get_few_wrong_answers(path: Path, assistant: Assistant) -> None:
    assistant_of_set = Assistant(path.with_suffix("")) if path.with_suffix("").is_dir() else assistant
    questions = read_questions(path)
    expected = frozenset[str]().union(*(question.expected for question in questions))
    assert expected <= set(assistant_of_set.library.topics)
    outcomes = list(evaluate(assistant_of_set, questions))
    assert inside(outcomes).answered_wrong <= 0.05 * inside(outcomes).questions
    assert outside(outcomes).answered_wrong <= 0.1 * outside(outcomes).questions


@pytest.mark.parametrize("path", [CHAT_DEV, CHAT_HELD_OUT], ids=lambda path: path.stem)
def test_messages_expect_known_topics(path: Path, assistant: Assistant) -> None:
    expected = frozenset[str]().union(*(message.expected for message in messages(path)))
    assert expected <= set(assistant.library.topics)


def test_few_held_out_sentences_are_in_the_development_sets() -> None:
    seen = {normalise(row.text) for row in (*read_questions(ASK_DEV), *messages(CHAT_DEV))}
    questions = [row for row in read_questions(ASK_HELD_OUT) if row.kind in SENTENCES]
    held_out = [normalise(row.text) for row in (*questions, *messages(CHAT_HELD_OUT))]
    # Short messages such as "ok" are in both.
    assert sum(sentence in seen for sentence in held_out) < 0.03 * len(held_out)


def test_calibration_equals_the_scripts_fit(
    samples: Sequence[calibrate.Sample],
    samples_outside: Sequence[calibrate.Sample],
    libraries: calibrate.Rows,
) -> None:
    fitted, current = calibrate.fit(samples, samples_outside, libraries), calibration()
    current_values = (current.confidence.bias, *current.confidence.weights, *current.policy[:2])
    fitted_values = (fitted.confidence.bias, *fitted.confidence.weights, *fitted.policy[:2])
    assert fitted_values == pytest.approx(current_values, abs=0.02), (
        f"{CALIBRATION} is out of date: python -m tests.eval.calibrate --write"
    )


def inside(outcomes: Sequence[Outcome]) -> Tally:
    return Tally.of([outcome for outcome in outcomes if outcome.question.expected])


def outside(outcomes: Sequence[Outcome]) -> Tally:
    return Tally.of([outcome for outcome in outcomes if not outcome.question.expected])


def test_unseen_questions_in_scope_are_answered(cross_validated: Sequence[Outcome]) -> None:
    tally = inside(cross_validated)
    assert tally.answered_right >= 0.82 * tally.questions
    assert tally.answered_right + tally.suggested_right >= 0.95 * tally.questions
    assert tally.answered_wrong <= 0.01 * tally.questions


def test_unseen_questions_out_of_scope_are_not_answered(cross_validated: Sequence[Outcome]) -> None:
    tally = outside(cross_validated)
    assert tally.answered_wrong <= 0.03 * tally.questions
    off_topic = Tally.of([one for one in cross_validated if one.question.kind == "oos"])
    assert off_topic.silent >= 0.92 * off_topic.questions


def test_misspelt_questions_find_their_topic(cross_validated: Sequence[Outcome]) -> None:
    tally = Tally.of([outcome for outcome in cross_validated if outcome.question.kind == "typo"])
    assert tally.ranked_right >= 0.98 * tally.questions


# The content and the calibration were made with the development questions in view, but without the held-out
# ones. These tests fail if a change only fits the development questions. One question is a third of a per
# cent here. So the limits leave room for a few wrong replies.
def test_held_out_questions_in_scope_find_their_topic(held_out: Sequence[Outcome]) -> None:
    tally = inside(held_out)
    assert tally.answered_right + tally.suggested_right >= 0.88 * tally.questions
    assert tally.answered_wrong <= 0.02 * tally.questions


def test_few_held_out_questions_out_of_scope_are_answered(held_out: Sequence[Outcome]) -> None:
    tally = outside(held_out)
    assert tally.answered_wrong <= 0.04 * tally.questions


class QuestionSet(NamedTuple):
    """A set of questions with minimum results. The thresholds were chosen with these questions in view."""

    content: Path
    questions: Path
    right: float
    or_offered: float
    near_misses_answered: int


SMALL = HERE / "small"
SETS = {
    "small/minecraft": QuestionSet(SMALL / "minecraft", SMALL / "minecraft.tsv", 0.55, 0.82, 3),
    "small/university": QuestionSet(SMALL / "university", SMALL / "university.tsv", 0.55, 0.82, 2),
    "hard": QuestionSet(simulated.CONTENT, HERE / "ask-hard-dev.tsv", 0.70, 0.95, 3),
}


@pytest.mark.parametrize("name", SETS)
def test_a_set_reaches_its_minimum_results(name: str, assistant: Assistant) -> None:
    content, questions, right, or_offered, near_misses = SETS[name]
    tested_assistant = assistant if content == simulated.CONTENT else Assistant(content)
    outcomes = list(evaluate(tested_assistant, read_questions(questions)))
    tally = inside(outcomes)
    assert tally.answered_right >= right * tally.questions
    assert tally.answered_right + tally.suggested_right >= or_offered * tally.questions
    assert tally.answered_wrong <= 0.025 * tally.questions
    near = [outcome for outcome in outcomes if outcome.question.kind == "nearmiss"]
    assert sum(outcome.answered for outcome in near) <= near_misses
    other = [one for one in outside_of(outcomes) if one.question.kind != "nearmiss"]
    assert not any(outcome.answered for outcome in other)
    assert sum(outcome.silent for outcome in other) >= 0.92 * len(other)


def test_numbers_in_the_advice_are_measured() -> None:
    library, questions = questions_per_topic.own_content()
    for expected in DISTINCT_TOPICS:
        if expected.questions in (0, 3, ENOUGH, GOOD):
            tally = questions_per_topic.measure(library, questions, expected.questions)
            shares = [100 * count / tally.questions for count in (tally.answered_right, tally.answered_wrong)]
            assert shares == pytest.approx([expected.right, expected.wrong], abs=3), (
                "out of date: python -m tests.eval.questions_per_topic"
            )


def outside_of(outcomes: Sequence[Outcome]) -> list[Outcome]:
    return [outcome for outcome in outcomes if not outcome.question.expected]


def count_spotted(assistant: Assistant, path: Path) -> Counter[str]:
    """Counts English messages: those with a spotted topic, an expected one, the right one, the right kind."""
    counts = Counter[str]()
    for message in messages(path):
        if not _is_english(message.text):
            continue
        found = assistant.spot(message.text)
        counts["messages"] += 1
        counts["expected"] += bool(message.expected)
        counts["spotted"] += found.topic is not None
        counts["right"] += found.topic is not None and found.topic.id in message.expected
        counts["flagged right"] += found.is_question == message.is_question
    return counts


def _is_english(text: str) -> bool:
    return all(char.isascii() or not char.isalpha() for char in text)


def test_no_ordinary_message_gets_a_keyword_reply(assistant: Assistant) -> None:
    """Searches messages in seven languages for the keywords of all languages."""
    ordinary = read_questions(ORDINARY)
    assert Counter(message.locale for message in ordinary) == dict.fromkeys(assistant.languages, 200)
    with_topic = [message.text for message in ordinary if assistant.spot(message.text, message.locale).topic]
    assert with_topic == []


# The limits for held-out messages leave room for a few wrong results.
@pytest.mark.parametrize(
    "path, precision, recall, flagged",
    [(CHAT_DEV, 0.95, 0.85, 0.90), (CHAT_HELD_OUT, 0.92, 0.80, 0.90)],
    ids=["chat-dev", "chat-held-out"],
)
def test_messages_with_a_topic_are_distinguished_from_others(
    path: Path, precision: float, recall: float, flagged: float, assistant: Assistant
) -> None:
    counts = count_spotted(assistant, path)
    assert counts["expected"] > 30
    assert counts["right"] >= precision * counts["spotted"]
    assert counts["right"] >= recall * counts["expected"]
    assert counts["flagged right"] >= flagged * counts["messages"]
