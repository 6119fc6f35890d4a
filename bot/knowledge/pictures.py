"""Whether a picture of the content folder is one that Discord shows."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from bot.errors import reason

MAX_BYTES = 1024 * 1024
_STARTS: dict[str, Callable[[bytes], bool]] = {
    "PNG": lambda data: data.startswith(b"\x89PNG\r\n\x1a\n"),
    "JPEG": lambda data: data.startswith(b"\xff\xd8\xff"),
    "WebP": lambda data: data[:4] == b"RIFF" and data[8:12] == b"WEBP",
}
"""How the files of each format begin."""
SUFFIXES = {".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG", ".webp": "WebP"}


def is_picture(path: Path) -> bool:
    """Whether a file's name is one of a picture."""
    return path.suffix.lower() in SUFFIXES


def unfit(path: Path) -> tuple[str, str] | None:
    """Returns why a picture can't be shown and how to mend it, None if it can."""
    name = path.name
    try:
        if not path.is_file():
            return f"There is no picture `{name}` beside the topic.", "Put it there, or correct the name."
        size = path.stat().st_size
        with path.open("rb") as file:
            start = file.read(12)
    except OSError as error:
        return f"The picture `{name}` can't be read ({reason(error)}).", "Allow reading it, or remove it."
    found = next((kind for kind, matches in _STARTS.items() if matches(start)), None)
    if found is None:
        return f"`{name}` is no PNG, JPEG or WebP picture.", "Save it as one: another name is not enough."
    if found != SUFFIXES[path.suffix.lower()]:
        ending = next(suffix for suffix, kind in SUFFIXES.items() if kind == found)
        return f"`{name}` is a {found} picture by what it holds.", f"Name it {path.stem}{ending}."
    if size > MAX_BYTES:
        return f"The picture `{name}` has {size / MAX_BYTES:.1f} MB; 1 MB at most.", "Make it smaller."
    return None
