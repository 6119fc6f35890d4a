"""Makes choices with names that are translated for Discord's clients."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from discord.app_commands import Choice, locale_str

from bot.discord_app.ui.catalogues import BASE

Value = TypeVar("Value", str, int)


def choice(name: Callable[[str], str], value: Value) -> Choice[Value]:
    """Returns a choice. `name` returns its name in a language."""
    return Choice(name=locale_str(name(BASE), name=name), value=value)


def name_in(string: locale_str, language: str) -> str | None:
    """Returns the name of such a choice in a language. None for other choices."""
    name: Callable[[str], str] | None = string.extras.get("name")
    return name and name(language)
