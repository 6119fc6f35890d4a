"""Reads and changes settings for moderators, and undoes changes."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence, Set
from typing import Any

from bot.discord_app.core.errors import DeclinedError
from bot.discord_app.core.feature import App
from bot.discord_app.core.moderators import Moderator
from bot.discord_app.core.settings import (
    AUTOMATIC,
    REPORTS,
    TOPICS_OFF,
    InvalidValueError,
    LanguageSetting,
    Setting,
    TopicsSetting,
    ValueProblem,
)
from bot.discord_app.settings.cards import LISTED, PlaceOverview
from bot.discord_app.settings.formatting import Describer
from bot.discord_app.settings.strings import settings_texts_in
from bot.discord_app.ui.strings import joined
from bot.errors import UnavailableError
from bot.storage.settings import Change, OvertakenError

log = logging.getLogger(__name__)

TIMEOUT_SECONDS = 5
"""How long to wait for pending writes before everything is deleted."""
NO_TOPICS = frozenset[str]()


class SettingsService:
    """Applies moderators' changes.

    Raises DeclinedError for invalid ones, UnavailableError if the database is down.
    """

    def __init__(self, app: App) -> None:
        self._assistant = app.assistant
        self._client = app.client
        self._storage = app.storage
        self._store = app.storage.settings
        self._cache = app.settings_cache
        self._channel_paths = app.channel_paths
        self._channel_poster = app.channel_poster
        self._keyword_replies = app.keyword_replies

    def describer(self, moderator: Moderator) -> Describer:
        """Returns a Describer in the moderator's language."""
        return Describer(
            settings_texts_in(moderator.locale),
            self._assistant.library,
            moderator.locale,
            moderator.guild_id,
        )

    async def overview(self, moderator: Moderator, place: int) -> PlaceOverview:
        """Returns everything that the panel shows of a place.

        If the database is down, shows cached settings.
        """
        guild_id = moderator.guild_id
        changes: Sequence[Change] = ()
        undoable: Change | None = None
        try:
            settings, changes, undoable = await asyncio.gather(
                self._cache.fetch(guild_id),
                self._store.history(guild_id, LISTED),
                self._store.undoable(guild_id),
            )
            is_out_of_date = False
        except UnavailableError:
            settings, is_out_of_date = self._cache.latest(guild_id), True
        path = await self._channel_paths.path(guild_id, place)
        reports = settings.effective(REPORTS, path).value
        return PlaceOverview(
            settings=settings,
            path=path,
            here=moderator.channel_id,
            describer=self.describer(moderator),
            changes=changes,
            undoable=undoable,
            keyword_replies=self._keyword_replies,
            reports_fail=reports is not None and not await self._channel_poster.can_read(reports),
            is_out_of_date=is_out_of_date,
        )

    async def brief_overview(self, moderator: Moderator, place: int) -> PlaceOverview:
        """Returns only the data that a form shows, from the cache.

        Discord accepts a form only as the first response, within 3 seconds:
        https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-callback
        """
        settings = await self._cache.load(moderator.guild_id)
        path = await self._channel_paths.path(moderator.guild_id, place)
        return PlaceOverview(
            settings=settings, path=path, here=moderator.channel_id, describer=self.describer(moderator)
        )

    async def change(
        self, moderator: Moderator, place: int, setting: Setting[Any], given: object
    ) -> Change | None:
        """Sets a typed or picked value, None to inherit. Returns the change. None if nothing changed."""
        describer = self.describer(moderator)
        if setting.guild_only and place != moderator.guild_id:
            name = describer.texts.name(setting.name)
            raise DeclinedError(describer.texts.guild_only(name=name))
        try:
            value = None if given is None else self._checked(setting, given)
        except InvalidValueError as error:
            raise DeclinedError(self._explanation(describer, error)) from None
        if setting is REPORTS and value is not None and not await self._channel_poster.can_post(value):
            raise DeclinedError(describer.texts.reports_refused(channel=describer.value(setting, value)))
        stored = None if value is None else setting.stored(value)
        change = await self._store.change(
            moderator.guild_id, place, setting.name, stored, by=moderator.person_id
        )
        self._cache.forget(moderator.guild_id)
        return change

    async def switch(
        self, moderator: Moderator, place: int, *, on: Set[str] = NO_TOPICS, off: Set[str] = NO_TOPICS
    ) -> Change | None:
        """Switches topics off and on in a place. Other topics don't change."""

        def revised(before: list[str] | None) -> list[str] | None:
            present = {topic.id for topic in filter(None, map(self._assistant.topic, before or ()))}
            return TOPICS_OFF.stored(frozenset(present - on | off)) or None

        change = await self._store.revise(
            moderator.guild_id, place, TOPICS_OFF.name, revised, by=moderator.person_id
        )
        self._cache.forget(moderator.guild_id)
        return change

    async def history(self, moderator: Moderator) -> Sequence[Change]:
        """Returns the latest changes, newest first."""
        return await self._store.history(moderator.guild_id, LISTED)

    async def delete_everything(self, moderator: Moderator) -> None:
        """Deletes everything that is stored for the guild, including pending writes."""
        try:
            async with asyncio.timeout(TIMEOUT_SECONDS):
                await self._storage.flush()
        except TimeoutError:
            raise UnavailableError("pending writes take too long") from None
        deleted = await self._storage.retention.delete_guild(moderator.guild_id)
        self._cache.forget(moderator.guild_id)
        self._client.dispatch("guild_deleted", moderator.guild_id)
        log.info(
            "deleted everything of guild %d at a moderator's request: %s",
            moderator.guild_id,
            ", ".join(f"{number} {table}" for table, number in deleted.items()) or "nothing was stored",
        )

    async def undo(self, moderator: Moderator, change_id: int | None = None) -> Change:
        """Undoes a change: by default the latest that isn't undone yet."""
        describer = self.describer(moderator)
        try:
            change = await self._store.undo(moderator.guild_id, change_id, by=moderator.person_id)
        except OvertakenError as overtaken:
            raise DeclinedError(self._overtaken(describer, overtaken)) from None
        finally:
            self._cache.forget(moderator.guild_id)
            self._client.dispatch("schedules_changed")  # it may be a change of a schedule
        if change is None:
            texts = describer.texts
            raise DeclinedError(texts.nothing_to_undo if change_id is None else texts.no_such_change)
        return change

    def _checked(self, setting: Setting[Any], given: object) -> Any:
        """Parses a value, and checks that its language or topics exist. Raises InvalidValueError."""
        value = setting.read(given)
        match setting:
            case LanguageSetting() if value != AUTOMATIC:
                if value not in self._assistant.languages:
                    raise InvalidValueError(ValueProblem.LANGUAGE)
            case TopicsSetting() if any(self._assistant.topic(each) is None for each in value):
                raise InvalidValueError(ValueProblem.TOPIC)
            case _:
                pass
        return value

    def _explanation(self, describer: Describer, error: InvalidValueError) -> str:
        texts, details = describer.texts, error.details
        match error.problem:
            case ValueProblem.CHOICE:
                return texts.no_such_choice(choices=details["choices"])
            case ValueProblem.NUMBER:
                return texts.no_number(least=details["least"], most=details["most"])
            case ValueProblem.LANGUAGE:
                choices = [AUTOMATIC, *self._assistant.languages]
                return texts.no_such_language(choices=joined(choices, describer.locale))
            case ValueProblem.TOPIC:
                return texts.no_such_topic
            case ValueProblem.CHANNEL:
                return texts.no_such_channel

    def _overtaken(self, describer: Describer, error: OvertakenError) -> str:
        change = error.change
        return describer.texts.no_longer_fits(
            name=describer.name(change.name),
            place=describer.place(change.place_id),
            value=describer.stored(change.name, error.present),
        )
