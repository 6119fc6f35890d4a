"""Applications: a bot's entry in Discord's developer portal."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field

from bot.local_discord.model.commands import Command
from bot.local_discord.model.intents import Intents
from bot.local_discord.model.session_starts import SessionStarts
from bot.local_discord.model.users import User


def new_token() -> str:
    """Makes a random bot token."""
    return secrets.token_urlsafe(32)


@dataclass(eq=False, slots=True, kw_only=True)
class Application:
    """A bot's entry in Discord's developer portal."""

    id: int
    name: str
    token: str = field(repr=False)
    bot: User
    owner: User
    privileged_intents: Intents
    """The privileged intents that are enabled for it."""
    session_starts: SessionStarts = field(repr=False)
    commands: dict[int | None, list[Command]] = field(default_factory=dict[int | None, list[Command]])
    """The registered commands by guild id; None for global ones."""
    user_installs: set[User] = field(default_factory=set[User], repr=False)
    """The users who installed it for themselves."""
    allows_guild_install: bool = True
    allows_user_install: bool = True

    @property
    def mention(self) -> str:
        """The text that mentions the bot in a message."""
        return self.bot.mention

    def reset_token(self) -> None:
        """Replaces the token; the old one is no longer accepted."""
        self.token = new_token()
