"""Tests reading files of questions, and the formulas of the measures."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.errors import InputError
from bot.knowledge.assistant import Assistant
from bot.knowledge.evaluation import (
    Outcome,
    Question,
    Tally,
    evaluate,
    miscalibration,
    read_questions,
    separation,
)
from bot.knowledge.model import Answer, Match, NoMatch, Reply, Suggestions, Topic, Wording
from tests.knowledge.content_folder import topic, write

A, B, C = (Topic(name, {"en": Wording("en", name, "A thing.")}) for name in "abc")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "questions.tsv"


def test_each_line_is_read_as_a_question(file: Path) -> None:
    file.write_text(
        "# class\tlanguage\texpected\tquestion\n"
        "\n"
        "para\ten\thope-probe\twhat is it?\n"
        "amb\tar\tone|two\tما هو\n"
        "oos\ten\t-\thello\n",
        encoding="utf-8",
    )
    assert [question._replace(place="") for question in read_questions(file)] == [
        Question("para", "en", frozenset({"hope-probe"}), "what is it?"),
        Question("amb", "ar", frozenset({"one", "two"}), "ما هو"),
        Question("oos", "en", frozenset(), "hello"),
    ]


ROW = b"para\ten\thope\twhat is it"


@pytest.mark.parametrize(
    "data",
    [
        ROW,
        ROW + b"\n",
        ROW + b"\r\n",
        b"\xef\xbb\xbf" + ROW,
        b"\xef\xbb\xbf# a comment\n" + ROW,
        b"# a\tcomment\r\n\r\n" + ROW,
    ],
    ids=["no line end", "unix", "windows", "byte order mark", "byte order mark and comment", "comment"],
)
def test_files_of_any_editor_are_read(data: bytes, file: Path) -> None:
    file.write_bytes(data)
    assert [question._replace(place="") for question in read_questions(file)] == [
        Question("para", "en", frozenset({"hope"}), "what is it")
    ]


def test_only_line_ends_separate_questions(file: Path) -> None:
    file.write_text("para\ten\thope\twhat\u2028is\u0085it\x0c", encoding="utf-8")
    assert [question.text for question in read_questions(file)] == ["what\u2028is\u0085it\x0c"]


@pytest.mark.parametrize(
    "row, has",
    [
        ("para\ten\thope", "are 3 columns"),
        ("what is it", "is 1 column"),
        ("para\ten\thope\twhat\tis it", "are 5 columns"),
    ],
)
def test_a_wrong_number_of_columns_is_refused_with_its_line(row: str, has: str, file: Path) -> None:
    file.write_text(f"# comment\npara\ten\thope\twhat is it\n\n{row}\n", encoding="utf-8")
    with pytest.raises(InputError, match=rf"questions\.tsv:4: There {has}\. Write 4 ") as caught:
        read_questions(file)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("ids", ["", "  ", "one|", "|one", "one||two"])
def test_a_missing_id_is_refused_with_its_line(ids: str, file: Path) -> None:
    file.write_text(f"para\ten\thope\twhat is it\npara\ten\t{ids}\twhat\n", encoding="utf-8")
    with pytest.raises(
        InputError, match=r"questions\.tsv:2: The third column lacks a topic id\. Write - there"
    ):
        read_questions(file)


def test_a_question_has_the_place_of_its_line(tmp_path: Path) -> None:
    file = tmp_path / "questions.tsv"
    file.write_text("# a comment\n\npara\ten\thope\twhat is it\npara\ten\t-\thello\n")
    assert [question.place for question in read_questions(file)] == [f"{file}:3", f"{file}:4"]


def test_spaces_around_ids_are_ignored(file: Path) -> None:
    file.write_text("para\ten \t one | two \twhat is it\noos\ten\t - \thello\n", encoding="utf-8")
    assert [question._replace(place="") for question in read_questions(file)] == [
        Question("para", "en", frozenset({"one", "two"}), "what is it"),
        Question("oos", "en", frozenset(), "hello"),
    ]


@pytest.mark.parametrize("data", [b"", b"\n\n", b"# only a comment\n"])
def test_a_file_without_questions_is_refused(data: bytes, file: Path) -> None:
    file.write_bytes(data)
    with pytest.raises(InputError, match=r"questions\.tsv has no questions\."):
        read_questions(file)


def test_a_file_that_is_not_utf_8_is_refused(file: Path) -> None:
    file.write_bytes("para\ten\thope\tété\n".encode("latin-1"))
    with pytest.raises(InputError, match=r"questions\.tsv is not valid UTF-8"):
        read_questions(file)


def test_a_missing_file_or_a_folder_is_refused(file: Path) -> None:
    for path in (file, file.parent):
        with pytest.raises(InputError, match="can't be read"):
            read_questions(path)


def answer(*matches: Match) -> Reply:
    return Answer("", "en", matches)


def suggestions(*matches: Match) -> Reply:
    return Suggestions("", "en", matches, count=2)


def no_match(*matches: Match) -> Reply:
    return NoMatch("", "en", matches)


def outcome(reply: Reply, *expected: str) -> Outcome:
    return Outcome(Question("", "en", frozenset(expected), ""), reply)


OUTCOMES = {
    "answered right": (answer(Match(A, 0.9), Match(B, 0.1)), {"answered_right", "ranked_right"}),
    "answered wrong": (answer(Match(B, 0.9), Match(A, 0.1)), {"answered_wrong"}),
    "suggested, right first": (
        suggestions(Match(A, 0.5), Match(B, 0.4)),
        {"suggested_right", "ranked_right"},
    ),
    "suggested, right second": (suggestions(Match(B, 0.5), Match(A, 0.4)), {"suggested_right"}),
    "suggested, right not offered": (
        suggestions(Match(B, 0.5), Match(C, 0.4), Match(A, 0.3)),
        {"suggested_wrong"},
    ),
    "silent, right first": (no_match(Match(A, 0.2), Match(B, 0.1)), {"silent", "ranked_right"}),
    "silent": (no_match(), {"silent"}),
}


@pytest.mark.parametrize("reply, counted", OUTCOMES.values(), ids=OUTCOMES.keys())
def test_an_outcome_is_counted_as(reply: Reply, counted: set[str]) -> None:
    tally = Tally.of([outcome(reply, "a")])
    assert {name for name, count in tally._asdict().items() if count} == {"questions", *counted}


def test_replies_to_questions_out_of_scope_are_never_right() -> None:
    tally = Tally.of([outcome(reply) for reply, _ in OUTCOMES.values()])
    assert tally == Tally(
        questions=7,
        answered_right=0,
        suggested_right=0,
        suggested_wrong=3,
        silent=2,
        answered_wrong=2,
        ranked_right=0,
    )


def outcome_at(confidence: float, *expected: str) -> Outcome:
    return outcome(no_match(Match(A, confidence)), *expected)


@pytest.mark.parametrize(
    "inside, outside, auroc",
    [
        ([0.9, 0.8], [0.1, 0.2], 1.0),
        ([0.1, 0.2], [0.9, 0.8], 0.0),
        ([0.5], [0.5], 0.5),
        ([0.9, 0.3], [0.5, 0.1], 0.75),
        ([0.9, 0.5], [0.5, 0.1], 0.875),
        ([0.9], [], None),
        ([], [0.9], None),
    ],
)
def test_separation_is_the_auroc_of_the_confidence(
    inside: list[float], outside: list[float], auroc: float | None
) -> None:
    outcomes = [*(outcome_at(one, "a") for one in inside), *(outcome_at(one) for one in outside)]
    assert separation(outcomes) == auroc


@pytest.mark.parametrize(
    "outcomes, error",
    [
        ([outcome_at(1.0, "a")], 0.0),
        ([outcome_at(1.0, "b")], 1.0),
        ([outcome_at(0.0)], 0.0),
        ([outcome_at(0.75, "a"), outcome_at(0.75, "a"), outcome_at(0.75, "a"), outcome_at(0.75, "b")], 0.0),
        ([outcome_at(0.85, "a"), outcome_at(0.85, "b")], 0.35),
        (
            [outcome_at(0.95, "a"), outcome_at(0.15, "b")],
            (0.05 + 0.15) / 2,
        ),  # errors in different bins don't cancel out
        ([outcome(no_match(), "a")], 0.0),
    ],
)
def test_miscalibration_is_the_expected_calibration_error(outcomes: list[Outcome], error: float) -> None:
    assert miscalibration(outcomes) == pytest.approx(error)


def test_questions_are_asked_in_order_in_their_language(tmp_path: Path) -> None:
    assistant = Assistant(write(tmp_path, {"a.md": topic("title: Hope"), "b.md": topic("title: Zeal")}))
    questions = [
        Question("exact", "en", frozenset({"b"}), "zeal"),
        Question("exact", "ar", frozenset({"a"}), "hope"),
    ]
    outcomes = list(evaluate(assistant, questions))
    assert [outcome.question for outcome in outcomes] == questions
    assert [outcome.reply.locale for outcome in outcomes] == ["en", "ar"]
    assert all(outcome.answered_right for outcome in outcomes)
