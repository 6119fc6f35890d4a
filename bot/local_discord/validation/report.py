"""Collects the problems of a body as Discord reports them: in `errors`, nested like the body."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from bot.local_discord.encoding import JSON
from bot.local_discord.errors import DiscordError, invalid_body

Path = Sequence[str | int]
"""A place in a body: keys and indices."""


class Violation(NamedTuple):
    """A request that Discord would refuse."""

    method: str
    route: str
    error: DiscordError

    def __str__(self) -> str:
        return f"{self.method} {self.route}: {self.error} {self.error.errors or ''}".rstrip()


class Report:
    """The problems of one body."""

    def __init__(self) -> None:
        self._errors: JSON = {}

    def add(self, path: Path, code: str, message: str) -> None:
        """Adds a problem at a place."""
        place = self._errors
        for step in path:
            place = place.setdefault(str(step), {})
        place.setdefault("_errors", []).append({"code": code, "message": message})

    def too_long(self, path: Path, longest: int) -> None:
        """Adds a text with too many characters."""
        self.add(path, "BASE_TYPE_MAX_LENGTH", f"Must be {longest} or fewer in length.")

    def required(self, path: Path) -> None:
        """Adds a missing field."""
        self.add(path, "BASE_TYPE_REQUIRED", "This field is required")

    def raise_any(self) -> None:
        """Raises Discord's 400 with every problem, if there is one."""
        if self._errors:
            raise invalid_body(self._errors)
