"""`/topics`: the browser of everything known."""

from __future__ import annotations

from typing import Any

import discord
from discord import app_commands
from discord.ext import commands

from bot.knowledge.assistant import Assistant
from bot.surface.browser import browser_card
from bot.surface.items import Browsing, Kind


class Topics(commands.Cog):
    """The slash command, and the buttons and selects that lead from page to page."""

    def __init__(self, assistant: Assistant) -> None:
        self._assistant = assistant

    @app_commands.command()
    async def topics(self, interaction: discord.Interaction) -> None:
        """See everything that I can explain."""
        card = browser_card(self._assistant.library, 0, str(interaction.locale), interaction.user.id)
        await interaction.response.send_message(view=card, ephemeral=True)

    @commands.Cog.listener()
    async def on_browse(self, interaction: discord.Interaction[Any], browsing: Browsing) -> None:
        """Turns the page, or opens the browser beside another card."""
        card = browser_card(self._assistant.library, browsing.page, browsing.locale, interaction.user.id)
        if browsing.placement.kind is Kind.BROWSER:
            await interaction.response.edit_message(view=card)
        else:
            await interaction.response.send_message(view=card, ephemeral=True)
