"""Simulates libraries of many sizes, and writes the evidence for questions with known topics.

`python -m tests.eval.simulated TRAIN.csv` writes evidence.tsv.gz. calibrate.py fits the confidence to it.
TRAIN.csv is the training part of BANKING77 (PolyAI, CC BY 4.0; columns: text, category). It is not part of
this repository. Two of three libraries consist of its categories, the third of topics of our own content in
English. Each topic has between 1 and 64 names and questions. The libraries are asked other questions: about
topics that they have (70 % of the questions, as when people ask on purpose), and about topics that they lack.
A third of the questions have chatter around them. Some questions are only chatter.
"""

from __future__ import annotations

import csv
import gzip
from argparse import ArgumentParser
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from random import Random
from types import MappingProxyType
from typing import NamedTuple

from bot.knowledge.evaluation import NOTHING
from bot.knowledge.evidence import Evidence
from bot.knowledge.folding import normalise
from bot.knowledge.library import read_library
from bot.knowledge.matching import Matcher
from bot.knowledge.model import BASE_LOCALE, Library, Topic, Wording

HERE = Path(__file__).parent
CONTENT = HERE.parent.parent / "content"
EVIDENCE = HERE / "evidence.tsv.gz"
CHAT = HERE / "chat-dev.tsv"

FIELDS = Evidence._fields[:-3]
"""The fitted part of the evidence. It excludes three values: BM25, whether the question asks for another
number, and whether it has a subject."""
LIBRARIES = 600
QUESTIONS = 60
"""The maximum number of questions for each library."""
NAMES = (1, 2, 3, 4, 6, 8, 12, 16, 32, 64)
"""The possible numbers of names and questions of a library's topics."""
OPAQUE_SHARE = 0.3
"""The share of the libraries with titles that don't describe their topics."""
CHATTER_BEFORE, CHATTER_AFTER, CHATTER_AROUND = 0.12, 0.10, 0.08
LONGEST_QUESTION, LONGEST_CHATTER = 150, 90


class SimulatedQuestion(NamedTuple):
    """A question, and the id of the topic that answers it. The id is None if no topic answers it."""

    text: str
    topic_id: str | None


class JudgedPassage(NamedTuple):
    """The best topic for a passage of a question."""

    evidence: Evidence
    is_right: bool
    is_of_whole: bool
    """Whether it is also the best topic for the whole question."""


def main() -> None:
    """Writes the evidence."""
    parser = ArgumentParser(description="Simulates libraries and writes evidence.tsv.gz.")
    parser.add_argument("train", type=Path, metavar="TRAIN.csv", help="columns: text, category")
    write(evidence(read_categories(parser.parse_args().train)))


