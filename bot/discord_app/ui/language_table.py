"""Reads the table of languages: their own names and their writing direction."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parents[2] / "locales"
TABLE = "languages.toml"


class Language(NamedTuple):
    """A row of the table."""

    name: str = ""
    is_right_to_left: bool = False


def language_name(locale: str) -> str:
    """Returns a language's own name, or its code if the table lacks it."""
    name, rest = _of(locale).name, locale.partition("-")[2]
    return name if name and not rest else f"{name} ({locale})" if name else locale


def is_right_to_left(locale: str) -> bool:
    """Whether a language is written from right to left."""
    return _of(locale).is_right_to_left


def _of(locale: str) -> Language:
    return languages().get(locale.partition("-")[0], Language())


@cache
def languages() -> dict[str, Language]:
    table = tomllib.loads((FOLDER / TABLE).read_text(encoding="utf-8"))["languages"]
    return {code: Language(row["name"], row.get("right-to-left", False)) for code, row in table.items()}
