"""`/topics`: the browser of everything known."""

from __future__ import annotations

from typing import Any

import discord
from discord import app_commands
from discord.ext import commands

from bot.discord_app.core.card_buttons import BrowsePress
from bot.discord_app.core.card_context import Visibility
from bot.discord_app.core.context import Here
from bot.discord_app.topics.cards import browser_card
from bot.knowledge.assistant import Assistant


class Topics(commands.Cog):
    """The slash command, and the buttons and selects that lead from page to page."""

    def __init__(self, assistant: Assistant, here: Here) -> None:
        self._assistant = assistant
        self._here = here

    @app_commands.command()
    async def topics(self, interaction: discord.Interaction) -> None:
        """See everything that I can explain."""
        local = await self._here.of(interaction)
        locale = local.language(str(interaction.locale), is_private=True)
        card = browser_card(local.library(self._assistant.library), 0, locale, interaction.user.id)
        await interaction.response.send_message(view=card, ephemeral=True)

    @commands.Cog.listener()
    async def on_browse(self, interaction: discord.Interaction[Any], press: BrowsePress) -> None:
        """Turns the page, or opens the browser beside another card."""
        library = (await self._here.of(interaction)).library(self._assistant.library)
        card = browser_card(library, press.page, press.locale, interaction.user.id)
        if press.context.visibility is Visibility.BROWSER:
            await interaction.response.edit_message(view=card)
        else:
            await interaction.response.send_message(view=card, ephemeral=True)
