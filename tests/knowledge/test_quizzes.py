"""Tests reading, checking and translating the quiz questions of topics."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.knowledge.advice import advice
from bot.knowledge.library import read_folder, read_library
from bot.knowledge.model import QuizQuestion
from tests.knowledge.content_folder import Found, assert_found, problems, topic, write

QUIZ = """\
quiz:
  - question: Which planet?
    choices: [Mars, Venus, Jupiter]
    right: Venus
    why: It flew to Venus."""
TEXT = "It flew to Venus."


def quiz(**changes: str) -> str:
    keys = {"question": "Which?", "choices": "[Mars, Venus]", "right": "Mars", "why": "It flew to Mars."}
    keys |= changes
    return "quiz:\n  - " + "\n    ".join(f"{key}: {value}" for key, value in keys.items() if value)


def quiz_entry(question: str) -> str:
    """Returns an additional entry of a quiz with this question."""
    return quiz(question=question).removeprefix("quiz:\n")


def test_a_quiz_is_read(tmp_path: Path) -> None:
    library = read_library(write(tmp_path, {"en/hope.md": topic("title: Hope", QUIZ, text=TEXT)}))
    (question,) = library.topics["hope"].base.quiz
    assert question == QuizQuestion("Which planet?", ("Mars", "Venus", "Jupiter"), 1, "It flew to Venus.")
    assert question.answer == "Venus"


def test_a_quiz_with_one_question_needs_no_list(tmp_path: Path) -> None:
    one = "quiz: {question: Which?, choices: [Mars, Venus], right: Mars, why: It flew to Mars.}"
    library = read_library(write(tmp_path, {"en/hope.md": topic("title: Hope", one)}))
    assert len(library.topics["hope"].base.quiz) == 1


@pytest.mark.parametrize(
    ("written", "line", "says"),
    [
        (quiz(right="Jupiter"), 4, "'Jupiter' as right, which is none of its choices"),
        (quiz(choices="[Mars, Venus, mars]"), 4, "has the choice 'mars' twice"),
        (quiz(choices="[Mars]"), 5, "too few entries: 1, 2 at least"),
        (quiz(choices="[Mars, b, c, d, e, f]"), 5, "6 entries, 5 at most"),
        (quiz(choices=f"[Mars, {'b' * 81}]"), 5, "81 characters, 80 at most"),
        (quiz(question="a" * 301), 4, "301 characters, 300 at most"),
        (quiz(why="a" * 501), 7, "501 characters, 500 at most"),
        (quiz(why=""), 4, "`why` is missing"),
        (quiz(right="", answer="Mars"), 7, "Did you mean `right`?"),
        (quiz(choices="[2015, 2016]", right="2015"), 5, "Put it in quotes"),
        ("quiz: yes", 3, "Write {question: ..., choices: [one, two], right: one, why: ...}"),
    ],
)
def test_mistakes_in_a_quiz_are_problems(written: str, line: int, says: str, tmp_path: Path) -> None:
    write(tmp_path, {"en/hope.md": topic("title: Hope", written)})
    assert Found("en/hope.md", line, says) in [
        found if says not in found.says else found._replace(says=says) for found in problems(tmp_path)
    ]


def test_a_translation_without_a_quiz_uses_the_base_languages(tmp_path: Path) -> None:
    files = {"en/hope.md": topic("title: Hope", QUIZ), "fr/hope.md": topic("title: Espoir")}
    french = read_library(write(tmp_path, files)).topics["hope"].wording("fr")
    assert french.quiz[0].question == "Which planet?"
    assert french.untranslated == ("quiz",)


@pytest.mark.parametrize(
    ("translated_quiz", "line", "says"),
    [
        (quiz(), 4, "not as many choices as in `en`: 2, not 3"),
        (f"{QUIZ}\n{quiz_entry('Which moon?')}", 4, "not as many questions as in `en`: 2, not 1"),
    ],
)
def test_a_translated_quiz_must_have_equally_many_entries(
    translated_quiz: str, line: int, says: str, tmp_path: Path
) -> None:
    files = {"en/hope.md": topic("title: Hope", QUIZ), "fr/hope.md": topic("title: Espoir", translated_quiz)}
    assert_found(problems(write(tmp_path, files)), [Found("fr/hope.md", line, says)])


@pytest.mark.parametrize("again", ["Which planet?", "which  planet"])
def test_a_question_may_be_asked_only_once_in_a_language(again: str, tmp_path: Path) -> None:
    tea = topic("title: Tea", quiz(question=again))
    files = {
        "en/hope.md": topic("title: Hope", f"{QUIZ}\n{quiz_entry(again)}"),
        "en/tea.md": tea,
        "fr/tea.md": tea,
    }
    assert_found(
        problems(write(tmp_path, files)),
        [
            Found("en/hope.md", 8, "This question is asked on line 4, too. Change or remove one of them."),
            Found("en/tea.md", 4, "This question is asked on line 4 of `hope`, too."),
        ],
    )


def test_advice_warns_if_an_explanation_shares_no_word_with_the_topic(tmp_path: Path) -> None:
    keywords = "keywords: [hope probe]"
    other = quiz(why="Because chocolate tastes good.")
    files = {
        "en/hope.md": topic("title: Hope", keywords, QUIZ, text=TEXT),
        "en/tea.md": topic("title: Tea", other, text="Tea is made of leaves."),
    }
    (found,) = advice(read_folder(write(tmp_path, files)))
    assert (found.path.name, found.line) == ("tea.md", 4)
    assert "shares no informative word" in found.what
