"""`/tour` and `/start-here`."""

from __future__ import annotations

from typing import Any

import discord
from discord import app_commands
from discord.ext import commands

from bot.discord_app.core.context import Context
from bot.discord_app.core.errors import DeclinedError
from bot.discord_app.core.feature import App
from bot.discord_app.core.moderators import require_moderator
from bot.discord_app.core.permission_names import permission_names
from bot.discord_app.core.pictures import edit_card, send_card
from bot.discord_app.core.posting import missing_permissions
from bot.discord_app.quiz.round_cards import quiz_card
from bot.discord_app.tour.cards import last_page, page_of, start_card, topic_page, tour_file, tour_of
from bot.discord_app.tour.components import TourLanguage, TourPage
from bot.discord_app.tour.strings import tour_texts_in
from bot.knowledge.model import Library
from bot.storage.outreach_counts import OutreachEvent


class Tour(commands.Cog):
    """The commands, and the buttons of the tour."""

    def __init__(self, app: App) -> None:
        self._app = app

    @app_commands.command()
    async def tour(self, interaction: discord.Interaction) -> None:
        """Take a tour through what I can explain. Only you see it."""
        context = await self._app.contexts.of(interaction)
        await self._begin(interaction, context, context.language(is_private=True))

    @app_commands.command(name="start-here")
    @app_commands.allowed_contexts(guilds=True, dms=False, private_channels=False)
    @app_commands.allowed_installs(guilds=True, users=False)
    @app_commands.default_permissions(manage_guild=True)
    async def start_here(self, interaction: discord.Interaction) -> None:
        """Post a card to pin in this channel. Its button starts the tour for the person who presses it."""
        moderator = await require_moderator(self._app.contexts, interaction)
        texts = tour_texts_in(moderator.locale)
        if lacking := missing_permissions(interaction):
            names = permission_names(lacking, moderator.locale)
            raise DeclinedError(texts.cannot_post(permissions=names))
        context = await self._app.contexts.of(interaction)
        library = self._library(context)
        if not library:
            raise DeclinedError(texts.nothing)
        await interaction.response.defer(ephemeral=True, thinking=True)
        channel = interaction.client.get_partial_messageable(moderator.channel_id)
        posted = await channel.send(
            view=start_card(library, context.channel_language, moderator.person_id), silent=True
        )
        link = f"https://discord.com/channels/{moderator.guild_id}/{moderator.channel_id}/{posted.id}"
        await interaction.edit_original_response(content=texts.posted(link=link))

    @commands.Cog.listener()
    async def on_tour_start(self, interaction: discord.Interaction[Any], _: TourLanguage) -> None:
        """Starts the tour next to the card, in the person's language."""
        context = await self._app.contexts.of(interaction)
        await self._begin(interaction, context, context.language(is_private=True))

    @commands.Cog.listener()
    async def on_tour(self, interaction: discord.Interaction[Any], page: TourPage) -> None:
        """Shows another page."""
        context = await self._app.contexts.of(interaction)
        library = self._library(context)
        topics = tour_of(library)
        if not topics:
            raise DeclinedError(tour_texts_in(context.own_language).nothing)
        number = page_of(topics, page)
        if number < len(topics):
            view = topic_page(topics, number, library, page.locale, interaction.user.id)
            await edit_card(interaction.response.edit_message, view)
            return
        has_quiz = quiz_card(topics, library, page.locale) is not None
        view = last_page(topics, library, page.locale, has_quiz=has_quiz)
        file = tour_file(topics, library, page.locale)
        await interaction.response.edit_message(view=view, attachments=[file])
        self._count(OutreachEvent.TOUR_FINISHED, context)

    @commands.Cog.listener()
    async def on_tour_quiz(self, interaction: discord.Interaction[Any], press: TourLanguage) -> None:
        """Begins a quiz next to the tour."""
        context = await self._app.contexts.of(interaction)
        library = self._library(context)
        view = quiz_card(tour_of(library), library, press.locale)
        if view is None:
            raise DeclinedError(tour_texts_in(context.own_language).no_quiz)
        await interaction.response.send_message(view=view, ephemeral=True)

    async def _begin(self, interaction: discord.Interaction[Any], context: Context, locale: str) -> None:
        library = self._library(context)
        topics = tour_of(library)
        if not topics:
            raise DeclinedError(tour_texts_in(context.own_language).nothing)
        view = topic_page(topics, 0, library, locale, interaction.user.id)
        await send_card(interaction.response.send_message, view, ephemeral=True)
        self._count(OutreachEvent.TOUR_BEGUN, context)

    def _library(self, context: Context) -> Library:
        return context.library(self._app.assistant.library)

    def _count(self, event: OutreachEvent, context: Context) -> None:
        caller = context.caller
        self._app.storage.outreach_counts.count(event, caller.guild_id, caller.person_id)
