"""Tests `evaluate`, which shows authors how well their content answers questions."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.cli.command_line import Ended, falak
from tests.knowledge.content_folder import topic, write

QUESTIONS = """\
# class\tlanguage\texpected\tquestion
exact\ten\tgreen\tgreen tea
exact\ten\tblack\tgreen  TEA
exact\ten\tblack|green\tblack tea
oos\ten\t-\thow do i mend a bicycle
oos\ten\t-\tblack tea?
exact\tar\tgreen\tشاي أخضر
"""


@pytest.fixture(scope="module")
def teas(tmp_path_factory: pytest.TempPathFactory) -> Path:
    files = {
        "en/green.md": topic("title: Green tea", "former_ids: [sencha]", text="It is not oxidised."),
        "en/black.md": topic("title: Black tea", text="Its leaves are oxidised."),
        "ar/green.md": topic("title: شاي أخضر", text="غير مؤكسد."),
    }
    return write(tmp_path_factory.mktemp("teas"), files)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "questions.tsv"
    path.write_text(QUESTIONS, encoding="utf-8")
    return path


def evaluate(file: Path, teas: Path, *arguments: str) -> Ended:
    return falak("evaluate", file, "--content", teas, *arguments)


def table(out: str) -> dict[str, list[str]]:
    """Returns the rows of the table by their name."""
    rows = [line.rsplit(maxsplit=7) for line in out.partition("\n\n")[0].splitlines()[2:]]
    return {name.strip(): cells for name, *cells in rows}


def test_table_has_a_row_for_each_language_and_class(file: Path, teas: Path) -> None:
    ended = evaluate(file, teas)
    assert (ended.code, ended.err) == (0, "")
    header = [re.split(r" {2,}", line.strip()) for line in ended.out.splitlines()[:2]]
    assert header[0] == ["right", "right", "wrong", "no", "wrong", "ranked"]
    assert header[1] == ["questions", "answer", "suggestion", "suggestions", "match", "answer", "first"]
    assert table(ended.out) == {
        "in scope": ["4", "75.0%", "0.0%", "0.0%", "0.0%", "25.0%", "75.0%"],
        "ar": ["1", "100.0%", "0.0%", "0.0%", "0.0%", "0.0%", "100.0%"],
        "en": ["3", "66.7%", "0.0%", "0.0%", "0.0%", "33.3%", "66.7%"],
        "exact": ["4", "75.0%", "0.0%", "0.0%", "0.0%", "25.0%", "75.0%"],
        "out of scope": ["2", "0.0%", "0.0%", "0.0%", "50.0%", "50.0%", "0.0%"],
        "oos": ["2", "0.0%", "0.0%", "0.0%", "50.0%", "50.0%", "0.0%"],
    }
    assert "\nexpected calibration error  0." in ended.out
    assert "\nAUROC in/out of scope       0." in ended.out


def test_help_explains_every_column() -> None:
    explained = falak("evaluate", "--help").out
    for column in ("right answer", "right suggestion", "wrong suggestions", "no match", "wrong answer"):
        assert f"\n  {column} " in explained
    assert "\n  ranked first " in explained


def test_several_files_are_evaluated_together(file: Path, teas: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.tsv"
    other.write_text("exact\tfr\tgreen\tgreen tea\n", encoding="utf-8")
    rows = table(falak("evaluate", file, other, "--content", teas).out)
    assert rows["in scope"][0] == "5"
    assert rows["fr"][0] == "1"


def test_language_option_selects_questions(file: Path, teas: Path) -> None:
    assert table(evaluate(file, teas, "--language", "ar").out)["in scope"][0] == "1"


def test_worst_misses_are_printed_first(file: Path, teas: Path) -> None:
    worst = evaluate(file, teas).out.partition("The worst misses, 2 of 2: ")[2].splitlines()[1:]
    assert worst == [
        "  0.99  black tea?",
        "        black; expected: no match",
        "  0.99  green  TEA",
        "        green; expected: black",
    ]


@pytest.mark.parametrize("most, printed", [(1, 2), (0, 0), (-1, 0), (10, 4)])
def test_worst_option_limits_the_printed_misses(most: int, printed: int, file: Path, teas: Path) -> None:
    out = evaluate(file, teas, "--worst", str(most)).out
    assert len(out.partition("The worst misses, ")[2].splitlines()[1:]) == printed
    assert ("The worst misses, " in out) == (printed > 0)


REFUSED = {
    "a row with too few columns": ("exact\ten\tgreen\n", ":1: There are 3 columns."),
    "an unknown topic": (
        "\nexact\ten\tgreen|white|red\tx\n",
        ":2: The line expects topics that don't exist: red, white.",
    ),
    "the former id of a topic": ("exact\ten\tsencha\tx\n", "don't exist: sencha."),
    "two lines with unknown ids": (
        "exact\ten\tred\tx\nexact\ten\tblue\tx\n",
        ":1: The line expects topics that don't exist: red. Another line does, too: see ",
    ),
    "no question": ("# nothing\n", "has no questions."),
}


@pytest.mark.parametrize("text, says", REFUSED.values(), ids=REFUSED.keys())
def test_a_wrong_file_of_questions_is_refused_in_one_line(
    text: str, says: str, file: Path, teas: Path
) -> None:
    file.write_text(text, encoding="utf-8")
    ended = evaluate(file, teas)
    assert (ended.code, ended.out, ended.err.count("\n")) == (2, "", 1)
    assert says in ended.err


@pytest.mark.parametrize(
    "arguments, says",
    [
        (["--language", "fr"], "has no questions in the language fr"),
        (["--worst", "many"], "invalid int value: 'many'"),
    ],
)
def test_wrong_arguments_are_refused_in_one_line(
    arguments: list[str], says: str, file: Path, teas: Path
) -> None:
    ended = evaluate(file, teas, *arguments)
    assert (ended.code, ended.out, ended.err.count("\n")) == (2, "", 1)
    assert says in ended.err


def test_missing_files_are_refused_in_one_line(file: Path, tmp_path: Path) -> None:
    for ended in (falak("evaluate", tmp_path / "nowhere.tsv"), evaluate(file, tmp_path / "nowhere")):
        assert (ended.code, ended.out, ended.err.count("\n")) == (2, "", 1)
        assert "can't be read" in ended.err


def test_content_problems_are_reported(file: Path, tmp_path: Path) -> None:
    ended = evaluate(file, write(tmp_path / "content", {"hope.md": "broken"}))
    assert (ended.code, ended.out) == (1, "")
    assert "hope.md:1: " in ended.err


POTS = {
    "pot.md": topic("title: Pot", "aliases: [cast iron teapot]", "questions: [how do i clean rust]"),
    "cup.md": topic(
        "title: Cup",
        "aliases: [mug, cast iron mug]",
        "questions: [which porcelain is best, is glass safe, what handle is coolest]",
    ),
}


def test_without_a_file_the_contents_own_names_are_asked(tmp_path: Path) -> None:
    ended = falak("evaluate", "--content", write(tmp_path, POTS))
    assert (ended.code, ended.err) == (0, "")
    introduction, _, rest = ended.out.partition("\n\n")
    assert introduction.startswith(
        "9 names and questions were asked, each as if the content did not have it.\n"
    )
    rows = table(rest)
    assert {name: cells[0] for name, cells in rows.items()} == {
        "in scope": "9",
        "title": "2",
        "alias": "3",
        "question": "4",
    }
    assert "\nThe worst misses, " in rest
    assert section(rest, "Thin topics, with fewer than 8 aliases and questions:") == [
        "  pot has 2: add 6 in different words",
        "  cup has 5: add 3 in different words",
    ]
    (hard,) = section(rest, "Topics that fewer than half of their own names and questions found:")
    assert re.fullmatch(r'  cup: [0-2] of 6, not by ".+"', hard)
    (pair,) = section(rest, "Pairs of topics that were confused (by how many names and questions):")
    assert re.fullmatch(r'  (pot and cup|cup and pot) \(\d\): ".+" showed (pot|cup) first', pair)
    needed = section(
        rest, "A new topic needs 8 questions in different words, or 20 if other topics are similar."
    )
    assert [line.split(" questions")[0] for line in needed[1:]] == [
        "  with  0",
        "  with  3",
        "  with  8",
        "  with 20",
    ]


def section(out: str, heading: str) -> list[str]:
    """Returns the lines below a heading."""
    return out.partition(f"{heading}\n")[2].partition("\n\n")[0].splitlines()


def test_language_option_selects_the_contents_own_names(teas: Path) -> None:
    ended = falak("evaluate", "--content", teas, "--language", "ar")
    assert (ended.code, ended.err) == (0, "")
    assert table(ended.out.partition("\n\n")[2])["in scope"][0] == "1"
    assert "  green (ar) has 0: add 8 " in ended.out
    assert "  black" not in ended.out


def test_a_language_without_content_is_refused_in_one_line(teas: Path) -> None:
    ended = falak("evaluate", "--content", teas, "--language", "fr")
    assert (ended.code, ended.out, ended.err.count("\n")) == (2, "", 1)
    assert "has nothing in the language fr" in ended.err


def test_content_with_only_titles_has_no_questions_to_ask(tmp_path: Path) -> None:
    ended = falak("evaluate", "--content", write(tmp_path, {"pot.md": topic("title: Pot")}))
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith("No topic has two names or questions, so none can be left out and asked.\n")
    assert "  pot has 0: add 8 " in ended.out


def test_content_problems_are_also_reported_without_a_file(tmp_path: Path) -> None:
    ended = falak("evaluate", "--content", write(tmp_path, {"hope.md": "broken"}))
    assert (ended.code, ended.out) == (1, "")
    assert "hope.md:1: " in ended.err
