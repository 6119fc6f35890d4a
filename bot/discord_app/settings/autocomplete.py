"""Finds the choices of the settings commands while somebody types."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import discord
from discord import app_commands

from bot.discord_app.core.moderators import require_moderator
from bot.discord_app.core.settings import (
    AUTOMATIC,
    CHANNEL_LIMIT,
    COOLDOWN,
    LANGUAGE,
    PERSON_LIMIT,
    NumberSetting,
    Setting,
)
from bot.discord_app.settings.cards import change_words
from bot.discord_app.settings.forms import INHERIT
from bot.discord_app.settings.service import SettingsService
from bot.discord_app.ui.components import MAX_CHOICE, MAX_CHOICES
from bot.discord_app.ui.markdown import shortened
from bot.knowledge.assistant import Assistant

OFFERED = {
    COOLDOWN: (1, 5, 10, 15, 30, 60, 180, 720, 1440),
    PERSON_LIMIT: (3, 5, 10, 20, 30),
    CHANNEL_LIMIT: (5, 10, 20, 30, 60),
}
"""The numbers to offer before anything is typed."""


class Autocomplete:
    """Finds the choices for an option. Raises DeclinedError for people who aren't moderators."""

    def __init__(self, assistant: Assistant, service: SettingsService) -> None:
        self._assistant = assistant
        self._service = service

    def numbers(
        self, interaction: discord.Interaction, setting: NumberSetting, typed: str
    ) -> list[app_commands.Choice[str]]:
        """Returns the choice to inherit, and some numbers."""
        fits = typed.isdecimal() and setting.least <= int(typed) <= setting.most
        return self._values(interaction, setting, typed, [int(typed)] if fits else OFFERED[setting])

    def languages(self, interaction: discord.Interaction, typed: str) -> list[app_commands.Choice[str]]:
        """Returns the choice to inherit, and every language that there are topics in."""
        return self._values(interaction, LANGUAGE, typed, [AUTOMATIC, *self._assistant.languages])

    def topics(self, typed: str, locale: str) -> list[app_commands.Choice[str]]:
        """Returns topics that fit what is typed so far, with their titles in a language."""
        topics = self._assistant.complete(typed, locale, limit=MAX_CHOICES)
        titles = [(topic.wording(locale).title, topic.id) for topic in topics]
        return [
            app_commands.Choice(name=shortened(title, MAX_CHOICE), value=value) for title, value in titles
        ]

    async def changes(self, interaction: discord.Interaction) -> list[app_commands.Choice[int]]:
        moderator = require_moderator(interaction)
        changes = await self._service.history(moderator)
        describer = self._service.describer(moderator)
        return [
            app_commands.Choice(name=shortened(change_words(describer, change), MAX_CHOICE), value=change.id)
            for change in changes
        ]

    def _values(
        self, interaction: discord.Interaction, setting: Setting[Any], typed: str, values: Sequence[Any]
    ) -> list[app_commands.Choice[str]]:
        """Returns the choice to inherit and the values, if they begin with what is typed."""
        if interaction.guild_id is None:
            return []
        describer = self._service.describer(require_moderator(interaction))
        offered = [(describer.texts.inherit, INHERIT)]
        offered += [(describer.value(setting, value), str(value)) for value in values]
        begun = typed.strip().casefold()
        return [
            app_commands.Choice(name=shortened(name, MAX_CHOICE), value=value)
            for name, value in offered
            if name.casefold().startswith(begun) or value.startswith(begun)
        ][:MAX_CHOICES]
