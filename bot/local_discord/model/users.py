"""Users, and the locales that they may choose in Discord's client."""

from __future__ import annotations

from dataclasses import dataclass

LOCALES = frozenset(
    {
        *("id", "da", "de", "en-GB", "en-US", "es-ES", "es-419", "fr", "hr", "it", "lt", "hu", "nl", "no"),
        *("pl", "pt-BR", "ro", "fi", "sv-SE", "vi", "tr", "cs", "el", "bg", "ru", "uk", "hi", "th"),
        *("zh-CN", "ja", "zh-TW", "ko"),
    }
)
"""Discord's list, which has neither Arabic nor Urdu: https://docs.discord.com/developers/reference#locales."""


@dataclass(eq=False, slots=True, kw_only=True)
class User:
    """An account. `Person` (people/person.py) is one that can act."""

    id: int
    username: str
    global_name: str | None = None
    locale: str = "en-US"
    is_bot: bool = False
    is_webhook: bool = False

    @property
    def mention(self) -> str:
        """The text that mentions the user in a message."""
        return f"<@{self.id}>"
