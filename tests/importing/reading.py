"""Reads sources written by tests, and makes topics from them."""

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
    """A topic file, taken apart."""

    keys: dict[str, object]
    text: str

    @property
    def summary(self) -> str:
        return self.text.partition("\n\n")[0]

    @property
    def details(self) -> str:
        return self.text.partition("\n\n")[2]


def read_text(folder: Path, name: str, text: str | bytes, encoding: str | None = None) -> Imported:
    """Reads a source of this name and text."""
    path = folder / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return read(path, encoding)


def drafts(folder: Path, name: str, text: str | bytes) -> list[Draft]:
    """Returns the drafts of a source that can be read in whole."""
    imported = read_text(folder, name, text)
    assert [str(finding) for finding in imported.unreadable] == []
    return imported.drafts


def titles(imported: Imported) -> list[str]:
    return [draft.title for draft in imported.drafts]


def plan_of(folder: Path, name: str, text: str | bytes, language: str | None = None) -> Plan:
    return plan_import(read_text(folder, name, text), folder / "content", language)


def written(plan: Plan) -> dict[str, Written]:
    """Returns the topics of a plan by id. All of them pass `check`."""
    assert [str(problem) for problem in plan.problems()] == []
    topics: dict[str, Written] = {}
    for path, text in plan.texts.items():
        if path.suffix == ".md":
            _, front, body = text.split("---\n", 2)
            topics[path.stem] = Written(yaml.safe_load(front), body.strip("\n"))
    return topics


def topics_of(folder: Path, name: str, text: str | bytes) -> dict[str, Written]:
    """Returns the topics of a source that can be read in whole, by id."""
    plan = plan_of(folder, name, text)
    assert [str(finding) for finding in plan.unreadable] == []
    return written(plan)


def one_topic(folder: Path, answer: str, title: str = "How is it done?") -> Written:
    """Returns the topic that an object with this answer makes."""
    [topic] = topics_of(folder, "one.json", json.dumps([{"title": title, "answer": answer}])).values()
    return topic
