"""From a message in a guild's channel to a verdict."""

from __future__ import annotations

from typing import NamedTuple

from bot.discord_app.core.channel_paths import Places
from bot.discord_app.core.limits import Limits, Request
from bot.discord_app.core.settings import (
    AUTOMATIC,
    COOLDOWN,
    KEYWORDS,
    LANGUAGE,
    TOPICS_OFF,
    GuildSettings,
    KeywordMode,
    Path,
)
from bot.discord_app.core.settings_cache import SettingsCache
from bot.discord_app.keyword_replies.cooldowns import Restraint
from bot.discord_app.keyword_replies.rules import Rule, Verdict, stopped_by_text
from bot.knowledge.assistant import Assistant
from bot.knowledge.model import BASE_LOCALE, Topic


class Said(NamedTuple):
    """What somebody wrote, and where."""

    text: str
    guild_id: int
    channel_id: int
    person_id: int


class Terms(NamedTuple):
    """What a guild decided for the place."""

    settings: GuildSettings
    path: Path

    @property
    def mode(self) -> KeywordMode:
        """Which messages get a reply."""
        return self.settings.in_force(KEYWORDS, self.path).value

    @property
    def cooldown(self) -> int:
        """Minutes between two replies about a topic in a channel."""
        return self.settings.in_force(COOLDOWN, self.path).value

    @property
    def topics_off(self) -> frozenset[str]:
        """Ids, present and former ones, of topics that don't exist here."""
        return self.settings.in_force(TOPICS_OFF, self.path).value

    @property
    def locale(self) -> str:
        """The language of replies that nobody asked for, and so of nobody's client."""
        locale = self.settings.in_force(LANGUAGE, self.path).value
        return BASE_LOCALE if locale == AUTOMATIC else locale


class Judge:
    """Applies the rules to messages that aren't meant for any bot."""

    def __init__(
        self,
        assistant: Assistant,
        settings: SettingsCache,
        places: Places,
        restraint: Restraint,
        limits: Limits,
        *,
        is_heard: bool,
    ) -> None:
        """`is_heard` says whether the bot receives such messages at all."""
        self._assistant = assistant
        self._settings = settings
        self._places = places
        self._restraint = restraint
        self._limits = limits
        self._is_heard = is_heard

    async def verdict(self, said: Said) -> Verdict:
        """What would become of a message. Changes nothing."""
        terms = await self.terms(said.guild_id, said.channel_id)
        verdict = self.at_once(said, terms)
        if not self._is_heard:
            return verdict._replace(stopped_by=Rule.UNHEARD)
        if (topic := verdict.due) is None:
            return verdict
        stopped_by = await self.on_reflection(said, topic, terms)
        if stopped_by is None and self._limits.exceeded(request_for(said), terms) is not None:
            stopped_by = Rule.LIMIT
        return verdict._replace(stopped_by=stopped_by)

    def terms_if_known(self, guild_id: int, channel_id: int) -> Terms | None:
        """What a guild decided for a channel, where that is in memory."""
        if (settings := self._settings.known(guild_id)) is None:
            return None
        if not settings.has(KEYWORDS):
            return Terms(settings, (guild_id,))
        path = self._places.known(guild_id, channel_id)
        return None if path is None else Terms(settings, path)

    async def terms(self, guild_id: int, channel_id: int) -> Terms:
        """What a guild decided for a channel, as far as it can be learned in time."""
        settings = await self._settings.load(guild_id)
        return Terms(settings, await self._places.path(guild_id, channel_id) if settings else (guild_id,))

    def at_once(self, said: Said, terms: Terms) -> Verdict:
        """The verdict by what is in memory."""
        spotting = self._assistant.spot(said.text, terms.locale)
        stopped_by = stopped_by_text(said.text, spotting, terms.mode, terms.topics_off)
        if stopped_by is None and spotting.topic is not None:
            stopped_by = self._restraint.stopped_by_memory(
                said.channel_id, said.person_id, spotting.topic.id, terms.cooldown
            )
        return Verdict(spotting.topic, spotting.is_question, stopped_by)

    async def on_reflection(self, said: Said, topic: Topic, terms: Terms) -> Rule | None:
        """The rule that stops a reply by what is stored."""
        return await self._restraint.stopped_by_storage(
            said.channel_id, said.person_id, topic.id, terms.cooldown
        )


def request_for(said: Said) -> Request:
    """The answer that a message would get."""
    return Request(said.guild_id, said.channel_id, said.person_id)
