"""Collects what is wrong with a body and says it as Discord does: `errors` nested like the body itself."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from bot.local_discord.errors import DiscordError, invalid_body
from bot.local_discord.wire import JSON

Path = Sequence[str | int]
"""Where in a body: keys and indices."""


class Violation(NamedTuple):
    """A request that Discord would have refused."""

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
        """Notes a problem at a place."""
        place = self._errors
        for step in path:
            place = place.setdefault(str(step), {})
        place.setdefault("_errors", []).append({"code": code, "message": message})

    def too_long(self, path: Path, longest: int) -> None:
        """Notes a text that has too many characters."""
        self.add(path, "BASE_TYPE_MAX_LENGTH", f"Must be {longest} or fewer in length.")

    def required(self, path: Path) -> None:
        """Notes that something is missing."""
        self.add(path, "BASE_TYPE_REQUIRED", "This field is required")

    def raise_any(self) -> None:
        """Raises Discord's 400 with all that was noted, if anything was."""
        if self._errors:
            raise invalid_body(self._errors)
