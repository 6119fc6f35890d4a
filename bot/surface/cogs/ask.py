"""`/ask`: a question typed, or a topic picked while typing."""

from __future__ import annotations

import discord
from discord import app_commands
from discord.ext import commands

from bot.knowledge.assistant import Assistant
from bot.surface.cards import reply_card

MAX_CHOICES = 25
"""How many choices autocomplete may offer; a title is as long as one may be."""


class Ask(commands.Cog):
    """The slash command."""

    def __init__(self, assistant: Assistant) -> None:
        self._assistant = assistant

    @app_commands.command()
    @app_commands.describe(question="What you would like to know, in your own words")
    async def ask(self, interaction: discord.Interaction, question: str) -> None:
        """Ask a question, or pick a topic."""
        reply = self._assistant.reply(question, str(interaction.locale))
        card = reply_card(reply, self._assistant.library, interaction.user.id)
        await interaction.response.send_message(view=card)

    @ask.autocomplete("question")
    async def complete(self, interaction: discord.Interaction, typed: str) -> list[app_commands.Choice[str]]:
        """The topics that what is typed may become. Titles are unique, so a picked one is that topic."""
        locale = str(interaction.locale)
        topics = self._assistant.complete(typed, locale, limit=MAX_CHOICES)
        titles = [topic.wording(locale).title for topic in topics]
        return [app_commands.Choice(name=title, value=title) for title in titles]
