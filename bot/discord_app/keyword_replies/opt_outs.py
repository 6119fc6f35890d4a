"""Handles the buttons to decline keyword replies."""

from __future__ import annotations

import contextlib
from typing import Any

import discord
from discord.ext import commands

from bot.discord_app.core.caller import Caller
from bot.discord_app.core.context import Contexts
from bot.discord_app.core.errors import tell
from bot.discord_app.keyword_replies.cards import opt_out_card
from bot.discord_app.keyword_replies.components import OptOutAction, OptOutPress
from bot.discord_app.keyword_replies.cooldowns import Cooldowns
from bot.discord_app.keyword_replies.strings import keyword_texts_in
from bot.errors import UnavailableError


class OptOuts(commands.Cog):
    """Handles these buttons.

    They also work while keyword replies are disabled, because old replies keep them.
    """

    def __init__(self, contexts: Contexts, cooldowns: Cooldowns) -> None:
        self._contexts = contexts
        self._cooldowns = cooldowns

    @commands.Cog.listener()
    async def on_opt_out(self, interaction: discord.Interaction[Any], press: OptOutPress) -> None:
        context = await self._contexts.of(interaction)
        press = press._replace(locale=context.language_beside(press.locale))
        if press.action is OptOutAction.NOT_NOW:
            await self._silence(interaction, press)
        else:
            await self._choose(interaction, press)

    @commands.Cog.listener()
    async def on_person_deleted(self, person_id: int) -> None:
        """Forgets the opt-out of a person whose data was deleted."""
        self._cooldowns.forget_person(person_id)

    @commands.Cog.listener()
    async def on_person_changed(self, person_id: int | None) -> None:
        """Marks the cached opt-out of a person, or all of them, as stale, because a process changed it."""
        self._cooldowns.mark_opt_outs_stale(person_id)

    async def _silence(self, interaction: discord.Interaction[Any], press: OptOutPress) -> None:
        texts, caller = keyword_texts_in(press.locale), Caller.of(interaction)
        may = caller.person_id == press.person_id or interaction.permissions.manage_messages
        if not may or not caller.is_in_guild:
            await tell(interaction, texts.not_yours)
            return
        await interaction.response.defer()
        with contextlib.suppress(discord.NotFound):  # somebody else deleted it
            await interaction.delete_original_response()
        try:
            await self._cooldowns.silence(caller, press.topic_id)
        except UnavailableError:
            await tell(interaction, texts.silenced_unsaved)
        else:
            await tell(interaction, texts.silenced)

    async def _choose(self, interaction: discord.Interaction[Any], press: OptOutPress) -> None:
        """Opts out the person who presses, even on a reply to somebody else."""
        is_out, person = press.action is OptOutAction.NEVER, interaction.user
        await self._cooldowns.set_opt_out(person.id, is_out=is_out)
        card = opt_out_card(press.locale, person.id, is_out=is_out)
        if press.topic_id:
            await interaction.response.send_message(view=card, ephemeral=True)
        else:
            await interaction.response.edit_message(view=card)
