"""The caller, and the settings that apply in the place."""

from __future__ import annotations

import asyncio
from functools import lru_cache
from typing import Any, NamedTuple, TypeVar

import discord

from bot.discord_app.core.caller import Caller, Event
from bot.discord_app.core.channel_paths import ChannelPaths
from bot.discord_app.core.guild_locales import GuildLocales
from bot.discord_app.core.language_choices import LanguageChoices
from bot.discord_app.core.reply_language import LanguageFacts, ReplyLanguage, reply_language, written_in
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
from bot.discord_app.core.timeouts import Timeouts
from bot.discord_app.ui.catalogues import sorted_languages
from bot.knowledge.assistant import Assistant
from bot.knowledge.model import Library

T = TypeVar("T")

CLIENT_LANGUAGES = frozenset(locale.value.partition("-")[0] for locale in discord.Locale)
"""The languages of Discord's clients."""


class Context(NamedTuple):
    """The caller, the place, and the settings that apply there."""

    caller: Caller
    settings: GuildSettings = NOTHING_SET
    path: Path = ()
    """From the channel to the guild. Empty outside guilds, and if the guild set nothing."""
    languages: LanguageFacts = LanguageFacts()
    topics_off: frozenset[str] = frozenset()
    """The current ids of the topics that are switched off, including those switched off under a former id."""

    def value(self, setting: Setting[T]) -> T:
        """Returns the value of a setting."""
        return self.settings.effective(setting, self.path).value

    def library(self, library: Library) -> Library:
        """Returns a library without the topics that are switched off."""
        return library.without(self.topics_off)

    def reply_language(self, asked_in: str = "", *, is_private: bool = False) -> ReplyLanguage:
        """Returns the language of a reply to the caller, and the reason.

        `asked_in` is the language that the question is clearly in, if any. In direct messages with the bot
        every reply is private.
        """
        return reply_language(self.languages, asked_in, is_private=is_private or self.caller.is_direct)

    def language(self, asked_in: str = "", *, is_private: bool = False) -> str:
        """Returns the language of a reply to the caller."""
        return self.reply_language(asked_in, is_private=is_private).locale

    @property
    def own_language(self) -> str:
        """The language of the bot's own texts for the caller: refusals, failures, panels, figures.

        It needs a catalogue, but no topics. In reply to a message, it depends only on the place, because
        everyone reads it.
        """
        is_private = self.caller.is_interaction or self.caller.is_direct
        return reply_language(
            self.languages._replace(written=sorted_languages()), is_private=is_private
        ).locale

    def language_beside(self, locale: str) -> str:
        """Returns the language for the result of a press on a card, if only the caller sees it."""
        return written_in(self.languages.chosen, self.languages.written) or locale

    @property
    def channel_language(self) -> str:
        """The language of posts without a question."""
        return reply_language(self.languages, is_private=False).locale


