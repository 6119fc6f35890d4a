"""Checks that Discord can show a picture of the content folder."""

from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from rapidfuzz import fuzz, process

from bot.errors import reason

MAX_BYTES = 1024 * 1024
_STARTS: dict[str, Callable[[bytes], bool]] = {
    "PNG": lambda data: data.startswith(b"\x89PNG\r\n\x1a\n"),
    "JPEG": lambda data: data.startswith(b"\xff\xd8\xff"),
    "WebP": lambda data: data[:4] == b"RIFF" and data[8:12] == b"WEBP",
}
"""The first bytes of the files of each format."""
SUFFIXES = {".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG", ".webp": "WebP"}


def is_picture(path: Path) -> bool:
    """Whether a file's name is one of a picture."""
    return path.suffix.lower() in SUFFIXES


class Unfit(NamedTuple):
    """Why a picture can't be shown, and how to correct that."""

    what: str
    remedy: str
    meant: Path | None = None
    """The picture that is probably meant."""


def unfit(path: Path) -> Unfit | None:
    """Returns why a picture can't be shown. None if it can."""
    name = path.name
    try:
        if not path.is_file():
            return _missing(path)
        size = path.stat().st_size
        with path.open("rb") as file:
            start = file.read(12)
    except OSError as error:
        return Unfit(
            f"The picture `{name}` can't be read ({reason(error)}).", "Allow reading it, or remove it."
        )
    found = next((kind for kind, matches in _STARTS.items() if matches(start)), None)
    if found is None:
        return Unfit(
            f"`{name}` is not a PNG, JPEG or WebP picture.", "Save it as one: another name is not enough."
        )
    if found != SUFFIXES[path.suffix.lower()]:
        ending = next(suffix for suffix, kind in SUFFIXES.items() if kind == found)
        return Unfit(f"`{name}` is a {found} picture by its content.", f"Name it {path.stem}{ending}.")
    if size > MAX_BYTES:
        tenths = math.ceil(10 * size / MAX_BYTES)
        return Unfit(f"The picture `{name}` has {tenths / 10} MB; 1 MB at most.", "Make it smaller.")
    return None


def _missing(path: Path) -> Unfit:
    what = f"There is no picture `{path.name}` beside the topic."
    there = {each.name: each for each in path.parent.iterdir() if is_picture(each)}
    guess = process.extractOne(
        path.name, list(there), scorer=fuzz.ratio, processor=str.lower, score_cutoff=75
    )
    if guess is None:
        return Unfit(what, "Put it there, or correct the name.")
    return Unfit(what, f"Did you mean `{guess[0]}`?", there[guess[0]])
