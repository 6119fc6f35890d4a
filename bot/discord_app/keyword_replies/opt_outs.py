"""What the buttons do by which people say that they mind a keyword reply."""

from __future__ import annotations

import contextlib
from typing import Any

import discord
from discord.ext import commands

from bot.discord_app.core.errors import tell
from bot.discord_app.keyword_replies.cards import opt_out_card
from bot.discord_app.keyword_replies.components import OptOutAction, OptOutPress
from bot.discord_app.keyword_replies.cooldowns import Restraint
from bot.discord_app.keyword_replies.strings import keyword_texts_in
from bot.errors import UnavailableError


class OptOuts(commands.Cog):
    """Heeds them, whether or not the bot still listens: cards stay where they are."""

    def __init__(self, restraint: Restraint) -> None:
        self._restraint = restraint

    @commands.Cog.listener()
    async def on_opt_out(self, interaction: discord.Interaction[Any], press: OptOutPress) -> None:
        """Does what somebody wants."""
        if press.action is OptOutAction.NOT_NOW:
            await self._silence(interaction, press)
        else:
            await self._choose(interaction, press)

    async def _silence(self, interaction: discord.Interaction[Any], press: OptOutPress) -> None:
        texts = keyword_texts_in(press.locale)
        may = interaction.user.id == press.person_id or interaction.permissions.manage_messages
        if not may or interaction.guild_id is None or interaction.channel_id is None:
            await tell(interaction, texts.not_yours)
            return
        await interaction.response.defer()
        with contextlib.suppress(discord.NotFound):  # somebody was faster
            await interaction.delete_original_response()
        try:
            await self._restraint.silence(interaction.guild_id, interaction.channel_id, press.topic_id)
        except UnavailableError:
            await tell(interaction, texts.silenced_unsaved)
        else:
            await tell(interaction, texts.silenced)

    async def _choose(self, interaction: discord.Interaction[Any], press: OptOutPress) -> None:
        """Takes the choice of whoever presses, be it on somebody else's card."""
        is_out, person = press.action is OptOutAction.NEVER, interaction.user
        await self._restraint.set_opt_out(person.id, is_out=is_out)
        card = opt_out_card(press.locale, person.id, is_out=is_out)
        if press.topic_id:
            await interaction.response.send_message(view=card, ephemeral=True)
        else:
            await interaction.response.edit_message(view=card)
