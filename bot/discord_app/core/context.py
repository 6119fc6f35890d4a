"""What is in force where somebody asks."""

from __future__ import annotations

from typing import Any, NamedTuple, TypeVar

import discord

from bot.discord_app.core.channel_paths import Places
from bot.discord_app.core.messages import guild_id_of
from bot.discord_app.core.settings import (
    AUTOMATIC,
    LANGUAGE,
    NOTHING_SET,
    TOPICS_OFF,
    GuildSettings,
    Path,
    Setting,
)
from bot.discord_app.core.settings_cache import SettingsCache
from bot.knowledge.assistant import Assistant
from bot.knowledge.model import BASE_LOCALE, Library

T = TypeVar("T")

_OF_CLIENTS = frozenset(locale.value.partition("-")[0] for locale in discord.Locale)
"""The languages that Discord's client can be set to. Arabic and Urdu are not among them."""


class Local(NamedTuple):
    """The settings in force in a place."""

    settings: GuildSettings
    path: Path
    topics_off: frozenset[str]
    """Present ids, whatever the topics were called when they were switched off."""

    def value(self, setting: Setting[T]) -> T:
        """What a setting is there."""
        return self.settings.in_force(setting, self.path).value

    def library(self, library: Library) -> Library:
        """What there is of a library."""
        return library.without(self.topics_off)

    def language(self, own: str = BASE_LOCALE, *, is_private: bool = False) -> str:
        """The language to answer somebody in whose own is `own`.

        In private that is theirs. But whose language Discord's client doesn't have has set it to another:
        they get the place's in private, too.
        """
        chosen = self.value(LANGUAGE)
        if chosen == AUTOMATIC or (is_private and chosen.partition("-")[0] in _OF_CLIENTS):
            return own
        return chosen


NOWHERE = Local(NOTHING_SET, (), frozenset())
"""Where no guild decides: direct messages, and guilds that only a person uses the bot in."""


class Here:
    """Finds out what is in force where somebody asks."""

    def __init__(self, assistant: Assistant, settings: SettingsCache, places: Places) -> None:
        self._assistant = assistant
        self._settings = settings
        self._places = places

    async def of(self, asked: discord.Interaction[Any] | discord.Message) -> Local:
        """What is in force there, as far as it can be learned in time."""
        if isinstance(asked, discord.Interaction):
            guild_id = asked.guild_id if asked.is_guild_integration() else None
            channel_id = asked.channel_id
        else:
            guild_id, channel_id = guild_id_of(asked), asked.channel.id
        if guild_id is None or channel_id is None:
            return NOWHERE
        settings = await self._settings.load(guild_id)
        if not settings:
            return NOWHERE
        if isinstance(asked, discord.Interaction):
            self._places.note(asked.channel)
        path = await self._places.path(guild_id, channel_id)
        off = settings.in_force(TOPICS_OFF, path).value
        topics = filter(None, map(self._assistant.topic, off))
        return Local(settings, path, frozenset(topic.id for topic in topics))
