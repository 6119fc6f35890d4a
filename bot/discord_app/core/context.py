"""The caller, and the settings that apply where they are."""

from __future__ import annotations

from typing import Any, NamedTuple, TypeVar

import discord

from bot.discord_app.core.caller import Caller, Event
from bot.discord_app.core.channel_paths import ChannelPaths
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

_CLIENT_LANGUAGES = frozenset(locale.value.partition("-")[0] for locale in discord.Locale)
"""The languages that Discord's client can be set to. Arabic and Urdu are not among them.
https://docs.discord.com/developers/reference#locales"""


class Context(NamedTuple):
    """The caller, the place, and the settings that apply there."""

    caller: Caller
    settings: GuildSettings = NOTHING_SET
    path: Path = ()
    """From the channel to the guild. Empty outside guilds, and where the guild set nothing."""
    topics_off: frozenset[str] = frozenset()
    """The current ids of the topics that are switched off, also of those switched off under a former id."""

    def value(self, setting: Setting[T]) -> T:
        """Returns the value of a setting."""
        return self.settings.in_force(setting, self.path).value

    def library(self, library: Library) -> Library:
        """Returns a library without the topics that are switched off."""
        return library.without(self.topics_off)

    def language(self, *, is_private: bool = False) -> str:
        """Returns the language to answer the caller in.

        A private answer is in the caller's own language. But Discord's client lacks some languages, and
        people who speak them set it to another: they get the channel's language in private, too.
        """
        chosen = self.value(LANGUAGE)
        if chosen == AUTOMATIC or (is_private and chosen.partition("-")[0] in _CLIENT_LANGUAGES):
            return self.caller.locale
        return chosen

    @property
    def channel_language(self) -> str:
        """The language of posts that nobody asked for."""
        return self.language_of_channel(self.value(LANGUAGE))

    @staticmethod
    def language_of_channel(chosen: str) -> str:
        """Returns the language of such posts, by the value of the setting."""
        return BASE_LOCALE if chosen == AUTOMATIC else chosen


class Contexts:
    """Finds the context of events."""

    def __init__(self, assistant: Assistant, settings: SettingsCache, channel_paths: ChannelPaths) -> None:
        self._assistant = assistant
        self._settings = settings
        self._channel_paths = channel_paths

    async def of(self, event: Event) -> Context:
        """Returns the context of an event, as far as it can be found in time."""
        return await self.of_caller(Caller.of(event), event.channel)

    async def of_caller(self, caller: Caller, channel: object = None) -> Context:
        """Returns the context of a caller. `channel` is theirs, as Discord sent it with an interaction."""
        if not caller.is_in_guild or not (settings := await self._settings.load(caller.guild_id)):
            return Context(caller)
        self._channel_paths.note(channel)
        path = await self._channel_paths.path(caller.guild_id, caller.channel_id)
        return self._context(caller, settings, path)

    def known(self, caller: Caller, setting: Setting[Any]) -> Context | None:
        """Returns the context, or None if it isn't in memory.

        If no place in the guild sets `setting`, the path is left out: the default applies in every channel.
        """
        settings = self._settings.known(caller.guild_id)
        if settings is None:
            return None
        if not settings.has(setting):
            return Context(caller, settings)
        path = self._channel_paths.known(caller.guild_id, caller.channel_id)
        return None if path is None else self._context(caller, settings, path)

    def _context(self, caller: Caller, settings: GuildSettings, path: Path) -> Context:
        ids = settings.in_force(TOPICS_OFF, path).value
        topics = filter(None, map(self._assistant.topic, ids))
        return Context(caller, settings, path, frozenset(topic.id for topic in topics))
