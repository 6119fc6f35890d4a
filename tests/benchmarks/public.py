"""Measures how well the questions of a public data set are answered.

Run it with `python -m tests.benchmarks.public TRAIN.csv TEST.csv`. The files have the columns text and
category, like those of BANKING77. Each category becomes a topic that has only its first training questions.
"""

from __future__ import annotations

import csv
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from bot.knowledge.assistant import Assistant
from bot.knowledge.evaluation import (
    NOTHING,
    Outcome,
    Question,
    Tally,
    evaluate,
    miscalibration,
    read_questions,
    separation,
)
from bot.knowledge.folding import normalise
from bot.knowledge.model import BASE_LOCALE, Topic, Wording
from bot.knowledge.schema import MAX_QUESTION
from tests.benchmarks.baselines import BM25, WRatio, names_and_questions
from tests.benchmarks.misspelling import Misspeller
from tests.benchmarks.tables import print_table
from tests.benchmarks.topic_files import write_topics

EVALUATION = Path(__file__).parent.parent / "eval"
GOALS = ("top-1 ≥ 79, AUROC ≥ .985, answered ≥ 55, wrong ≤ 7, ECE ≤ .06", "loss ≤ 1", "loss ≤ 3")
"""For BANKING77 with ten examples: for questions without misspellings, with one and with many."""


class Labelled(NamedTuple):
    """A question and its category."""

    text: str
    category: str


class Examples(NamedTuple):
    """The example questions of each category, and how many were left out."""

    kept: dict[str, list[str]]
    repeated: int
    """How many repeat another question. Content may not contain the same text twice."""
    unfit: int
    """How many are too long for content, or have no word."""


def main() -> None:
    parser = ArgumentParser(description="Measures how well the questions of a public data set are answered.")
    parser.add_argument("train", type=Path, metavar="TRAIN.csv", help="columns: text, category")
    parser.add_argument("test", type=Path, metavar="TEST.csv", help="columns: text, category")
    parser.add_argument(
        "--examples",
        type=int,
        default=10,
        metavar="N",
        help="how many questions of each category to learn from (default: %(default)s)",
    )
    args = parser.parse_args()
    examples = choose(read(args.train), args.examples)
    topics = dict(as_topics(examples.kept))
    with TemporaryDirectory() as folder:
        write_topics(Path(folder) / BASE_LOCALE, topics.values())
        assistant = Assistant(Path(folder))
    questions = [
        Question("test", BASE_LOCALE, frozenset({topics[category].id}), text)
        for text, category in read(args.test)
    ]
    outside = list(out_of_scope())
    print(
        f"{len(topics)} topics with the first {args.examples} training questions of each. Left out: "
        f"{examples.repeated} repeated questions, {examples.unfit} too long or without words. "
        f"Asks {len(questions):,} questions, and {len(outside)} out of scope.\n"
    )
    print_table(
        (
            "questions",
            "top-1",
            "loss",
            "top-3",
            "AUROC",
            "answered",
            "of it wrong",
            "suggested",
            "none",
            "ECE",
            "WRatio",
            "BM25",
            "goal",
        ),
        list(rows(assistant, questions, list(evaluate(assistant, outside)))),
    )


def rows(
    assistant: Assistant, questions: Sequence[Question], outside: Sequence[Outcome]
) -> Iterator[tuple[str, ...]]:
    """Yields a row of the table for the unchanged questions, and for each way to misspell them."""
    misspeller = Misspeller()
    ways: dict[str, Callable[[str], str]] = {
        "as they are": str,
        "one genuine misspelling": misspeller.misspell_one_word,
        "an edit in each word of four letters or more": misspeller.misspell_every_word,
    }
    rankers = [ranker(names_and_questions(assistant.library)) for ranker in (WRatio, BM25)]
    unharmed = None
    for (name, change), goal in zip(ways.items(), GOALS, strict=True):
        asked = [question._replace(text=change(question.text)) for question in questions]
        outcomes = list(evaluate(assistant, asked))
        tally = Tally.of(outcomes)
        first = tally.ranked_right / tally.questions
        unharmed = first if unharmed is None else unharmed
        answered = tally.answered_right + tally.answered_wrong
        yield (
            name,
            _per_cent(first),
            _per_cent(unharmed - first),
            _per_cent(sum(map(_among_three, outcomes)) / tally.questions),
            f"{separation([*outcomes, *outside]):.3f}",
            _per_cent(answered / tally.questions),
            _per_cent(tally.answered_wrong / max(answered, 1)),
            _per_cent((tally.suggested_right + tally.suggested_wrong) / tally.questions),
            _per_cent(tally.silent / tally.questions),
            f"{miscalibration(outcomes):.3f}",
            *(
                _per_cent(
                    sum(ranker.best(question.text) in question.expected for question in asked) / len(asked)
                )
                for ranker in rankers
            ),
            goal,
        )


def read(path: Path) -> Iterator[Labelled]:
    """Yields the rows of a data set."""
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield Labelled(" ".join(row["text"].split()), row["category"])


def choose(training: Iterable[Labelled], count: int) -> Examples:
    """Returns the first questions of each category, except those that the content check would refuse."""
    seen: Counter[str] = Counter()
    said: set[str] = set()
    examples = Examples({}, 0, 0)
    for text, category in training:
        kept = examples.kept.setdefault(category, [])
        seen[category] += 1
        if seen[category] > count:
            continue
        words = normalise(text)
        if not words or len(text) > MAX_QUESTION:
            examples = examples._replace(unfit=examples.unfit + 1)
        elif words in said:
            examples = examples._replace(repeated=examples.repeated + 1)
        else:
            said.add(words)
            kept.append(text)
    return examples


def as_topics(examples: dict[str, list[str]]) -> Iterator[tuple[str, Topic]]:
    """Yields each category with a topic. Its title and summary don't describe the category."""
    for number, (category, questions) in enumerate(examples.items()):
        title = f"Subject {number:03}"
        wording = Wording(BASE_LOCALE, title, f"{title}.", questions=tuple(questions))
        yield category, Topic(f"subject-{number:03}", {BASE_LOCALE: wording})


def out_of_scope() -> Iterator[Question]:
    """Yields the English questions and messages of the development sets that no topic answers."""
    for question in read_questions(EVALUATION / "ask-dev.tsv"):
        if not question.expected and question.locale == BASE_LOCALE:
            yield question
    for line in (EVALUATION / "chat-dev.tsv").read_text(encoding="utf-8").splitlines():
        expected, _, message = line.split("\t")
        if expected == NOTHING:
            yield Question("chat", BASE_LOCALE, frozenset(), message.replace(r"\n", "\n"))


def _among_three(outcome: Outcome) -> bool:
    return any(match.topic.id in outcome.question.expected for match in outcome.reply.matches[:3])


def _per_cent(share: float) -> str:
    return f"{share * 100:.1f}"


if __name__ == "__main__":
    main()
