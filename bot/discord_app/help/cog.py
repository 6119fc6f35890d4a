"""`/help` and `/about`."""

from __future__ import annotations

import discord
from discord import app_commands
from discord.ext import commands

from bot.discord_app.help.cards import about_card, help_card
from bot.knowledge.assistant import Assistant


class Guide(commands.Cog):
    """What the bot tells of itself."""

    def __init__(self, assistant: Assistant, bot: commands.Bot) -> None:
        self._assistant = assistant
        self._bot = bot

    @app_commands.command()
    async def help(self, interaction: discord.Interaction) -> None:
        """See the ways to ask."""
        card = help_card(str(interaction.locale), interaction.user.id)
        await interaction.response.send_message(view=card, ephemeral=True)

    @app_commands.command()
    async def about(self, interaction: discord.Interaction) -> None:
        """See what I am, what I know, and what I keep."""
        name = self._bot.user.display_name if self._bot.user else ""
        card = about_card(
            self._assistant.library,
            name,
            str(interaction.locale),
            interaction.user.id,
            reads_all=self._bot.intents.message_content,
        )
        await interaction.response.send_message(view=card, ephemeral=True)
