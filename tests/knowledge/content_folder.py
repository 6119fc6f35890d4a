"""Makes small content folders, and returns their problems."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import pytest

from bot.errors import ContentError
from bot.knowledge.library import read_library

DOCUMENTS = """\
[[document]]
id = "first"
title = "The First"
sections = ["Introduction", "Closing"]

[[document]]
id = "second"
title = "The Second"
sections = ["Introduction"]
"""
PNG = b"\x89PNG\r\n\x1a\n" + bytes(20)
"""The start of a picture. Checks read only these bytes."""
RICH = """\
---
title: The Hope Probe
aliases: [Al-Amal, Emirates Mars Mission]
keywords: [hope probe, al-amal probe]
questions:
  - Who sent a probe to Mars?
  - When did it arrive?
---
It flew to Mars.
"""
VALID = "---\ntitle: A sound one\n---\nIt is sound.\n"


class Found(NamedTuple):
    """A problem: its file, its line, and a part of its message."""

    path: str
    line: int
    says: str


def topic(*keys: str, text: str = "It is a thing.") -> str:
    """Returns the text of a topic file. The first key is on line 2."""
    return "\n".join(["---", *keys, "---", text, ""])


def write(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


def problems(folder: Path) -> list[Found]:
    with pytest.raises(ContentError) as caught:
        read_library(folder)
    return [
        Found(str(problem.path.relative_to(folder)), problem.line, f"{problem.what} {problem.remedy}")
        for problem in caught.value.problems
    ]


def assert_found(actual: list[Found], expected: list[Found]) -> None:
    assert [(found.path, found.line) for found in actual] == [
        (found.path, found.line) for found in expected
    ], actual
    for found, wanted in zip(actual, expected, strict=True):
        assert wanted.says in found.says