def evidence(categories: dict[str, list[str]]) -> Iterator[list[JudgedPassage]]:
    """Yields the evidence for the best topic of each passage, question by question."""
    random = Random(1)  # noqa: S311 - makes the same libraries each time
    content = list(read_library(CONTENT))
    chatter = read_chatter()
    for number in range(LIBRARIES):
        names = NAMES[number % len(NAMES)]
        if number % 3 < 2:
            library, asked = library_of_categories(random, categories, names)
        else:
            library, asked = library_of_topics(random, content, names)
        asked = [SimulatedQuestion(with_chatter(random, text, chatter), topic_id) for text, topic_id in asked]
        asked += [SimulatedQuestion(message, None) for message in random.sample(chatter, len(asked) // 8)]
        matcher = Matcher(library)
        for text, topic_id in random.sample(asked, min(QUESTIONS, len(asked))):
            if judged := judge(matcher, text, BASE_LOCALE, {topic_id}):
                yield judged


def judge(matcher: Matcher, text: str, locale: str, expected: set[str | None]) -> list[JudgedPassage]:
    """Returns the evidence of a question's passages, except for passages that are a topic's name."""
    scored = matcher.score(text, locale)
    if not scored.passages or scored.exact:
        return []
    whole = [candidate.topic for candidate in scored.passages[0].candidates[:1]]
    return [
        JudgedPassage(
            passage.candidates[0].evidence,
            passage.candidates[0].topic.id in expected,
            passage.candidates[0].topic in whole,
        )
        for passage in scored.passages
        if passage.candidates and not passage.framed
    ]


def library_of_categories(
    random: Random, categories: dict[str, list[str]], names: int
) -> tuple[Library, list[SimulatedQuestion]]:
    """Returns a library of some categories, and questions about these and other categories."""
    shuffled = random.sample(sorted(categories), len(categories))
    count = random.choice((8, 10, 13, 16, 20, 20, 30, 50))
    inside, outside = shuffled[:count], shuffled[count : count + max(4, count // 2)]
    is_opaque = random.random() < OPAQUE_SHARE
    topics: list[Topic] = []
    asked: list[SimulatedQuestion] = []
    for number, category in enumerate(inside):
        texts = random.sample(categories[category], len(categories[category]))
        title = f"Subject {number:03}" if is_opaque else category.replace("_", " ").capitalize()
        end = min(max(1, names - (not is_opaque)), len(texts) - 8)
        summary = (
            f"{title}." if is_opaque else " ".join(f"{text}." for text in [title, *texts[end : end + 2]])
        )
        wording = Wording(BASE_LOCALE, title, summary, questions=tuple(texts[:end]))
        topics.append(
            Topic(f"subject-{number:03}" if is_opaque else category.replace("_", "-"), {BASE_LOCALE: wording})
        )
        asked += [
            SimulatedQuestion(text, topics[-1].id) for text in texts[end + 2 : end + 2 + max(3, 100 // count)]
        ]
    for category in outside:
        asked += [
            SimulatedQuestion(text, None)
            for text in random.sample(categories[category], max(1, 24 // len(outside)))
        ]
    return library_of(topics), asked


def library_of_topics(
    random: Random, content: Sequence[Topic], names: int
) -> tuple[Library, list[SimulatedQuestion]]:
    """Returns a library of some topics in English with some of their names, and other questions."""
    shuffled = random.sample(content, len(content))
    count = random.choice((6, 8, 10, 12, 14))
    topics: list[Topic] = []
    asked: list[SimulatedQuestion] = []
    for topic in shuffled[:count]:
        wording = topic.wording(BASE_LOCALE)
        names_and_questions = random.sample(
            [*wording.aliases, *wording.questions], len(wording.aliases) + len(wording.questions)
        )
        end = max(1, min(names, len(names_and_questions) - 8))
        given, held_out = set(names_and_questions[:end]), names_and_questions[end:]
        kept = replace(
            wording,
            aliases=tuple(alias for alias in wording.aliases if alias in given),
            questions=tuple(question for question in wording.questions if question in given),
            keywords=(),
            details=wording.details if random.random() < 0.5 else "",
        )
        topics.append(Topic(topic.id, {BASE_LOCALE: kept}))
        questions = [text for text in held_out if text in wording.questions]
        aliases = [text for text in held_out if text in wording.aliases]
        asked += [SimulatedQuestion(text, topic.id) for text in (*questions[:6], *aliases[:2])]
    for topic in shuffled[count:]:
        questions = topic.wording(BASE_LOCALE).questions
        asked += [SimulatedQuestion(text, None) for text in random.sample(questions, min(4, len(questions)))]
    return library_of(topics), asked


def library_of(topics: Sequence[Topic]) -> Library:
    return Library(MappingProxyType({topic.id: topic for topic in topics}))


def with_chatter(random: Random, question: str, chatter: Sequence[str]) -> str:
    """Adds a chat message before or after a third of the questions, or both."""
    before, after = random.choice(chatter), random.choice(chatter)
    end, mark = random.choice((". ", ", ", "! ", " ")), random.choice((". ", ", ", "? ", "! ", " "))
    chance = random.random()
    if chance < CHATTER_BEFORE:
        return f"{before}{end}{question}"
    if chance < CHATTER_BEFORE + CHATTER_AFTER:
        return f"{question}{mark}{after}"
    if chance < CHATTER_BEFORE + CHATTER_AFTER + CHATTER_AROUND:
        return f"{before}, {question}{mark}{after}"
    return question


def read_categories(path: Path) -> dict[str, list[str]]:
    """Returns the questions of each category, without duplicates and very long questions."""
    categories: defaultdict[str, list[str]] = defaultdict(list)
    seen: set[str] = set()
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            text = " ".join(row["text"].split())
            words = normalise(text)
            if words not in seen and len(text) <= LONGEST_QUESTION:
                seen.add(words)
                categories[row["category"]].append(text)
    return categories


def read_chatter() -> list[str]:
    """Returns the short English messages of the development set that name no topic."""
    rows = [line.split("\t") for line in CHAT.read_text("utf-8").splitlines() if not line.startswith("#")]
    return [
        text
        for expected, _, text in rows
        if expected == NOTHING
        and text.isascii()
        and len(text) < LONGEST_CHATTER
        and not set("`\\") & set(text)
    ]


def write(questions: Iterable[list[JudgedPassage]]) -> None:
    """Writes a line for each passage: the number of the question, two marks, and the evidence."""
    lines = ["\t".join(("question", "right", "of whole", *FIELDS))]
    for number, passages in enumerate(questions):
        for evidence, *marks in passages:
            values = [f"{value:.2f}".rstrip("0").rstrip(".") for value in evidence[: len(FIELDS)]]
            lines.append("\t".join((str(number), *(str(int(mark)) for mark in marks), *values)))
    EVIDENCE.write_bytes(gzip.compress("\n".join(lines).encode(), mtime=0))


def read() -> list[list[JudgedPassage]]:
    """Reads the evidence that `write` wrote."""
    questions: defaultdict[str, list[JudgedPassage]] = defaultdict(list)
    for line in gzip.decompress(EVIDENCE.read_bytes()).decode().splitlines()[1:]:
        number, is_right, is_of_whole, *values = line.split("\t")
        evidence = Evidence(*map(float, values), other_number=False)
        questions[number].append(JudgedPassage(evidence, is_right == "1", is_of_whole == "1"))
    return list(questions.values())


if __name__ == "__main__":
    main()
