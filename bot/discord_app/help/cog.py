"""`/help` and `/about`."""

from __future__ import annotations

import discord
from discord import app_commands
from discord.ext import commands

from bot.discord_app.core.feature import App
from bot.discord_app.help.cards import about_card, help_card


class Help(commands.Cog):
    def __init__(self, app: App) -> None:
        self._app = app

    @app_commands.command()
    async def help(self, interaction: discord.Interaction) -> None:
        """See the ways to ask."""
        locale = (await self._app.contexts.of(interaction)).language(is_private=True)
        card = help_card(locale, interaction.user.id, self._app.command_mentions)
        await interaction.response.send_message(view=card, ephemeral=True)

    @app_commands.command()
    async def about(self, interaction: discord.Interaction) -> None:
        """See what I am, what I know, and what I keep."""
        me = self._app.client.user
        locale = (await self._app.contexts.of(interaction)).language(is_private=True)
        card = about_card(
            self._app.assistant.library,
            me.display_name if me else "",
            locale,
            interaction.user.id,
            self._app.command_mentions,
            reads_all=self._app.keyword_replies,
        )
        await interaction.response.send_message(view=card, ephemeral=True)
