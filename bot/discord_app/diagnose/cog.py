"""`/diagnose`: tells moderators the reply to a text in this place, and the reasons."""

from __future__ import annotations

import discord
from discord import app_commands
from discord.ext import commands

from bot.discord_app.core.feature import App
from bot.discord_app.core.moderators import require_moderator
from bot.discord_app.core.posting import missing_permissions
from bot.discord_app.diagnose.cards import Diagnosis, diagnosis_card
from bot.discord_app.keyword_replies.policy import ReplyPolicy

MAX_MESSAGE = 2000
"""Characters of a message: https://docs.discord.com/developers/resources/message#create-message"""
NOBODY = 0
"""Represents the author of the text. The moderator is talking with the bot, so they would get no reply."""


class Diagnose(commands.Cog):
    def __init__(self, app: App) -> None:
        self._app = app
        self._policy = app.share(ReplyPolicy.of)

    @app_commands.command()
    @app_commands.describe(text="What somebody asked, or might write here")
    @app_commands.allowed_contexts(guilds=True, dms=False, private_channels=False)
    @app_commands.allowed_installs(guilds=True, users=False)
    @app_commands.default_permissions(manage_guild=True)
    async def diagnose(
        self, interaction: discord.Interaction, text: app_commands.Range[str, 1, MAX_MESSAGE]
    ) -> None:
        """See what I would do with a text here, and why."""
        moderator = await require_moderator(self._app.contexts, interaction)
        context = await self._app.contexts.of(interaction)
        writer = context._replace(caller=context.caller._replace(person_id=NOBODY, is_interaction=False))
        assistant = self._app.assistant
        locale = context.language(assistant.asked_in(text))
        diagnosis = Diagnosis(
            text=text,
            explanation=assistant.explain(text, locale, context.topics_off),
            unrestricted=assistant.reply(text, locale),
            verdict=await self._policy.decide(text, writer),
            lacking=missing_permissions(interaction),
        )
        view = diagnosis_card(diagnosis, moderator.locale)
        await interaction.response.send_message(view=view, ephemeral=True)
