"""Measures how well topics are found, depending on their number of example questions.

`python -m tests.eval.questions_per_topic` measures our own content. Its topics keep only their titles, their
texts and their first example questions. They have no aliases and no keywords. The development questions in
scope are asked.

With TRAIN.csv TEST.csv it measures a data set in the format of BANKING77 (columns: text, category). Each
category becomes a topic with its name as title, and with its first training questions. The test questions
are asked.
"""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from bot.knowledge.evaluation import Question, Tally, ask, read_questions
from bot.knowledge.library import read_library
from bot.knowledge.matching import Matcher
from bot.knowledge.model import BASE_LOCALE, Library, Topic, Wording
from tests.benchmarks.public import choose, read
from tests.benchmarks.tables import print_table

HERE = Path(__file__).parent
CONTENT = HERE.parent.parent / "content"
QUESTIONS = HERE / "ask-dev.tsv"
COUNTS = (0, 1, 2, 3, 5, 8, 12, 20, 30)


def main() -> None:
    """Asks all questions, and prints the table."""
    parser = ArgumentParser(description="Measures how well topics are found by their number of questions.")
    parser.add_argument("csv", type=Path, nargs="*", metavar="TRAIN.csv TEST.csv")
    files = parser.parse_args().csv
    if len(files) not in (0, 2):
        parser.error("name both TRAIN.csv and TEST.csv, or neither")
    library, questions = public_set(*files) if files else own_content()
    print(f"{len(library)} topics, {len(questions):,} questions.\n")
    print_table(("questions a topic", "right", "right or offered", "wrong"), list(rows(library, questions)))


def rows(library: Library, questions: Sequence[Question]) -> Iterator[tuple[str, ...]]:
    """Yields a row of the table for each number of questions."""
    for count in COUNTS:
        tally = measure(library, questions, count)
        right = tally.answered_right, tally.answered_right + tally.suggested_right, tally.answered_wrong
        yield (str(count), *(f"{number / tally.questions * 100:.1f}" for number in right))


def measure(library: Library, questions: Sequence[Question], count: int) -> Tally:
    """Counts the replies of the library if each topic has at most `count` example questions."""
    matcher = Matcher(with_questions(library, count))
    return Tally.of([ask(matcher, question) for question in questions])


def with_questions(library: Library, count: int) -> Library:
    """Returns the library in the base language. Its topics keep their titles and first example questions."""
    topics = {
        topic.id: replace(topic, wordings={BASE_LOCALE: _with_first_questions(topic.wording(), count)})
        for topic in library
    }
    return Library(MappingProxyType(topics))


def _with_first_questions(wording: Wording, count: int) -> Wording:
    return replace(wording, aliases=(), keywords=(), questions=wording.questions[:count])


def own_content() -> tuple[Library, list[Question]]:
    """Returns our content, and the English development questions in scope."""
    questions = [row for row in read_questions(QUESTIONS) if row.expected and row.locale == BASE_LOCALE]
    return read_library(CONTENT), questions


def public_set(train: Path, test: Path) -> tuple[Library, list[Question]]:
    """Returns a library with a topic for each category of a data set, and the test questions."""
    topics: dict[str, Topic] = {}
    for category, texts in choose(read(train), max(COUNTS)).kept.items():
        title = category.replace("_", " ").capitalize()
        wording = Wording(BASE_LOCALE, title, f"{title}.", questions=tuple(texts))
        topics[category] = Topic(category.replace("_", "-").lower(), {BASE_LOCALE: wording})
    library = Library(MappingProxyType({topic.id: topic for topic in topics.values()}))
    questions = [
        Question("test", BASE_LOCALE, frozenset({topics[category].id}), text) for text, category in read(test)
    ]
    return library, questions


if __name__ == "__main__":
    main()
