"""Commands that only moderators may use."""

from __future__ import annotations

from typing import Any, NamedTuple

import discord

from bot.discord_app.core.context import Contexts
from bot.discord_app.core.errors import DeclinedError
from bot.discord_app.ui.strings import texts_in


class Moderator(NamedTuple):
    """A moderator of a guild with the bot, and the place of the interaction."""

    person_id: int
    guild_id: int
    channel_id: int
    locale: str
    """The language of the bot's texts for the moderator."""


async def require_moderator(contexts: Contexts, interaction: discord.Interaction[Any]) -> Moderator:
    """Returns the caller. Raises DeclinedError unless they are a moderator of a guild with the bot."""
    context = await contexts.of(interaction)
    caller, locale = context.caller, context.own_language
    if not caller.is_in_guild:
        raise DeclinedError(texts_in(locale).not_in_a_guild)
    if not caller.is_moderator:
        raise DeclinedError(texts_in(locale).not_a_moderator)
    return Moderator(caller.person_id, caller.guild_id, caller.channel_id, locale)
