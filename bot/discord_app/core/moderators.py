"""Commands that only moderators may use."""

from __future__ import annotations

from typing import Any

import discord

from bot.discord_app.core.caller import Caller
from bot.discord_app.core.errors import DeclinedError
from bot.discord_app.ui.strings import texts_in


def require_moderator(interaction: discord.Interaction[Any]) -> Caller:
    """Returns the caller. Raises DeclinedError unless they are a moderator of a guild with the bot."""
    caller = Caller.of(interaction)
    if not caller.is_in_guild:
        raise DeclinedError(texts_in(caller.locale).not_in_a_guild)
    if not caller.is_moderator:
        raise DeclinedError(texts_in(caller.locale).not_a_moderator)
    return caller
