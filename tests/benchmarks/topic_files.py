"""Writes topics as files, so that benchmarks read the same files as the bot."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from bot.knowledge.model import Topic


def write_topics(folder: Path, topics: Iterable[Topic]) -> None:
    """Writes a new folder with a Markdown file for each topic, in the base language."""
    folder.mkdir()
    for topic in topics:
        (folder / f"{topic.id}.md").write_text("\n".join(_lines(topic)), encoding="utf-8")


def _lines(topic: Topic) -> Iterator[str]:
    wording = topic.wording()
    yield "---"
    yield f"title: {_quoted(wording.title)}"
    for key in ("aliases", "keywords", "questions"):
        if phrases := getattr(wording, key):
            yield f"{key}:"
            yield from (f"  - {_quoted(phrase)}" for phrase in phrases)
    yield "---"
    yield f"{wording.summary}\n"
    if wording.details:
        yield f"{wording.details}\n"


def _quoted(text: str) -> str:
    """Returns a YAML text in double quotes. JSON quotes are valid in YAML."""
    return json.dumps(text, ensure_ascii=False)
