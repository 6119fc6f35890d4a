"""`/topics`: all topics, page by page."""

from __future__ import annotations

from typing import Any

import discord
from discord import app_commands
from discord.ext import commands

from bot.discord_app.core.card_buttons import BrowsePress
from bot.discord_app.core.card_context import Visibility
from bot.discord_app.core.feature import App
from bot.discord_app.core.pictures import edit_card
from bot.discord_app.topics.cards import browser_card


class TopicBrowser(commands.Cog):
    """The slash command, and the buttons and selects that lead from page to page."""

    def __init__(self, app: App) -> None:
        self._app = app

    @app_commands.command()
    async def topics(self, interaction: discord.Interaction) -> None:
        """See everything that I can explain."""
        context = await self._app.contexts.of(interaction)
        library = context.library(self._app.assistant.library)
        card = browser_card(library, 0, context.language(is_private=True), interaction.user.id)
        await interaction.response.send_message(view=card, ephemeral=True)

    @commands.Cog.listener()
    async def on_browse(self, interaction: discord.Interaction[Any], press: BrowsePress) -> None:
        """Shows another page, or opens the list of topics next to another card."""
        context = await self._app.contexts.of(interaction)
        library = context.library(self._app.assistant.library)
        is_beside_public = press.context.visibility is Visibility.PUBLIC
        locale = context.language_beside(press.locale) if is_beside_public else press.locale
        card = browser_card(library, press.page, locale, interaction.user.id)
        if press.context.visibility is Visibility.BROWSER:
            await edit_card(interaction.response.edit_message, card)
        else:
            await interaction.response.send_message(view=card, ephemeral=True)
