"""Makes one measurement of the matching benchmark in its own process.

`prepare` fills a folder. Each other measurement reads this folder, and prints its result as JSON.
"""

from __future__ import annotations

import json
import resource
import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import process_time
from typing import TypeVar

import psutil

from bot.knowledge.assistant import Assistant
from bot.knowledge.evaluation import read_questions
from bot.knowledge.library import read_library
from bot.knowledge.model import BASE_LOCALE
from bot.knowledge.spotting import Spotter
from tests.benchmarks.baselines import BM25, PartialRatio, Phrase, WRatio, keywords, names_and_questions
from tests.benchmarks.made_up import Speaker
from tests.benchmarks.results import Measured, Screened
from tests.benchmarks.topic_files import write_topics

QUESTIONS = 2_000
WARM_UP = 200
"""Questions that are asked before the timed ones, and not again."""
MESSAGES = 20_000
PATIENCE = 3.0
"""Processor seconds after which a slow baseline gets no more questions. The warm-up has a fifth of it."""
EVALUATION = Path(__file__).parent.parent / "eval"

_Engine = TypeVar("_Engine")


def prepare(folder: Path, content: Path, topics: int) -> None:
    """Writes a made-up library with questions and messages. With 0 topics, uses the existing content."""
    speaker = Speaker()
    if topics:
        library = speaker.library(topics)
        content.mkdir()
        write_topics(content / BASE_LOCALE, library)
        questions = speaker.questions(library, WARM_UP + QUESTIONS)
    else:
        library = read_library(content)
        questions = _english_questions("ask-dev.tsv")[:WARM_UP] + _english_questions("ask-held-out.tsv")
    data = {
        "entries": names_and_questions(library),
        "keywords": keywords(library),
        "questions": list(dict.fromkeys(questions)),
        "messages": speaker.messages(library, MESSAGES),
    }
    for name, value in data.items():
        (folder / f"{name}.json").write_text(json.dumps(value), encoding="utf-8")


def falak(folder: Path, content: Path) -> Measured:
    """Measures the assistant, which reads the topic files."""
    measured = _measured(folder, lambda: Assistant(content), lambda assistant: assistant.reply)
    start = process_time()
    read_library(content)
    return measured._replace(reading=process_time() - start)


def wratio(folder: Path, _content: Path) -> Measured:
    """Measures WRatio with the entries in memory."""
    entries = _phrases(folder, "entries")
    return _measured(folder, lambda: WRatio(entries), lambda ranker: ranker.best)


def bm25(folder: Path, _content: Path) -> Measured:
    """Measures BM25 with the entries in memory."""
    entries = _phrases(folder, "entries")
    return _measured(folder, lambda: BM25(entries), lambda ranker: ranker.best)


def spotter(folder: Path, content: Path) -> Screened:
    """Measures the spotter. Before the first message, its caches contain only the content."""
    return _screened(folder, Spotter(read_library(content)).spot)


def partial_ratio(folder: Path, _content: Path) -> Screened:
    """Measures the loop over the keywords."""
    return _screened(folder, PartialRatio(_phrases(folder, "keywords")).spot)


def _measured(
    folder: Path, load: Callable[[], _Engine], asking: Callable[[_Engine], Callable[[str], object]]
) -> Measured:
    questions: list[str] = _read(folder, "questions")
    before = psutil.Process().memory_info().rss
    start = process_time()
    engine = load()
    seconds = process_time() - start
    added = psutil.Process().memory_info().rss - before
    ask = asking(engine)
    _times(ask, questions[:WARM_UP], PATIENCE / 5)
    taken = sorted(_times(ask, questions[WARM_UP:], PATIENCE))
    return Measured(
        load=seconds,
        reading=0.0,
        added=added,
        peak=_peak(),
        questions=len(taken),
        median=median(taken),
        slowest=taken[int(len(taken) * 0.99)],
    )


def _screened(folder: Path, spot: Callable[[str], object]) -> Screened:
    messages: list[str] = _read(folder, "messages")
    taken = _times(spot, messages, PATIENCE)
    return Screened(len(_phrases(folder, "keywords")), len(taken), sum(taken))


def _times(call: Callable[[str], object], texts: list[str], patience: float) -> list[float]:
    """Returns the processor seconds of this process for each text, until `patience` ends."""
    taken: list[float] = []
    begun = end = process_time()
    for text in texts:
        start = end
        call(text)
        end = process_time()
        taken.append(end - start)
        if end - begun > patience:
            break
    return taken


def _peak() -> int:
    size = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return size if sys.platform == "darwin" else size * 1024


def _english_questions(name: str) -> list[str]:
    """Returns the English questions of one of our question sets."""
    return [question.text for question in read_questions(EVALUATION / name) if question.locale == BASE_LOCALE]


def _phrases(folder: Path, name: str) -> list[Phrase]:
    return [Phrase(*phrase) for phrase in _read(folder, name)]


def _read(folder: Path, name: str) -> list[str]:
    return json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))


if __name__ == "__main__":
    what, workplace, content_folder, *size = sys.argv[1:]
    if what == "prepare":
        prepare(Path(workplace), Path(content_folder), int(size[0]))
    else:
        measure = {call.__name__: call for call in (falak, wratio, bm25, spotter, partial_ratio)}[what]
        print(json.dumps(measure(Path(workplace), Path(content_folder))))
