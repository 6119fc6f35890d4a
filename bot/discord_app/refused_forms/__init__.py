"""Reopens a form that was refused, with the entered values."""

from __future__ import annotations

from typing import Any

import discord
from discord.ext import commands

from bot.discord_app.core.feature import App, Feature
from bot.discord_app.core.refused_forms import FillInButton, RefusedForm, RefusedForms


class FillingInAgain(commands.Cog):
    def __init__(self, app: App) -> None:
        self._forms = app.share(RefusedForms)

    @commands.Cog.listener()
    async def on_fill_in_again(self, interaction: discord.Interaction[Any], refused: RefusedForm) -> None:
        """Handles the button."""
        await interaction.response.send_modal(await self._forms.form(interaction, refused))


def setup(app: App) -> Feature:
    return Feature(cogs=[FillingInAgain(app)], components=[FillInButton])