class Contexts:
    """Finds the context of events."""

    def __init__(
        self,
        assistant: Assistant,
        settings: SettingsCache,
        channel_paths: ChannelPaths,
        language_choices: LanguageChoices,
        guild_locales: GuildLocales,
    ) -> None:
        self._assistant = assistant
        self._settings = settings
        self._channel_paths = channel_paths
        self._language_choices = language_choices
        self._guild_locales = guild_locales
        self._library: Library | None = None
        """The library that the languages of places are computed for."""
        self._place = lru_cache(maxsize=1_024)(self._facts_and_topics)

    async def of(self, event: Event) -> Context:
        """Returns the context of an event. If Discord or the database is slow, it may be incomplete."""
        return await self.of_caller(Caller.of(event), event.channel)

    async def own_language(self, event: Event) -> str:
        """Returns the language of the bot's own texts for the caller of an event."""
        return (await self.of(event)).own_language

    async def language_beside(self, event: Event, locale: str) -> str:
        """Returns the language for the result of a press on a card, if only the event's caller sees it."""
        return (await self.of(event)).language_beside(locale)

    async def own_channel_language(self, guild_id: int, channel_id: int) -> str:
        """Returns the language of the bot's own posts in a channel."""
        settings = await self._settings.load(guild_id)
        path = await self._channel_paths.path(guild_id, channel_id) if settings else ()
        guild_locale = await self._guild_locale(guild_id, settings, path)
        facts = self._facts(guild_id, settings, path, guild_locale)
        return reply_language(facts._replace(written=sorted_languages()), is_private=False).locale

    async def of_caller(self, caller: Caller, channel: object = None) -> Context:
        """Returns the context of a caller.

        `channel` is the caller's, as Discord sent it with an interaction.
        """
        if caller.is_interaction or caller.is_direct:
            settings, chosen = await asyncio.gather(
                self._load(caller), self._language_choices.of(caller.person_id)
            )
        else:  # every reply is public, so the person's own choice doesn't count
            settings, chosen = await self._load(caller), ""
        path: Path = ()
        if settings:
            self._channel_paths.note(channel)
            path = await self._channel_paths.path(caller.guild_id, caller.channel_id)
        guild_locale = caller.guild_locale
        if guild_locale and caller.is_in_guild:
            self._guild_locales.note(caller.guild_id, guild_locale)
        elif caller.is_in_guild:
            guild_locale = await self._guild_locale(caller.guild_id, settings, path)
        return self._context(caller, settings, path, guild_locale, chosen)

    def known(self, caller: Caller, setting: Setting[Any]) -> Context | None:
        """Returns the context of a message in a guild. None if it isn't cached.

        If no place in the guild sets `setting`, omits the path: the default applies in every channel.
        """
        settings = self._settings.known(caller.guild_id)
        if settings is None:
            return None
        if not settings.has(setting):
            return Context(caller, settings)
        path = self._channel_paths.known(caller.guild_id, caller.channel_id)
        if path is None:
            return None
        guild_locale: str | None = ""
        if len(self._assistant.languages) > 1:
            guild_locale = self._guild_locales.known(caller.guild_id)
            if guild_locale is None and self._needs_guild_locale(settings, path):
                return None
        return self._context(caller, settings, path, guild_locale or "")

    async def channel_language(
        self, guild_id: int, settings: GuildSettings, path: Path, timeouts: Timeouts | None = None
    ) -> str:
        """Returns the language of posts without a question in a place."""
        guild_locale = await self._guild_locale(guild_id, settings, path, timeouts)
        return reply_language(self._facts(guild_id, settings, path, guild_locale), is_private=False).locale

    async def _guild_locale(
        self, guild_id: int, settings: GuildSettings, path: Path, timeouts: Timeouts | None = None
    ) -> str:
        """Returns a guild's own language in Discord. Empty if nothing depends on it."""
        if not self._needs_guild_locale(settings, path):
            return ""
        return await self._guild_locales.load(guild_id, timeouts)

    async def _load(self, caller: Caller) -> GuildSettings:
        return await self._settings.load(caller.guild_id) if caller.is_in_guild else NOTHING_SET

    def _needs_guild_locale(self, settings: GuildSettings, path: Path) -> bool:
        return len(self._assistant.languages) > 1 and settings.effective(LANGUAGE, path).value == AUTOMATIC

    def _context(
        self, caller: Caller, settings: GuildSettings, path: Path, guild_locale: str, chosen: str = ""
    ) -> Context:
        if (library := self._assistant.library) is not self._library:
            self._library = library
            self._place.cache_clear()
        facts, topics_off = self._place(caller.guild_id, settings, path, guild_locale)
        if caller.is_interaction or chosen:
            facts = facts._replace(chosen=chosen, client=caller.client_locale)
        return Context(caller, settings, path, facts, topics_off)

    def _facts_and_topics(
        self, guild_id: int, settings: GuildSettings, path: Path, guild_locale: str
    ) -> tuple[LanguageFacts, frozenset[str]]:
        """Returns the data that all messages in a place share. Used for screening most messages."""
        ids = settings.effective(TOPICS_OFF, path).value
        topics = filter(None, map(self._assistant.topic, ids))
        facts = self._facts(guild_id, settings, path, guild_locale)
        return facts, frozenset(topic.id for topic in topics)

    def _facts(self, guild_id: int, settings: GuildSettings, path: Path, guild_locale: str) -> LanguageFacts:
        """Returns the languages of a place."""
        language = settings.effective(LANGUAGE, path)
        is_set, is_of_guild = language.value != AUTOMATIC, language.origin == guild_id
        return LanguageFacts(
            written=self._assistant.languages,
            channel=language.value if is_set and not is_of_guild else "",
            guild=language.value if is_set and is_of_guild else "",
            guild_locale=guild_locale,
            is_place_first=is_set and language.value.partition("-")[0] not in CLIENT_LANGUAGES,
        )
