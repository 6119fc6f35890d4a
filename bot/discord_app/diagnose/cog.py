"""`/diagnose`: what becomes of a text here, and why."""

from __future__ import annotations

import discord
from discord import app_commands
from discord.ext import commands

from bot.discord_app.answers.posting import lacking
from bot.discord_app.core.context import Here
from bot.discord_app.core.moderators import moderator_of
from bot.discord_app.diagnose.cards import Diagnosis, diagnosis_card
from bot.discord_app.keyword_replies.policy import Judge, Said
from bot.knowledge.assistant import Assistant

MAX_TEXT = 2000
"""Characters of a message."""
NOBODY = 0
"""Stands for whoever might write the text. The moderator is being talked with just now, and gets no reply."""


class Diagnose(commands.Cog):
    """The slash command."""

    def __init__(self, assistant: Assistant, here: Here, judge: Judge) -> None:
        self._assistant = assistant
        self._here = here
        self._judge = judge

    @app_commands.command()
    @app_commands.describe(text="What somebody asked, or might write here")
    @app_commands.allowed_contexts(guilds=True, dms=False, private_channels=False)
    @app_commands.allowed_installs(guilds=True, users=False)
    @app_commands.default_permissions(manage_guild=True)
    async def diagnose(
        self, interaction: discord.Interaction, text: app_commands.Range[str, 1, MAX_TEXT]
    ) -> None:
        """See what I would do with a text here, and why."""
        moderator = moderator_of(interaction)
        local = await self._here.of(interaction)
        locale = local.language(moderator.locale)
        verdict = await self._judge.verdict(Said(text, moderator.guild_id, moderator.channel_id, NOBODY))
        diagnosis = Diagnosis(
            text=text,
            reply=self._assistant.reply(text, locale, local.topics_off),
            unrestricted=self._assistant.reply(text, locale),
            weighed=self._assistant.weigh(text, locale, local.topics_off),
            verdict=verdict,
            lacking=lacking(interaction),
        )
        view = diagnosis_card(diagnosis, moderator.locale)
        await interaction.response.send_message(view=view, ephemeral=True)
