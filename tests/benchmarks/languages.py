"""Measures the time and memory that the content's languages cost, and how well names are found in each.

Run it with `python -m tests.benchmarks.languages`. Each content is loaded in its own process.
"""

from __future__ import annotations

import json
import random
import shutil
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import process_time

import psutil

from bot.discord_app.app.memory import freeze_gc
from bot.knowledge.assistant import Assistant
from bot.knowledge.evaluation import read_questions
from bot.knowledge.languages import LANGUAGES
from bot.knowledge.rarities import read_word_lists

ROOT = Path(__file__).parents[2]
CONTENT = ROOT / "content"
QUESTIONS = sorted((ROOT / "tests/eval/languages").glob("*.tsv"))
SHORTEST = 4
"""Names and words with fewer letters get no typing error."""


def main() -> None:
    if len(sys.argv) > 1:
        print(json.dumps(loaded(Path(sys.argv[1]))))
        return
    with TemporaryDirectory() as folder:
        english = Path(folder) / "content"
        shutil.copytree(CONTENT, english, ignore=lambda _, names: [each for each in names if _is_other(each)])
        for name, content in (("English only", english), ("all languages", CONTENT)):
            best = min((_measured(content) for _ in range(3)), key=lambda each: each["load"])
            print(f"{name}: loads in {best['load']:.2f} s (processor time), takes {best['megabytes']:.0f} MB")
    assistant = Assistant(CONTENT)
    print(f"p50 of {len(QUESTIONS)} question sets: {timed(assistant):.2f} ms")
    for locale, (exact, typos) in names(assistant).items():
        print(f"{locale}: exact names first {exact:.1%}, with one typing error {typos:.1%}")


def _is_other(name: str) -> bool:
    return name in LANGUAGES and name != "en"


def _measured(content: Path) -> dict[str, float]:
    command = [sys.executable, "-m", "tests.benchmarks.languages", str(content)]
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT).stdout)  # noqa: S603


def loaded(content: Path) -> dict[str, float]:
    """Returns the time to load the content, and this process's memory with the word lists."""
    begun = process_time()
    assistant = Assistant(content)
    load = process_time() - begun
    read_word_lists()
    assistant.reply("what is the hope probe?")
    return {"load": load, "megabytes": psutil.Process().memory_info().rss / 1e6}


def timed(assistant: Assistant) -> float:
    """Returns the median processor time in ms for a question. Each question of all sets is asked once.

    Everything is prepared as when the bot starts.
    """
    read_word_lists()
    freeze_gc()
    times: list[float] = []
    for path in QUESTIONS:
        for question in read_questions(path):
            begun = process_time()
            assistant.reply(question.text, question.locale)
            times.append(1_000 * (process_time() - begun))
    return median(times)


def names(assistant: Assistant) -> dict[str, tuple[float, float]]:
    """Returns for each language the shares of titles and aliases that rank their topic first.

    The first share is for exact names, the second for names with a typing error.
    """
    chance = random.Random(1)  # noqa: S311
    found: defaultdict[str, list[tuple[bool, bool | None]]] = defaultdict(list)
    for topic in assistant.library:
        for locale, wording in topic.wordings.items():
            for name in dict.fromkeys((wording.title, *wording.aliases)):
                exact, misspelt = (
                    text is None
                    or [match.topic for match in assistant.reply(text, locale).matches[:1]] == [topic]
                    for text in (name, misspell(name, chance))
                )
                found[locale].append((exact, misspelt if len(name) >= SHORTEST else None))
    return {locale: _shares(results) for locale, results in found.items()}


def _shares(results: list[tuple[bool, bool | None]]) -> tuple[float, float]:
    misspelt = [right for _, right in results if right is not None]
    return sum(right for right, _ in results) / len(results), sum(misspelt) / len(misspelt)


def misspell(name: str, chance: random.Random) -> str | None:
    """Returns the name with one letter of its longest word left out, doubled, or swapped with the next.

    The first letter stays. Returns None if the word is too short.
    """
    word = max(name.split(), key=len)
    if len(word) < SHORTEST:
        return None
    place = chance.randrange(1, len(word) - 1)
    wrong = chance.choice([*_edits(word, place)])
    return name.replace(word, wrong, 1)


def _edits(word: str, place: int) -> Iterator[str]:
    yield word[:place] + word[place + 1 :]
    yield word[: place + 1] + word[place:]
    yield word[:place] + word[place + 1] + word[place] + word[place + 2 :]


if __name__ == "__main__":
    main()
