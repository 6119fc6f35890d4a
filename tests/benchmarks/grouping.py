"""Measures how long it takes to group unanswered questions, by script.

Run it with `python -m tests.benchmarks.grouping`. Questions in Latin letters are the baseline.
"""

from __future__ import annotations

import datetime
import random
from time import process_time

from bot.insights.grouping import MAX_COMPARED, group_questions
from bot.storage.misses import StoredQuestion
from tests.benchmarks.tables import print_table

ROUNDS = 3
"""The fastest round counts."""
CHINESE = "".join(map(chr, range(0x4E00, 0x4E00 + 800)))
SCRIPTS = {
    "Latin": ("abcdefgh", 5),
    "Arabic": ("ابتثجحخدذرزسش", 5),
    "Cyrillic": ("абвгдежзиклмн", 5),
    "Chinese, one character a word": (CHINESE, 1),
    "Chinese, five characters a word": (CHINESE, 5),
}
"""The alphabet and the word length."""
LENGTHS = (8, 60)
"""Words in a question."""
PEOPLE = 200


def main() -> None:
    rows: list[list[str]] = []
    baselines: dict[int, float] = {}
    for script, (alphabet, letters) in SCRIPTS.items():
        row = [script]
        for words in LENGTHS:
            seconds = min(seconds_to_group(alphabet, words, letters) for _ in range(ROUNDS))
            baseline = baselines.setdefault(words, seconds)
            row += [f"{seconds * 1000:.0f}", f"{seconds / baseline:.1f} ×"]
        rows.append(row)
    print(f"Processor time to group {MAX_COMPARED:,} questions, and compared with Latin letters:\n")
    header = [column for words in LENGTHS for column in (f"{words} words, ms", "ratio")]
    print_table(["script", *header], rows)


def seconds_to_group(alphabet: str, words: int, letters: int) -> float:
    """Returns the processor time to group as many made-up questions as `/insights` compares at most."""
    made_up = random.Random(1)  # noqa: S311 - no secret
    known = ["".join(made_up.choices(alphabet, k=letters)) for _ in range(1000)]
    questions = [
        StoredQuestion(
            " ".join(made_up.choices(known, k=words)),
            "en",
            datetime.date(2026, 3, 1),
            bytes([number % PEOPLE]),
            1,
        )
        for number in range(MAX_COMPARED)
    ]
    began = process_time()
    group_questions(questions)
    return process_time() - began


if __name__ == "__main__":
    main()
