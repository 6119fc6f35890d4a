"""Reads sources of the tests, and makes topics from them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import yaml

from bot.importing.drafts import Draft, Imported
from bot.importing.plans import Plan, plan_import
from bot.importing.sources import read


@dataclass(frozen=True)
class Written:
    """The parts of a topic file."""

    keys: dict[str, object]
    text: str

    @property
    def summary(self) -> str:
        return self.text.partition("\n\n")[0]

    @property
    def details(self) -> str:
        return self.text.partition("\n\n")[2]


def read_text(folder: Path, name: str, text: str | bytes, encoding: str | None = None) -> Imported:
    """Reads a source with this file name and text."""
    path = folder / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return read(path, encoding)


def drafts(folder: Path, name: str, text: str | bytes) -> list[Draft]:
    """Returns the drafts of a source. Asserts that nothing in it is unreadable."""
    imported = read_text(folder, name, text)
    assert [str(finding) for finding in imported.unreadable] == []
    return imported.drafts


def titles(imported: Imported) -> list[str]:
    return [draft.title for draft in imported.drafts]


def plan_of(folder: Path, name: str, text: str | bytes, language: str | None = None) -> Plan:
    return plan_import(read_text(folder, name, text), folder / "content", language)


def written(plan: Plan) -> dict[str, Written]:
    """Returns the topics of a plan by id. Asserts that all pass `check`."""
    assert [str(problem) for problem in plan.problems()] == []
    topics: dict[str, Written] = {}
    for path, text in plan.texts.items():
        if path.suffix == ".md":
            _, front, body = text.split("---\n", 2)
            topics[path.stem] = Written(yaml.safe_load(front), body.strip("\n"))
    return topics


def topics_of(folder: Path, name: str, text: str | bytes) -> dict[str, Written]:
    """Returns the topics of a source by id. Asserts that nothing in it is unreadable."""
    plan = plan_of(folder, name, text)
    assert [str(finding) for finding in plan.unreadable] == []
    return written(plan)


def one_topic(folder: Path, answer: str, title: str = "How is it done?") -> Written:
    """Returns the topic of a source with one question and this answer."""
    [topic] = topics_of(folder, "one.json", json.dumps([{"title": title, "answer": answer}])).values()
    return topic
