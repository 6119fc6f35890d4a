"""Finds the choices of the settings commands for typed text."""

from __future__ import annotations

import discord
from discord import app_commands

from bot.discord_app.core.feature import App
from bot.discord_app.core.moderators import require_moderator
from bot.discord_app.settings.cards import change_words
from bot.discord_app.settings.service import SettingsService
from bot.discord_app.ui.components import MAX_CHOICE, MAX_CHOICES
from bot.discord_app.ui.markdown import shortened


class Autocomplete:
    """Finds the choices for an option. Raises DeclinedError for people who aren't moderators."""

    def __init__(self, app: App, service: SettingsService) -> None:
        self._assistant = app.assistant
        self._contexts = app.contexts
        self._service = service

    def topics(self, typed: str, locale: str) -> list[app_commands.Choice[str]]:
        """Returns topics that match the typed text, with their titles in a language."""
        topics = self._assistant.complete(typed, locale, limit=MAX_CHOICES)
        titles = [(topic.wording(locale).title, topic.id) for topic in topics]
        return [
            app_commands.Choice(name=shortened(title, MAX_CHOICE), value=value) for title, value in titles
        ]

    async def changes(self, interaction: discord.Interaction) -> list[app_commands.Choice[int]]:
        moderator = await require_moderator(self._contexts, interaction)
        changes = await self._service.history(moderator)
        describer = self._service.describer(moderator)
        return [
            app_commands.Choice(name=shortened(change_words(describer, change), MAX_CHOICE), value=change.id)
            for change in changes
        ]
