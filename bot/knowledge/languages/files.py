"""Reads the language files, which list words as people write them, in TOML."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

FIRST = "en"
"""The language of a text if nothing suggests another one."""


@cache
def read_languages() -> dict[str, dict[str, Any]]:
    """Returns the content of each file by its language's code, English first."""
    paths = sorted(Path(__file__).parent.glob("*.toml"), key=lambda path: (path.stem != FIRST, path.stem))
    return {path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in paths}
